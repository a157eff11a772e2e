import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRECISION_MAX_ZOOM, toMercator } from '../model/place.ts';
import { cameraFor, fitCamera, isFitted, type MapSize, screensBetween } from './camera.ts';

const size: MapSize = {
  widthPx: 800,
  heightPx: 600,
  padding: { top: 60, right: 20, bottom: 40, left: 20 },
};

describe('the camera of an incident', () => {
  it('is no closer than the place is known', () => {
    const at = { position: [4.4, 50.8] } as const;
    expect(cameraFor({ ...at, placePrecision: 'site' })?.zoom).toBe(PRECISION_MAX_ZOOM.site);
    expect(cameraFor({ ...at, placePrecision: 'country' })).toEqual({
      longitude: 4.4,
      latitude: 50.8,
      zoom: PRECISION_MAX_ZOOM.country,
    });
  });

  it('is none for an incident that is not on the map', () => {
    expect(cameraFor({ position: null, placePrecision: 'none' })).toBeNull();
  });
});

describe('the camera of a box', () => {
  it('shows all of it clear of what covers the edges', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -170, max: 170, noNaN: true }),
        fc.double({ min: -70, max: 60, noNaN: true }),
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (west, south, width, height) => {
          const east = west + width > 180 ? west + width - 360 : west + width;
          const camera = fitCamera({ west, south, east, north: south + height }, size);
          const worldPx = 256 * 2 ** camera.zoom;
          const [centerX, centerY] = toMercator([camera.longitude, camera.latitude]);
          const place = (longitude: number, latitude: number) => {
            const [x, y] = toMercator([longitude, latitude]);
            const turns = x - centerX;
            return [
              400 + (turns - Math.round(turns)) * worldPx,
              300 + (y - centerY) * worldPx,
            ] as const;
          };
          const [left, top] = place(west, south + height);
          const [right, bottom] = place(east, south);
          expect(left).toBeGreaterThanOrEqual(20 - 1e-3);
          expect(top).toBeGreaterThanOrEqual(60 - 1e-3);
          expect(right).toBeLessThanOrEqual(780 + 1e-3);
          expect(bottom).toBeLessThanOrEqual(560 + 1e-3);
        },
      ),
    );
  });

  it('is not closer than a few streets for a single point', () => {
    expect(fitCamera({ west: 2, east: 2, south: 48, north: 48 }, size).zoom).toBe(14);
  });
});

describe('a box that is shown', () => {
  const paris = { west: 2.1, east: 2.5, south: 48.75, north: 48.95 };
  const plain = fitCamera(paris, size);

  it('is all on the map, wherever it is there', () => {
    expect(isFitted(plain, paris, size)).toBe(true);
    const aside = { ...plain, zoom: plain.zoom - 0.3, longitude: plain.longitude - 0.05 };
    expect(isFitted(aside, paris, size)).toBe(true);
    expect(isFitted({ ...plain, longitude: plain.longitude - 0.3 }, paris, size)).toBe(false);
  });

  it('is not a step of the zoom nearer or farther', () => {
    expect(isFitted({ ...plain, zoom: plain.zoom + 1 }, paris, size)).toBe(false);
    expect(isFitted({ ...plain, zoom: plain.zoom - 1 }, paris, size)).toBe(false);
  });
});

describe('two cameras', () => {
  it('are as many screens apart as fit between them, the short way round', () => {
    const equator = { longitude: 179, latitude: 0, zoom: 8 };
    const pxPerDegree = (256 * 2 ** 8) / 360;
    expect(screensBetween(equator, { ...equator, longitude: -179, zoom: 12 }, size)).toBeCloseTo(
      (2 * pxPerDegree) / 800,
    );
  });
});
