/**
 * The columns as codes in packed words, made once when a dataset is opened.
 *
 * A row whose value does not fit in one code (several terms, a range of figures, a large number) is `special`: it bears a code that nobody counts,
 * and stands in a list that is gone through one by one. So the loop over all rows has no branch.
 */
import { FIGURE_IDS, type FigureId } from '../../model/casualties.ts';
import type { CategoryColumn, Columns, FigureColumn } from '../../model/columns.ts';
import { isPointLike, PLACE_PRECISIONS } from '../../model/place.ts';
import { ACCOUNTS, type AccountState } from '../../model/report.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import type { Facts } from '../facts.ts';
import { bestOf } from '../figure-value.ts';
import { type Field, type FieldDemand, packFields } from './field.ts';

/** A category: a row with one term bears that term's code. */
export interface CategoryCodes {
  readonly field: Field;
  /** `null` when the dataset has no such category: then every row bears code 0, "not known". */
  readonly column: CategoryColumn | null;
  /** Rows with several terms, ascending; their code is the number of terms. */
  readonly special: Uint32Array;
}

/** A figure: a row whose low, best and high are one number below `unknown` bears that number, and one of which nothing is known bears `unknown`. */
export interface FigureCodes {
  readonly field: Field;
  readonly unknown: number;
  /** All other rows; their code is `unknown + 1`. */
  readonly special: SpecialFigures;
}

/** Rows, ascending, and their figures at the same places, completed as `completeFigure` does. */
export interface SpecialFigures {
  readonly rows: Uint32Array;
  readonly low: Int32Array;
  readonly best: Int32Array;
  readonly high: Int32Array;
}

/** Where a row is: not placed, placed as a point, or coarser; with `PLACE_DISAGREES` added when its reports differ from the record. */
export const PLACE_CLASSES = { unplaced: 0, point: 1, coarse: 2 } as const;
export const PLACE_DISAGREES = 3;
const PLACE_CODES = 6;

export interface CodeBook {
  readonly rowCount: number;
  readonly category: (id: string) => CategoryCodes;
  readonly figure: (id: FigureId) => FigureCodes;
  readonly place: Field;
}

/** Figures from here on are special: six bits hold the rest, and more than 99 of 100 incidents. */
const MOST_FIGURE_CODE = 61;

const DISAGREE: AccountState = 'disagree';
const NONE = new Uint32Array();

/** Packs the columns. One pass a column; 4 bytes a row for each 32 bits of codes, and 4 for each special row of a category, 16 for one of a figure. */
export function createCodeBook(columns: Columns, lookup: ColumnLookup, facts: Facts): CodeBook {
  const { rowCount, categories } = columns;
  const categoryPlans = categories.map(planCategory);
  const figurePlans = FIGURE_IDS.map((id) => {
    const largest = facts.numbers.find((number) => number.id === id)?.largest ?? 0;
    return planFigure(lookup.figure(id), largest, rowCount);
  });
  const demands = [...categoryPlans, ...figurePlans].map(({ demand }) => demand);
  const fields = packFields([...demands, planPlace(columns, lookup)], rowCount);
  const place = fields[demands.length] as Field;
  const nothing: Field = { word: place.word, shift: 0, mask: 0 };
  const categoryCodes = new Map(
    categories.map((column, i) => {
      const field = fields[i] as Field;
      return [column.id, { field, column, special: (categoryPlans[i] as CategoryPlan).special() }];
    }),
  );
  const figureCodes = {} as Record<FigureId, FigureCodes>;
  for (const [i, id] of FIGURE_IDS.entries()) {
    const { special, unknown } = figurePlans[i] as FigurePlan;
    figureCodes[id] = {
      field: fields[categories.length + i] as Field,
      unknown,
      special: special(),
    };
  }
  return {
    rowCount,
    category: (id) => categoryCodes.get(id) ?? { field: nothing, column: null, special: NONE },
    figure: (id) => figureCodes[id],
    place,
  };
}

/** What is special is known once the field is filled. */
interface CategoryPlan {
  readonly demand: FieldDemand;
  readonly special: () => CategoryCodes['special'];
}

interface FigurePlan {
  readonly demand: FieldDemand;
  readonly special: () => SpecialFigures;
  readonly unknown: number;
}

function planCategory({ values, offsets, codes }: CategoryColumn): CategoryPlan {
  const rowCount = offsets.length - 1;
  // Every row has at least one code, so equal counts mean one each.
  if (codes.length === rowCount) {
    const fill = (word: Uint32Array, shift: number) => {
      for (let row = 0; row < rowCount; row++)
        word[row] = (word[row] as number) | ((codes[row] as number) << shift);
    };
    return { demand: { largest: values.length - 1, fill }, special: () => NONE };
  }
  const special = new Uint32Array(codes.length - rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row++)
    if ((offsets[row + 1] as number) - (offsets[row] as number) > 1) special[count++] = row;
  const fill = (word: Uint32Array, shift: number) => {
    for (let row = 0; row < rowCount; row++) {
      const start = offsets[row] as number;
      const isOne = (offsets[row + 1] as number) - start === 1;
      const code = isOne ? (codes[start] as number) : values.length;
      word[row] = (word[row] as number) | (code << shift);
    }
  };
  return { demand: { largest: values.length, fill }, special: () => special.slice(0, count) };
}

function planFigure(column: FigureColumn | null, largest: number, rowCount: number): FigurePlan {
  if (column === null) {
    const none = new Int32Array();
    const special = { rows: NONE, low: none, best: none, high: none };
    return { demand: { largest: 0, fill: () => {} }, special: () => special, unknown: 0 };
  }
  const unknown = Math.min(largest, MOST_FIGURE_CODE) + 1;
  const special: number[] = [];
  const fill = (word: Uint32Array, shift: number) => {
    for (let row = 0; row < rowCount; row++) {
      const code = figureCode(column, row, unknown);
      if (code > unknown) special.push(row);
      word[row] = (word[row] as number) | (code << shift);
    }
  };
  const demand = { largest: unknown + 1, fill };
  return { demand, special: () => listSpecial(column, special), unknown };
}

function listSpecial(column: FigureColumn, rows: readonly number[]): SpecialFigures {
  const best = Int32Array.from(rows, (row) => bestOf(column, row));
  const complete = (part: Int32Array) =>
    best.map((middle, place) => {
      const recorded = part[rows[place] as number] as number;
      return recorded >= 0 ? recorded : middle;
    });
  return {
    rows: Uint32Array.from(rows),
    low: complete(column.low),
    best,
    high: complete(column.high),
  };
}

function figureCode(column: FigureColumn, row: number, unknown: number): number {
  const best = bestOf(column, row);
  if (best < 0) return unknown;
  const low = column.low[row] as number;
  const high = column.high[row] as number;
  const isOneNumber = (low < 0 || low === best) && (high < 0 || high === best);
  return isOneNumber && best < unknown ? best : unknown + 1;
}

function planPlace(
  { rowCount, longitude, placePrecision }: Columns,
  lookup: ColumnLookup,
): FieldDemand {
  const classes = Uint8Array.from(PLACE_PRECISIONS, (precision) =>
    isPointLike(precision) ? PLACE_CLASSES.point : PLACE_CLASSES.coarse,
  );
  const accounts = lookup.category(ACCOUNTS);
  const disagree = accounts === null ? -1 : accounts.values.indexOf(DISAGREE);
  const fill = (word: Uint32Array, shift: number) => {
    for (let row = 0; row < rowCount; row++) {
      const isPlaced = !Number.isNaN(longitude[row] as number);
      const code = isPlaced ? (classes[placePrecision[row] as number] as number) : 0;
      word[row] = (word[row] as number) | (code << shift);
    }
    if (accounts === null || disagree < 0) return;
    for (let row = 0; row < rowCount; row++)
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
