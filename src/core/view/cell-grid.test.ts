import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMercator, isWithin, toMercator } from '../model/place.ts';
import { boundsOfCells } from './cell-bounds.ts';
import { layCells, leftOutFrom, type MapFrame } from './cell-grid.ts';

const frames: fc.Arbitrary<MapFrame> = fc.record({
  center: fc.tuple(
    fc.double({ min: -179, max: 179, noNaN: true }),
    fc.double({ min: -75, max: 75, noNaN: true }),
  ),
  zoom: fc.double({ min: 1, max: 18, noNaN: true }),
  widthPx: fc.integer({ min: 200, max: 1920 }),
  heightPx: fc.integer({ min: 200, max: 1080 }),
});

const paris: MapFrame = { center: [2.35, 48.85], zoom: 12, widthPx: 800, heightPx: 602 };

describe('a grid of cells', () => {
  it('covers the map, and says which of its cells are in view', () => {
    const grid = layCells(paris);
    const leftPx = grid.leftPx + grid.viewColumns[0] * grid.cellWidthPx;
    const rightPx = grid.leftPx + grid.viewColumns[1] * grid.cellWidthPx;
    const topPx = grid.topPx + grid.viewRows[0] * grid.cellHeightPx;
    const bottomPx = grid.topPx + grid.viewRows[1] * grid.cellHeightPx;
    for (const overPx of [-leftPx, rightPx - 800, -topPx, bottomPx - 602]) {
      expect(overPx).toBeGreaterThanOrEqual(0);
      expect(overPx).toBeLessThan(grid.cellWidthPx);
    }
    expect(grid.viewColumns[0] * grid.cellWidthPx).toBeCloseTo(128, 0);
    expect(grid.cellHeightPx).toBeCloseTo(4, 1);
  });

  it('has the same cells wherever the map is dragged to, each moved by as much', () => {
    const offset = (edgePx: number, cellPx: number) => {
      const part = edgePx / cellPx;
      return Math.abs(part - Math.round(part));
    };
    const dragsPx = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(frames, dragsPx, dragsPx, (frame, rightPx, downPx) => {
        const worldPx = 256 * 2 ** frame.zoom;
        const [x, y] = toMercator(frame.center);
        const movedY = Math.max(0.05, Math.min(0.95, y - downPx / worldPx));
        const center = fromMercator([x - rightPx / worldPx, movedY]);
        const [before, after] = [layCells(frame), layCells({ ...frame, center })];
        const wayPx = (y - movedY) * worldPx;
        expect(after.cellWidthPx).toBe(before.cellWidthPx);
        expect(offset(after.leftPx - before.leftPx - rightPx, before.cellWidthPx)).toBeLessThan(
          1e-4,
        );
        expect(offset(after.topPx - before.topPx - wayPx, before.cellHeightPx)).toBeLessThan(1e-4);
      }),
    );
  });

  it('never covers the world twice, and never reaches past its poles', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const grid = layCells(frame);
        const worldPx = 256 * 2 ** frame.zoom;
        expect(grid.columns * grid.cellWidthPx).toBeLessThanOrEqual(worldPx * (1 + 1e-9));
        const [, north] = toMercator([0, grid.bounds.north]);
        const [, south] = toMercator([0, grid.bounds.south]);
        expect(((south - north) * worldPx) / grid.rows).toBeCloseTo(grid.cellHeightPx, 3);
      }),
    );
  });

  it('holds what stands in the middle of a cell, and no cell holds what is another’s', () => {
    fc.assert(
      fc.property(frames, fc.nat(), fc.nat(), (frame, a, b) => {
        const grid = layCells(frame);
        const [column, row] = [a % grid.columns, b % grid.rows];
        const worldPx = 256 * 2 ** frame.zoom;
        const [x, y] = toMercator(frame.center);
        const place = (columns: number) =>
          fromMercator([
            x + (grid.leftPx + columns * grid.cellWidthPx - frame.widthPx / 2) / worldPx,
            y + (grid.topPx + (row + 0.5) * grid.cellHeightPx - frame.heightPx / 2) / worldPx,
          ]);
        const wrap = (degrees: number) => degrees - 360 * Math.floor((degrees + 180) / 360);
        const bounds = boundsOfCells(grid, [column, column + 1], [row, row + 1]);
        const [longitude, latitude] = place(column + 0.5);
        expect(isWithin([wrap(longitude), latitude], grid.bounds)).toBe(true);
        expect(isWithin([wrap(longitude), latitude], bounds)).toBe(true);
        const [next] = place(column + 1.5);
        expect(isWithin([wrap(next), latitude], bounds)).toBe(false);
      }),
    );
  });
});

describe('towns', () => {
  it('are left out where they are wide, on a stage as on a desk', () => {
    expect(leftOutFrom({ ...paris, zoom: 9 })).toBe('district');
    expect(leftOutFrom({ ...paris, zoom: 9.1 })).toBe('town');
    expect(leftOutFrom({ ...paris, zoom: 10, scale: 2 })).toBe('district');
    expect(leftOutFrom({ ...paris, zoom: 10.1, scale: 2 })).toBe('town');
  });
});
