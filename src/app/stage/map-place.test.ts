import { describe, expect, it } from 'vitest';
import { positionAt } from '../../core/draw/position-at.ts';
import { type MapPlace, placeStroke, toStroke } from './map-place.ts';

const map: MapPlace = {
  viewport: { center: [4, 50], zoom: 6, widthPx: 800, heightPx: 400 },
  left: 0.1,
  top: 0.2,
  width: 0.5,
  height: 0.4,
};

describe('a stroke', () => {
  it('that begins on a map stays on its places when the map moves', () => {
    const line = [
      { x: 0.35, y: 0.4 },
      { x: 0.9, y: 0.9 },
    ];
    const stroke = toStroke(line, [map]);
    const [start, end] = placeStroke(stroke, [map]);
    expect(start?.x).toBeCloseTo(0.35);
    expect(start?.y).toBeCloseTo(0.4);
    expect(end?.x).toBeCloseTo(0.9);
    const nearer = { ...map, viewport: { ...map.viewport, zoom: 7 } };
    const [still, farther] = placeStroke(stroke, [nearer]);
    expect(still?.x).toBeCloseTo(0.35);
    expect(farther?.x).toBeCloseTo(0.35 + 2 * (0.9 - 0.35));
  });

  it('beside the maps stays where it is, and one of a map that is gone is nowhere', () => {
    const beside = toStroke([{ x: 0.9, y: 0.1 }], [map]);
    expect(beside).toEqual({ kind: 'stage', points: [{ x: 0.9, y: 0.1 }] });
    expect(placeStroke(toStroke([{ x: 0.3, y: 0.3 }], [map]), [])).toEqual([]);
  });

  it('knows the place in the middle of a map', () => {
    const [longitude, latitude] = positionAt(map.viewport, { x: 400, y: 200 });
    expect(longitude).toBeCloseTo(4);
    expect(latitude).toBeCloseTo(50);
  });
});
