import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing } from './basemap-clip.ts';

const box = { left: 0, top: 0, right: 100, bottom: 60 };
/** Never on an edge of the box, where rounding decides what is inside. */
const coordinate = fc.integer({ min: -150, max: 250 }).map((whole) => whole + 0.5);
const points = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 })
  .map((pairs) => pairs.flat());
const inBox = fc.tuple(
  fc.double({ min: 0.01, max: 99.99, noNaN: true }),
  fc.double({ min: 0.01, max: 59.99, noNaN: true }),
);

/** Even-odd rule, and how near the closest edge is: too near, and rounding decides. */
function isInside(ring: readonly number[], [x, y]: readonly [number, number]) {
  let isOdd = false;
  let nearest = Infinity;
  for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
    const [x1, y1] = [ring[before] as number, ring[before + 1] as number];
    const [x2, y2] = [ring[i] as number, ring[i + 1] as number];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isOdd = !isOdd;
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2;
    const share = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(x1 + share * (x2 - x1) - x, y1 + share * (y2 - y1) - y));
  }
  return { isOdd, nearest };
}

describe('clipRing', () => {
  it('covers exactly what the whole ring covers inside the box', () => {
    fc.assert(
      fc.property(points, inBox, (ring, place) => {
        const whole = isInside(ring, place);
        fc.pre(whole.nearest > 1e-6);
        expect(isInside(clipRing(ring, box), place).isOdd).toBe(whole.isOdd);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no point outside the box', () => {
    fc.assert(
      fc.property(points, (ring) => {
        clipRing(ring, box).forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual((i % 2 === 0 ? box.right : box.bottom) + 1e-9);
        });
      }),
    );
  });
});

/** The pieces as straight strokes with the way along the whole line at which each piece starts. */
function pieces(line: readonly number[]) {
  const found: { lengthPx: number; stops: [number, number][] }[] = [];
  clipLine(line, box, {
    start: (x, y, lengthPx) => found.push({ lengthPx, stops: [[x, y]] }),
    extend: (x, y) => found.at(-1)?.stops.push([x, y]),
  });
  return found;
}

describe('clipLine', () => {
  it('says how far along the line each piece starts, so that dashes run on', () => {
    expect(pieces([-30, 40, 30, 40])).toEqual([
      {
        lengthPx: 30,
        stops: [
          [0, 40],
          [30, 40],
        ],
      },
    ]);
    const crossing = pieces([50, 30, 50, -30, 70, -30, 70, 30]);
    expect(crossing.map(({ lengthPx }) => lengthPx)).toEqual([0, 110]);
  });

  it('keeps a line inside the box in one piece', () => {
    expect(pieces([1, 1, 50, 2, 99, 59])).toHaveLength(1);
  });

  it('draws each part of the line that is inside, and no other', () => {
    fc.assert(
      fc.property(points, (line) => {
        const drawnPx = pieces(line)
          .flatMap(({ stops }) => stops.slice(1).map((stop, i) => [stops[i], stop] as const))
          .reduce((sum, [a, b]) => sum + Math.hypot(b[0] - (a?.[0] ?? 0), b[1] - (a?.[1] ?? 0)), 0);
        const samples = 4000;
        let insidePx = 0;
        for (let i = 2; i < line.length; i += 2) {
          const [x1, y1, x2, y2] = line.slice(i - 2, i + 2) as [number, number, number, number];
          const stepPx = Math.hypot(x2 - x1, y2 - y1) / samples;
          for (let n = 0.5; n < samples; n++) {
            const x = x1 + ((x2 - x1) * n) / samples;
            const y = y1 + ((y2 - y1) * n) / samples;
            if (x >= 0 && x <= box.right && y >= 0 && y <= box.bottom) insidePx += stepPx;
          }
        }
        expect(Math.abs(drawnPx - insidePx)).toBeLessThan(5);
      }),
      { numRuns: 50 },
    );
  });
});
