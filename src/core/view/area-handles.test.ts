import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, type BoxArea, createAreaTest } from '../model/area.ts';
import type { Position } from '../model/place.ts';
import {
  areaBetween,
  handlesOf,
  heldAfterMove,
  moveHandle,
  polygonOf,
  removeCorner,
} from './area-handles.ts';
import { decodeAreas, encodeAreas } from './area-text.ts';

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const position: fc.Arbitrary<Position> = fc.tuple(degrees(170), degrees(80));
const shape: fc.Arbitrary<Area> = fc.oneof(
  fc
    .tuple(fc.constantFrom('box' as const, 'circle' as const), position, position)
    .map(([kind, from, to]) => areaBetween(kind, from, to)),
  fc.array(position, { minLength: 3, maxLength: 8 }).map((corners) => polygonOf(corners) as Area),
);

describe('an area is drawn', () => {
  it('as the box between two corners, whichever comes first', () => {
    const bounds = { west: 2, south: 48, east: 3, north: 49 };
    expect(areaBetween('box', [3, 48], [2, 49])).toMatchObject({ bounds });
    expect(areaBetween('box', [2, 49], [3, 48])).toMatchObject({ bounds });
  });

  it('across 180° where it was dragged across', () => {
    const box = areaBetween('box', [179, 10], [182, -10]) as BoxArea;
    expect([box.bounds.west, box.bounds.east]).toEqual([179, -178]);
    const isIn = createAreaTest(box);
    expect([isIn([180, 0]), isIn([-179, 0]), isIn([0, 0])]).toEqual([true, true, false]);
  });

  it('as the whole round of the world where it is that wide', () => {
    expect(areaBetween('box', [-200, 10], [200, -10])).toMatchObject({
      bounds: { west: -180, east: 180 },
    });
  });

  it('as a circle that reaches the second point', () => {
    const circle = areaBetween('circle', [2.35, 48.85], [2.35, 49.85]);
    expect(circle.kind === 'circle' && circle.radiusMetres / 1000).toBeCloseTo(111.2, 0);
  });

  it('as no polygon before it has three corners', () => {
    expect(
      polygonOf([
        [0, 0],
        [1, 1],
      ]),
    ).toBeNull();
  });

  it('so that a link can hold it', () => {
    fc.assert(
      fc.property(shape, (area) => {
        expect(decodeAreas(encodeAreas([area]) ?? '')?.[0]?.kind).toBe(area.kind);
      }),
    );
  });
});

describe('a handle', () => {
  it('that is put where it was changes nothing', () => {
    fc.assert(
      fc.property(shape, (area) => {
        for (const handle of handlesOf(area)) {
          if (handle.kind === 'between' || handle.kind === 'radius') continue;
          const same = handlesOf(moveHandle(area, handle, handle.at));
          handlesOf(area).forEach(({ at }, i) => {
            const turn = (at[0] - (same[i]?.at[0] ?? 0)) / 360;
            expect(turn - Math.round(turn)).toBeCloseTo(0, 6);
            expect(same[i]?.at[1]).toBeCloseTo(at[1], 6);
          });
        }
      }),
    );
  });

  it('of a box leaves the corner opposite where it is, and may pass it', () => {
    const box = areaBetween('box', [2, 48], [3, 49]);
    const [northWest] = handlesOf(box);
    if (northWest === undefined) throw new Error('no corner');
    expect(moveHandle(box, northWest, [5, 47])).toMatchObject({
      bounds: { west: 3, south: 47, east: 5, north: 48 },
    });
  });

  it('of a circle is its radius or its middle', () => {
    const circle = areaBetween('circle', [2, 48], [3, 48]);
    const [radius, middle] = handlesOf(circle);
    if (radius === undefined || middle === undefined) throw new Error('no handle');
    expect(moveHandle(circle, middle, [10, 50])).toMatchObject({ center: [10, 50] });
    const larger = moveHandle(circle, radius, [4, 48]);
    expect(larger.kind === 'circle' && circle.kind === 'circle').toBe(true);
    if (larger.kind === 'circle' && circle.kind === 'circle')
      expect(larger.radiusMetres / circle.radiusMetres).toBeCloseTo(2, 2);
  });

  it('on a side makes a corner that is held from then on, and can be taken away again', () => {
    const triangle = polygonOf([
      [0, 0],
      [2, 0],
      [1, 2],
    ]) as Area;
    const side = handlesOf(triangle).find(({ kind }) => kind === 'between');
    if (side === undefined) throw new Error('no side');
    const four = moveHandle(triangle, side, [1, -1]);
    expect(four).toMatchObject({
      corners: [
        [0, 0],
        [1, -1],
        [2, 0],
        [1, 2],
      ],
    });
    expect(heldAfterMove(side)).toMatchObject({ kind: 'corner', index: 1 });
    expect(removeCorner(four, { kind: 'corner', index: 1 })).toEqual(triangle);
    expect(removeCorner(triangle, { kind: 'corner', index: 1 })).toBe(triangle);
  });

  it('keeps the name, and the shape when an area is moved against a pole', () => {
    const box: Area = { ...areaBetween('box', [0, 70], [10, 80]), name: 'North' };
    const middle = handlesOf(box).at(-1);
    if (middle === undefined) throw new Error('no middle');
    expect(moveHandle(box, middle, [5, 89])).toMatchObject({
      name: 'North',
      bounds: { south: 80, north: 90 },
    });
  });
});
