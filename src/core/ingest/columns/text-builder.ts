/** Words about the rows: text columns that the app knows, and all that it has no word for. */
import type { TextColumn } from '../../model/columns.ts';
import { type Layout, NO_COLUMN } from '../match-headers.ts';
import { parseTimeOfDay } from '../parse-time-of-day.ts';
import { pickItems } from './pick-items.ts';
import { RowIds } from './row-ids.ts';
import type { RowReader } from './row-reader.ts';

/** A column that is taken as it is. */
interface PlainText {
  readonly id: string;
  readonly column: number;
  readonly values: string[];
}

/** Collects texts as they stand, control characters and all; nothing interprets them. Known ones lose the blanks around them. */
export class TextBuilder {
  private readonly layout: Layout;
  private readonly rowIds = new RowIds();
  private readonly ids: string[] = [];
  private readonly titles: string[] = [];
  private readonly timesLocal: string[] = [];
  private readonly plain: readonly PlainText[];
  private readonly others: readonly PlainText[];

  constructor(layout: Layout) {
    this.layout = layout;
    this.plain = ['municipality', 'place', 'summary'].map((id) => ({
      id,
      column: layout.texts.get(id) ?? NO_COLUMN,
      values: [],
    }));
    this.others = layout.others.map((column) => ({
      id: layout.header[column] ?? '',
      column,
      values: [],
    }));
  }

  /** The row's title, empty if it has none. */
  readTitle(row: RowReader): string {
    return row.cell(this.layout.texts.get('title') ?? NO_COLUMN);
  }

  /** Adds the next row, under an id of its own: `row-12` if it states none, `a~2` if another row has it. */
  add(row: RowReader): void {
    this.ids.push(this.rowIds.read(row, this.layout.texts.get('id') ?? NO_COLUMN));
    this.titles.push(this.readTitle(row));
    this.timesLocal.push(this.readTimeLocal(row));
    for (const { column, values } of this.plain) values.push(row.cell(column));
    for (const { column, values } of this.others) values.push(row.raw(column));
  }

  build(order: Uint32Array): { texts: TextColumn[]; others: TextColumn[] } {
    const inOrder = ({ id, values }: TextColumn) => ({ id, values: pickItems(values, order) });
    const texts = [
      { id: 'id', values: this.ids },
      { id: 'title', values: this.titles },
      { id: 'timeLocal', values: this.timesLocal },
      ...this.plain,
    ];
    return { texts: texts.map(inOrder), others: this.others.map(inOrder) };
  }

  private readTimeLocal(row: RowReader): string {
    const column = this.layout.single.timeLocal;
    const stated = row.cell(column);
    if (stated === '') return '';
    const time = parseTimeOfDay(stated);
    if (time === null) row.tell('time-unreadable', column);
    return time ?? '';
  }
}
