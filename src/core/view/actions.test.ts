import { describe, expect, it } from 'vitest';
import { toDay } from '../model/time.ts';
import {
  type Action,
  resetAll,
  setNumberRange,
  setRange,
  setRangeEnd,
  setTerms,
  shiftRange,
  toggleSort,
  toggleTerm,
} from './actions.ts';
import { clearPart, filterParts } from './filter-part.ts';
import { INITIAL_VIEW, type View } from './view.ts';

const day = (year: number, month: number, date: number) => toDay({ year, month, day: date });
const full = { startDay: day(2012, 1, 1), endDay: day(2018, 1, 1) };
const run = (...actions: Action[]): View =>
  actions.reduce((view, action) => action(view), INITIAL_VIEW);

describe('setRangeEnd', () => {
  it('moves To to the same day when From passes it', () => {
    const view = run(setRange({ startDay: 10, endDay: 20 }), setRangeEnd('from', 25, full));
    expect(view.range).toEqual({ startDay: 25, endDay: 26 });
  });

  it('moves From to the same day when To comes before it', () => {
    const view = run(setRange({ startDay: 10, endDay: 20 }), setRangeEnd('to', 4, full));
    expect(view.range).toEqual({ startDay: 4, endDay: 5 });
  });

  it('starts from the full extent when there is no range', () => {
    expect(run(setRangeEnd('to', day(2015, 6, 30), full)).range).toEqual({
      startDay: full.startDay,
      endDay: day(2015, 7, 1),
    });
  });
});

describe('shiftRange', () => {
  it('moves whole months by months, whatever their length', () => {
    const june = { startDay: day(2017, 6, 1), endDay: day(2017, 7, 1) };
    expect(run(setRange(june), shiftRange(-1, 'month', full)).range).toEqual({
      startDay: day(2017, 5, 1),
      endDay: day(2017, 6, 1),
    });
  });

  it('moves other ranges by their own length in days', () => {
    expect(
      run(setRange({ startDay: 100, endDay: 118 }), shiftRange(1, 'month', full)).range,
    ).toEqual({ startDay: 118, endDay: 136 });
  });
});

describe('terms', () => {
  it('takes the filter away with its last term', () => {
    expect(run(toggleTerm('city', 'Paris'), toggleTerm('city', 'Paris')).sets).toEqual({});
  });

  it('keeps other categories', () => {
    expect(
      run(toggleTerm('city', 'Paris'), toggleTerm('group', ''), setTerms('city', [])).sets,
    ).toEqual({ group: [''] });
  });
});

describe('a figure range', () => {
  it('is no filter when it leaves everything in', () => {
    expect(run(setNumberRange('killed', { min: null, max: null, unknown: true })).ranges).toEqual(
      {},
    );
  });

  it('is a filter when it leaves the unknown out', () => {
    expect(run(setNumberRange('killed', { min: null, max: null, unknown: false })).ranges).toEqual({
      killed: { min: null, max: null, unknown: false },
    });
  });
});

describe('toggleSort', () => {
  it('starts people with the largest and dates with the oldest, and turns round the second time', () => {
    expect(run(toggleSort('killed')).sort).toEqual({ column: 'killed', isDescending: true });
    expect(run(toggleSort('killed'), toggleSort('killed')).sort.isDescending).toBe(false);
    expect(run(toggleSort('title')).sort.isDescending).toBe(false);
  });
});

describe('filter parts', () => {
  const view = run(
    setRange({ startDay: 1, endDay: 2 }),
    toggleTerm('city', 'Paris'),
    setNumberRange('killed', { min: 1, max: null, unknown: false }),
  );

  it('are named in the order of the sentence', () => {
    expect(filterParts(view).map(({ kind }) => kind)).toEqual(['range', 'set', 'figure']);
  });

  it('are gone one by one until the view filters nothing', () => {
    const cleared = filterParts(view).reduce((rest, part) => clearPart(part)(rest), view);
    expect(cleared).toEqual(INITIAL_VIEW);
  });

  it('are all gone after a reset, which keeps what is selected and how it is drawn', () => {
    const reset = resetAll()({ ...view, selection: 'x', theme: 'dark' });
    expect(reset).toEqual({ ...INITIAL_VIEW, selection: 'x', theme: 'dark' });
  });
});
