/** Home-made sheets: names that people give to columns. Nothing here is a claim about a layout, so a column's content has to agree. */
import type { FieldId } from '../../model/mapping.ts';
import { MORE_NAMES } from './column-names.ts';
import type { ImportPreset } from './import-preset.ts';

const BOOK = 'names of columns in sheets of users';

const NAMES: readonly (readonly [FieldId, string])[] = [
  [
    'id',
    'id event_id incident_id eventid incidentid uid uuid record_id objectid ref reference incident_no case_no ref_no gtd_id incident_number case_number caseid case_id',
  ],
  [
    'title',
    'title name headline event incident event_name incident_name label what_happened what case titre titel titulo título titolo عنوان العنوان الحدث כותרת название заголовок başlık',
  ],
  [
    'date',
    'date event_date incident_date start_date date_start startdate begin_date date_of_attack date_of_incident date_of_event attack_date day_date when datum fecha data datetime date_time timestamp occurred occurred_on time_stamp تاریخ تاریخ_میلادی التاريخ تاريخ تاريخ_الحادث תאריך дата tarih tanggal',
  ],
  ['dateEnd', 'date_end end_date enddate end to_date date_to until to bis'],
  [
    'year',
    'year iyear jahr annee année año ano anno jaar rok år vuosi év anul рік година έτος tahun năm سال السنة שנה год yıl 年 年份 연도 년도',
  ],
  [
    'month',
    'month imonth monat mois mes mês mese maand miesiąc měsíc mesiac månad måned kuukausi hónap luna місяць μήνας bulan tháng ماه الشهر חודש месяц ay 月 月份 월',
  ],
  [
    'day',
    'day iday tag jour dia día giorno dag dzień den deň päivä nap ziua ημέρα день hari ngày روز اليوم יום день gün 日 일',
  ],
  [
    'timeLocal',
    'time_local local_time time_of_day time event_time incident_time time_of_incident time_of_attack time_of_event heure uhrzeit hora ora orario время الساعة الوقت ساعت שעה saat',
  ],
  [
    'latitude',
    'latitude lat y ylat lat_dd geo_lat latitud latitudine breite breitengrad breedtegraad szerokość szerokość_geograficzna lat_wgs84 y_coord ycoord عرض_جغرافیایی عرض خط_العرض دائرة_العرض קו_רוחב широта enlem',
  ],
  [
    'longitude',
    'longitude lon lng long x xlong lon_dd geo_lon geo_lng longitud longitudine länge laenge längengrad lengtegraad długość długość_geograficzna lon_wgs84 x_coord xcoord طول_جغرافیایی طول خط_الطول קו_אורך долгота boylam',
  ],
  [
    'easting',
    'easting eastings utm_easting easting_utm utm_e utm_x utm_east x_utm utm_este este_utm',
  ],
  [
    'northing',
    'northing northings utm_northing northing_utm utm_n utm_y utm_north y_utm utm_norte norte_utm',
  ],
  ['gridZone', 'utm_zone zone_utm utmzone grid_zone zona_utm fuseau_utm huso huso_utm'],
  [
    'position',
    'coordinates coords coordinate position latlng lat_lng latlon lat_lon lat_long latitude_longitude geo gps gps_coordinates geolocation koordinaten coordenadas coordonnées',
  ],
  ['geometry', 'geometry geom wkt geom_wkt the_geom point shape geo_point location_wkt'],
  ['datePrecision', 'date_precision time_precision timeprecision date_prec'],
  ['placePrecision', 'place_precision location_precision geo_precision precision geoprecision'],
  [
    'place',
    'place location address site venue where location_name place_name name_of_place exact_location lieu ort lugar luogo plaats miejsce tatort ort_des_anschlags lieu_de_l_attaque مکان محل المكان الموقع מקום מיקום место yer',
  ],
  [
    'municipality',
    'municipality district commune adm2 admin2 admin_2 adm_2 adm2_name admin2_name district_name county county_name lga admin1 admin_1 adm1 adm_1 adm1_name admin1_name province province_name state state_name provstate bundesland landkreis municipio provincia departamento provincia_o_estado département région region_name comune gouvernorat wilaya governorate область_город регион استان المحافظة محافظة מחוז область il',
  ],
  [
    'city',
    'city town city_name city_town ville city_or_county gemeente miasto city_county stadt_gemeinde населённый_пункт населенный_пункт stadt ciudad città stad cidade شهر المدينة مدينة עיר город şehir kota',
  ],
  [
    'territory',
    'territory country country_name country_txt pays land país pais paese کشور الدولة kraj البلد מדינה страна ülke negara',
  ],
  [
    'attackType',
    'attack_type attacktype type_of_attack attack type_of_incident attacktype1_txt type method modus_operandi art tipo type_d_attaque tipo_de_ataque tipo_di_attacco type_aanslag rodzaj_ataku tatart סוג_הפיגוע סוג_פיגוע نوع_الحادث вид_атаки тип_атаки saldırı_türü نوع_حمله نوع_الهجوم סוג тип',
  ],
  [
    'weapon',
    'weapon weapons weapon_type weapon_used weapons_used weapon_s_used weaptype1_txt waffe tatmittel arme arma سلاح السلاح נשק оружие silah',
  ],
  ['target', 'target target_type targets targtype1_txt victim_type ziel cible'],
  [
    'group',
    'group perpetrator_group armed_group terrorist_group reported_perpetrator suspected_perpetrator alleged_perpetrator group_name gname organisation organization responsible_group gruppe auteur auteurs autor autores perpetrator perpetrators gruppo tätergruppe revendiqué_par',
  ],
  [
    'eventType',
    'event_type incident_type kind_of_event event_category incident_category type_d_incident type_d_évènement type_d_événement tipo_de_incidente tipo_incidente tipo_de_evento tipo_evento tipo_de_suceso art_des_vorfalls vorfallsart ereignisart ereignistyp typ_incidentu typ_události rodzaj_zdarzenia тип_события тип_инцидента вид_происшествия olay_türü نوع_الحدث',
  ],
  ['actor', 'actor actors actor1 actor_1 side_a'],
  ['actor', 'actor2 actor_2 side_b'],
  ['claimStatus', 'claim_status claim claimed_by_status'],
  ['outcome', 'outcome result'],
  [
    'summary',
    'summary description desc notes note details text comment comments narrative remarks beschreibung bemerkung bemerkungen anmerkung anmerkungen הערות note_descrittive descripción شرح توضیحات الوصف تفاصيل תיאור описание açıklama',
  ],
  [
    'killed',
    'killed deaths dead fatalities nkill kills death_toll number_killed no_killed total_killed n_killed n_deaths n_death deaths_total people_killed tote getötete morts tués muertos víctimas_mortales victimas_mortales víctimas_fatales fallecidos morti mortos vítimas_mortais vítimas_fatais zabici ofiary_śmiertelne doden victims_killed کشته کشته_شدگان تلفات القتلى قتلى הרוגים נהרגו погибшие убитые погибло убито ölü',
  ],
  [
    'killedLow',
    'killed_low killed_min deaths_low deaths_min fatalities_low low low_est reported_minimum reported_min',
  ],
  [
    'killedHigh',
    'killed_high killed_max deaths_high deaths_max fatalities_high high high_est reported_maximum reported_max',
  ],
  [
    'wounded',
    'wounded injured injuries nwound wound number_wounded no_injured total_injured n_injured n_wounded people_injured verletzte verwundete blessés blesses heridos feriti feridos ranni gewonden زخمی مجروح مجروحان الجرحى جرحى פצועים раненые ранено yaralı',
  ],
  ['woundedLow', 'wounded_low wounded_min injured_low injured_min'],
  ['woundedHigh', 'wounded_high wounded_max injured_high injured_max'],
  ['perpetratorsKilled', 'perpetrators_killed attackers_killed nkillter terrorists_killed'],
  ['campaign', 'campaign campaign_id'],
  ['sourceUrl', 'source_url url link source_link sources_url href website رابط לינק ссылка'],
  [
    'sourcePublisher',
    'source sources publisher source_name quelle quellen fuente fonte bron źródło منبع المصدر מקור источник kaynak',
  ],
  ['sourceTitle', 'source_title citation reference_text source_text'],
  ['sourceDate', 'source_date publication_date'],
];

/** Fields whose terms make the title of a row that states none, one of each group in this order. */
export const TITLE_FIELDS: readonly (readonly FieldId[])[] = [
  ['attackType', 'eventType'],
  ['place', 'city', 'municipality'],
  ['territory'],
];

/** Names in more languages, unless the names above give them to another field. */
function moreNames(field: FieldId): readonly string[] {
  const others = NAMES.filter(([each]) => each !== field).flatMap(([, names]) => names.split(' '));
  const taken = new Set(others);
  const names = MORE_NAMES.get(field) ?? [];
  return names.filter((name) => !taken.has(name));
}

export const GENERIC_PRESET: ImportPreset = {
  facts: {
    id: 'generic',
    label: 'Another table',
    licence: { name: 'Not stated in the file', url: null },
    mayPublish: false,
    citation: '',
    startSets: null,
  },
  rows: NAMES.map(([field, names]) => ({
    headers: [...names.split(' '), ...moreNames(field)],
    field,
    book: BOOK,
    ...(field.startsWith('source') ? { sourceNumber: 1 } : {}),
  })),
  signs: [],
  neededSigns: 0,
  title: [],
};
