/** Counts of people in a row: three cells → low, best, high, in order. */
import { type Figure, UNKNOWN_FIGURE } from '../../model/casualties.ts';
import { NO_COLUMN, type PartColumns } from '../match-headers.ts';
import { parseWholeNumber } from '../parse-number.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Reads one figure and tells what is wrong with it. A blank part is not known; so is one that cannot be read or is negative.
 * Parts out of order: best stays as stated, and low and high are widened until all stated numbers lie between them; none is dropped.
 */
export function readFigure(row: RowReader, columns: PartColumns): Figure {
  const low = readPart(row, columns.low);
  const best = readPart(row, columns.best);
  const high = readPart(row, columns.high);
  if (low === null && high === null) return best === null ? UNKNOWN_FIGURE : { low, best, high };
  const stated = [low, best, high].filter((part) => part !== null);
  if (stated.every((part, i) => i === 0 || part >= (stated[i - 1] ?? 0)))
    return { low, best, high };
  const column = [columns.best, columns.low].find((each) => each !== NO_COLUMN) ?? columns.high;
  const value = [low, best, high].map((part) => part ?? '?').join('–');
  row.tell('range-out-of-order', column, { value });
  return { low: Math.min(...stated), best, high: Math.max(...stated) };
}

function readPart(row: RowReader, column: number): number | null {
  const text = row.cell(column);
  if (text === '') return null;
  const number = parseWholeNumber(text);
  if (number === null) row.tell('number-unreadable', column);
  else if (number < 0) row.tell('number-negative', column);
  return number === null || number < 0 ? null : number;
}
