/** The rows of a dataset in the order of a table column. */
import type { Columns } from '../../model/columns.ts';
import type { Sort, SortColumn } from '../../model/query.ts';
import { UNDATED_DAY } from '../../model/time.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import { bestOf } from '../figure-value.ts';
import { fold } from '../filter/fold.ts';

/** A row's place by one column: equal ranks tie, −1 is unknown. */
type Ranks = Int32Array;

/**
 * Sorts all rows by a column. Unknown values come last in both directions; ties keep time order, which is row order.
 *
 * Text is compared folded, by code unit, so that the order is the same on every computer; a category by the first of its terms; figures by their best number.
 * Cost is that of sorting the column's distinct values, and one pass.
 */
export function sortRows(
  columns: Columns,
  lookup: ColumnLookup,
  { column, isDescending }: Sort,
): Uint32Array {
  const ranks = rankRows(columns, lookup, column);
  let most = -1;
  for (const rank of ranks) if (rank > most) most = rank;
  return sortByRank(ranks, most, isDescending);
}

function rankRows(columns: Columns, lookup: ColumnLookup, column: SortColumn): Ranks {
  switch (column) {
    case 'date':
      return rankNumbers(
        columns.startDay.map((day) => (day === UNDATED_DAY ? UNDATED : day)),
        UNDATED,
      );
    case 'title':
      return rankTexts(lookup.text('title') ?? Array.from({ length: columns.rowCount }, () => ''));
    case 'city':
    case 'attackType':
    case 'claimStatus': {
      const { values, offsets, codes } = lookup.category(column);
      const ranks = rankTexts(values);
      return Int32Array.from(
        { length: columns.rowCount },
        (_, row) => ranks[codes[offsets[row] as number] as number] as number,
      );
    }
    case 'killed':
    case 'wounded': {
      const figure = lookup.figure(column);
      return rankNumbers(
        Int32Array.from({ length: columns.rowCount }, (_, row) => bestOf(figure, row)),
        -1,
      );
    }
  }
}

/** Below any day that a four-digit year can name. */
const UNDATED = -0x80000000;

/** Ranks whole numbers by size; `unknown` has none. */
function rankNumbers(numbers: Int32Array, unknown: number): Ranks {
  const rankByNumber = new Map<number, number>([[unknown, -1]]);
  const distinct = Int32Array.from(new Set(numbers)).sort();
  let next = 0;
  for (const number of distinct) if (number !== unknown) rankByNumber.set(number, next++);
  return numbers.map((number) => rankByNumber.get(number) as number);
}

/** Ranks texts by the code units of their folded form; blank ones have none. */
function rankTexts(texts: readonly string[]): Ranks {
  const folded = texts.map((text) => fold(text).trim());
  const distinct = [...new Set(folded)].filter((text) => text !== '').sort();
  const rankByText = new Map(distinct.map((text, rank) => [text, rank]));
  return Int32Array.from(folded, (text) => rankByText.get(text) ?? -1);
}

/** Counting sort: stable, so that ties stay in row order. */
function sortByRank(ranks: Ranks, most: number, isDescending: boolean): Uint32Array {
  const placeOf = (rank: number) => (rank < 0 ? most + 1 : isDescending ? most - rank : rank);
  const starts = new Uint32Array(most + 3);
  for (const rank of ranks) {
    const place = placeOf(rank) + 1;
    starts[place] = (starts[place] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++)
    starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const rows = new Uint32Array(ranks.length);
  for (let row = 0; row < ranks.length; row++) {
    const place = placeOf(ranks[row] as number);
    const at = starts[place] as number;
    rows[at] = row;
    starts[place] = at + 1;
  }
  return rows;
}
