/** When a stranger's row happened: one column, two of a span, or year, month and day apart. */
import { addBins, type BinUnit, floorToBin } from '../../model/calendar.ts';
import type { ColumnMapping } from '../../model/mapping.ts';
import { type DayRange, isInside, toCivil, toDay } from '../../model/time.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { Miss } from '../columns/row-readers.ts';
import { parseBuddhistDate } from '../grammar/buddhist-era.ts';
import { civilRange } from '../grammar/civil-range.ts';
import {
  addYear,
  type ReadDate,
  readDate,
  readDateOfId,
  readShortDate,
  readShortYear,
} from '../grammar/date-grammar.ts';
import { parseRepublicDate } from '../grammar/era-date.ts';
import { parseLunarDate } from '../grammar/lunar-hijri.ts';
import { monthOf } from '../grammar/month-names.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { parseSolarDate } from '../grammar/solar-hijri.ts';
import { NO_COLUMN } from '../match-headers.ts';
import {
  REPUBLIC_YEAR,
  SHORT_YEAR,
  SHORT_YEAR_LAST,
  WEEK_FROM_DAY,
  YEAR_AND_MONTH,
} from '../presets/code-tables.ts';
import { type ColumnSet, foldCode, remember } from './column-set.ts';
import { joinParts, readPart } from './date-parts.ts';

/** A repair that the user took back: it has been told, so no column is to be told of. */
const UNDONE: Miss = { code: 'date-unreadable', column: NO_COLUMN };

const WIDTHS: ReadonlyMap<string, BinUnit> = new Map([
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

/** Reads a row's days. A date column wins over year, month and day. A stated precision coarser than a day widens a single day to the calendar week, month or year that it lies in; a span is as wide as it says. */
export function createDateReader(columns: ColumnSet): (row: RowReader) => DayRange | Miss {
  const isWeekly = columns.of(columns.first('date')).codes === WEEK_FROM_DAY;
  const readDay = createStartReader(columns);
  const readStart = isWeekly ? (row: RowReader) => toWeek(readDay(row)) : readDay;
  const endColumn = columns.first('dateEnd');
  const readEnd = createCellReader(columns, endColumn);
  const precision = columns.first('datePrecision');
  const codes = columns.codes(precision);
  return (row) => {
    const start = readStart(row);
    if ('code' in start) return start;
    const span = endColumn === NO_COLUMN ? start : extend(row, start, readEnd(row.raw(endColumn)));
    if ('code' in span) return span;
    if (precision === NO_COLUMN) return span;
    const stated = foldCode(row.raw(precision));
    return widen(span, codes?.terms.get(stated) ?? stated);
  };

  function extend(row: RowReader, start: DayRange, read: ReadDate | null): DayRange | Miss {
    if (read === null) {
      if (!isNotKnown(row.cell(endColumn))) row.tell('date-unreadable', endColumn);
      return start;
    }
    const { range: end, repair } = read;
    if (repair !== null && !columns.repairs(row, repair, endColumn)) return start;
    if (end.endDay > start.startDay && end.startDay >= start.startDay)
      return { startDay: start.startDay, endDay: Math.max(start.endDay, end.endDay) };
    return columns.repairs(row, 'date-range-reversed', endColumn) ? start : UNDONE;
  }
}

/** The seven days from a day on; anything wider, or nothing, as it is. */
function toWeek(start: DayRange | Miss): DayRange | Miss {
  if ('code' in start || start.endDay > start.startDay + 1) return start;
  return { ...start, endDay: start.startDay + 7 };
}

/** Reads the cells of one column, each text once. */
function createCellReader(columns: ColumnSet, column: number): (text: string) => ReadDate | null {
  const { calendar, dateOrder, codes } = columns.of(column);
  if (codes === SHORT_YEAR_LAST && dateOrder !== null)
    return remember((text) => readShortDate(text, dateOrder));
  if (codes === REPUBLIC_YEAR)
    return remember((text) => {
      const range = parseRepublicDate(text);
      return range === null ? readDate(text, dateOrder) : { range, repair: null };
    });
  if (codes === YEAR_AND_MONTH) {
    const readWhole = createCalendarReader(calendar, null);
    return remember((text) => readWhole(writeMonth(text)));
  }
  return createCalendarReader(calendar, dateOrder);
}

function createCalendarReader(
  calendar: ColumnMapping['calendar'],
  dateOrder: ColumnMapping['dateOrder'],
): (text: string) => ReadDate | null {
  const readGregorian = (text: string) => readDate(text, dateOrder);
  if (calendar === undefined) return remember(readGregorian);
  if (calendar === 'unsettled') return remember((text) => readOther(text, readGregorian));
  const parse = PARSERS[calendar];
  const repair = calendar === 'lunar-hijri' ? 'date-lunar' : null;
  return remember((text) => {
    const range = parse(text, dateOrder);
    return range === null ? readOther(text, readGregorian) : { range, repair };
  });
}

const ONE_DIGIT = /^\s*(\d{4})\.(\d)\s*$/;

/** Months have two digits there: of 10 a number has lost the last, and 5 alone is none. */
function writeMonth(text: string): string {
  const [, year = '', digit] = ONE_DIGIT.exec(text) ?? [];
  if (digit === undefined) return text;
  if (digit === '0') return year;
  return digit === '1' ? `${year}-10` : '';
}

const PARSERS = {
  'solar-hijri': parseSolarDate,
  'lunar-hijri': parseLunarDate,
  buddhist: parseBuddhistDate,
} as const;

/** No year of other calendars that a file can mean; what is of an earlier or later one cannot be a slip of the calendar. */
const FIRST_GREGORIAN_DAY = toDay({ year: 1500, month: 1, day: 1 });
const LAST_GREGORIAN_DAY = toDay({ year: 2300, month: 1, day: 1 });

/** A cell of another calendar than its column is read by that, and told; a day that the column's own does not have is none of the Middle Ages. */
function readOther(
  text: string,
  readGregorian: (text: string) => ReadDate | null,
): ReadDate | null {
  const other = readGregorian(text);
  if (other === null || isOfOther(other.range)) return null;
  return { ...other, repair: 'calendar-assumed' };
}

function isOfOther({ startDay }: DayRange): boolean {
  return startDay < FIRST_GREGORIAN_DAY || startDay >= LAST_GREGORIAN_DAY;
}

function createStartReader(columns: ColumnSet): (row: RowReader) => DayRange | Miss {
  if (columns.datingId !== NO_COLUMN) return createIdReader(columns);
  const column = columns.first('date');
  const read = createCellReader(columns, column);
  const readAnyParts = createPartsReader(columns);
  // Beside dates of another calendar, a year such as 1396 or 2558 is of that as well.
  const isOther = columns.of(column).calendar !== undefined;
  const readParts = (row: RowReader) => {
    const parts = readAnyParts(row);
    const isMeant = isOther && !('code' in parts) && isOfOther(parts);
    return isMeant ? ({ code: 'date-unreadable', column } as const) : parts;
  };
  const isDouble = column !== NO_COLUMN && columns.has('year');
  return (row) => {
    const text = row.raw(column);
    const stated = column === NO_COLUMN || text === '' ? null : read(text);
    if (stated !== null) {
      const range = tell(columns, row, stated, column);
      return isDouble && !('code' in range) ? weigh(range, row) : range;
    }
    const parts = readParts(row);
    if (!('code' in parts)) return parts;
    if (column === NO_COLUMN) return parts;
    return { code: isNotKnown(text.trim()) ? 'date-missing' : 'date-unreadable', column };
  };

  /** A date beside columns of its parts: the narrower of two that agree; of others the date, unless it is the parts with day and month in each other's place, or of another century. */
  function weigh(date: DayRange, row: RowReader): DayRange {
    const parts = readParts(row);
    if ('code' in parts || isInside(date, parts)) return date;
    if (isInside(parts, date)) return parts;
    // From one year into the next.
    if (date.startDay < parts.endDay && parts.startDay < date.endDay) return date;
    const meant = isTurned(date, parts) ? parts : otherCentury(date, parts);
    if (meant !== null) return columns.repairs(row, 'date-parts-differ', column) ? meant : date;
    row.tell('date-parts-differ', column);
    return date;
  }
}

/** The day a century before or after, where that lies in the year stated: spreadsheets read 29 as 2029. */
function otherCentury(date: DayRange, parts: DayRange): DayRange | null {
  const civil = toCivil(date.startDay);
  const isDay = date.endDay === date.startDay + 1;
  const days = [-100, 100].map((years) => toDay({ ...civil, year: civil.year + years }));
  const startDay = days.find((day) => isDay && isInside({ startDay: day, endDay: day + 1 }, parts));
  return startDay === undefined ? null : { startDay, endDay: startDay + 1 };
}

/** Whether two days are one with the numbers of day and month in each other's place. */
function isTurned(date: DayRange, parts: DayRange): boolean {
  if (parts.endDay > parts.startDay + 1 || date.endDay > date.startDay + 1) return false;
  const { year, month, day } = toCivil(parts.startDay);
  return day <= 12 && toDay({ year, month: day, day: month }) === date.startDay;
}

function tell(
  columns: ColumnSet,
  row: RowReader,
  { range, repair }: ReadDate,
  column: number,
): DayRange | Miss {
  return repair === null || columns.repairs(row, repair, column) ? range : UNDONE;
}

/** The date in an id, within what columns say of it. */
function createIdReader(columns: ColumnSet): (row: RowReader) => DayRange | Miss {
  const column = columns.datingId;
  const read = remember(readDateOfId);
  const readParts = createPartsReader(columns);
  return (row) => {
    const own = read(row.raw(column));
    const parts = readParts(row);
    if ('code' in parts) return own ?? { code: 'date-unreadable', column };
    return own !== null && isInside(own, parts) ? own : parts;
  };
}

/** Less may be a month, a quarter, a half or a fraction: 2023/1, 1782.05. */
const LEAST_OF_YEARS = 365;

/** A span of whole years. */
function readYearSpan(text: string): ReadDate | null {
  const years = readDate(text, null);
  const dayCount = years === null ? 0 : years.range.endDay - years.range.startDay;
  return dayCount >= LEAST_OF_YEARS ? years : null;
}

function createPartsReader(columns: ColumnSet): (row: RowReader) => DayRange | Miss {
  const yearColumn = columns.first('year');
  const monthColumn = columns.first('month');
  const dayColumn = columns.first('day');
  const restColumn = columns.first('dayAndMonth');
  if (columns.of(yearColumn).calendar !== undefined) return createOtherPartsReader(columns);
  const { dateOrder } = columns.of(restColumn);
  const isWithMonth = columns.of(yearColumn).codes === YEAR_AND_MONTH && !columns.has('month');
  const readYear = isWithMonth ? createCellReader(columns, yearColumn) : remember(readYearOf);
  const readWhole = remember((text: string) => readDate(text, dateOrder));
  const read = remember((text: string) => readPart(text));
  const readMonth = remember((text: string) => readPart(text) ?? monthOf(text.trim()));
  // "1970-1972" under a name for a year, "28-29" under one for a day.
  const readYears = remember(readYearSpan);
  const readDays = remember((text: string) => readDate(text, 'day-first'));
  const { assumedYear } = columns;
  const readShort = columns.of(yearColumn).codes === SHORT_YEAR ? readShortYear : () => null;
  return (row) => {
    const short = readShort(row.cell(yearColumn));
    const year = assumedYear ?? short ?? read(row.raw(yearColumn));
    if (short !== null && !columns.repairs(row, 'date-century-assumed', yearColumn)) return UNDONE;
    const month = readMonth(row.raw(monthColumn));
    const day = read(row.raw(dayColumn));
    if (assumedYear !== undefined && isNotKnown(row.cell(restColumn)))
      return { code: 'date-missing', column: restColumn };
    if (year === 0) return { code: 'date-missing', column: yearColumn };
    const ofYear = isWithMonth || year === null ? readYear(row.raw(yearColumn)) : null;
    if (ofYear !== null) return tell(columns, row, ofYear, yearColumn);
    if (year === null) {
      const years = month === 0 ? readYears(row.cell(yearColumn)) : null;
      if (years !== null) return tell(columns, row, years, yearColumn);
      return { code: 'date-unreadable', column: yearColumn };
    }
    const rest = row.cell(restColumn);
    if (restColumn !== NO_COLUMN && !isNotKnown(rest)) {
      const whole = readWhole(addYear(rest, String(year)) ?? '');
      if (whole !== null) return tell(columns, row, whole, restColumn);
      if (assumedYear !== undefined) return { code: 'date-unreadable', column: restColumn };
      row.tell('date-unreadable', restColumn);
    }
    if (month === null) return { code: 'date-unreadable', column: monthColumn };
    if (day === null) {
      const days = readDays(`${row.cell(dayColumn)}/${month}/${year}`);
      if (days !== null && month > 0) return tell(columns, row, days, dayColumn);
      return { code: 'date-unreadable', column: dayColumn };
    }
    // A day of a month that is not known says nothing.
    const range = civilRange({ year, month, day: month === 0 ? 0 : day });
    return range ?? { code: 'date-unreadable', column: dayColumn };
  };
}

/** A year with a fraction that nobody has said to be a month, as the whole of it. */
function readYearOf(text: string): ReadDate | null {
  const year = /^\s*(\d{4})\.\d{1,20}\s*$/.exec(text)?.[1];
  const range =
    year === undefined ? null : civilRange({ year: Number.parseInt(year, 10), month: 0, day: 0 });
  return range && { range, repair: 'date-widened' };
}

/** Parts of a date of another calendar than ours. */
function createOtherPartsReader(columns: ColumnSet): (row: RowReader) => DayRange | Miss {
  const [year, month, day, rest] = (['year', 'month', 'day', 'dayAndMonth'] as const).map((part) =>
    columns.first(part),
  ) as [number, number, number, number];
  const read = createCellReader(columns, year);
  const isWithMonth = columns.of(year).codes === YEAR_AND_MONTH && month === NO_COLUMN;
  return (row) => {
    const yearText = row.cell(year);
    if (isNotKnown(yearText)) return { code: 'date-missing', column: year };
    if (isWithMonth) {
      const ofYear = read(yearText);
      return ofYear === null
        ? { code: 'date-unreadable', column: year }
        : tell(columns, row, ofYear, year);
    }
    const yearAlone = String(readPart(yearText));
    const restText = row.cell(rest);
    const whole = isNotKnown(restText) ? null : read(addYear(restText, yearAlone) ?? '');
    if (whole !== null) return tell(columns, row, whole, year);
    if (read(yearAlone) === null) return { code: 'date-unreadable', column: year };
    if (!isNotKnown(restText)) row.tell('date-unreadable', rest);
    const text = joinParts(yearText, row.raw(month), row.raw(day));
    const date = text === null ? null : read(text);
    if (date !== null) return tell(columns, row, date, year);
    return { code: 'date-unreadable', column: day === NO_COLUMN ? month : day };
  };
}

function widen(span: DayRange, precision: string): DayRange {
  const unit = WIDTHS.get(precision);
  if (unit === undefined || span.endDay > span.startDay + 1) return span;
  const startDay = floorToBin(span.startDay, unit);
  return { startDay, endDay: addBins(startDay, unit, 1) };
}
