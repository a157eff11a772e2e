import { expect, it } from 'vitest';
import type { Dataset } from '../model/dataset.ts';
import { toDay } from '../model/time.ts';
import { offScreen, rhythmSpan, type ScreenPart, toQuery } from './to-query.ts';
import { INITIAL_VIEW, type View } from './view.ts';

function datasetOf(years: number): Dataset {
  const extent = {
    startDay: toDay({ year: 1000, month: 1, day: 1 }),
    endDay: toDay({ year: 1000 + years, month: 1, day: 1 }),
  };
  return { extent, categories: [], counts: { placed: 0 } } as unknown as Dataset;
}

const view: View = {
  ...INITIAL_VIEW,
  rateDays: 90,
  lanes: { category: 'city', order: 'first', marks: 'bars' },
};

function askedOf(parts: readonly ScreenPart[], of: View = view, dataset = datasetOf(10)) {
  return toQuery(of, offScreen({ dataset, mapBounds: null, parts })).wanted;
}

it('asks for lanes and for a rhythm only where they are on the screen', () => {
  expect(askedOf(['timeline'])).toMatchObject({ lanes: null, timelines: [{ unit: 'month' }] });
  expect(askedOf(['timeline', 'rhythm', 'lanes'])).toMatchObject({
    lanes: { category: 'city', order: 'first', most: 12, timeline: { unit: 'month' } },
    timelines: [{ unit: 'month' }, { unit: 'day', measure: 'count' }],
  });
});

it('asks for neither while the view has none, whatever is on the screen', () => {
  const wanted = askedOf(['timeline', 'rhythm', 'lanes'], INITIAL_VIEW);
  expect(wanted.lanes).toBeNull();
  expect(wanted.timelines).toHaveLength(1);
});

it('tells the rhythm of the whole span, or of what the axis shows where that is too long, or not at all', () => {
  const axis = { startDay: 0, endDay: 1000 };
  const short = rhythmSpan({ axis }, datasetOf(400));
  expect(short && short.endDay - short.startDay).toBeGreaterThan(365 * 400);
  expect(rhythmSpan({ axis }, datasetOf(900))).toBe(axis);
  expect(rhythmSpan({ axis: null }, datasetOf(900))).toBeNull();
});
