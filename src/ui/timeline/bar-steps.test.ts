import { expect, it } from 'vitest';
import type { TimelineAnswer } from '../../core/model/answer.ts';
import { type Action, setAxis, setRange, setRateDays, setTerms } from '../../core/view/actions.ts';
import { INITIAL_VIEW } from '../../core/view/view.ts';
import type { Answered } from '../../session/state.ts';
import { isStep } from './bar-steps.ts';
import { rangeChoices } from './range-choices.ts';

const [year, next] = [
  { startDay: 365, endDay: 730 },
  { startDay: 400, endDay: 730 },
];
const choices = rangeChoices({ startDay: 0, endDay: 1000 }, []);
const chart: TimelineAnswer = {
  edges: Int32Array.of(0, 365, 730, 1000),
  all: Float64Array.of(7, 8, 9),
  chosen: [Float64Array.of(0, 8, 0)],
  wideCount: 0,
  wide: new Uint32Array(),
  unknownCount: 0,
  dots: null,
};

function state(action: Action, part: Partial<TimelineAnswer> = {}, isPlaying = false) {
  const view = action(INITIAL_VIEW);
  const answer = { timelines: [{ ...chart, ...part }] };
  return { view, answered: { answer, view } as unknown as Answered, isPlaying };
}

const before = state(setRange(next));
const after = setRange({ startDay: 410, endDay: 730 });

it('is a step when the range and what is chosen of the bars are another', () => {
  const now = state(after, { chosen: [Float64Array.of(0, 7, 0)] });
  expect(isStep(before, now, choices)).toBe(true);
});

it('is none when the range begins, ends, or comes to a name or from it', () => {
  expect(isStep(state(setRange(null)), before, choices)).toBe(false);
  expect(isStep(before, state(setRange(null)), choices)).toBe(false);
  expect(isStep(before, state(setRange(year)), choices)).toBe(false);
  expect(isStep(state(setRange(year)), before, choices)).toBe(false);
});

it('is none when the view is another but for the range', () => {
  const filtered: Action = (view) => setTerms('city', ['Paris'])(after(view));
  expect(isStep(before, state(filtered), choices)).toBe(false);
});

it.each<[string, Partial<TimelineAnswer>]>([
  ['whole bars are', { all: Float64Array.of(7, 8, 8) }],
  ['bins are', { edges: Int32Array.of(0, 300, 730, 1000) }],
  ['unknown figures are', { unknownCount: 1 }],
])('is none when %s others', (_, part) => {
  expect(isStep(before, state(after, part), choices)).toBe(false);
});

it.each<[string, Action, Partial<TimelineAnswer>]>([
  ['dots', after, { dots: Uint32Array.of(1) }],
  ['wide dates', after, { wide: Uint32Array.of(1) }],
  ['a part of the span', setAxis({ startDay: 0, endDay: 400 }), {}],
  ['a rate', setRateDays(30), {}],
  ['two periods', (view) => ({ ...view, comparison: year }), {}],
])('is none where %s shows the range too', (_, action, part) => {
  const now = state((view) => after(action(view)), part);
  expect(isStep(now, now, choices)).toBe(false);
});

it('is none while it plays, and before the first answer', () => {
  expect(isStep(before, state(after, {}, true), choices)).toBe(false);
  const { view } = before;
  const early = { view, answered: null, isPlaying: false };
  expect(isStep(early, early, choices)).toBe(false);
});
