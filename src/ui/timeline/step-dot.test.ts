import { describe, expect, it } from 'vitest';
import type { Dot } from '../../core/draw/histogram-dots.ts';
import { stepDot } from './step-dot.ts';

const dot = (row: number, binIndex: number, height: number): Dot => ({
  row,
  binIndex,
  xPx: binIndex * 10,
  aboveBasePx: (height + 0.5) * 10,
});
/** Stacks of three, one and two. */
const dots = [dot(0, 1, 0), dot(1, 1, 1), dot(2, 1, 2), dot(3, 4, 0), dot(4, 6, 0), dot(5, 6, 1)];
const at = (row: number) => dots[row] as Dot;

describe('an arrow key on a dot', () => {
  it.each([
    [0, 'ArrowUp', 1],
    [2, 'ArrowUp', 2],
    [1, 'ArrowDown', 0],
    [3, 'ArrowDown', 3],
    [2, 'ArrowRight', 3],
    [3, 'ArrowRight', 4],
    [5, 'ArrowRight', 5],
    [5, 'ArrowLeft', 3],
    [3, 'ArrowLeft', 0],
    [0, 'ArrowLeft', 0],
    [3, 'Home', 0],
    [3, 'End', 5],
  ] as const)('from %i, %s leads to %i', (from, key, to) => {
    expect(stepDot(dots, at(from), key).row).toBe(to);
  });

  it('keeps its height in the next stack where that is as tall', () => {
    const tall = [dot(0, 0, 0), dot(1, 0, 1), dot(2, 1, 0), dot(3, 1, 1), dot(4, 1, 2)];
    expect(stepDot(tall, tall[1] as Dot, 'ArrowRight').row).toBe(3);
  });
});
