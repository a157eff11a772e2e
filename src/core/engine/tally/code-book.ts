/**
 * The columns as codes in packed words, made once when a dataset is opened.
 *
 * A row whose value does not fit in one code (several terms, a range of figures, a large number) is `special`: it bears a code that nobody counts,
 * and stands in a list that is gone through one by one. So the loop over all rows has no branch.
 */
import { FIGURE_IDS, type FigureId } from '../../model/casualties.ts';
import type { CategoryColumn, Columns } from '../../model/columns.ts';
import { isPointLike, PLACE_PRECISIONS } from '../../model/place.ts';
import { ACCOUNTS, type AccountState } from '../../model/report.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import { type Field, type FieldDemand, packFields } from './field.ts';
import { type CategoryCodes, planCategory } from './pack-category.ts';
import { type FigureCodes, planFigure } from './pack-figure.ts';

/** Where a row is: not placed, placed as a point, by a town, or coarser; with `PLACE_DISAGREES` added when its reports differ from the record. */
export const PLACE_CLASSES = { unplaced: 0, point: 1, town: 2, coarser: 3 } as const;
export const PLACE_DISAGREES = 4;
const PLACE_CODES = 8;

export interface CodeBook {
  readonly rowCount: number;
  readonly category: (id: string) => CategoryCodes;
  readonly figure: (id: FigureId) => FigureCodes;
  readonly place: Field;
}

const DISAGREE: AccountState = 'disagree';
const NONE = new Uint32Array();

/** Packs the columns. One pass a column; 4 bytes a row for each 32 bits of codes, and 4 for each special row of a category, 16 for one of a figure. */
export function createCodeBook(columns: Columns, lookup: ColumnLookup): CodeBook {
  const { rowCount, categories } = columns;
  const categoryPlans = categories.map(planCategory);
  const figurePlans = FIGURE_IDS.map((id) => planFigure(lookup.figure(id), rowCount));
  const demands = [...categoryPlans, ...figurePlans].map(({ demand }) => demand);
  const fields = packFields([...demands, planPlace(columns, lookup)], rowCount);
  const place = fields[demands.length] as Field;
  const nothing: Field = { word: place.word, shift: 0, mask: 0 };
  const foreign: CategoryCodes = { field: nothing, column: null, special: NONE, totals: NONE };
  const ofCategory = new Map(
    categoryPlans.map(({ special, totals }, i): [string, CategoryCodes] => {
      const column = categories[i] as CategoryColumn;
      return [column.id, { field: fields[i] as Field, column, special: special(), totals }];
    }),
  );
  const ofFigure = {} as Record<FigureId, FigureCodes>;
  for (const [i, { codes }] of figurePlans.entries())
    ofFigure[FIGURE_IDS[i] as FigureId] = {
      field: fields[categories.length + i] as Field,
      ...codes(),
    };
  return {
    rowCount,
    category: (id) => ofCategory.get(id) ?? foreign,
    figure: (id) => ofFigure[id],
    place,
  };
}

function planPlace({ longitude, placePrecision }: Columns, lookup: ColumnLookup): FieldDemand {
  const { point, town, coarser } = PLACE_CLASSES;
  const classes = Uint8Array.from(PLACE_PRECISIONS, (precision) =>
    isPointLike(precision) ? point : precision === 'town' ? town : coarser,
  );
  const accounts = lookup.category(ACCOUNTS);
  const disagree = accounts === null ? -1 : accounts.values.indexOf(DISAGREE);
  const fill: FieldDemand['fill'] = (word, shift, { from, to }) => {
    for (let row = from; row < to; row++) {
      const isPlaced = !Number.isNaN(longitude[row] as number);
      const code = isPlaced ? (classes[placePrecision[row] as number] as number) : 0;
      word[row] = (word[row] as number) | (code << shift);
    }
    if (accounts === null || disagree < 0) return;
    for (let row = from; row < to; row++)
      if (hasCode(accounts, row, disagree))
        word[row] = (word[row] as number) + (PLACE_DISAGREES << shift);
  };
  return { largest: PLACE_CODES - 1, fill };
}

function hasCode({ offsets, codes }: CategoryColumn, row: number, code: number): boolean {
  const end = offsets[row + 1] as number;
  for (let i = offsets[row] as number; i < end; i++) if (codes[i] === code) return true;
  return false;
}
