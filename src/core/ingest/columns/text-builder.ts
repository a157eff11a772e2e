/** Words about the rows: text columns that the app knows, and all that it has no word for. */
import type { Columns, TextColumn } from '../../model/columns.ts';
import { parseTimeOfDay } from '../parse-time-of-day.ts';
import { pickItems } from './pick-items.ts';
import { RowIds } from './row-ids.ts';
import type { RowReader } from './row-reader.ts';
import type { RowReaders } from './row-readers.ts';
import { pack, RowStore } from './row-store.ts';

const PLAIN_IDS = ['municipality', 'place', 'summary'] as const;

/** Collects texts as they stand, control characters and all; nothing interprets them. Known ones lose the blanks around them. */
export class TextBuilder {
  readonly rowIds = new RowIds();
  private readonly ids: string[] = [];
  private readonly titles: string[] = [];
  private readonly timesLocal: string[] = [];
  private readonly plain = PLAIN_IDS.map((id) => ({ id, values: [] as string[] }));
  private readonly store = new RowStore();
  /** Of the file being read: its columns to keep, and their numbers in the store. */
  private kept: readonly (readonly [column: number, name: number])[] = [];

  /** Says that the next rows are of another file. */
  use({ header, others }: RowReaders): void {
    this.kept = others.map((column) => [column, this.store.numberOf(header[column] ?? '')]);
  }

  /** Adds the next row, under an id of its own: `row-12` if it states none, `a~2` if another row has it. */
  add(row: RowReader, readers: RowReaders, statedTitle: string): void {
    this.ids.push(this.rowIds.read(row, readers.idColumn, readers.statedId(row)));
    this.titles.push(statedTitle === '' ? readers.composedTitle(row) : statedTitle);
    this.timesLocal.push(readTimeLocal(row, readers.timeLocalColumn));
    for (const { id, values } of this.plain) values.push(row.cell(readers.textColumn(id)));
    let packed = '';
    for (const [column, name] of this.kept) {
      const cell = row.raw(column);
      if (cell !== '' && cell.trim() !== '') packed += pack(name, cell);
    }
    this.store.add(packed);
  }

  /** The texts by column, in the order in which rows were added. */
  lists(): readonly { readonly id: string; readonly values: string[] }[] {
    return [
      { id: 'id', values: this.ids },
      { id: 'title', values: this.titles },
      { id: 'timeLocal', values: this.timesLocal },
      ...this.plain,
    ];
  }

  build(order: Uint32Array): {
    texts: TextColumn[];
    others: Columns['others'];
  } {
    const texts = this.lists().map(({ id, values }) => ({ id, values: pickItems(values, order) }));
    const others = this.buildOthers();
    return { texts, others: (row) => others(order[row] as number) };
  }

  /** The cells that are kept as read, by the position of their row as it was added. */
  buildOthers(): Columns['others'] {
    return this.store.build();
  }
}

/** Its own list, since the whole of them would come along with the first load. */
const NO_TIME = /^(?:[-–—.?]{1,3}|n\/?a|nan|null|none|nil|unk(?:nown)?|#n\/a|-99?)$/i;

/** The time of day that a row states, empty for none; one that can't be read is told. */
export function readTimeLocal(row: RowReader, column: number): string {
  const stated = row.cell(column);
  if (stated === '' || NO_TIME.test(stated)) return '';
  const time = parseTimeOfDay(stated);
  if (time === null) row.tell('time-unreadable', column);
  return time ?? '';
}
