/** The histogram over time, as if time were not filtered, and what of it lies in each period. */
import type { TimelineAnswer } from '../../model/answer.ts';
import { binEdges } from '../../model/calendar.ts';
import type { FigureColumn } from '../../model/columns.ts';
import type { TimelineRequest } from '../../model/query.ts';
import type { DayRange } from '../../model/time.ts';
import { bestOf } from '../figure-value.ts';
import type { Rows } from '../row-selector.ts';
import type { TimeIndex } from '../time-index.ts';

/** What bars are counted from. */
export interface BarsInput {
  readonly time: TimeIndex;
  /** The figure that a bar stands for; `null` counts incidents. */
  readonly figure: FigureColumn | null;
  readonly edges: Int32Array;
}

/** The edges of a timeline's bins, and the days from the first edge to the last. The first and last bin may reach past the request's range, and are counted whole. */
export function layBins({ range, unit }: TimelineRequest): { edges: Int32Array; span: DayRange } {
  const edges = binEdges(range, unit);
  return {
    edges,
    span: { startDay: edges[0] as number, endDay: edges[edges.length - 1] as number },
  };
}

/** Adds up, bin by bin, those of some rows whose days all lie in one bin; a figure that is not known adds nothing. Rows outside the bins are passed over. One pass. */
export function fillBars({ time, figure, edges }: BarsInput, rows: Rows): Float64Array {
  const { startDay, endDay } = time;
  const bars = new Float64Array(edges.length - 1);
  let bin = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const start = startDay[row] as number;
    // Rows come by start day, so the bin only ever moves on.
    while (start >= (edges[bin + 1] as number)) bin++;
    if (bin === bars.length) break;
    if (start < (edges[bin] as number) || (endDay[row] as number) > (edges[bin + 1] as number))
      continue;
    const weight = figure === null ? 1 : Math.max(0, bestOf(figure, row));
    bars[bin] = (bars[bin] as number) + weight;
  }
  return bars;
}

/** The incidents behind the bars, one by one. */
export type Behind = Pick<TimelineAnswer, 'wide' | 'wideCount' | 'unknownCount' | 'dots'>;

/** Parts some rows, all of which must overlap the bins, into those that lie in one bin and those that are wider; dots are `null` when there are more than `mostDots`, and of the wider only the first so many are named. One pass. */
export function partRows({ time, figure, edges }: BarsInput, rows: Rows, mostDots: number): Behind {
  const { startDay, endDay, longRows } = time;
  const wide = new Uint32Array(Math.min(longRows.length, rows.length, mostDots));
  const dots = new Uint32Array(Math.min(mostDots, rows.length));
  let wideCount = 0;
  let dotCount = 0;
  let unknownCount = 0;
  let bin = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const start = startDay[row] as number;
    while (start >= (edges[bin + 1] as number)) bin++;
    if (start < (edges[bin] as number) || (endDay[row] as number) > (edges[bin + 1] as number)) {
      if (wideCount < wide.length) wide[wideCount] = row;
      wideCount++;
      continue;
    }
    if (dotCount < dots.length) dots[dotCount] = row;
    dotCount++;
    if (figure !== null && bestOf(figure, row) < 0) unknownCount++;
  }
  return {
    wide: wide.slice(0, wideCount),
    wideCount,
    unknownCount,
    dots: dotCount > dots.length ? null : dots.slice(0, dotCount),
  };
}
