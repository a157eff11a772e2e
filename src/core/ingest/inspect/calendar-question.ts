/** Whether dates count by another calendar than ours. */
import type { CalendarExample, ImportQuestion } from '../../model/import-plan.ts';
import type { ColumnMapping, OtherCalendar } from '../../model/mapping.ts';
import { toDay } from '../../model/time.ts';
import { type CellTable, cellText } from '../cells/cell-table.ts';
import { parseBuddhistDate } from '../grammar/buddhist-era.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import { foldDigits } from '../grammar/digits.ts';
import { hasLunarMonth, parseLunarDate } from '../grammar/lunar-hijri.ts';
import { parseSolarDate } from '../grammar/solar-hijri.ts';
import { remember } from '../mapped/column-set.ts';
import { joinParts } from '../mapped/date-parts.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { ColumnVotes } from './column-votes.ts';

const MOST_EXAMPLES = 3;
const LEAST_SHARE = 0.9;
/** Rows whose year, month and day are put together to tell their calendar. */
const MOST_LOOKED = 2000;

/** A year by which the solar calendar would tell of days to come, as whoever reads 1437 knows. */
const FUTURE_DAY = toDay({ year: 2037, month: 1, day: 1 });
/** Years of no incident, but for signs such as 9999 of an end that is not known. */
const FAR_DAY = toDay({ year: 2300, month: 1, day: 1 });
const ENDLESS_DAY = toDay({ year: 7000, month: 1, day: 1 });

/** Letters and digits that Persian has, and Arabic has not. */
const PERSIAN = /[پچژگکی۰-۹]/u;
/** Years of other calendars, and no incident's of ours. */
const OTHER_YEAR = /^\s*(?:1[2-4]|2[3-9]|[3-6]\d)\d\d(?:\.\d{1,2}|\.0+)?\s*$/;

interface Sheet {
  readonly columns: readonly ColumnMapping[];
  readonly header: readonly string[];
  readonly votes: readonly ColumnVotes[];
  readonly table: CellTable;
}

/** By column of dates, or of years where no column holds whole dates: the calendar that nearly all of them are of, but for those of our own. */
export function findCalendars({
  columns,
  header,
  votes,
  table,
}: Sheet): ReadonlyMap<number, OtherCalendar> {
  const isWhole = columns.some(({ field }) => field === 'date');
  const found = columns.flatMap(({ field }, column) => {
    const own = votes[column];
    if (own === undefined) return [];
    if (field === 'date' || field === 'dateEnd') return [[column, own.distinct] as const];
    const isOfParts = field === 'year' && !isWhole;
    const mayBeOther = isOfParts && [...own.distinct].some((text) => isOtherYear(text));
    return mayBeOther ? [[column, listDates(columns, table)] as const] : [];
  });
  return new Map(
    found.flatMap(([column, texts]) => {
      const calendar = findCalendar(texts, header);
      return calendar === null ? [] : [[column, calendar] as const];
    }),
  );
}

function isOtherYear(text: string): boolean {
  return OTHER_YEAR.test(foldDigits(text.slice(0, 12)));
}

/** Whole dates that the first rows' columns of their parts make. */
function listDates(columns: readonly ColumnMapping[], table: CellTable): ReadonlySet<string> {
  const read = createPartsText(columns, table);
  const rowCount = Math.min(table.rowCount, MOST_LOOKED);
  return new Set(Array.from({ length: rowCount }, (_, row) => read(row)));
}

function createPartsText(
  columns: readonly ColumnMapping[],
  table: CellTable,
): (row: number) => string {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    columns.findIndex(({ field }) => field === part),
  ) as [number, number, number];
  const read = (column: number, row: number) =>
    column === NO_COLUMN ? '' : cellText(table, column, row);
  return (row) => {
    const yearText = read(year, row);
    const whole = joinParts(yearText, read(month, row), read(day, row));
    // Of a year with its month behind a point.
    return whole ?? (month === NO_COLUMN ? yearText : '');
  };
}

/**
 * The calendar that nearly all dates are of, by their years, which would be of the Middle Ages or far ahead, or their months; `null` for our own.
 * Of the same years, a day 31, years to come and the writing of Persian tell the solar from the lunar calendar; nothing else does.
 */
export function findCalendar(
  distinct: ReadonlySet<string>,
  header: readonly string[],
): OtherCalendar | null {
  const dates = [...distinct].filter((text) => /\p{Nd}/u.test(text) && isAnyDate(text));
  const enough = Math.max(1, dates.length * LEAST_SHARE);
  const count = (fits: (text: string) => boolean) => dates.filter(fits).length;
  const isLunar = (text: string) =>
    hasLunarMonth(text) || (parseSolarDate(text)?.startDay ?? -Infinity) >= FUTURE_DAY;
  if (count((text) => isLunar(text) && parseLunarDate(text) !== null) >= enough)
    return 'lunar-hijri';
  if (count(isBuddhist) >= enough) return 'buddhist';
  if (count(isFar) >= enough) return 'unsettled';
  if (count((text) => parseSolarDate(text) !== null) < enough) return null;
  const isSolar = (text: string) => parseLunarDate(text) === null || PERSIAN.test(text);
  return header.some((name) => PERSIAN.test(name)) || dates.some(isSolar)
    ? 'solar-hijri'
    : 'unsettled';
}

function isBuddhist(text: string): boolean {
  return (parseBuddhistDate(text, 'day-first') ?? parseBuddhistDate(text, 'month-first')) !== null;
}

/** Whether a date is of no calendar that is read here, such as the Hebrew one. */
function isFar(text: string): boolean {
  const day = parseAnyDate(text, 'day-first')?.startDay ?? -Infinity;
  return day >= FAR_DAY && day < ENDLESS_DAY;
}

function isAnyDate(text: string): boolean {
  const other = parseSolarDate(text) ?? parseLunarDate(text) ?? parseAnyDate(text, null);
  return other !== null || isBuddhist(text);
}

/** Asks with the first rows in which another calendar than ours makes sense, or none does. */
export function askCalendar(
  column: number,
  { columns, table }: Pick<Sheet, 'columns' | 'table'>,
  proposed: OtherCalendar,
): Extract<ImportQuestion, { kind: 'calendar' }> {
  const { field, dateOrder } = columns[column] as ColumnMapping;
  const order = dateOrder ?? 'day-first';
  const read = remember((text) => {
    const solarHijri = parseSolarDate(text);
    const lunarHijri = parseLunarDate(text);
    const buddhist = parseBuddhistDate(text, order);
    const isOther = (solarHijri ?? lunarHijri ?? buddhist) !== null || isFar(text);
    const gregorian = parseAnyDate(text, order);
    return isOther ? { text, solarHijri, lunarHijri, buddhist, gregorian } : null;
  });
  const textOf =
    field === 'year'
      ? createPartsText(columns, table)
      : (row: number) => cellText(table, column, row);
  const examples: CalendarExample[] = [];
  for (let row = 0; row < table.rowCount && examples.length < MOST_EXAMPLES; row++) {
    const example = read(textOf(row));
    if (example !== null) examples.push({ row: row + 1, ...example });
  }
  return { kind: 'calendar', column, proposed, examples };
}
