/** Columns by name. A column that the dataset lacks is one in which nothing is known, so that a link made elsewhere still means something here. */
import { FIGURE_IDS, type FigureId } from '../model/casualties.ts';
import {
  type CategoryColumn,
  type Columns,
  type FigureColumn,
  UNKNOWN_NUMBER,
} from '../model/columns.ts';

export interface ColumnLookup {
  readonly category: (id: string) => CategoryColumn;
  readonly figure: (id: FigureId) => FigureColumn;
  /** Values of a text column; `null` when the dataset has none of that name. */
  readonly text: (id: string) => readonly string[] | null;
}

/** Finds columns by id. Blank stand-ins are made when first asked for, one for all. */
export function createColumnLookup(columns: Columns): ColumnLookup {
  const { rowCount } = columns;
  const categories = new Map(columns.categories.map((column) => [column.id, column]));
  const figures = new Map(columns.figures.map((column) => [column.id, column]));
  const texts = new Map(columns.texts.map((column) => [column.id, column.values]));
  let blankCategory: CategoryColumn | null = null;
  let blankFigure: FigureColumn | null = null;
  return {
    category(id) {
      const column = categories.get(id);
      if (column !== undefined) return column;
      blankCategory ??= createBlankCategory(rowCount);
      return blankCategory;
    },
    figure(id) {
      const column = figures.get(id);
      if (column !== undefined) return column;
      blankFigure ??= createBlankFigure(rowCount);
      return blankFigure;
    },
    text: (id) => texts.get(id) ?? null,
  };
}

function createBlankCategory(rowCount: number): CategoryColumn {
  return {
    id: '',
    values: [''],
    offsets: Uint32Array.from({ length: rowCount + 1 }, (_, row) => row),
    codes: new Uint32Array(rowCount),
  };
}

function createBlankFigure(rowCount: number): FigureColumn {
  const unknown = new Int32Array(rowCount).fill(UNKNOWN_NUMBER);
  return { id: FIGURE_IDS[0], low: unknown, best: unknown, high: unknown };
}
