import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineAnswer } from '../model/answer.ts';
import { type BinUnit, binEdges } from '../model/calendar.ts';
import { type DayRange, parseIsoDay } from '../model/time.ts';
import { placeBars, placeNoData } from './histogram.ts';
import { chooseDotStack, dotAt, placeDots } from './histogram-dots.ts';
import { binAt, createDayScale } from './histogram-scale.ts';
import { placeWide } from './histogram-wide.ts';

function day(text: string): number {
  return parseIsoDay(text) ?? Number.NaN;
}

function days(from: string, to: string): DayRange {
  return { startDay: day(from), endDay: day(to) + 1 };
}

/** An answer that counts one incident on each of `startDays`. */
function count(range: DayRange, unit: BinUnit, startDays: readonly number[]): TimelineAnswer {
  const edges = binEdges(range, unit);
  const all = new Float64Array(edges.length - 1);
  for (const start of startDays)
    all.forEach((_, i) => {
      if (start >= (edges[i] ?? 0) && start < (edges[i + 1] ?? 0)) all[i] = (all[i] ?? 0) + 1;
    });
  return {
    edges,
    all,
    chosen: [all.slice()],
    wide: new Uint32Array(),
    wideCount: 0,
    unknownCount: 0,
    dots: Uint32Array.from(startDays.keys()),
  };
}

const YEAR = days('2016-01-01', '2016-12-31');

describe('bars', () => {
  it('are as wide as their months, the leap day included', () => {
    const answer = count(YEAR, 'month', [day('2016-01-05'), day('2016-02-05'), day('2016-04-05')]);
    const scale = createDayScale(YEAR, 3660);
    const { bars } = placeBars(answer, { scale, heightPx: 100, extent: YEAR });
    expect(bars.map(({ widthPx }) => widthPx + 1)).toEqual([310, 290, 300]);
    expect(bars.map(({ xPx }) => xPx)).toEqual([0, 310, 910]);
  });

  it('are as high as their share of the largest, and the largest is named', () => {
    const answer = { ...count(YEAR, 'month', []), all: Float64Array.of(2, 8, 0, 4) };
    const { bars, peak } = placeBars(
      { ...answer, chosen: [Float64Array.of(1, 0, 0, 4)] },
      { scale: createDayScale(YEAR, 366), heightPx: 80, extent: YEAR },
    );
    expect(bars.map(({ heightPx }) => heightPx)).toEqual([20, 80, 40]);
    expect(bars.map(({ chosenHeightPx }) => chosenHeightPx)).toEqual([10, 0, 40]);
    expect(peak?.index).toBe(1);
  });

  it('say that they are partial where data or axis end inside them', () => {
    const answer = count(YEAR, 'month', [
      day('2016-01-31'),
      day('2016-02-01'),
      day('2016-11-05'),
      day('2016-12-01'),
    ]);
    const extent = days('2016-01-31', '2016-12-31');
    const axis = days('2016-01-01', '2016-12-10');
    const scale = createDayScale(axis, 366);
    const { bars } = placeBars(answer, { scale, heightPx: 80, extent });
    expect(bars.map(({ isPartial }) => isPartial)).toEqual([true, false, false, true]);
    expect((bars.at(-1)?.xPx ?? 0) + (bars.at(-1)?.widthPx ?? 0)).toBeLessThanOrEqual(366);
  });

  it('never leave a gap between neighbours wider than a pixel, nor overlap', () => {
    const spans = fc.record({
      startDay: fc.integer({ min: -700000, max: 700000 }),
      length: fc.integer({ min: 1, max: 900 }),
      unit: fc.constantFrom<BinUnit>('day', 'week', 'month', 'quarter', 'year'),
    });
    fc.assert(
      fc.property(spans, ({ startDay, length, unit }) => {
        const range = { startDay, endDay: startDay + length };
        const empty = count(range, unit, []);
        const { bars } = placeBars(
          { ...empty, all: empty.all.fill(1) },
          { scale: createDayScale(range, 1000), heightPx: 10, extent: range },
        );
        bars.slice(1).forEach((bar, i) => {
          const before = bars[i];
          const gap = bar.xPx - ((before?.xPx ?? 0) + (before?.widthPx ?? 0));
          expect(gap).toBeGreaterThanOrEqual(-1e-6);
          expect(gap).toBeLessThanOrEqual(1 + 1e-6);
        });
      }),
    );
  });
});

describe('no data', () => {
  it('is what the axis shows beyond the bins of the first and the last incident', () => {
    const axis = days('2016-01-01', '2016-12-31');
    const extent = days('2016-03-10', '2016-05-20');
    const frame = { scale: createDayScale(axis, 366), heightPx: 10, extent };
    expect(placeNoData(binEdges(axis, 'month'), frame)).toEqual([
      days('2016-01-01', '2016-02-29'),
      days('2016-06-01', '2016-12-31'),
    ]);
  });

  it('is nowhere when the axis shows no more than the data', () => {
    const axis = days('2016-04-01', '2016-04-30');
    const frame = { scale: createDayScale(axis, 366), heightPx: 10, extent: YEAR };
    expect(placeNoData(binEdges(axis, 'day'), frame)).toEqual([]);
  });
});

describe('dots', () => {
  const scale = createDayScale(YEAR, 1200);
  const starts = ['2016-02-03', '2016-02-29', '2016-03-01', '2016-12-31'].map(day);

  it('stand in the bin that holds their day, the earlier below the later', () => {
    const answer = count(YEAR, 'month', starts);
    const stack = chooseDotStack(answer, { scale, heightPx: 100 });
    expect(stack).not.toBeNull();
    if (stack === null) return;
    const dots = placeDots(answer, { scale, stack, startDayOf: (row) => starts[row] });
    expect(dots.map(({ row, binIndex }) => [row, binIndex])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 11],
    ]);
    expect(dots[0]?.xPx).toBe(scale((day('2016-02-01') + day('2016-03-01')) / 2));
    expect(dots[1]?.aboveBasePx).toBe(1.5 * stack.stepPx);
  });

  it('give way to bars with 13 in a bin, with narrow bins, and when rows are not named', () => {
    const twelve = count(YEAR, 'month', Array(12).fill(day('2016-05-05')));
    const thirteen = count(YEAR, 'month', Array(13).fill(day('2016-05-05')));
    expect(chooseDotStack(twelve, { scale, heightPx: 100 })).not.toBeNull();
    expect(chooseDotStack(thirteen, { scale, heightPx: 100 })).toBeNull();
    expect(chooseDotStack(twelve, { scale: createDayScale(YEAR, 90), heightPx: 100 })).toBeNull();
    expect(chooseDotStack({ ...twelve, dots: null }, { scale, heightPx: 100 })).toBeNull();
  });

  it('do not touch in their stack, whatever its height', () => {
    for (const inBin of [1, 5, 12]) {
      const answer = count(YEAR, 'month', Array(inBin).fill(day('2016-05-05')));
      const stack = chooseDotStack(answer, { scale, heightPx: 100 });
      expect(2 * (stack?.radiusPx ?? 99)).toBeLessThan(stack?.stepPx ?? 0);
      expect(inBin * (stack?.stepPx ?? 99)).toBeLessThanOrEqual(100);
    }
  });

  it('are found by the nearest centre within reach', () => {
    const dots = [
      { row: 4, binIndex: 0, xPx: 10, aboveBasePx: 8 },
      { row: 5, binIndex: 0, xPx: 10, aboveBasePx: 24 },
    ];
    expect(dotAt(dots, { xPx: 12, aboveBasePx: 17, reachPx: 12 })?.row).toBe(5);
    expect(dotAt(dots, { xPx: 30, aboveBasePx: 8, reachPx: 12 })).toBeNull();
  });
});

describe('the bin of a day', () => {
  it('is half-open, and none beyond the edges', () => {
    const edges = Int32Array.of(0, 10, 20);
    expect([-1, 0, 9.9, 10, 19.5, 20].map((at) => binAt(edges, at))).toEqual([-1, 0, 0, 1, 1, -1]);
  });
});

describe('wide dates', () => {
  const scale = createDayScale(YEAR, 366);
  const month = (from: string, to: string) => days(from, to);

  it('of one span are one bar with all their rows', () => {
    const bars = placeWide([1, 2], { scale, whenOf: () => month('2016-03-01', '2016-03-31') });
    expect(bars).toHaveLength(1);
    expect(bars[0]).toMatchObject({ rows: [1, 2], line: 0, isJoined: false });
    expect(bars[0]?.xPx).toBeCloseTo(60);
    expect(bars[0]?.widthPx).toBeCloseTo(31);
  });

  it('lie in lines of their own where they overlap, and in one line where they do not', () => {
    const spans = [
      month('2016-01-01', '2016-12-31'),
      month('2016-02-01', '2016-02-29'),
      month('2016-03-01', '2016-03-31'),
    ];
    const bars = placeWide(spans.keys(), { scale, whenOf: (row) => spans[row] });
    expect(bars.map(({ rows, line }) => [rows[0], line])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
    ]);
  });

  it('are never dropped: what has no line of its own is joined with its neighbour', () => {
    const spans = [40, 30, 20, 10, 5].map((length, i) => ({
      startDay: YEAR.startDay + i,
      endDay: YEAR.startDay + i + length,
    }));
    const bars = placeWide(spans.keys(), { scale, whenOf: (row) => spans[row] });
    expect(bars.flatMap(({ rows }) => rows).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(bars.map(({ isJoined }) => isJoined)).toEqual([false, false, true]);
  });
});
