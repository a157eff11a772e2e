import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/model/time.ts';
import { setDateRule, setNumberRange, setRange, setTerms } from '../core/view/actions.ts';
import { filterParts } from '../core/view/filter-part.ts';
import { INITIAL_VIEW, type View } from '../core/view/view.ts';
import { en } from '../i18n/messages.ts';
import { describePart } from './describe-part.ts';

const say = (view: View) =>
  filterParts(view).map((part) => describePart(part, view, { messages: en, language: 'en' }));
const killed = (min: number | null, max: number | null, unknown: boolean) =>
  say(setNumberRange('killed', { min, max, unknown })(INITIAL_VIEW));

describe('a range of days', () => {
  const june = setRange(parseIsoDate('2017-06'))(INITIAL_VIEW);

  it('names its rule only where coarse dates must lie wholly inside', () => {
    expect(say(june)).toEqual(['1–30 June 2017']);
    expect(say(setDateRule('inside')(june))).toEqual(['wholly inside 1–30 June 2017']);
  });
});

describe('a limit on a figure', () => {
  it('is said with what it does to the unknown', () => {
    expect(killed(10, null, false)).toEqual(['Killed: 10 or more']);
    expect(killed(null, 3, true)).toEqual(['Killed: 3 or fewer, or not known']);
    expect(killed(2, 5, false)).toEqual(['Killed: 2–5']);
  });

  it('without limits leaves only the unknown out, and says so', () => {
    expect(killed(null, null, false)).toEqual(['Killed: only where known']);
  });
});

describe('a choice of terms', () => {
  it('is named term by term up to three', () => {
    expect(say(setTerms('city', ['Paris', ''])(INITIAL_VIEW))).toEqual(['City: Paris, Not known']);
    expect(say(setTerms('city', ['a', 'b', 'c', 'd'])(INITIAL_VIEW))).toEqual(['City: 4 chosen']);
  });
});

describe('areas', () => {
  const box = (name: string) => ({
    kind: 'box' as const,
    name,
    bounds: { west: 0, south: 0, east: 1, north: 1 },
  });

  it('are said by their names if each has one', () => {
    expect(say({ ...INITIAL_VIEW, areas: [box('Old town'), box('Port')] })).toEqual([
      'in Old town, Port',
    ]);
    expect(say({ ...INITIAL_VIEW, areas: [box('Old town'), box('')] })).toEqual([
      'in the marked area',
    ]);
  });
});
