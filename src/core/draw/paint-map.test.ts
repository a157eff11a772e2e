import { describe, expect, test } from 'vitest';
import { toMercator } from '../model/place.ts';
import type { TilePalette } from '../model/ports.ts';
import { basemapRequest } from './paint-map.ts';

const palette = {} as TilePalette;

describe('the basemap under a picture', () => {
  test('is one square around the middle, as wide as the longer side, at the zoom of the map', () => {
    const center = [2.35, 48.86] as const;
    const viewport = { center, zoom: 11.3, widthPx: 900, heightPx: 400 };
    const { x, y, zoom, sizePx, pixelRatio } = basemapRequest(viewport, { scale: 2, palette });
    const span = 2 ** -zoom;
    const [middleX, middleY] = toMercator(center);
    expect((x + 0.5) * span).toBeCloseTo(middleX, 12);
    expect((y + 0.5) * span).toBeCloseTo(middleY, 12);
    expect(sizePx).toBe(1800);
    expect(zoom + Math.log2(sizePx / pixelRatio / 256)).toBeCloseTo(11.3, 9);
  });
});
