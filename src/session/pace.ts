/** How a show keeps its time. */

export type Pace =
  | { readonly kind: 'none' | 'onTime' }
  | { readonly kind: 'over' | 'under'; readonly minutes: number };

/** Less than this is on time. */
const TOLERANCE_SECONDS = 30;

/**
 * Holds the elapsed time against the plan: late once the planned time of this scene and all before it is over, ahead while those before it
 * are not yet. `planned` is in seconds a scene, 0 for not planned; with none planned there is no pace.
 */
export function paceOf(planned: readonly number[], index: number, elapsedSeconds: number): Pace {
  if (planned.every((seconds) => seconds === 0)) return { kind: 'none' };
  const sum = (seconds: readonly number[]) => seconds.reduce((total, one) => total + one, 0);
  const before = sum(planned.slice(0, index));
  const through = sum(planned.slice(0, index + 1));
  const toMinutes = (seconds: number) => Math.max(1, Math.round(seconds / 60));
  if (elapsedSeconds > through + TOLERANCE_SECONDS)
    return { kind: 'over', minutes: toMinutes(elapsedSeconds - through) };
  if (elapsedSeconds < before - TOLERANCE_SECONDS)
    return { kind: 'under', minutes: toMinutes(before - elapsedSeconds) };
  return { kind: 'onTime' };
}
