/** The rows of a dataset in the order of a table column. */
import type { Columns } from '../../model/columns.ts';
import type { Sort, SortColumn } from '../../model/query.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import { bestOf } from '../figure-value.ts';
import { fold } from '../filter/fold.ts';
import type { Patience } from '../patience.ts';
import type { TimeIndex } from '../time-index.ts';
import { type Ranks, rankTexts } from './text-ranks.ts';

/** All rows in an order, and each row's place in it. */
export interface Order {
  readonly rows: Uint32Array;
  readonly placeOf: Uint32Array;
}

export interface Sorter {
  /**
   * The order of a sort: unknown values last in both directions, ties in time order, which is row order and is itself given as `null`.
   * Text is compared folded, by code unit; a category by the first of its terms; figures by their best number.
   * `'pending'`: there are many texts to sort, and the time was up; ask again.
   */
  readonly orderBy: (sort: Sort, isDue: Patience) => Order | null | 'pending';
  /** Sorts the titles on, for whoever may want them; meant for when nobody waits. Returns whether there is more to do. */
  readonly prepare: (isDue: Patience) => boolean;
}

/** Beyond this many rows the titles are sorted only when somebody asks: the folded texts take too much memory to have them in store. */
const MOST_PREPARED_ROWS = 2_000_000;
/** Figures up to here are their own rank. */
const MOST_PLAIN_RANK = 1 << 20;

/** Makes a sorter. It keeps the last order (8 bytes a row) and the ranks of the titles (4). */
export function createSorter(columns: Columns, lookup: ColumnLookup, time: TimeIndex): Sorter {
  const titles = lookup.text('title');
  const startRanking = () => (titles === null ? null : rankTexts(titles));
  let ranking = startRanking();
  let titleRanks: Ranks | null = null;
  let last: { readonly key: string; readonly order: Order } | null = null;

  function advance(isDue: Patience): void {
    while (ranking !== null) {
      const going = ranking;
      // Should memory run out half-way, whoever asks next starts again.
      ranking = startRanking();
      const step = going.next();
      ranking = going;
      if (step.done === true) {
        titleRanks = step.value;
        ranking = null;
      }
      if (isDue()) return;
    }
  }

  function rankRows(column: SortColumn, isDue: Patience): Ranks | 'pending' {
    switch (column) {
      case 'date':
        return rankDays(time);
      case 'title':
        if (titles !== null && titleRanks === null) advance(isDue);
        if (ranking !== null) return 'pending';
        return titleRanks ?? new Int32Array(columns.rowCount).fill(-1);
      case 'killed':
      case 'wounded':
        return rankFigures(lookup.figure(column), columns.rowCount);
      default:
        return rankTerms(lookup.category(column), columns.rowCount);
    }
  }

  return {
    orderBy({ column, isDescending }, isDue) {
      if (column === 'date' && !isDescending) return null;
      const key = `${column} ${isDescending}`;
      if (last?.key === key) return last.order;
      const ranks = rankRows(column, isDue);
      if (ranks === 'pending') return ranks;
      last = { key, order: sortByRank(ranks, isDescending) };
      return last.order;
    },
    prepare(isDue) {
      if (columns.rowCount > MOST_PREPARED_ROWS) return false;
      advance(isDue);
      return ranking !== null;
    },
  };
}

function rankDays({ rowCount, firstRows }: TimeIndex): Ranks {
  const ranks = new Int32Array(rowCount).fill(-1);
  for (let day = 0; day < firstRows.length - 1; day++)
    ranks.fill(day, firstRows[day], firstRows[day + 1]);
  return ranks;
}

function rankFigures(figure: ReturnType<ColumnLookup['figure']>, rowCount: number): Ranks {
  const best = new Int32Array(rowCount).fill(-1);
  if (figure === null) return best;
  let largest = 0;
  for (let row = 0; row < rowCount; row++) {
    const value = Math.max(-1, bestOf(figure, row));
    best[row] = value;
    if (value > largest) largest = value;
  }
  if (largest <= MOST_PLAIN_RANK) return best;
  const distinct = [...new Set(best)].filter((value) => value >= 0).sort((a, b) => a - b);
  const rankByValue = new Map(distinct.map((value, rank) => [value, rank]));
  return best.map((value) => rankByValue.get(value) ?? -1);
}

function rankTerms(category: ReturnType<ColumnLookup['category']>, rowCount: number): Ranks {
  const ranks = new Int32Array(rowCount).fill(-1);
  if (category === null) return ranks;
  const { values, offsets, codes } = category;
  const folded = values.map((value) => fold(value).trim());
  const distinct = [...new Set(folded)].filter((text) => text !== '').sort();
  const rankByText = new Map(distinct.map((text, rank) => [text, rank]));
  const rankByCode = Int32Array.from(folded, (text) => rankByText.get(text) ?? -1);
  for (let row = 0; row < rowCount; row++)
    ranks[row] = rankByCode[codes[offsets[row] as number] as number] as number;
  return ranks;
}

/** Counting sort: stable, so that ties stay in row order. */
function sortByRank(ranks: Ranks, isDescending: boolean): Order {
  let most = -1;
  for (let row = 0; row < ranks.length; row++) most = Math.max(most, ranks[row] as number);
  const groupOf = (rank: number) => (rank < 0 ? most + 1 : isDescending ? most - rank : rank);
  const starts = new Uint32Array(most + 3);
  for (let row = 0; row < ranks.length; row++) {
    const group = groupOf(ranks[row] as number) + 1;
    starts[group] = (starts[group] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++)
    starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const rows = new Uint32Array(ranks.length);
  const placeOf = new Uint32Array(ranks.length);
  for (let row = 0; row < ranks.length; row++) {
    const group = groupOf(ranks[row] as number);
    const place = starts[group] as number;
    rows[place] = row;
    placeOf[row] = place;
    starts[group] = place + 1;
  }
  return { rows, placeOf };
}
