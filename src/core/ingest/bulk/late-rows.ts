/** Words that stay in the bytes of their files until somebody reads them. */
import type { Columns, RowTexts } from '../../model/columns.ts';
import type { OtherCell, SourceReference } from '../../model/incident.ts';
import type { LateWords } from '../columns/columns-builder.ts';
import type { RowReaders } from '../columns/row-readers.ts';
import { readTimeLocal, type TextBuilder } from '../columns/text-builder.ts';
import { findCells } from './find-cells.ts';
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

/** The rows of several files, one after the other. */
export class LateRows implements LateWords {
  private readonly parts: LatePart[] = [];

  add(part: LatePart): void {
    this.parts.push(part);
  }

  build(
    texts: TextBuilder,
    sources: readonly (readonly SourceReference[])[],
    order: Uint32Array,
  ): Pick<Columns, 'texts' | 'sources' | 'others'> {
    const readOthers = texts.buildOthers(order);
    return {
      texts: texts
        .lists()
        .map(({ id, values }) => ({ id, values: this.textsOf(id, values, order) })),
      sources: {
        length: order.length,
        at: (row) => {
          const part = this.partOf(order[row]);
          if (part === undefined) return sources[order[row] as number];
          return part.readers.sources(goTo(part, order[row] as number));
        },
      },
      others: (row) => {
        const part = this.partOf(order[row]);
        return part === undefined ? readOthers(row) : othersOf(part, order[row] as number);
      },
    };
  }

  private partOf(position: number | undefined): LatePart | undefined {
    if (position === undefined) return undefined;
    return this.parts.find(({ from, count }) => position >= from && position < from + count);
  }

  private textsOf(id: string, values: readonly string[], order: Uint32Array): RowTexts {
    const at = (row: number): string | undefined => {
      const position = order[row];
      const part = this.partOf(position);
      if (position === undefined || part === undefined) return values[position ?? -1];
      return textOf(part, id, position);
    };
    return {
      length: order.length,
      at,
      indexOf: (text) => {
        if (id !== 'id' || text === '') return order.findIndex((_, row) => at(row) === text);
        const position = this.findId(text, values);
        return position < 0 ? -1 : order.indexOf(position);
      },
    };
  }

  /** Ids are different, so the first position is the only one. */
  private findId(id: string, values: readonly string[]): number {
    for (const part of this.parts) {
      for (const row of listCandidates(part, id)) {
        const position = positionOf(part, row);
        if (position >= 0 && textOf(part, 'id', position) === id) return position;
      }
    }
    return values.indexOf(id);
  }
}

function* listCandidates({ ids, row, readers, from, count, rows }: LatePart, id: string) {
  for (const [number, own] of ids) if (own === id) yield number;
  const { table } = row;
  const column = table.columns[readers.idColumn];
  if (column !== undefined) yield* findCells(table, column, id);
  const stated = /^row-(\d{1,10})$/.exec(id);
  if (stated !== null) yield Number.parseInt(stated[1] ?? '', 10) - 1;
  // Ids that are written otherwise than they are read, such as numbers with a fraction of zeros.
  for (let i = 0; i < count; i++) {
    const number = rows?.[i] ?? i;
    if (textOf({ ids, row, readers, from, count, rows }, 'id', from + i) === id) yield number;
  }
}

function positionOf({ from, count, rows }: LatePart, row: number): number {
  const at = rows === null ? row : rows.indexOf(row);
  return at >= 0 && at < count ? from + at : -1;
}

function goTo({ from, rows, row }: LatePart, position: number): TableRow {
  const at = position - from;
  return row.goTo(rows === null ? at : (rows[at] as number));
}

function textOf(part: LatePart, id: string, position: number): string {
  const row = goTo(part, position);
  const { readers } = part;
  if (id === 'id')
    return part.ids.get(row.number - 1) ?? (readers.statedId(row) || `row-${row.number}`);
  if (id === 'title') return readers.statedTitle(row) || readers.composedTitle(row);
  if (id === 'timeLocal') return readTimeLocal(row, readers.timeLocalColumn);
  return readers.text(row, id);
}

function othersOf(part: LatePart, position: number): readonly OtherCell[] {
  const row = goTo(part, position);
  const { header, others } = part.readers;
  const cells: OtherCell[] = [];
  for (const column of others) {
    const value = row.raw(column);
    if (value.trim() !== '') cells.push({ name: header[column] ?? '', value });
  }
  return cells;
}
