/** Names that people give to columns in more languages than `generic.ts` lists, a line a language, for the fields that a sheet of attacks nearly always has. */
import type { FieldId } from '../../model/mapping.ts';

const NO_NAME = '-';

/** In this order; `-` where a language has no word of its own. */
const FIELDS = [
  'date',
  'timeLocal',
  'latitude',
  'longitude',
  'place',
  'city',
  'territory',
  'killed',
  'wounded',
  'summary',
  'title',
  'sourcePublisher',
] as const satisfies readonly FieldId[];

/** Of one field several, with a bar between them. */
const LANGUAGES = [
  // Ukrainian, Serbian and Croatian, Czech, Slovak, Bulgarian
  'дата час широта довгота місце|адреса місто країна загинуло|загиблі|вбито поранено|поранені опис подія джерело',
  'datum vrijeme|vreme širina|geografska_širina dužina|geografska_dužina mjesto|mesto|lokacija grad država|zemlja ubijeno|poginuli|ubijeni ranjeno|ranjeni opis događaj|naslov izvor',
  'datum čas zeměpisná_šířka zeměpisná_délka místo město země mrtví|mrtvých|usmrceno zranění|zraněno|zraněných popis událost|název zdroj',
  'dátum čas zemepisná_šírka zemepisná_dĺžka miesto mesto krajina mŕtvi|mŕtvych zranení|zranených popis udalosť|názov zdroj',
  'дата час ширина дължина място град държава убити|загинали ранени описание събитие източник',
  // Hungarian, Romanian, Greek, Albanian
  'dátum|időpont idő szélesség|földrajzi_szélesség hosszúság|földrajzi_hosszúság helyszín|hely város ország halottak|halálos_áldozatok sérültek|sebesültek leírás esemény|cím forrás',
  'data|dată ora|oră latitudine longitudine loc|locație oraș țara|țară morți|decese răniți descriere titlu|eveniment sursa|sursă',
  'ημερομηνία ώρα γεωγραφικό_πλάτος|πλάτος γεωγραφικό_μήκος|μήκος τοποθεσία|τόπος πόλη χώρα νεκροί τραυματίες περιγραφή τίτλος|συμβάν πηγή',
  'data ora gjerësia gjatësia vendi qyteti shteti të_vrarë|të_vdekur të_plagosur përshkrimi titulli burimi',
  // Swedish, Danish and Norwegian, Finnish
  'datum tid|klockslag latitud longitud plats stad - döda|dödade skadade|sårade beskrivning rubrik|händelse källa',
  'dato tid|klokkeslæt|klokkeslett breddegrad længdegrad|lengdegrad sted - - døde|dræbte|drepte sårede|tilskadekomne|skadde|skadede beskrivelse titel|tittel|hændelse|hendelse kilde',
  'päivämäärä|pvm aika|kellonaika leveysaste pituusaste paikka kaupunki maa kuolleet|kuolleita|surmatut haavoittuneet|loukkaantuneet kuvaus otsikko|tapahtuma lähde',
  // Indonesian and Malay, Vietnamese, Tagalog, Swahili, Somali
  'tanggal|tarikh waktu|jam|masa lintang|garis_lintang bujur|garis_bujur lokasi|tempat kota|bandar negara tewas|meninggal|korban_tewas|korban_jiwa|maut luka|terluka|luka_luka|cedera keterangan|deskripsi|uraian kejadian|judul|peristiwa sumber',
  'ngày giờ vĩ_độ kinh_độ địa_điểm thành_phố quốc_gia|nước số_người_chết|tử_vong|chết bị_thương|số_người_bị_thương mô_tả sự_kiện|tiêu_đề nguồn',
  'petsa oras latitud longhitud lugar|lokasyon lungsod bansa namatay|patay sugatan|nasugatan paglalarawan pangyayari pinagmulan',
  'tarehe saa|wakati latitudo longitudo mahali|eneo mji|jiji nchi waliouawa|vifo|waliokufa waliojeruhiwa|majeruhi maelezo tukio chanzo',
  'taariikh|taariikhda waqti|waqtiga latitude longitude goobta magaalada|magaalo dalka|waddan dhimasho|dhimashada|dhintay dhaawac|dhaawaca faahfaahin dhacdo|dhacdada isha|ilo',
  // Urdu, Pashto, Kurdish, Hindi, Bengali
  'تاریخ وقت عرض_بلد طول_بلد مقام|جگہ شہر ملک ہلاک|جاں_بحق|ہلاکتیں زخمی تفصیل|تفصیلات واقعہ|عنوان ذریعہ|ماخذ',
  'نېټه وخت عرض_البلد طول_البلد ځای ښار هېواد وژل_شوي ټپیان تشریح پېښه سرچینه',
  'ڕێکەوت|بەروار کات پانی درێژی شوێن شار وڵات کوژراو|کوژراوەکان بریندار|بریندارەکان وەسف ڕووداو سەرچاوە',
  'दिनांक|तारीख|तिथि समय अक्षांश देशांतर|देशान्तर स्थान शहर|नगर देश मृत|मृतक|मारे_गए घायल विवरण घटना|शीर्षक स्रोत',
  'তারিখ সময় অক্ষাংশ দ্রাঘিমাংশ স্থান শহর দেশ নিহত|মৃত আহত বিবরণ ঘটনা|শিরোনাম উৎস|সূত্র',
  // Chinese, Japanese, Korean
  '日期 时间|時間 纬度|緯度 经度|經度 地点|地點 城市 国家|國家 死亡|死亡人数|死亡人數 受伤|受傷|受伤人数|受傷人數 描述|说明|說明 事件|标题|標題 来源|來源',
  '日付|年月日|発生日 時刻 緯度 経度 場所 都市|市 国 死者|死者数 負傷者|負傷者数 概要|説明 事件名|件名 出典|情報源',
  '날짜|일자 시간|시각 위도 경도 장소|위치 도시 국가 사망자|사망|사망자_수 부상자|부상|부상자_수 설명|내용 사건|제목 출처',
  // Georgian, Armenian, Azerbaijani, Amharic
  'თარიღი დრო განედი გრძედი ადგილი ქალაქი ქვეყანა დაღუპული|დაღუპულები დაჭრილი|დაჭრილები აღწერა მოვლენა წყარო',
  'ամսաթիվ ժամ լայնություն երկայնություն վայր քաղաք երկիր զոհ|զոհեր|զոհված վիրավոր|վիրավորներ նկարագրություն դեպք աղբյուր',
  'tarix vaxt|saat enlik uzunluq yer|məkan şəhər ölkə ölənlər|ölü|həlak_olan yaralılar|yaralı təsvir hadisə|başlıq mənbə',
  'ቀን ሰዓት ኬክሮስ ኬንትሮስ ቦታ ከተማ አገር|ሀገር የሞቱ|ሞት የቆሰሉ|ቆስለዋል መግለጫ ክስተት ምንጭ',
];

/** By field, in the order of the languages; names that are of two fields in two languages are of neither. */
export const MORE_NAMES: ReadonlyMap<FieldId, readonly string[]> = collect();

function collect(): Map<FieldId, readonly string[]> {
  const rows = LANGUAGES.map((line) => line.split(' ').map((names) => names.split('|')));
  const byField = FIELDS.map((_, at) => new Set(rows.flatMap((names) => names[at] ?? [])));
  const isOfOne = (name: string) =>
    name !== NO_NAME && byField.filter((names) => names.has(name)).length === 1;
  return new Map(FIELDS.map((field, at) => [field, [...(byField[at] ?? [])].filter(isOfOne)]));
}
