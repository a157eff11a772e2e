/** The periods that a view shows: its range alone, or A and B. */
import type { Period } from '../model/filter.ts';
import type { DayRange } from '../model/time.ts';
import type { View } from './view.ts';

/** By number, as an answer lists them. */
export function periodsOf({ comparison }: Pick<View, 'comparison'>): readonly number[] {
  return comparison === null ? [0] : [0, 1];
}

/** What a period is called; empty where nothing is compared. */
export function signOfPeriod(
  { comparison }: Pick<View, 'comparison'>,
  period: number,
): 'A' | 'B' | '' {
  if (comparison === null) return '';
  return period === 0 ? 'A' : 'B';
}

/** The days that are chosen, each range under its sign. A range of all time stands for `extent` beside another, and for nothing alone. */
export function signPeriods(
  view: Pick<View, 'range' | 'comparison'>,
  extent: Period,
): readonly { readonly sign: 'A' | 'B' | ''; readonly range: DayRange }[] {
  const first = view.comparison === null ? view.range : (view.range ?? extent);
  return [first, view.comparison].flatMap((range, period) =>
    range === null ? [] : [{ sign: signOfPeriod(view, period), range }],
  );
}
