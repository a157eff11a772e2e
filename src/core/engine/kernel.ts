/**
 * The engine on one dataset: questions in, answers out, columns untouched.
 *
 * The idea. Rows are sorted by day, so a period is a run of rows (`time-index.ts`). Every column is also kept as small codes in packed words
 * (`tally/code-book.ts`), and one byte a row says which filters it fails (`filter/fail-mask.ts`). Rows of a run that count are listed without a branch
 * (`tally/sieve.ts`), and one loop adds them to all histograms at once, or takes them away (`tally/facet-ledger.ts`), so
 * - a brush step costs the rows that enter and leave, about 10 ns each with the map's grid, and hands out the counters themselves, not copies;
 * - a jump costs the rows between its ends and the nearest snapshots (`tally/stepper.ts`);
 * - another filter costs one pass over its codes, and where few rows change by it, counting those again (`filter/changed-rows.ts`);
 *   one term more or less costs the rows that have it and no pass, once the index of its category is made (`filter/term-rows.ts`);
 * - the timeline stays, but for the bars that the brush cuts, and those are two sums by day (`answer/day-sums.ts`).
 * Counts are whole numbers, so whichever way led to them, the answer is that of `oracle.ts`.
 *
 * Memory beyond the columns, in bytes a row: 4 for each 32 bits of codes (nearly always 8), 3 for the filters once one has changed and 4 a term of the
 * category that was filtered last, 16 for a row whose figure is a range and 4 more once periods were compared, 4 while the map is a grid, 9 after the first search beside the folded text, 8 while the table is not in time order;
 * 8 bytes a day; and up to 48 MiB of snapshots.
 *
 * Sources: crossfilter (Square, 2012) for bits a filter and incremental counts; Falcon (Moritz, Howe and Heer, CHI 2019) for prefix sums behind a brush.
 */
import type { Answer } from '../model/answer.ts';
import type { Columns } from '../model/columns.ts';
import type { Headline, Incident } from '../model/incident.ts';
import type { Query } from '../model/query.ts';
import type { Spreads } from './answer/figure-spread.ts';
import { createSorter } from './answer/sort-order.ts';
import { createTimelines } from './answer/timelines.ts';
import { answerQuery } from './answer-query.ts';
import type { Facts } from './facts.ts';
import { listDimensions, TEXT } from './filter/dimensions.ts';
import { createFailMask, type Dimension } from './filter/fail-mask.ts';
import { createTermRows } from './filter/term-rows.ts';
import type { TextSearch } from './filter/text-search.ts';
import { createGround } from './ground.ts';
import { ENDLESS, type Patience } from './patience.ts';
import { readHeadline, readIncident } from './records.ts';
import type { Seldom } from './seldom.ts';
import { createCounters } from './tally/counters.ts';

/** Answers questions about one dataset. What it keeps from one to the next makes the next cheaper, and never different. */
export interface Kernel {
  readonly facts: Facts;
  /**
   * The arrays of an answer are lent until the next question, so that a step costs what it changes; `keepAnswer` makes them last.
   * Throws `RangeError` for a query without a period.
   * `seldom`: what `loadSeldom` gives for this query. Throws if a part that it needs is missing; without it campaigns are not counted, and there are no lanes.
   * Searching and sorting texts stops when `isDue`; the answer then says that it is not complete, and asking again goes on from there.
   */
  readonly ask: (query: Query, isDue?: Patience, seldom?: Seldom) => Answer;
  /** Works ahead: snapshots, folded text, sorted titles. Meant for when nobody waits. Returns whether there is more to do. */
  readonly prepare: (isDue: Patience) => boolean;
  /** Short records in the order of `rows`. Throws `RangeError` for a row that the dataset does not have. */
  readonly headlines: (rows: Iterable<number>) => readonly Headline[];
  /** `null` when the dataset has no such id. */
  readonly incident: (id: string) => Incident | null;
}

/** Makes the kernel of some columns, which must not change afterwards. Cost is one pass a column. */
export function createKernel(columns: Columns): Kernel {
  const ground = createGround(columns);
  const { lookup, time, book } = ground;
  const mask = createFailMask(columns.rowCount);
  const termRows = createTermRows();
  const counters = createCounters(columns, book, mask);
  const timelines = createTimelines(time, lookup, mask);
  const sorter = createSorter(columns, lookup, time);
  const desk = { ground, mask, counters, timelines, sorter };
  let spreads: Spreads | null = null;
  let text: TextSearch | null = null;
  return {
    facts: ground.facts,
    ask(query, isDue = ENDLESS, seldom = {}) {
      if (query.filters.text !== '') text ??= seldom.createTextSearch?.(columns, lookup) ?? null;
      const dimensions = listDimensions(
        { columns, book, text, mask, termRows, seldom },
        query.filters,
        isDue,
      );
      mask.update(dimensions);
      if (query.wanted.spreads.length > 0) spreads ??= seldom.createSpreads?.(mask) ?? null;
      const { countLanes } = seldom;
      const plain = answerQuery({ ...desk, countLanes, spreads }, query, isDue);
      const answer =
        query.unit === 'campaigns' && seldom.countByCampaign !== undefined
          ? seldom.countByCampaign({ ground, mask, query, order: orderOf(query, isDue) }, plain)
          : plain;
      return { ...answer, isComplete: answer.isComplete && isSearched(dimensions) };
    },
    prepare(isDue) {
      // What is counted while a search goes on counts for nothing a moment later.
      if (mask.find(TEXT) !== null && text?.isDone() === false && text.prepare(isDue)) return true;
      return (
        counters.prepare(isDue) ||
        termRows.prepare(isDue) ||
        text?.prepare(isDue) ||
        sorter.prepare(isDue)
      );
    },
    headlines: (rows) => Array.from(rows, (row) => readHeadline(columns, lookup, row)),
    incident(id) {
      const row = ground.findRow(id);
      return row < 0 ? null : readIncident(columns, lookup, row);
    },
  };

  function orderOf({ wanted: { page } }: Query, isDue: Patience) {
    return page === null ? null : sorter.orderBy(page.sort, isDue);
  }

  function isSearched(dimensions: readonly Dimension[]): boolean {
    return dimensions.every(({ name }) => name !== TEXT) || text?.isDone() === true;
  }
}
