/** Columns by name. `null` is a column that the dataset lacks: nothing is known in it, and a link made elsewhere still means something here. */
import type { FigureId } from '../model/casualties.ts';
import type { CategoryColumn, Columns, FigureColumn, RowTexts } from '../model/columns.ts';

export interface ColumnLookup {
  readonly category: (id: string) => CategoryColumn | null;
  readonly figure: (id: FigureId) => FigureColumn | null;
  readonly text: (id: string) => RowTexts | null;
}

/** Finds columns by id. */
export function createColumnLookup(columns: Columns): ColumnLookup {
  const categories = new Map(columns.categories.map((column) => [column.id, column]));
  const figures = new Map(columns.figures.map((column) => [column.id, column]));
  const texts = new Map(columns.texts.map((column) => [column.id, column.values]));
  return {
    category: (id) => categories.get(id) ?? null,
    figure: (id) => figures.get(id) ?? null,
    text: (id) => texts.get(id) ?? null,
  };
}
