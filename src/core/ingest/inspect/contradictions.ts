/** What the content of a column of a home-made sheet says against its name. */
import type { CellType } from '../../model/import-plan.ts';
import type { FieldId } from '../../model/mapping.ts';
import { parseAnyDegrees } from '../grammar/coordinate-grammar.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import { isNotKnown, parseCount } from '../grammar/number-grammar.ts';
import { foldCode } from '../mapped/column-set.ts';
import { precisionOf } from '../mapped/precision-words.ts';
import { findCalendar } from './calendar-question.ts';
import type { ColumnVotes } from './column-votes.ts';
import { isFigureField } from './sheet-fields.ts';
import { areShortNumbers } from './short-dates.ts';

const NUMBERS: readonly CellType[] = ['whole-number', 'decimal-number'];
const TYPES_OF_FIELD: Readonly<Partial<Record<FieldId, readonly CellType[]>>> = {
  date: ['date', ...NUMBERS],
  dateEnd: ['date', ...NUMBERS],
  latitude: NUMBERS,
  longitude: NUMBERS,
  easting: NUMBERS,
  northing: NUMBERS,
  position: ['position'],
  geometry: ['position', 'text'],
  year: NUMBERS,
  timeLocal: ['time'],
  day: NUMBERS,
  sourceUrl: ['link', 'text'],
  place: ['text', ...NUMBERS, 'date', 'time', 'link'],
};
/** Fields whose numbers would be codes that nobody can read. */
const WORDS: ReadonlySet<FieldId> = new Set([
  'title',
  'place',
  'municipality',
  'city',
  'attackType',
  'eventType',
  'weapon',
  'target',
  'group',
  'actor',
]);
/** How exact a date is, in words; numbers are codes of each project's own. */
const WIDTH = /^\s*(?:day|week|month|year)\s*$/i;
/** A name is believed while so many of the column's cells bear it out: the others are bad cells, which the report lists. */
export const LEAST_SHARE = 0.1;

/** Whether hardly a cell of a column is what its name says. */
export function isContradicted(field: FieldId, votes: ColumnVotes): boolean {
  // A column called "Incident" may say when it was.
  if (WORDS.has(field) && (votes.isMostly(...NUMBERS) || votes.isMostly('date'))) return true;
  if (isFigureField(field)) return !looksCounted(votes);
  if (field === 'placePrecision') return !looksPrecise(votes);
  if (field === 'datePrecision') return ![...votes.distinct].some((text) => WIDTH.test(text));
  if (field === 'year' && isOddYear(votes)) return true;
  if ((field === 'year' || field === 'day') && [...votes.distinct].some(isSignedPart)) return false;
  const types = TYPES_OF_FIELD[field];
  if (types === undefined || votes.filled === 0) return false;
  const isDate = field === 'date' || field === 'dateEnd';
  if (isDate && (findCalendar(votes.distinct, []) !== null || areShortNumbers(votes))) return false;
  if ((field === 'latitude' || field === 'longitude') && looksLikeDegrees(votes)) return false;
  if (votes.share(...types) < LEAST_SHARE) return true;
  return isDate && votes.share('date') < LEAST_SHARE && !looksDated(votes);
}

/** Whether numbers are last digits or numbers of years, or count from 1912 as in Taiwan, where 106 is 2017. */
function isOddYear(votes: ColumnVotes): boolean {
  const { least, greatest } = votes.span;
  return (
    votes.isMostly(...NUMBERS) && (greatest < 10 || (least > 31 && greatest > 99 && greatest < 150))
  );
}

/** Whether a year or a day has its sign behind it: 2017年, 7일. */
function isSignedPart(text: string): boolean {
  return /^\s*\p{Nd}{1,4}\s*[年日년일]\s*$/u.test(text);
}

/** Whether texts can be coordinates: degrees and minutes, letters of hemispheres. */
function looksLikeDegrees({ distinct }: ColumnVotes): boolean {
  const samples = [...distinct];
  const read = samples.filter(
    (text) => (parseAnyDegrees(text, 'point') ?? parseAnyDegrees(text, 'comma')) !== null,
  );
  return read.length >= samples.length * LEAST_SHARE;
}

/** Whether numbers can be dates: days of a spreadsheet, seconds, 20150418. */
function looksDated(votes: ColumnVotes): boolean {
  if (!votes.isMostly(...NUMBERS, 'date')) return false;
  const samples = [...votes.distinct];
  const dated = samples.filter((text) => parseAnyDate(text, null) !== null);
  return dated.length >= samples.length * LEAST_SHARE;
}

/** Whether a term says how exact a place is: "Precision" may be yes or no. */
function looksPrecise({ distinct }: ColumnVotes): boolean {
  const terms = [...distinct].map(foldCode).filter((text) => !isNotKnown(text));
  return terms.length === 0 || terms.some((text) => precisionOf(text) !== undefined);
}

/** Whether texts can be numbers of people: "Injuries" may be severe or slight. */
function looksCounted(votes: ColumnVotes): boolean {
  if (votes.share(...NUMBERS) >= LEAST_SHARE) return true;
  const samples = [...votes.distinct].filter((text) => !isNotKnown(text));
  const counted = samples.filter(
    (text) =>
      (parseCount(text, 'point', 'killed') ?? parseCount(text, 'point', 'wounded')) !== null,
  );
  return counted.length >= samples.length * LEAST_SHARE;
}
