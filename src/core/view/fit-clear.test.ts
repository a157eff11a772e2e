import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Position, toMercator } from '../model/place.ts';
import { fitCamera, LEAST_ZOOM, type MapSize } from './camera.ts';
import { type Cover, fitClear } from './fit-clear.ts';
import type { Camera } from './view.ts';

const bounds = { west: -2.3, south: 31.7, east: 51.5, north: 53.5 };
const size: MapSize = {
  widthPx: 800,
  heightPx: 600,
  padding: { top: 40, right: 40, bottom: 40, left: 40 },
};
const places: readonly Position[] = [
  [-0.1, 51.5],
  [2.35, 48.86],
  [4.35, 50.85],
  [35.2, 31.8],
  [51.4, 35.7],
];
const spots = places.map((position) => ({ position, clearPx: 26 }));

function placed(camera: Camera, [longitude, latitude]: Position) {
  const worldPx = 256 * 2 ** camera.zoom;
  const [x, y] = toMercator([longitude, latitude]);
  const [centerX, centerY] = toMercator([camera.longitude, camera.latitude]);
  return {
    x: size.widthPx / 2 + (x - centerX) * worldPx,
    y: size.heightPx / 2 + (y - centerY) * worldPx,
  };
}

function isFree(camera: Camera, covers: readonly Cover[]): boolean {
  return places.every((spot) => {
    const { x, y } = placed(camera, spot);
    const isInside = x >= 0 && y >= 0 && x <= size.widthPx && y <= size.heightPx;
    return (
      isInside &&
      covers.every(({ left, top, right, bottom }) => x < left || x > right || y < top || y > bottom)
    );
  });
}

it('looks where it would without them while nothing lies on a place', () => {
  const covers = [{ left: 0, top: 560, right: 120, bottom: 600 }];
  expect(fitClear(bounds, size, { spots, covers })).toEqual(fitCamera(bounds, size));
});

it('moves aside where there is room, without drawing back', () => {
  const before = fitCamera(bounds, size);
  const { x, y } = placed(before, [35.2, 31.8]);
  const covers = [{ left: x - 60, top: y - 10, right: x + 60, bottom: y + 10 }];
  const after = fitClear(bounds, size, { spots, covers });
  expect(isFree(before, covers)).toBe(false);
  expect(isFree(after, covers)).toBe(true);
  expect(after.zoom).toBeCloseTo(before.zoom, 1);
});

it('leaves every place clear of cards on all four sides', () => {
  const edge = fc.integer({ min: 0, max: 130 });
  const along = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(edge, edge, edge, edge, along, (top, bottom, left, right, start) => {
      const covers = [
        { left: start, top: 0, right: start + 200, bottom: top },
        { left: start, top: 600 - bottom, right: start + 300, bottom: 600 },
        { left: 0, top: start, right: left, bottom: start + 200 },
        { left: 800 - right, top: start / 2, right: 800, bottom: 600 },
      ];
      expect(isFree(fitClear(bounds, size, { spots, covers }), covers)).toBe(true);
    }),
  );
});

it('leaves a large mark as much room as it needs', () => {
  const [position = [0, 0]] = places;
  const plain = fitCamera(bounds, size);
  const { x, y } = placed(plain, position);
  const covers = [{ left: x - 20, top: 0, right: x + 200, bottom: y - 30 }];
  const fitFor = (clearPx: number) =>
    fitClear(bounds, size, { spots: [{ position, clearPx }], covers });
  expect(fitFor(26)).toEqual(plain);
  const after = placed(fitFor(50), position);
  expect(after.y - (y - 30)).toBeGreaterThanOrEqual(50);
});

it('leaves at least the middle clear of a mark that is too large to be clear', () => {
  const [position = [0, 0]] = places;
  const covers = [
    { left: 0, top: 0, right: 800, bottom: 270 },
    { left: 0, top: 330, right: 800, bottom: 600 },
  ];
  const { y } = placed(
    fitClear({ ...bounds, south: 50.5 }, size, { spots: [{ position, clearPx: 44 }], covers }),
    position,
  );
  expect(y).toBeGreaterThanOrEqual(270 + 12);
  expect(y).toBeLessThanOrEqual(330 - 12);
});

it('keeps to the plain camera where a card leaves no room beside it', () => {
  const covers = [{ left: 10, top: 10, right: 790, bottom: 590 }];
  expect(fitClear(bounds, size, { spots, covers })).toEqual(fitCamera(bounds, size));
});

it('goes no farther out than a map does, where it would be moved in again as if by hand', () => {
  const world = { west: -170, south: -56, east: 170, north: 74 };
  const narrow = { ...size, widthPx: 332, heightPx: 296 };
  const covers = [{ left: 0, top: 0, right: 332, bottom: 120 }];
  expect(fitClear(world, narrow, { spots, covers }).zoom).toBeGreaterThanOrEqual(LEAST_ZOOM);
});
