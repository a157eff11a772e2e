/** What the words within a column's name say of it, where the name as a whole is not one that people are known to give. */
import { bareHeader } from './bare-header.ts';
import type { ColumnVotes } from './column-votes.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LATITUDE = set('latitude lat latitud latitudine breite breedtegraad широта');
const LONGITUDE = set('longitude lon lng long longitud longitudine länge laenge долгота');
const POSITION = set(
  'coordinates coordinate coords coord gps geolocation latlon latlng latlong koordinaten coordenadas coordonnées координаты إحداثيات مختصات קואורדינטות',
);
const KILLED = set(
  'killed deaths fatalities dead nkill kia tote todesopfer morts tués muertos fallecidos morti mortos mortas zabici died doden قتلى القتلى کشته کشته‌شدگان הרוגים погибших погибшие убито',
);
const WOUNDED = set(
  'wounded injured injuries nwound wia verletzte blessés heridos feriti feridos ranni gewonden جرحى الجرحى زخمی مجروح مجروحان פצועים раненых раненые ранено yaralı',
);
const ATTACKERS = set(
  'perpetrator perpetrators attacker attackers terrorist terrorists assailant assailants shooter shooters suspect suspects bomber bombers täter attentäter assaillant assaillants terroriste terroristes atacante atacantes terrorista terroristas террористы террористов saldırgan مهاجم مهاجمان المهاجمين',
);
/** Before which, and behind which, such a word is of the attack: those who died in terrorist attacks are victims. */
const ATTACK_AFTER = set('attack attacks incident incidents');
const ATTACK_BEFORE = set(
  'attentat attentats attaque attaques ataque ataques atentado atentados attacco attacchi attentato attentati',
);
const WITH = set(
  'incl inc including included includes with inkl einschließlich mit compris incluant avec incluido incluidos incluyendo con включая dahil شامل',
);
const WITHOUT = set(
  'excl exc excluding excluded without except not ohne exklusive hors sauf excepté sin excluyendo без кроме hariç بدون',
);
const BY = set('by durch von par por');
const LOW = set('min minimum low lower lowest least mindestens minimal mínimo минимум');
const HIGH = set('max maximum high higher highest upper most höchstens maximal máximo максимум');
/** Words by which a figure is of two bounds, a share, or none at all. */
const PART = set(
  'suicide min max low high lower upper minimum maximum rate per percent percentage pct average mean avg median growth yearly year years date day time cause name names source sources note notes description animals us foreign cumulative million missing id ids code',
);
/** Words for people of one kind, or hurt to one degree: who counts these counts not all. */
const SOME = set(
  [
    'civilian civilians civ civil noncombatant noncombatants police policeman policemen policewoman officer officers cop cops agents soldier soldiers military mil army troop troops serviceman servicemen security forces guard guards militant militants combatant combatants fighter fighters rebel rebels insurgent insurgents peacekeeper peacekeepers personnel staff worker workers medic medics official officials',
    'child children kid kids minor minors woman women female females man men male males boy boys girl girls adult adults elderly student students pupil pupils teacher teachers journalist journalists tourist tourists foreigner foreigners worshippers pilgrims passenger passengers hostage hostages bystander bystanders other others critical critically serious seriously severe severely slight slightly light lightly',
    'zivil zivile zivilist zivilisten polizei polizist polizisten soldat soldaten militär sicherheitskräfte kinder frauen männer schwer leicht',
    'civils civiles policier policiers militaire militaires soldats enfants femmes hommes graves policía policías policia militar militares soldado soldados niños mujeres hombres civili polizia poliziotti militari soldati bambini donne uomini gravi civis policiais polícias crianças mulheres homens',
    'burgers politie agenten militairen kinderen vrouwen mannen cywile cywilów policjanci policjantów żołnierze żołnierzy dzieci kobiety mężczyźni sivil siviller polis polisler asker askerler çocuk çocuklar kadın erkek',
    'гражданские гражданских мирные мирных полицейские полицейских военные военных солдаты солдат дети детей женщины женщин мужчины мужчин',
    'مدنيون المدنيون مدنيين المدنيين شرطة الشرطة جنود الجنود عسكريون العسكريين أطفال الأطفال نساء النساء غیرنظامی غیرنظامیان نظامیان پلیس سربازان کودکان زنان مردان אזרחים שוטרים חיילים ילדים נשים גברים',
  ].join(' '),
);
const TOTAL =
  /(?<!\p{L})(?:totals?|all|overall|sum|gesamt|insgesamt|summe|totale|totaux|totales|suma|totaal|toplam|итого|всего|(?:ال)?مجموع|(?:ال)?إجمالي|کل|סה"כ)(?!\p{L})/u;
/** Words of dates on which something was told, and not of what happened. */
const TOLD = set('published publication post posted report reported announced');
/** Words of dates on which it was written down. */
const LATER = set(
  'updated update modified created creation added entry entered upload uploaded access accessed accession retrieved checked verified scraped fetched seen end ended last source obtained import imported export crawled archived',
);
/** Words of columns that say when. */
const WHEN = set(
  'date datum tatdatum fecha data дата tarih تاریخ تاريخ תאריך occurred when datetime timestamp',
);
const HEMISPHERE = set('hemisphere hemisferio hémisphère emisfero halbkugel ns ew eo oe ow');
/** Words of sheets in German and Dutch. */
const GERMANIC = set(
  'datum breite länge laenge breitengrad längengrad breedtegraad lengtegraad koordinaten coördinaten ort stadt plaats tote verletzte doden gewonden',
);
const DEGREES = set('deg degree degrees d grad grados degrés gradi');
const MINUTES = set('min mins minute minutes m minuten minutos minuti');
const YEAR = set('year yr jahr année año anno سال سنة שנה год yıl');
const MONTH = set('month monat mois mes mese ماه شهر חודש месяц ay');
const DAY = set('day tag jour día giorno روز يوم יום день gün');
const NEVER = set('birth born dob birthday birthdate');
const PERSON = set(
  'name names shooter attacker perpetrator suspect victim author user account reporter witness assailant analyst editor coder researcher reviewer verifier',
);
/** What is said of a person, by kind. */
const OF_PERSON: readonly (readonly [kind: string, words: ReadonlySet<string>])[] = [
  ['age', set('age aged alter âge edad età idade возраст العمر سن גיל yaş')],
  [
    'sex',
    set('sex gender geschlecht sexe género genero genere sexo пол جنس الجنس جنسیت מין cinsiyet'),
  ],
  [
    'name',
    set(
      'victim victims casualty deceased opfer victime victimes víctima vittima vítima жертва ضحية الضحية قربانی קורבן kurban',
    ),
  ],
  [
    'name',
    set(
      'name surname forename firstname lastname nom prénom nombre apellido nome имя фамилия الاسم نام שם ad soyad',
    ),
  ],
];
/** Others than victims, and than attackers. */
const OTHER_PERSON = set('gunman offender auteur autor reporter author user source');
const NOT_PERSON = set(
  'place location city site event incident attack file group country region type range',
);
const EVENT = set(
  'event incident attack case ereignis vorfall anschlag incidente événement evento событие حادث olay',
);
const ID = set('id ids code key uid uuid guid ref reference number no nr num');

/** The words of a name: `Civilians reported killed`, `eventLat` and `location_latitude` are two or three each. */
function wordsOf(name: string): readonly string[] {
  return bareHeader(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2')).split('_');
}

function has(words: readonly string[], wanted: ReadonlySet<string>): boolean {
  return words.some((word) => wanted.has(word));
}

/** A name without words of one kind, by which columns of one thing are alike. */
function without(words: readonly string[], unwanted: ReadonlySet<string>): string {
  return words.filter((word) => !unwanted.has(word)).join(' ');
}

/** Two columns whose names differ in the word for the axis only. */
export function findAxes(names: readonly string[]): readonly [number, number] | null {
  const bare = names.map(wordsOf);
  for (const [latitude, words] of bare.entries()) {
    if (!has(words, LATITUDE)) continue;
    const rest = without(words, LATITUDE);
    const longitude = bare.findIndex(
      (other) => has(other, LONGITUDE) && without(other, LONGITUDE) === rest,
    );
    if (longitude >= 0) return [latitude, longitude];
  }
  return null;
}

/** Three columns whose names differ in the words for year, month and day only; −1 for one that is missing. */
export function findDateParts(names: readonly string[]): readonly [number, number, number] | null {
  const bare = names.map(wordsOf);
  const year = bare.findIndex((words) => has(words, YEAR) && words.length <= 3);
  if (year < 0) return null;
  const own = without(bare[year] ?? [], YEAR);
  const like = (part: ReadonlySet<string>) =>
    bare.findIndex((words) => has(words, part) && without(words, part) === own);
  const [month, day] = [like(MONTH), like(DAY)];
  return month < 0 ? null : [year, month, day];
}

/** Whether the name of a column of both coordinates has the word for the longitude before that for the latitude. */
export function isLongitudeFirst(name: string): boolean {
  if (/^(?:lon|lng|long|longitude)[_\s,/-]*lat/i.test(name.trim())) return true;
  const words = wordsOf(name.replaceAll(/[()[\]{},;/|]/g, ' '));
  const [latitude, longitude] = [LATITUDE, LONGITUDE].map((axis) =>
    words.findIndex((word) => axis.has(word)),
  ) as [number, number];
  return longitude >= 0 && latitude > longitude;
}

/** Columns of the degrees alone of coordinates whose minutes stand in other columns. */
export function findBareDegrees(names: readonly string[]): readonly number[] {
  const bare = names.map(wordsOf);
  return bare.flatMap((words, column) => {
    const isDegrees = has(words, LATITUDE) || has(words, LONGITUDE);
    const own = without(words, DEGREES);
    const hasOf = (part: ReadonlySet<string>) =>
      bare.some((other) => has(other, part) && without(other, part) === own);
    // Beside "lat deg", "lat" is the whole; and "lat min" may be a least, to which there is a most.
    const isWhole = !has(words, DEGREES) && hasOf(DEGREES);
    return isDegrees && hasOf(MINUTES) && !hasOf(HIGH) && !isWhole ? [column] : [];
  });
}

/** Whether a column is named for a hemisphere, or its letters. S/N is "yes or no" in Spanish, Italian and Portuguese. */
export function isHemisphereName(name: string): boolean {
  const words = wordsOf(name);
  const isAxis = has(words, LATITUDE) || has(words, LONGITUDE);
  return isAxis || has(words, HEMISPHERE) || HEMISPHERE.has(words.join(''));
}

/** Whether columns are named in a language in which O is east; it is west in French, Spanish, Italian and Portuguese. */
export function isOstSheet(names: readonly string[]): boolean {
  return names.some((name) => has(wordsOf(name), GERMANIC));
}

export function isDateName(name: string): boolean {
  return has(wordsOf(name), WHEN);
}

/** Whether a column is named for a date, or the day or month of one. */
export function isDayName(name: string): boolean {
  const words = wordsOf(name);
  return has(words, WHEN) || has(words, DAY) || has(words, MONTH);
}

export function isPositionName(name: string): boolean {
  return has(wordsOf(name), POSITION);
}

/** What a name says of a figure: which people it counts, and how. `inAll`: attackers included; `victims`: without them, in so many words; `part`: people of one kind alone; `some`: who knows. */
export type FigureName =
  | 'some'
  | 'part'
  | 'total'
  | 'victims'
  | 'inAll'
  | 'attackers'
  | 'low'
  | 'high';

/** `null` for a name that is of something else. What stands in brackets has a say, but not as to what is counted. */
export function figureNameOf(name: string, field: 'killed' | 'wounded'): FigureName | null {
  const [wanted, other] = field === 'killed' ? [KILLED, WOUNDED] : [WOUNDED, KILLED];
  const bare = wordsOf(name);
  if (!has(bare, wanted) || has(bare, other)) return null;
  const words = allWordsOf(name);
  const isPart = has(beforeBy(words), SOME) && !has(words, WITH);
  if (namesAttackers(beforeBy(words))) {
    if (has(words, WITHOUT)) return isPart ? 'part' : 'victims';
    return has(words, WITH) ? 'inAll' : 'attackers';
  }
  // The least of some is the least of all, and the most of some is nothing of all.
  if (has(words, LOW) !== has(words, HIGH)) return has(words, LOW) ? 'low' : isPart ? null : 'high';
  if (has(beforeBy(bare), PART)) return null;
  if (isPart) return 'part';
  return TOTAL.test(name.toLowerCase()) ? 'total' : 'some';
}

/** Without those by whom: who was killed by attackers is none, and an attacker killed by the police is one. */
function beforeBy(words: readonly string[]): readonly string[] {
  const by = words.findIndex((word) => BY.has(word));
  return by < 0 ? words : words.slice(0, by);
}

function namesAttackers(words: readonly string[]): boolean {
  return words.some((word, i) => {
    const isOfAttack =
      ATTACK_AFTER.has(words[i + 1] ?? '') || ATTACK_BEFORE.has(words[i - 1] ?? '');
    return ATTACKERS.has(word) && !isOfAttack;
  });
}

/** The words of a name, those in brackets among them, by which columns of one name are told. */
export function allWordsOf(name: string): readonly string[] {
  return wordsOf(name.replaceAll(/[()[\]{}]/g, ' '));
}

/** Whether a name says more in brackets than without. */
export function isQualified(name: string): boolean {
  return allWordsOf(name).length > wordsOf(name).length;
}

/** How well a column of dates suits: 3 of what happened, 2 of when it was told, 1 of when it was written down, 0 of something else. */
export function rankDateName(name: string): 0 | 1 | 2 | 3 {
  const words = wordsOf(name);
  if (has(words, NEVER)) return 0;
  if (has(words, LATER)) return 1;
  return has(words, TOLD) ? 2 : 3;
}

/** Whether a name ends as names of ids do. */
export function isIdName(name: string): boolean {
  const words = wordsOf(name);
  return ID.has(words.at(-1) ?? '') || /^(?:#|№)$|.#$/.test(name.trim());
}

/** Whether a column names people, or may. */
export function isPersonName(name: string): boolean {
  return has(wordsOf(name), PERSON);
}

/** What a column says of a person, and whether of another than a victim. */
export function personWordsOf(name: string): {
  readonly words: readonly string[];
  readonly isOfOther: boolean;
} {
  const words = wordsOf(name);
  const kinds = OF_PERSON.flatMap(([kind, known]) => (has(words, known) ? [kind] : []));
  // "Place name" and "event name" are names of something else.
  const isOther = words.length > 1 && has(words, NOT_PERSON);
  return {
    words: isOther ? [] : [...new Set(kinds)],
    isOfOther: has(words, ATTACKERS) || has(words, OTHER_PERSON),
  };
}

/** Whether a column may tell one incident from another, as their ids and numbers do. */
export function isEventIdName(name: string): boolean {
  const words = wordsOf(name);
  return has(words, EVENT) && (words.length === 1 || has(words, ID));
}

/** Whether a name says nothing: none, or one that programs give. */
export function isNoName(name: string): boolean {
  return /^(?:(?:column|col|field|unnamed|var|v|f|x)[_: -]*\d*)?$/i.test(name.trim());
}

/** Whether nearly all cells are numbers that a spreadsheet has rounded, such as 1.97209E+11. */
export function isRounded({ distinct }: ColumnVotes): boolean {
  const ids = [...distinct];
  const rounded = ids.filter((text) => /^\d(?:[.,]\d{1,8})?E\+\d{1,2}$/i.test(text.trim()));
  return rounded.length > 0 && rounded.length >= ids.length * 0.9;
}
