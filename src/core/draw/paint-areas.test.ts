import { describe, expect, it } from 'vitest';
import { placeOutline } from './paint-areas.ts';

const viewport = { center: [0, 0], zoom: 2, widthPx: 800, heightPx: 600 } as const;
const spanOf = (xs: readonly number[]) => Math.max(...xs) - Math.min(...xs);
const box = (west: number, east: number) =>
  placeOutline({ kind: 'box', name: '', bounds: { west, south: -10, east, north: 10 } }, viewport);

describe('the outline of an area', () => {
  it('is as wide as the area, also across 180° and beyond half the world', () => {
    const world = 256 * 2 ** 2;
    expect(spanOf(box(-45, 45).map(({ x }) => x))).toBeCloseTo(world / 4);
    expect(spanOf(box(135, -135).map(({ x }) => x))).toBeCloseTo(world / 4);
    expect(spanOf(box(-140, 140).map(({ x }) => x))).toBeCloseTo((world * 280) / 360);
  });

  it('of a circle is round on the map near the equator, and wider than its radius in the north', () => {
    const circle = (latitude: number) =>
      placeOutline(
        { kind: 'circle', name: '', center: [0, latitude], radiusMetres: 200_000 },
        viewport,
      );
    const flat = circle(0);
    expect(spanOf(flat.map(({ x }) => x)) / spanOf(flat.map(({ y }) => y))).toBeCloseTo(1, 2);
    const north = circle(60);
    expect(spanOf(north.map(({ x }) => x)) / spanOf(flat.map(({ x }) => x))).toBeCloseTo(2, 1);
  });
});
