/** Cells that are kept as read → a column for each of their names. */
import type { OtherCell } from '../../model/incident.ts';
import type { TextSections } from './layout.ts';
import { type SectionWriter, TextColumn } from './text-column.ts';

interface Named {
  readonly name: string;
  readonly texts: TextColumn;
  lastRow: number;
}

/** Rows come in their order, and cells of a row in that of the file: so do the columns, those of one name apart. */
export class OtherColumns {
  private readonly rowCount: number;
  private readonly columns: Named[] = [];

  constructor(rowCount: number) {
    this.rowCount = rowCount;
  }

  put(row: number, cells: readonly OtherCell[]): void {
    let next = 0;
    for (const { name, value } of cells) {
      const at = this.find(name, { row, next });
      const column = this.columns[at] as Named;
      column.texts.put(row, value);
      column.lastRow = row;
      next = at + 1;
    }
  }

  finish(file: SectionWriter): readonly TextSections[] {
    return this.columns.map(({ name, texts }) => ({ id: name, ...texts.finish(file) }));
  }

  /** The column of a cell: the first of its name from `next` on, or else one that the row has not used, or else a new one. */
  private find(
    name: string,
    { row, next }: { readonly row: number; readonly next: number },
  ): number {
    const { columns } = this;
    for (let at = next; at < columns.length; at++) if (columns[at]?.name === name) return at;
    const unused = columns.findIndex((each) => each.name === name && each.lastRow !== row);
    if (unused >= 0) return unused;
    columns.splice(next, 0, { name, texts: new TextColumn(this.rowCount), lastRow: -1 });
    return next;
  }
}
