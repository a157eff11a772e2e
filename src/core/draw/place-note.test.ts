import { describe, expect, it } from 'vitest';
import { placeNote } from './place-note.ts';

const measure = (text: string) => text.length * 10;
const on = (widthPx: number) => ({
  offPx: 10,
  linePx: 20,
  viewport: { widthPx, heightPx: 200 },
  measure,
  isFree: () => true,
});

describe('a text on a map', () => {
  it('stands to the right of its place, or to the left where only that has room', () => {
    expect(placeNote('twelve chars', { x: 100, y: 100 }, on(400))).toMatchObject({
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

  it('goes where no other words are, and to its first place where there are words everywhere', () => {
    const isFree = ({ left }: { readonly left: number }) => left < 100;
    const at = { x: 150, y: 100 };
    expect(placeNote('twelve chars', at, { ...on(400), isFree })).toMatchObject({
      xPx: 140,
      align: 'right',
    });
    const isLow = ({ top }: { readonly top: number }) => top > 105;
    expect(placeNote('twelve chars', at, { ...on(400), isFree: isLow })).toMatchObject({
      xPx: 160,
      yPx: 130,
    });
    expect(placeNote('twelve chars', at, { ...on(400), isFree: () => false })).toMatchObject({
      xPx: 160,
      yPx: 100,
    });
  });

  it('says what it covers', () => {
    expect(placeNote('twelve chars', { x: 100, y: 100 }, on(400)).box).toEqual({
      left: 110,
      top: 90,
      right: 230,
      bottom: 110,
    });
  });
});
