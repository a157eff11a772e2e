import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stroke } from './ink.ts';
import { decodeInk, encodeInk } from './ink-text.ts';

const STROKES: readonly Stroke[] = [
  { kind: 'stage', points: [{ x: 0.25, y: 0.5 }] },
  {
    kind: 'map',
    map: 7,
    points: [
      [51.4345, 35.6917],
      [-0.108, 51.5638],
    ],
  },
];

describe('what is drawn, as text', () => {
  it('comes back as it was, scenes without strokes apart', () => {
    const ink = new Map([
      ['s3', STROKES],
      ['s4', []],
    ]);
    expect([...decodeInk(encodeInk(ink))]).toEqual([['s3', STROKES]]);
  });

  it('never throws, whatever is there instead', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        decodeInk(text);
      }),
    );
  });

  it('leaves out what is no stroke', () => {
    const text = '[["s1",[[0,1,2],[0,1],[0,1,null],["0",1,2],[0.5,1,2],7,[-1]]],[5,[]],9]';
    expect([...decodeInk(text)]).toEqual([['s1', [{ kind: 'map', map: 0, points: [[1, 2]] }]]]);
  });
});
