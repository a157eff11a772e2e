/** One file's rows whose words stay in its bytes until somebody reads them. */
import type { TextColumn } from '../../model/columns.ts';
import type { OtherCell } from '../../model/incident.ts';
import type { RowReaders } from '../columns/row-readers.ts';
import { readTimeLocal } from '../columns/text-builder.ts';
import { RowMemo } from './row-memo.ts';
import type { TableRow } from './table-row.ts';

/** One file's rows: those added from position `from` on. */
export interface LatePart {
  readonly from: number;
  readonly count: number;
  /** Rows of the table, by position; `null` where all were added. */
  readonly rows: Uint32Array | null;
  readonly row: TableRow;
  readonly readers: RowReaders;
  /** Ids that are not as the file states them, by row of the table. */
  readonly ids: ReadonlyMap<number, string>;
}

/** Goes to the row at a place among the part's. */
export function goTo({ rows, row }: LatePart, at: number): TableRow {
  return row.goTo(rows === null ? at : (rows[at] as number));
}

/** A text of the row at a place among the part's. */
export function textOf(part: LatePart, id: string, at: number): string {
  const row = goTo(part, at);
  const { readers } = part;
  if (id === 'id')
    return part.ids.get(row.number - 1) ?? (readers.statedId(row) || `row-${row.number}`);
  // The composed one is the stated one where there is one, and asks less of it.
  if (id === 'title') return readers.composedTitle(row) || readers.statedTitle(row);
  if (id === 'timeLocal') return readTimeLocal(row, readers.timeLocalColumn);
  return row.cell(readers.textColumn(id));
}

/** Whether a row has a text of this kind even where its file has no column for it. */
export function isMadeUp(id: string): boolean {
  return id === 'id' || id === 'title';
}

/** The column that texts of this kind are from, `NO_COLUMN` for none. */
export function columnOf({ readers }: LatePart, id: string): number {
  if (id === 'id') return readers.idColumn;
  if (id === 'title') return readers.titleColumn;
  return id === 'timeLocal' ? readers.timeLocalColumn : readers.textColumn(id);
}

const POINT = 0x2e;
const ZERO = 0x30;

/** As `RowTexts.write`, of the row at a place among the part's. */
export function writeText(
  part: LatePart,
  id: string,
  { at, target, from }: { readonly at: number; readonly target: Uint8Array; readonly from: number },
): number {
  const row = part.rows === null ? at : (part.rows[at] as number);
  const isOther = id === 'timeLocal' || (id === 'id' && part.ids.has(row));
  if (isOther) return -1;
  const count = writeCell(part, columnOf(part, id), { row, target, from });
  // Maybe a number with a fraction of zeros, which is no part of an id.
  const end = from + count;
  const isFraction =
    id === 'id' && target[end - 1] === ZERO && target.subarray(from, end).includes(POINT);
  return isFraction ? -1 : count;
}

function writeCell(
  { row: { table } }: LatePart,
  column: number,
  place: { readonly row: number; readonly target: Uint8Array; readonly from: number },
): number {
  const start = table.columns[column]?.startOf(place.row) ?? -1;
  return start < 0 ? -1 : table.reader.copyPlain(start, place.target, place.from);
}

/** Whether nothing in the file may be a source. */
export function isWithoutSources({ row, readers }: LatePart): boolean {
  const memo = new RowMemo(row, (each) => readers.sources(each));
  return memo.constant(0)?.value.length === 0;
}

/** The columns that are kept as read, of rows that are all of one file. */
export function listOthers(part: LatePart, order: Uint32Array): readonly TextColumn[] {
  const { row, rows, readers } = part;
  const rowOf = (place: number) => rows?.[order[place] as number] ?? (order[place] as number);
  return readers.others.map((column) => {
    const at = (place: number): string | undefined => {
      if (order[place] === undefined) return undefined;
      const text = row.goTo(rowOf(place)).raw(column);
      return text.trim() === '' ? '' : text;
    };
    const cells = row.table.columns[column];
    return {
      id: readers.header[column] ?? '',
      values: {
        length: order.length,
        isBlank: cells === undefined || (cells.places === null && cells.size === 1),
        at,
        indexOf: (text) => order.findIndex((_, place) => at(place) === text),
        write: (place, target, from) =>
          writeCell(part, column, { row: rowOf(place), target, from }),
      },
    };
  });
}

/** The cells that are kept as read of the row at a place among the part's. */
export function othersOf(part: LatePart, at: number): readonly OtherCell[] {
  const row = goTo(part, at);
  const { header, others } = part.readers;
  const cells: OtherCell[] = [];
  for (const column of others) {
    const value = row.raw(column);
    if (value.trim() !== '') cells.push({ name: header[column] ?? '', value });
  }
  return cells;
}
