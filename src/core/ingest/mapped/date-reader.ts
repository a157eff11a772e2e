/** When a stranger's row happened: one column, two of a span, or year, month and day apart. */
import { addBins, type BinUnit, floorToBin } from '../../model/calendar.ts';
import type { DayRange } from '../../model/time.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { Miss } from '../columns/row-readers.ts';
import { civilRange, parseAnyDate } from '../grammar/date-grammar.ts';
import { isNotKnown, parseNumber } from '../grammar/number-grammar.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { type ColumnSet, foldCode, remember } from './column-set.ts';

const WIDTHS: ReadonlyMap<string, BinUnit> = new Map([
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

/** Reads a row's days. A date column wins over year, month and day. A stated precision coarser than a day widens the date to the calendar week, month or year that it lies in. */
export function createDateReader(columns: ColumnSet): (row: RowReader) => DayRange | Miss {
  const readStart = createStartReader(columns);
  const endColumn = columns.first('dateEnd');
  const readEnd = remember((text: string) => parseAnyDate(text, columns.of(endColumn).dateOrder));
  const precision = columns.first('datePrecision');
  const codes = columns.codes(precision);
  return (row) => {
    const start = readStart(row);
    if ('code' in start) return start;
    const span = endColumn === NO_COLUMN ? start : extend(row, start, readEnd(row.raw(endColumn)));
    if (precision === NO_COLUMN) return span;
    const stated = foldCode(row.raw(precision));
    return widen(span, codes?.terms.get(stated) ?? stated);
  };

  function extend(row: RowReader, start: DayRange, end: DayRange | null): DayRange {
    if (end === null) {
      if (!isNotKnown(row.cell(endColumn))) row.tell('date-unreadable', endColumn);
      return start;
    }
    if (end.endDay > start.startDay && end.startDay >= start.startDay)
      return { startDay: start.startDay, endDay: Math.max(start.endDay, end.endDay) };
    row.tell('date-range-reversed', endColumn, { effect: 'repaired' });
    return start;
  }
}

function createStartReader(columns: ColumnSet): (row: RowReader) => DayRange | Miss {
  const column = columns.first('date');
  const read = remember((text: string) => parseAnyDate(text, columns.of(column).dateOrder));
  const readParts = createPartsReader(columns);
  return (row) => {
    const text = row.raw(column);
    const stated = column === NO_COLUMN || text === '' ? null : read(text);
    if (stated !== null) return stated;
    const parts = readParts(row);
    if (!('code' in parts)) return parts;
    if (column === NO_COLUMN) return parts;
    return { code: isNotKnown(text.trim()) ? 'date-missing' : 'date-unreadable', column };
  };
}

function createPartsReader(columns: ColumnSet): (row: RowReader) => DayRange | Miss {
  const yearColumn = columns.first('year');
  const monthColumn = columns.first('month');
  const dayColumn = columns.first('day');
  const read = remember((text: string) => readPart(text));
  return (row) => {
    const year = read(row.raw(yearColumn));
    const month = read(row.raw(monthColumn));
    const day = read(row.raw(dayColumn));
    if (year === 0) return { code: 'date-missing', column: yearColumn };
    if (year === null) return { code: 'date-unreadable', column: yearColumn };
    if (month === null) return { code: 'date-unreadable', column: monthColumn };
    if (day === null) return { code: 'date-unreadable', column: dayColumn };
    // A day of a month that is not known says nothing.
    const range = civilRange({ year, month, day: month === 0 ? 0 : day });
    return range ?? { code: 'date-unreadable', column: dayColumn };
  };
}

/** 0 where the part is not known, `null` where it can't be read. */
function readPart(text: string): number | null {
  if (isNotKnown(text)) return 0;
  const number = parseNumber(text, 'point');
  if (number === null || !Number.isInteger(number.value) || number.value < 0) return null;
  return number.value;
}

function widen(span: DayRange, precision: string): DayRange {
  const unit = WIDTHS.get(precision);
  if (unit === undefined) return span;
  const last = floorToBin(span.endDay - 1, unit);
  return { startDay: floorToBin(span.startDay, unit), endDay: addBins(last, unit, 1) };
}
