import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../model/place.ts';
import {
  boundsOf,
  countInView,
  createProjector,
  isInView,
  isSameViewport,
  type Viewport,
} from './viewport.ts';

const size = { widthPx: 800, heightPx: 600 };

describe('a viewport', () => {
  it('holds exactly the positions within its bounds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 2, max: 14, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (longitude, latitude, zoom, off) => {
          const viewport: Viewport = { center: [longitude, latitude], zoom, ...size };
          const degrees = (360 * off * 450) / (256 * 2 ** zoom);
          const there = longitude + degrees;
          const wrapped = there - 360 * Math.floor((there + 180) / 360);
          const { x, y } = createProjector(viewport)([wrapped, latitude]);
          if (Math.abs(x) < 1e-6 || Math.abs(x - 800) < 1e-6) return;
          expect(isWithin([wrapped, latitude], boundsOf(viewport))).toBe(
            isInView({ x, y }, viewport),
          );
        },
      ),
    );
  });

  it('crosses 180° with west greater than east', () => {
    const { west, east } = boundsOf({ center: [180, 0], zoom: 6, ...size });
    expect(west).toBeGreaterThan(170);
    expect(east).toBeLessThan(-170);
  });

  it('counts what it holds, and nothing that has no position', () => {
    const paris = { center: [2.35, 48.85] as const, zoom: 10, ...size };
    const positions = [[2.3, 48.8] as const, [4.35, 50.85] as const, null];
    expect(
      countInView(
        positions.map((position) => ({ position })),
        paris,
      ),
    ).toBe(1);
  });

  it('is the same only with the same middle, zoom and size', () => {
    const one: Viewport = { center: [2, 48], zoom: 10, ...size };
    expect(isSameViewport(one, { ...one, center: [2, 48] })).toBe(true);
    const others = [{ center: [3, 48] as const }, { zoom: 11 }, { widthPx: 1 }, { heightPx: 1 }];
    for (const other of others) expect(isSameViewport(one, { ...one, ...other })).toBe(false);
    expect(isSameViewport(one, null)).toBe(false);
  });

  it('shows the whole world when that is smaller than itself', () => {
    expect(boundsOf({ center: [40, 0], zoom: 1, ...size })).toMatchObject({
      west: -180,
      east: 180,
    });
  });
});
