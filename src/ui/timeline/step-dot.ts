/** Which dot an arrow key leads to. */
import type { Dot } from '../../core/draw/histogram-dots.ts';

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type DotKey = (typeof KEYS)[number];

export function isDotKey(key: string): key is DotKey {
  return (KEYS as readonly string[]).includes(key);
}

/** Left and right go to the nearest height in the neighbouring stack, up and down within the stack; the same dot where there is none. `dots` are in time order. */
export function stepDot(dots: readonly Dot[], from: Dot, key: DotKey): Dot {
  if (key === 'Home') return dots[0] ?? from;
  if (key === 'End') return dots.at(-1) ?? from;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = dots[dots.indexOf(from) + (key === 'ArrowUp' ? 1 : -1)];
    return next?.binIndex === from.binIndex ? next : from;
  }
  const isOnward = key === 'ArrowRight';
  const beyond = dots.filter(({ binIndex }) =>
    isOnward ? binIndex > from.binIndex : binIndex < from.binIndex,
  );
  const bin = (isOnward ? beyond[0] : beyond.at(-1))?.binIndex;
  const stack = beyond.filter(({ binIndex }) => binIndex === bin);
  return stack.findLast(({ aboveBasePx }) => aboveBasePx <= from.aboveBasePx) ?? stack[0] ?? from;
}
