/** Casualties in a stranger's row: ranges, totals with perpetrators in them, and what cannot be known. */
import {
  FIGURE_IDS,
  type Figure,
  type FigureId,
  isKnown,
  UNKNOWN_FIGURE,
} from '../../model/casualties.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { FieldId } from '../../model/mapping.ts';
import type { RowReader } from '../columns/row-reader.ts';
import {
  type CountOf,
  isNotKnown,
  type ParsedCount,
  parseCount,
} from '../grammar/number-grammar.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { ZERO_OR_UNKNOWN } from '../presets/code-tables.ts';
import type { ColumnSet } from './column-set.ts';

const IN_ALL: Readonly<Partial<Record<FigureId, readonly [all: FieldId, perpetrators: FieldId]>>> =
  {
    killed: ['killedInAll', 'perpetratorsKilled'],
    wounded: ['woundedInAll', 'perpetratorsWounded'],
  };

const TOLD: Readonly<Partial<Record<ParsedCount['reading'], FindingCode>>> = {
  approximate: 'number-approximate',
  rounded: 'number-rounded',
  grouped: 'number-grouped',
};

type FigurePrefix = FigureId | 'campaignKilled' | 'campaignWounded' | 'campaignPerpetratorsKilled';

/**
 * Reads one figure of an incident. A total that includes perpetrators gives victims only where the perpetrators' share is known;
 * else victims are from none to all of it, and no best figure. A part that is the only one leaves the others not known.
 */
export function createFigureReader(columns: ColumnSet): (row: RowReader, id: FigureId) => Figure {
  const readers = new Map(FIGURE_IDS.map((id) => [id, createReader(columns, id)]));
  return (row, id) => readers.get(id)?.(row) ?? UNKNOWN_FIGURE;
}

function createReader(columns: ColumnSet, id: FigureId): (row: RowReader) => Figure {
  const of = countOf(id);
  const parts = id === 'perpetratorsKilled' ? [] : columns.all(`${id}Part`);
  const read = (row: RowReader) => parts.map((column) => readCount(columns, row, { column, of }));
  const ways = [
    createRangeReader(columns, id),
    parts.length > 1 ? (row: RowReader) => addParts(read(row)) : null,
    createVictimsReader(columns, id),
    parts.length === 1 ? (row: RowReader) => addParts([...read(row), null]) : null,
  ].filter((way) => way !== null);
  return (row) => {
    for (const way of ways) {
      const figure = way(row);
      if (isKnown(figure)) return figure;
    }
    return UNKNOWN_FIGURE;
  };
}

/** By the total that includes perpetrators; `null` where there is none. */
function createVictimsReader(
  columns: ColumnSet,
  id: FigureId,
): ((row: RowReader) => Figure) | null {
  const [allField, shareField] = IN_ALL[id] ?? [];
  const all = allField === undefined ? NO_COLUMN : columns.first(allField);
  if (all === NO_COLUMN || shareField === undefined) return null;
  const share = columns.first(shareField);
  const of = countOf(id);
  return (row) => subtract(columns, row, { all, share, of });
}

/** A part that is not known leaves the sum of the others as the least there can be; none at all says nothing. */
function addParts(parts: readonly (ParsedCount | null)[]): Figure {
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number | null>(
      (all, value) => (all === null || value === null ? null : all + value),
      0,
    );
  const best = sum(parts.map((part) => part?.best ?? null));
  const isExact = parts.every((part) => part?.low === null && part.high === null);
  if (isExact) return { low: null, best, high: null };
  const low = sum(parts.map((part) => part?.low ?? part?.best ?? 0));
  const high = sum(parts.map((part) => part?.high ?? part?.best ?? null));
  // At least none says nothing.
  return { low: best === null && low === 0 ? null : low, best, high };
}

/** The columns of a figure, its low and its high. */
export function createRangeReader(
  columns: ColumnSet,
  prefix: FigurePrefix,
): (row: RowReader) => Figure {
  const best = columns.first(prefix);
  const low = columns.first(`${prefix}Low` as FieldId);
  const high = columns.first(`${prefix}High` as FieldId);
  if (best === NO_COLUMN && low === NO_COLUMN && high === NO_COLUMN) return () => UNKNOWN_FIGURE;
  const of = countOf(prefix);
  const isZeroUnknown = best !== NO_COLUMN && columns.of(best).codes === ZERO_OR_UNKNOWN;
  return (row) => {
    const stated = readCount(columns, row, { column: best, of });
    const least = readCount(columns, row, { column: low, of });
    const most = readCount(columns, row, { column: high, of });
    if (isZeroUnknown && stated?.best === 0) return { low: 0, best: null, high: null };
    const figure = {
      low: least?.best ?? least?.low ?? stated?.low ?? null,
      best: stated?.best ?? null,
      high: most?.best ?? most?.high ?? stated?.high ?? null,
    };
    return order(columns, row, { figure, column: best === NO_COLUMN ? low : best });
  };
}

function subtract(
  columns: ColumnSet,
  row: RowReader,
  { all, share, of }: { readonly all: number; readonly share: number; readonly of: CountOf },
): Figure {
  const total = readCount(columns, row, { column: all, of });
  if (total === null) return UNKNOWN_FIGURE;
  const most = total.high ?? total.best;
  if (most === 0) return { low: null, best: 0, high: null };
  const perpetrators =
    share === NO_COLUMN ? null : readCount(columns, row, { column: share, of, isTold: false });
  if (perpetrators?.best == null || total.best === null) {
    row.tell('perpetrators-unknown', all);
    return { low: 0, best: null, high: most };
  }
  if (perpetrators.best > total.best) {
    row.tell('range-out-of-order', share);
    return { low: 0, best: null, high: most };
  }
  const less = (part: number | null) =>
    part === null ? null : Math.max(0, part - (perpetrators.best ?? 0));
  return { low: less(total.low), best: less(total.best), high: less(total.high) };
}

function countOf(prefix: string): CountOf {
  return /wounded/i.test(prefix) ? 'wounded' : 'killed';
}

/** `isTold` is `false` where the same cell is read a second time for another figure. */
function readCount(
  columns: ColumnSet,
  row: RowReader,
  {
    column,
    of,
    isTold = true,
  }: { readonly column: number; readonly of: CountOf; readonly isTold?: boolean },
): ParsedCount | null {
  if (column === NO_COLUMN) return null;
  const text = row.raw(column);
  const digit = text.length === 1 ? text.charCodeAt(0) - 48 : -1;
  if (digit >= 0 && digit <= 9) return { low: null, best: digit, high: null, reading: 'exact' };
  if (isNotKnown(text)) return null;
  const count = parseCount(text, columns.decimal(column), of);
  if (!isTold) {
    const code = count === null ? undefined : TOLD[count.reading];
    return code !== undefined && columns.isUndone(row, code, column) ? null : count;
  }
  if (count === null) {
    row.tell(/^\s*[-−–]\s*\d/.test(text) ? 'number-negative' : 'number-unreadable', column);
    return null;
  }
  const code = TOLD[count.reading];
  return code === undefined || columns.repairs(row, code, column) ? count : null;
}

/** Parts out of order: best stays as stated, and low and high are widened until all stated numbers lie between them; none is dropped. */
function order(
  columns: ColumnSet,
  row: RowReader,
  { figure, column }: { readonly figure: Figure; readonly column: number },
): Figure {
  const { low, best, high } = figure;
  const stated = [low, best, high].filter((part) => part !== null);
  if (stated.every((part, i) => i === 0 || part >= (stated[i - 1] ?? 0))) return figure;
  const value = [low, best, high].map((part) => part ?? '?').join('–');
  if (!columns.repairs(row, 'range-out-of-order', column, value)) return UNKNOWN_FIGURE;
  return { low: Math.min(...stated), best, high: Math.max(...stated) };
}
