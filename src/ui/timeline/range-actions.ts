/** Changes of the range that also bring it into view. */
import type { Period } from '../../core/model/filter.ts';
import type { DayRange } from '../../core/model/time.ts';
import { type Action, setAxis, setRange } from '../../core/view/actions.ts';
import type { ChangeOptions } from '../../session/session.ts';
import { axisForPreset, axisShowing } from './axis-window.ts';

/** Hands a change of the view over. */
export type Change = (action: Action, options: ChangeOptions) => void;

/** An action on the range, and a zoomed axis moved so that it shows what came of it. `full` is the whole axis. */
export function inView(action: Action, full: DayRange): Action {
  return (view) => {
    const next = action(view);
    const axis = axisShowing(next.axis, next.range, full);
    return axis === next.axis ? next : setAxis(axis)(next);
  };
}

/** A range that was chosen by name: the axis comes close enough for it to be read; "all" shows all. */
export function choosePreset(range: Period, full: DayRange): Action {
  return (view) => {
    const axis = range === null ? null : axisForPreset(view.axis, range, full);
    return setAxis(axis)(setRange(range)(view));
  };
}

/** Whether two periods are the same days; `undefined` is no period. */
export function isSamePeriod(a: Period, b: Period | undefined): boolean {
  return a === b || (!!a && !!b && a.startDay === b.startDay && a.endDay === b.endDay);
}
