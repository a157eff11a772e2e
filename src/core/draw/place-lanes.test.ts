import { expect, it } from 'vitest';
import type { LaneAnswer } from '../model/answer.ts';
import type { Headline } from '../model/incident.ts';
import { type LanesSource, placeLanes } from './place-lanes.ts';

const edges = Int32Array.of(0, 10, 20, 30);

function lane(term: string, bars: readonly number[], dots: readonly number[]): LaneAnswer {
  const all = Float64Array.from(bars);
  return {
    term,
    count: dots.length,
    edges,
    all,
    chosen: [all],
    wideCount: 0,
    wide: new Uint32Array(),
    unknownCount: 0,
    dots: Uint32Array.from(dots),
  };
}

/** Rows 0–9 begin in the first bin, 10–19 in the second, and so on. */
const headlines = new Map(
  Array.from({ length: 30 }, (_, row) => [
    row,
    { row, when: { startDay: row, endDay: row + 1 } } as Headline,
  ]),
);

function place(lanes: readonly LaneAnswer[], more: Partial<LanesSource> = {}) {
  return placeLanes({
    lanes,
    measure: 'count',
    axis: { startDay: 0, endDay: 30 },
    extent: { startDay: 0, endDay: 30 },
    headlines,
    widthPx: 300,
    laneHeightPx: 40,
    isBarsOnly: false,
    ...more,
  });
}

it('draws the same number equally high in every lane', () => {
  const [full, thin] = place([lane('a', [20, 0, 5], []), lane('b', [0, 5, 0], [])], {
    isBarsOnly: true,
  });
  expect(thin?.chart.histogram.bars[0]?.heightPx).toBe(full?.chart.histogram.bars[1]?.heightPx);
  expect(thin?.topPx).toBe(40);
});

it('stacks dots in all lanes alike, and in none where one of them has no room', () => {
  const few = lane('a', [2, 0, 0], [0, 1]);
  const [first, second] = place([few, lane('b', [0, 1, 0], [10])]);
  expect(first?.chart.dots).toHaveLength(2);
  expect(second?.chart.stack).toEqual(first?.chart.stack);
  const crowded = lane('c', [0, 9, 0], [10, 11, 12, 13, 14, 15, 16, 17, 18]);
  expect(place([few, crowded]).map(({ chart }) => chart.stack)).toEqual([null, null]);
});

it('draws bars where they are asked for, or where they stand for people', () => {
  const few = [lane('a', [2, 0, 0], [0, 1])];
  expect(place(few, { isBarsOnly: true })[0]?.chart.stack).toBeNull();
  expect(place(few, { measure: 'killed' })[0]?.chart.stack).toBeNull();
});

it('says in every lane where the data ends', () => {
  const lanes = [lane('a', [2, 0, 0], [0, 1]), lane('b', [0, 0, 0], [])];
  const placed = place(lanes, { extent: { startDay: 0, endDay: 20 } });
  for (const { chart } of placed) expect(chart.noData).toEqual([{ startDay: 20, endDay: 30 }]);
});
