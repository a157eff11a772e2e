import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, createAreaTest, distanceMetres } from './area.ts';
import type { Position } from './place.ts';

const circle = (center: Position, radiusMetres: number): Area => ({
  kind: 'circle',
  name: '',
  center,
  radiusMetres,
});
const polygon = (...corners: Position[]): Area => ({ kind: 'polygon', name: '', corners });

describe('a distance over the ground', () => {
  it('is a quarter of the way round from the equator to a pole, and half of it to the other side', () => {
    const quarter = (Math.PI / 2) * 6_371_008.8;
    expect(distanceMetres([0, 0], [30, 90])).toBeCloseTo(quarter, 3);
    expect(distanceMetres([0, 0], [180, 0])).toBeCloseTo(2 * quarter, 3);
  });
});

describe('a circle', () => {
  it('reaches its radius and no farther, also across 180° and near a pole', () => {
    const paris = createAreaTest(circle([2.35, 48.85], 1000));
    expect(paris([2.35, 48.8589])).toBe(true);
    expect(paris([2.35, 48.8591])).toBe(false);
    expect(createAreaTest(circle([179.9, 0], 50_000))([-179.9, 0])).toBe(true);
    expect(createAreaTest(circle([0, 89.9], 50_000))([180, 89.9])).toBe(true);
  });
});

describe('a polygon', () => {
  it('has an inside, and a bay that is outside', () => {
    const bay = createAreaTest(polygon([0, 0], [10, 0], [10, 10], [5, 2], [0, 10]));
    expect(bay([1, 5])).toBe(true);
    expect(bay([9, 5])).toBe(true);
    expect(bay([5, 5])).toBe(false);
    expect(bay([11, 1])).toBe(false);
  });

  it('is the same box as a box, wherever it lies', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(
        degrees(180),
        degrees(70),
        fc.tuple(degrees(200), degrees(80)),
        (west, south, [dx, dy]) => {
          const wrap = (x: number) => x - 360 * Math.floor((x + 180) / 360);
          const east = wrap(west + 20);
          const bounds = { west: wrap(west), south, east, north: south + 10 };
          const corners: Position[] = [
            [bounds.west, south],
            [east, south],
            [east, south + 10],
            [bounds.west, south + 10],
          ];
          const inside: Position = [
            wrap(west + 10 + (dx / 200) * 9.99),
            south + 5 + (dy / 80) * 4.99,
          ];
          const outside: Position = [wrap(west + 30 + Math.abs(dx)), inside[1]];
          for (const area of [{ kind: 'box', name: '', bounds } as const, polygon(...corners)]) {
            expect(createAreaTest(area)(inside)).toBe(true);
            expect(createAreaTest(area)(outside)).toBe(false);
          }
        },
      ),
    );
  });

  it('of fewer than three corners holds nothing, and nothing holds what has no place', () => {
    expect(createAreaTest(polygon([0, 0], [1, 1]))([0.5, 0.5])).toBe(false);
    for (const area of [polygon([0, 0], [9, 0], [9, 9]), circle([0, 0], 1e9)])
      expect(createAreaTest(area)([Number.NaN, Number.NaN])).toBe(false);
  });
});
