import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeBearing, type Landmark, parseLandmarks } from './landmark.ts';
import type { Position } from './place.ts';

const gate: Landmark = { name: 'Damascus Gate', position: [35.2303, 31.7816], rank: 1 };
const METRE = 1 / 111_320;
const at = (east: number, north: number): Position => [
  35.2303 + (east * METRE) / Math.cos((31.7816 * Math.PI) / 180),
  31.7816 + north * METRE,
];
const from = (east: number, north: number) => describeBearing(at(east, north), 'site', [gate]);

describe('a bearing', () => {
  it('goes to the nearest landmark, in eight directions', () => {
    const all = [
      [0, 500],
      [400, 400],
      [500, 0],
      [400, -400],
      [0, -500],
      [-400, -400],
      [-500, 0],
      [-400, 400],
    ] as const;
    expect(all.map(([east, north]) => from(east, north)?.direction)).toEqual([
      'n',
      'ne',
      'e',
      'se',
      's',
      'sw',
      'w',
      'nw',
    ]);
    const far: Landmark = { name: 'far', position: at(900, 0), rank: 1 };
    expect(describeBearing(at(600, 0), 'site', [gate, far])?.landmark.name).toBe('far');
  });

  it('is no more exact than the landmarks are', () => {
    expect(from(0, 447)?.metres).toBe(400);
    expect(from(0, 1300)?.metres).toBe(1500);
    expect(from(120, 200)).toMatchObject({ metres: 0, direction: null });
  });

  it('is not told from afar, nor of a place known less exactly than its street', () => {
    expect(from(0, 2100)).toBeNull();
    expect(describeBearing(at(0, 500), 'street', [gate])).not.toBeNull();
    for (const precision of ['neighbourhood', 'town', 'district', 'country', 'none'] as const)
      expect(describeBearing(at(0, 500), precision, [gate])).toBeNull();
    expect(describeBearing(at(0, 500), 'site', [])).toBeNull();
  });
});

describe('the file of landmarks', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

  it('is read whole', () => {
    const landmarks = parseLandmarks(read('../../../public/basemap/landmarks.json'));
    expect(landmarks.length).toBeGreaterThan(40);
    expect(landmarks.find(({ name }) => name === 'Damascus Gate')?.position[0]).toBeCloseTo(
      35.23,
      2,
    );
  });

  it.each(['{}', '[{"name":"x"}]', '[{"name":1,"longitude":1,"latitude":1}]', '['])(
    'is refused when it is %s',
    (text) => {
      expect(() => parseLandmarks(text)).toThrow();
    },
  );
});
