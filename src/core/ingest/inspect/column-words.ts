/** What the words within a column's name say of it, where the name as a whole is not one that people are known to give. */
import { SIDE_WORDS } from '../grammar/coordinate-grammar.ts';
import { wordSet } from '../grammar/fold-marks.ts';
import type { ColumnVotes } from './column-votes.ts';
import { HIGH } from './figure-words.ts';
import { hasWord, LITTLE, wordsOf } from './name-words.ts';
import { BIRTH } from './person-words.ts';

const LATITUDE = wordSet('latitude lat latitud latitudine breite breedtegraad широта');
const LONGITUDE = wordSet('longitude lon lng long longitud longitudine länge laenge долгота');
const POSITION = wordSet(
  'coordinates coordinate coords coord gps geolocation latlon latlng latlong koordinaten coordenadas coordonnées координаты إحداثيات مختصات קואורדינטות',
);
/** Words of dates on which something was told, and not of what happened. */
const TOLD = wordSet(
  'published publication post posted report reported announced signalement meldung gemeldet notificación segnalazione zgłoszenia сообщения publicación publicado publié veröffentlicht pubblicazione',
);
/** Words of dates on which it was written down. */
const LATER = wordSet(
  'updated update modified creation created added entry entered upload uploaded access accessed accession retrieved checked verified scraped fetched seen end ended last source obtained import imported export crawled archived tweet',
  'carga ingreso registro modificación modificacion actualización actualizacion captura consulta fin',
  'saisie ajout modification maj màj création consultation fin',
  'eintrag erfasst erstellt geändert aktualisiert aktualisierung abgerufen ende',
  // What Google's forms call the time at which they were sent.
  'zeitstempel horodateur carimbo cronologiche tijdstempel sygnatura отметка позначка damgası חותמת טיימסטמפ طابع タイムスタンプ',
  'modifica aggiornamento inserimento atualização cadastro aktualizacja güncelleme обновления добавления',
);
/** Words of columns that say when. */
const WHEN = wordSet(
  'date datum tatdatum fecha data дата tarih تاریخ تاريخ תאריך occurred when datetime timestamp',
  'wann quand cuándo quando когда wanneer kiedy متى מתי',
);
const TIME = wordSet('time zeit heure hora ora epoch ts');
const HEMISPHERE = wordSet('hemisphere hemisferio hémisphère emisfero halbkugel ns ew eo oe ow');
/** Words of sheets in German and Dutch. */
const GERMANIC = wordSet(
  'datum breite länge laenge breitengrad längengrad breedtegraad lengtegraad koordinaten coördinaten ort stadt plaats tote verletzte doden gewonden',
);
const DEGREES = wordSet('deg degree degrees d grad grados degrés gradi');
const MINUTES = wordSet('min mins minute minutes m minuten minutos minuti');
const YEAR = wordSet('year yr jahr année año anno سال سنة שנה год yıl');
const MONTH = wordSet('month monat mois mes mese ماه شهر חודש месяц ay');
const DAY = wordSet('day tag jour día giorno روز يوم יום день gün');
const EVENT = wordSet(
  'event incident attack case ereignis vorfall anschlag incidente événement evento событие حادث olay',
  'incidentu události útoku udalosti incydentu zdarzenia ataku zamachu napada esemény támadás incidentului hændelsen hendelsen händelsen tapahtuman',
  'incidencia suceso hecho ataque atentado attentat attaque attacco attentato події происшествия теракта нападения инцидента الحادث الحادثة الهجوم حادثه حمله האירוע הפיגוע olayın saldırı kejadian',
);
/** What an event may be called in the name of a column of names. */
const KIND_OF_EVENT = wordSet(
  'massacre shooting bombing strike airstrike battle raid ambush protest riot explosion clash killing operation crime hecho masacre atentado massaker attentat attaque anschlag strage',
);
const TITLE = wordSet('name title nombre título titulo nom titre titel bezeichnung nome titolo');
const KEY = wordSet('id ids key keys skey uid uuid guid hash');
const FIRST = wordSet(
  'start starts started begin begins beginning first from début debut inicio beginn anfang von inizio',
);
const LAST = wordSet('end ends ended ending finish last to until fin final ende bis fine');
const ID = wordSet(
  'recordid eventid incidentid objectid caseid reportid id ids code key uid uuid guid ref reference number no nr num',
);

/** A name without words of some kinds, by which columns of one thing are alike. */
function without(words: readonly string[], ...unwanted: readonly ReadonlySet<string>[]): string {
  return words.filter((word) => !unwanted.some((kind) => kind.has(word))).join(' ');
}

const NORTH_OR_SOUTH = wordSet(`n s ${SIDE_WORDS.N} ${SIDE_WORDS.S}`);
const EAST_OR_WEST = wordSet(`e w ${SIDE_WORDS.E} ${SIDE_WORDS.W}`);

/** Two columns whose names differ in the words for the axis and its side only. */
export function findAxes(names: readonly string[]): readonly [number, number] | null {
  const bare = names.map(wordsOf);
  for (const [latitude, words] of bare.entries()) {
    if (!hasWord(words, LATITUDE)) continue;
    const longitude = bare.findIndex(
      (other) =>
        hasWord(other, LONGITUDE) &&
        (without(other, LONGITUDE) === without(words, LATITUDE) ||
          without(other, LONGITUDE, EAST_OR_WEST) === without(words, LATITUDE, NORTH_OR_SOUTH)),
    );
    if (longitude >= 0) return [latitude, longitude];
  }
  return null;
}

/** Three columns whose names differ in the words for year, month and day only, the first that are not of a last day, of a birth or of when it was written down; −1 for a day that is missing. */
export function findDateParts(names: readonly string[]): readonly [number, number, number] | null {
  const bare = names.map(wordsOf);
  const isOther = (words: readonly string[]) =>
    [LAST, LATER, BIRTH].some((kind) => hasWord(words, kind));
  for (const [year, words] of bare.entries()) {
    if (!hasWord(words, YEAR) || words.length > 3 || isOther(words)) continue;
    const own = without(words, YEAR);
    const like = (part: ReadonlySet<string>) =>
      bare.findIndex((other) => hasWord(other, part) && without(other, part) === own);
    const [month, day] = [like(MONTH), like(DAY)];
    if (month >= 0) return [year, month, day];
  }
  return null;
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

/** The column whose name differs from that of a first day in the word for it only; −1 for none. */
export function findEnd(names: readonly string[], start: number): number {
  const bare = names.map(wordsOf);
  const own = bare[start] ?? [];
  if (!hasWord(own, FIRST)) return -1;
  return bare.findIndex(
    (words) => hasWord(words, LAST) && without(words, LAST) === without(own, FIRST),
  );
}

/** Columns of the degrees alone of coordinates whose minutes stand in other columns. */
export function findBareDegrees(names: readonly string[]): readonly number[] {
  const bare = names.map(wordsOf);
  return bare.flatMap((words, column) => {
    const isDegrees = hasWord(words, LATITUDE) || hasWord(words, LONGITUDE);
    const own = without(words, DEGREES);
    const hasOf = (part: ReadonlySet<string>) =>
      bare.some((other) => hasWord(other, part) && without(other, part) === own);
    // Beside "lat deg", "lat" is the whole; and "lat min" may be a least, to which there is a most.
    const isWhole = !hasWord(words, DEGREES) && hasOf(DEGREES);
    return isDegrees && hasOf(MINUTES) && !hasOf(HIGH) && !isWhole ? [column] : [];
  });
}

/** Whether a column is named for a hemisphere, or its letters. S/N is "yes or no" in Spanish, Italian and Portuguese. */
export function isHemisphereName(name: string): boolean {
  const words = wordsOf(name);
  const isAxis = hasWord(words, LATITUDE) || hasWord(words, LONGITUDE);
  return isAxis || hasWord(words, HEMISPHERE) || HEMISPHERE.has(words.join(''));
}

/** Whether columns are named in a language in which O is east; it is west in French, Spanish, Italian and Portuguese. */
export function isOstSheet(names: readonly string[]): boolean {
  return names.some((name) => hasWord(wordsOf(name), GERMANIC));
}

/** Whether a column is named for the first day of something that goes on. */
export function isFirstDayName(name: string): boolean {
  const words = wordsOf(name);
  return hasWord(words, FIRST) || words.some((word) => /^(?:start|begin)/.test(word));
}

export function isDateName(name: string): boolean {
  return hasWord(wordsOf(name), WHEN);
}

/** Whether a column is named for a time, of a day or of all. */
export function isTimeName(name: string): boolean {
  return hasWord(wordsOf(name), TIME);
}

/** Whether a column is named for a year, and nothing else. */
export function isYearName(name: string): boolean {
  return wordsOf(name).every((word) => YEAR.has(word));
}

/** Whether a column is named for a date, or the day or month of one. */
export function isDayName(name: string): boolean {
  const words = wordsOf(name);
  return hasWord(words, WHEN) || hasWord(words, DAY) || hasWord(words, MONTH);
}

export function isPositionName(name: string): boolean {
  return hasWord(wordsOf(name), POSITION);
}

/** How well a column of dates suits: 4 of an event in so many words, 3 of what happened, 2 of when it was told, 1 of when it was written down, 0 of something else. */
export function rankDateName(name: string): 0 | 1 | 2 | 3 | 4 {
  const words = wordsOf(name);
  if (hasWord(words, BIRTH)) return 0;
  if (hasWord(words, LATER)) return 1;
  if (hasWord(words, TOLD)) return 2;
  return hasWord(words, EVENT) ? 4 : 3;
}

/** Whether a name ends as names of ids do. */
export function isIdName(name: string): boolean {
  const words = wordsOf(name);
  return ID.has(words.at(-1) ?? '') || /^(?:#|№)$|.#$/.test(name.trim());
}

/** Whether a column holds keys: of rows, of files, of other tables. */
export function isKeyName(name: string): boolean {
  const words = wordsOf(name);
  return KEY.has(words.at(-1) ?? '');
}

/** Whether a column may tell one incident from another, as their ids and numbers do. */
export function isEventIdName(name: string): boolean {
  const words = wordsOf(name);
  return hasWord(words, EVENT) && (words.length === 1 || hasWord(words, ID));
}

/** Whether a column names events: "Massacre name", "name of incident". */
export function isEventTitleName(name: string): boolean {
  const words = wordsOf(name);
  const isEvent = (word: string) => EVENT.has(word) || KIND_OF_EVENT.has(word);
  // "Event location name" is of a place.
  const isOfIt = (word: string) => isEvent(word) || TITLE.has(word) || LITTLE.has(word);
  return hasWord(words, TITLE) && words.some(isEvent) && words.every(isOfIt);
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
