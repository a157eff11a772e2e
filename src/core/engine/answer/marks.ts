/** The placed incidents, one by one. */
import type { Columns } from '../../model/columns.ts';
import type { RowRuns } from '../time-index.ts';

/** What marks are listed from. */
export interface MarksInput {
  readonly columns: Columns;
  readonly states: Uint8Array;
  /** By state: 1 for rows that are shown if areas are not filtered. */
  readonly passes: Uint8Array;
  readonly runs: RowRuns;
  /** How many of them are placed. */
  readonly placed: number;
}

/** The placed rows, in time order; `null` when there are more than `most`, which costs nothing. */
export function listMarks(
  { columns: { longitude }, states, passes, runs, placed }: MarksInput,
  most: number,
): Uint32Array | null {
  if (placed > most) return null;
  const marks = new Uint32Array(placed);
  let count = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const to = runs[run + 1] as number;
    for (let row = runs[run] as number; row < to && count < placed; row++)
      if (passes[states[row] as number] === 1 && !Number.isNaN(longitude[row] as number))
        marks[count++] = row;
  }
  return marks;
}
