import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../model/place.ts';
import type { CellsRequest } from '../../model/query.ts';
import { columnsOf } from '../columns-of.ts';
import { locateCells } from './cells.ts';

const columns = columnsOf([
  { position: [-180, 10] },
  { position: [-170, 10] },
  { position: [170, -10] },
  { position: [179, 10] },
  { position: [0, 10] },
  { position: [0, 89] },
  {},
]);

function count(bounds: Bounds, columnCount: number, rowCount: number): number[] {
  const cells = new Uint32Array(columns.rowCount);
  const request: CellsRequest = {
    bounds,
    columns: columnCount,
    rows: rowCount,
    leftOutFrom: null,
    isFallback: false,
  };
  locateCells(columns, request, cells);
  return Array.from(
    { length: columnCount * rowCount },
    (_, cell) => cells.filter((own) => own === cell).length,
  );
}

describe('cells', () => {
  it('run row by row from the north-west', () => {
    expect(count({ west: -180, south: -60, east: 180, north: 60 }, 2, 2)).toEqual([2, 2, 0, 1]);
  });

  it('are one grid across 180°', () => {
    expect(count({ west: 165, south: -60, east: -165, north: 60 }, 3, 1)).toEqual([1, 2, 1]);
  });

  it('keep incidents on the far edge, and past the Mercator edge', () => {
    expect(count({ west: -10, south: 10, east: 0, north: 90 }, 2, 2)).toEqual([0, 1, 0, 1]);
  });

  it('take a box without extent', () => {
    expect(count({ west: 0, south: 10, east: 0, north: 10 }, 2, 2)).toEqual([1, 0, 0, 0]);
  });
});

it('finds the same lines for many incidents at once as for few', () => {
  const request: CellsRequest = {
    bounds: { west: -10, east: 40, south: -60, north: 90 },
    columns: 3,
    rows: 160,
    leftOutFrom: null,
    isFallback: false,
  };
  const few = columnsOf(
    Array.from({ length: 2000 }, (_, i) => ({ position: [5, -60 + (150 * i) / 1999] as const })),
  );
  const repeat = (numbers: Float64Array) =>
    Float64Array.from({ length: 20_000 }, (_, i) => numbers[i % 2000] as number);
  const many = {
    ...few,
    rowCount: 20_000,
    longitude: repeat(few.longitude),
    latitude: repeat(few.latitude),
    placePrecision: new Uint8Array(20_000),
  };
  const cellsOfFew = new Uint32Array(2000);
  const cellsOfMany = new Uint32Array(20_000);
  locateCells(few, request, cellsOfFew);
  locateCells(many, request, cellsOfMany);
  expect(cellsOfMany.subarray(0, 2000)).toEqual(cellsOfFew);
});
