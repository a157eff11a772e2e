import { expect, it } from 'vitest';
import { listRings } from './distance-rings.ts';

const paris = { latitude: 48.86, precision: 'site', reachPx: 8 } as const;
const metresAt = (zoom: number) => listRings({ ...paris, zoom }).map(({ metres }) => metres);

it('draws two rings at round distances, smaller ones with each zoom', () => {
  expect(metresAt(12)).toEqual([1000, 2000]);
  expect(metresAt(13)).toEqual([500, 1000]);
  expect(metresAt(14)).toEqual([250, 500]);
});

it('draws them as far as they are', () => {
  const [ring] = listRings({ ...paris, zoom: 14 });
  expect(ring?.radiusPx).toBeCloseTo(
    250 / ((156543.034 * Math.cos((48.86 * Math.PI) / 180)) / 2 ** 14),
    2,
  );
});

it('draws none from far', () => {
  expect(metresAt(11.9)).toEqual([]);
});

it('draws none around a place known only by town or coarser', () => {
  const zoom = 13;
  expect(listRings({ ...paris, zoom, precision: 'neighbourhood' })).toHaveLength(2);
  for (const precision of ['town', 'district', 'region', 'country', 'none'] as const)
    expect(listRings({ ...paris, zoom, precision })).toEqual([]);
});

it('keeps clear of the mark in the middle', () => {
  const [ring] = listRings({ ...paris, zoom: 14, reachPx: 40 });
  expect(ring?.radiusPx).toBeGreaterThan(56);
});
