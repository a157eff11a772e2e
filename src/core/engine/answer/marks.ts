/** The placed incidents, one by one. */
import type { Columns } from '../../model/columns.ts';
import type { Bounds } from '../../model/place.ts';
import { isInBox } from '../filter/area-filter.ts';
import type { RowRuns } from '../time-index.ts';

/** What marks are listed from. */
export interface MarksInput {
  readonly columns: Columns;
  readonly states: Uint8Array;
  /** By state: 1 for rows that are shown if areas are not filtered. */
  readonly passes: Uint8Array;
  readonly runs: RowRuns;
  /** `null` is everywhere. */
  readonly bounds: Bounds | null;
}

/** The placed rows in the box, in time order; `null` as soon as there are more than `most`. About 2 ns a row of the runs. */
export function listMarks(
  { columns: { longitude, latitude }, states, passes, runs, bounds }: MarksInput,
  most: number,
): Uint32Array | null {
  const marks: number[] = [];
  for (let run = 0; run < runs.length; run += 2) {
    const to = runs[run + 1] as number;
    for (let row = runs[run] as number; row < to; row++) {
      if (passes[states[row] as number] === 0) continue;
      const x = longitude[row] as number;
      if (Number.isNaN(x)) continue;
      if (bounds !== null && !isInBox(x, latitude[row] as number, bounds)) continue;
      if (marks.length >= most) return null;
      marks.push(row);
    }
  }
  return Uint32Array.from(marks);
}

/** Of the rows in a box those that pass and lie in a period: the same as `listMarks`, where the rows in the box are few and known. */
export function pickMarks(
  inBox: Uint32Array,
  { states, passes }: Pick<MarksInput, 'states' | 'passes'>,
  isInPeriod: (row: number) => boolean,
): Uint32Array {
  return inBox.filter((row) => passes[states[row] as number] === 1 && isInPeriod(row));
}
