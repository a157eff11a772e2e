import { describe, expect, it } from 'vitest';
import { legendValues, scaleBarOf } from './legend-values.ts';

describe('legend values', () => {
  it.each([
    [90, [90, 20, 1]],
    [50, [50, 10, 1]],
    [86, [80, 20, 1]],
    [364, [300, 60, 1]],
    [6, [6, 1]],
    [1, [1]],
    [0, []],
  ])('of %i are round and not above it', (largest, values) => {
    expect(legendValues(largest)).toEqual(values);
  });
});

describe('a scale bar', () => {
  it('is the longest round distance that has room', () => {
    const bar = scaleBarOf(0, 4, 100);
    expect(bar.metres).toBe(500_000);
    expect(bar.widthPx).toBeCloseTo((500_000 / 40075016.68557849) * 256 * 16);
    expect(bar.widthPx).toBeLessThanOrEqual(100);
  });

  it('is longer on the screen the farther north, for the same distance', () => {
    const north = scaleBarOf(60, 4, 100);
    expect(north.metres / north.widthPx).toBeCloseTo(
      scaleBarOf(0, 4, 100).metres / scaleBarOf(0, 4, 100).widthPx / 2,
    );
  });
});
