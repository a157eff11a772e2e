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

  /** The column of a cell, one of its name that the row has not used: from `next` on, or else any, or else a new one. */
  private find(
    name: string,
    { row, next }: { readonly row: number; readonly next: number },
  ): number {
    const { columns } = this;
    const isUnused = (each: Named) => each.name === name && each.lastRow !== row;
    const ahead = columns.findIndex((each, at) => at >= next && isUnused(each));
    if (ahead >= 0) return ahead;
    const unused = columns.findIndex(isUnused);
    if (unused >= 0) return unused;
    columns.splice(next, 0, { name, texts: new TextColumn(this.rowCount), lastRow: -1 });
    return next;
  }
}
