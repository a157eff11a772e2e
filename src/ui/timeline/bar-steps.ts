/** Steps of the brush on bars: what they are, and what they write. */
import type { RefCallback } from 'react';
import { chosenHeightOf } from '../../core/draw/histogram.ts';
import type { TimelineAnswer } from '../../core/model/answer.ts';
import type { SessionState } from '../../session/state.ts';
import { writeLive } from '../use-session.ts';
import { drawBar } from './Bars.tsx';
import type { Live, PlacedBars } from './live.ts';
import { nameRangeIn, type RangeChoice } from './range-choices.ts';

type Looked = Pick<SessionState, 'view' | 'answered' | 'isPlaying'>;

/** Whether a step of the brush is all that lies between two states, and nothing but bars shows it: then no other part of the timeline is to be rendered. */
export function isStep(before: Looked, now: Looked, choices: readonly RangeChoice[]): boolean {
  const rest = restOf(now, choices);
  const old = restOf(before, choices);
  if (rest === null || old === null || rest.words !== old.words) return false;
  return isSameList(rest.edges, old.edges) && isSameList(rest.all, old.all);
}

/** All that is drawn but for the range and what is chosen by it; `null` where other things than bars show these. */
function restOf({ view, answered, isPlaying }: Looked, choices: readonly RangeChoice[]) {
  const chart = answered?.answer.timelines[0];
  const { range, axis, comparison, lanes, rateDays, ...others } = view;
  const isMore = axis ?? comparison ?? lanes ?? chart?.dots;
  if (isMore !== null || rateDays > 0 || isPlaying || !chart || chart.wide.length > 0) return null;
  const { edges, all, wideCount, unknownCount } = chart;
  const name = nameRangeIn(choices, range);
  return { words: JSON.stringify([others, name, !range, wideCount, unknownCount]), edges, all };
}

function isSameList(list: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (list.length !== other.length) return false;
  for (let i = 0; i < list.length; i++) if (list[i] !== other[i]) return false;
  return true;
}

/** Writes the chosen part of all bars as one path; only those bars are put together again that have changed. */
export function writeChosen(
  subscribe: Live['subscribe'],
  chart: () => TimelineAnswer | null,
  { bars, baseYPx, unitPx }: PlacedBars,
): RefCallback<SVGPathElement> {
  const counts: (number | undefined)[] = [];
  const parts: string[] = [];
  return writeLive(subscribe, chart, (path: SVGPathElement, answer) => {
    const [chosen] = answer?.chosen ?? [];
    if (chosen === undefined) return;
    bars.forEach((bar, i) => {
      const count = chosen[bar.index] ?? 0;
      if (count === counts[i]) return;
      counts[i] = count;
      parts[i] = drawBar(bar, chosenHeightOf(count, unitPx), baseYPx);
    });
    path.setAttribute('d', parts.join(''));
  });
}
