/** Incidents whose date is wider than a bin: a bar over all the days it may have been, counted once. */
import type { DayRange } from '../model/time.ts';
import { placeSpan } from './histogram.ts';
import type { DayScale } from './histogram-scale.ts';

/** Bars above one another; what does not fit is joined in the last line. */
const MOST_LINES = 3;

/** Incidents of one span. `line` counts from the top. `isJoined`: spans of different incidents were joined for want of room. */
export interface WideBar {
  readonly range: DayRange;
  readonly rows: readonly number[];
  readonly xPx: number;
  readonly widthPx: number;
  readonly line: number;
  readonly isJoined: boolean;
}

/** Places each different span once, the earliest and then the longest first. `whenOf` knows every row; spans beyond the plot are left out. */
export function placeWide(
  rows: Iterable<number>,
  { scale, whenOf }: { scale: DayScale; whenOf: (row: number) => DayRange | null | undefined },
): readonly WideBar[] {
  const lines: Unplaced[][] = Array.from({ length: MOST_LINES }, () => []);
  for (const span of spansOf(rows, whenOf)) {
    // Spans come by their start: a line is free once its newest bar has ended.
    const line = lines.find(
      (taken) => (taken.at(-1)?.range.endDay ?? -Infinity) <= span.range.startDay,
    );
    if (line !== undefined) line.push(span);
    else joinIntoLast(lines.at(-1) ?? [], span);
  }
  return lines.flatMap((line, index) =>
    line.flatMap((bar) => {
      const span = placeSpan(bar.range, scale);
      return span === null ? [] : [{ ...bar, ...span, line: index }];
    }),
  );
}

type Unplaced = Pick<WideBar, 'range' | 'rows' | 'isJoined'>;

function spansOf(
  rows: Iterable<number>,
  whenOf: (row: number) => DayRange | null | undefined,
): readonly Unplaced[] {
  const spans = new Map<string, { range: DayRange; rows: number[]; isJoined: boolean }>();
  for (const row of rows) {
    const range = whenOf(row);
    if (!range) continue;
    const key = `${range.startDay} ${range.endDay}`;
    const span = spans.get(key) ?? { range, rows: [], isJoined: false };
    span.rows.push(row);
    spans.set(key, span);
  }
  return [...spans.values()].sort(
    ({ range: a }, { range: b }) => a.startDay - b.startDay || b.endDay - a.endDay,
  );
}

function joinIntoLast(line: Unplaced[], { range, rows }: Unplaced): void {
  const newest = line.pop();
  if (newest === undefined) return;
  line.push({
    range: {
      startDay: newest.range.startDay,
      endDay: Math.max(newest.range.endDay, range.endDay),
    },
    rows: [...newest.rows, ...rows],
    isJoined: true,
  });
}
