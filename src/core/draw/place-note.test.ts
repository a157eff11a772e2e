import { describe, expect, it } from 'vitest';
import { placeNote } from './place-note.ts';

const measure = (text: string) => text.length * 10;
const on = (widthPx: number) => ({
  offPx: 10,
  linePx: 20,
  viewport: { widthPx, heightPx: 200 },
  measure,
});

describe('a text on a map', () => {
  it('stands to the right of its place, or to the left where only that has room', () => {
    expect(placeNote('twelve chars', { x: 100, y: 100 }, on(400))).toEqual({
      lines: ['twelve chars'],
      xPx: 110,
      yPx: 100,
      align: 'left',
    });
    expect(placeNote('twelve chars', { x: 380, y: 100 }, on(400))).toMatchObject({
      xPx: 370,
      align: 'right',
    });
  });

  it('breaks into lines on the roomier side rather than run off the map', () => {
    const { lines, align } = placeNote('one two three four', { x: 130, y: 100 }, on(300));
    expect(align).toBe('left');
    expect(lines).toEqual(['one two three', 'four']);
  });

  it('stands under or over its place where neither side is wide enough, whole', () => {
    for (const y of [20, 190]) {
      const note = placeNote('eleven char', { x: 70, y }, on(140));
      expect(note.align).toBe('center');
      expect(note.xPx - 55).toBeGreaterThanOrEqual(4);
      expect(note.xPx + 55).toBeLessThanOrEqual(136);
      expect(Math.abs(note.yPx - y)).toBeGreaterThanOrEqual(20);
      expect(note.yPx).toBeLessThanOrEqual(190);
    }
  });
});
