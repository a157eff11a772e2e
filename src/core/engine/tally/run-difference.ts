/** What has to be added and taken away to come from one set of rows to another. */
import type { RowRuns } from '../time-index.ts';
import type { Sign } from './tally.ts';

type OnRun = (rows: { readonly from: number; readonly to: number }, sign: Sign) => void;

/** Calls back, ascending, for each run of rows that only one of the two has: +1 if it is `after`, −1 if it is `before`. Cost is the number of runs. */
export function diffRuns(before: RowRuns, after: RowRuns, onRun: OnRun): void {
  let i = 0;
  let j = 0;
  let at = 0;
  while (i < before.length || j < after.length) {
    const nextBefore = i < before.length ? (before[i] as number) : Infinity;
    const nextAfter = j < after.length ? (after[j] as number) : Infinity;
    const to = Math.min(nextBefore, nextAfter);
    // The odd places are ends: past one of them, and before the next start, rows belong to that set.
    const isInBefore = i % 2 === 1;
    const isInAfter = j % 2 === 1;
    if (isInBefore !== isInAfter && to > at) onRun({ from: at, to }, isInAfter ? 1 : -1);
    at = to;
    if (nextBefore === to) i++;
    if (nextAfter === to) j++;
  }
}

/** How many rows two sets do not share. */
export function countDifference(before: RowRuns, after: RowRuns): number {
  let count = 0;
  diffRuns(before, after, ({ from, to }) => {
    count += to - from;
  });
  return count;
}
