import { describe, expect, it } from 'vitest';
import { sharedBorders } from './regions.mjs';

type Position = [number, number];
const square = (x: number, y: number): Position[] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];

describe('sharedBorders', () => {
  it('finds the edge between two regions, once, and no coast', () => {
    expect(sharedBorders([[square(0, 0)], [square(1, 0)]])).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ]);
  });

  it('ends lines where three regions meet, and joins the rest', () => {
    const wide: Position[] = [
      [0, 1],
      [1, 1],
      [2, 1],
      [2, 2],
      [0, 2],
      [0, 1],
    ];
    const borders = sharedBorders([[square(0, 0)], [square(1, 0)], [wide]]);
    expect(borders).toHaveLength(3);
    for (const line of borders) expect(line.flat()).toContain(1);
  });

  it('leaves out what a region shares with itself', () => {
    expect(sharedBorders([[square(0, 0), square(1, 0)]])).toEqual([]);
  });

  it('goes round an island of one region in another', () => {
    const hole = square(1, 1);
    const outer: Position[] = [
      [0, 0],
      [3, 0],
      [3, 3],
      [0, 3],
      [0, 0],
    ];
    const [line, ...others] = sharedBorders([[outer, hole], [hole]]);
    expect(others).toEqual([]);
    expect(line).toHaveLength(5);
  });
});
