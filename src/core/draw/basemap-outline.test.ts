import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOfRing, thinPoints } from './basemap-outline.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true }).map(Math.fround);
const path = fc
  .array(fc.tuple(unit, unit), { minLength: 1, maxLength: 60 })
  .map((pairs) => Float32Array.from(pairs.flat()));

describe('thinPoints', () => {
  it('leaves out only points near the one kept before, and keeps both ends', () => {
    fc.assert(
      fc.property(path, fc.double({ min: 0, max: 0.3, noNaN: true }), (points, step) => {
        const kept = thinPoints(points, step);
        expect(kept.slice(0, 2)).toEqual([...points.subarray(0, 2)]);
        expect(kept.slice(-2)).toEqual([...points.subarray(-2)]);
        let k = 0;
        for (let i = 0; i < points.length; i += 2) {
          const [x, y] = [points[i] as number, points[i + 1] as number];
          if (kept[k] === x && kept[k + 1] === y) k += 2;
          else {
            expect(Math.abs(x - (kept[k - 2] as number))).toBeLessThan(step);
            expect(Math.abs(y - (kept[k - 1] as number))).toBeLessThan(step);
          }
        }
        expect(k).toBe(kept.length);
      }),
    );
  });
});

describe('outlineOfRing', () => {
  it('goes round a ring inside the square and closes it', () => {
    expect(outlineOfRing([0.1, 0.1, 0.2, 0.1, 0.2, 0.2])).toEqual([
      [0.1, 0.1, 0.2, 0.1, 0.2, 0.2, 0.1, 0.1],
    ]);
  });

  it('leaves out the edges along the cut at 180° and along the end of the square', () => {
    expect(outlineOfRing([0.9, 0.5, 1, 0.5, 1, 0.6, 0.9, 0.6])).toEqual([
      [0.9, 0.5, 1, 0.5],
      [1, 0.6, 0.9, 0.6, 0.9, 0.5],
    ]);
    expect(outlineOfRing([0, 0.9, 1, 0.9, 1, 1, 0, 1])).toEqual([[0, 0.9, 1, 0.9]]);
  });
});
