import { describe, expect, it } from 'vitest';
import type { Mark } from './mark.ts';
import { type Box, placeLabels, type WantedLabel } from './place-labels.ts';
import { OTHER_SLOT } from './slot.ts';
import type { Viewport } from './viewport.ts';

const viewport: Viewport = { center: [0, 0], zoom: 4, widthPx: 400, heightPx: 300 };
const TEXT = { title: 'London', note: '9 killed' };

function disc(key: string, x: number, y: number, radiusPx = 11): Mark {
  return {
    kind: 'stack',
    key,
    x,
    y,
    radiusPx,
    incidents: [],
    shares: [{ slot: OTHER_SLOT, count: 1 }],
    ring: null,
    isOnePlace: true,
  };
}

function place(marks: readonly Mark[], options: { must?: boolean; boxes?: readonly Box[] } = {}) {
  const wanted: WantedLabel[] = marks.map((mark) => ({
    mark,
    text: TEXT,
    must: options.must ?? false,
  }));
  return placeLabels(wanted, {
    viewport,
    marks,
    boxes: options.boxes ?? [],
    measure: ({ note }) => (note === '' ? 50 : 60),
  });
}

describe('labels', () => {
  it('stand to the right of their mark, at its height', () => {
    expect(place([disc('a', 200, 150)])).toEqual([{ ...TEXT, x: 217, y: 150, align: 'left' }]);
  });

  it('stand to the left where the picture ends', () => {
    expect(place([disc('a', 380, 150)])).toEqual([{ ...TEXT, x: 363, y: 150, align: 'right' }]);
  });

  it('leave room for the ring of the mark that must have one', () => {
    expect(place([disc('a', 200, 150)], { must: true })[0]?.x).toBe(224);
  });

  it('give way to marks and to labels before them', () => {
    const [first, second] = place([disc('a', 200, 150), disc('b', 240, 150)]);
    expect(first?.align).toBe('right');
    expect(second?.align).toBe('left');
  });

  it('give way to furniture', () => {
    const boxes = [{ left: 210, top: 100, right: 400, bottom: 200 }];
    expect(place([disc('a', 200, 150)], { boxes })[0]?.align).toBe('right');
  });

  it('drop their note, then themselves, where nothing is free', () => {
    const narrow = [
      { left: 0, top: 0, right: 188, bottom: 300 },
      { left: 270, top: 0, right: 400, bottom: 300 },
      { left: 0, top: 0, right: 400, bottom: 130 },
    ];
    expect(place([disc('a', 200, 150)], { boxes: narrow })[0]).toMatchObject({
      title: 'London',
      note: '',
    });
    const full = [{ left: 0, top: 0, right: 400, bottom: 300 }];
    expect(place([disc('a', 200, 150)], { boxes: full })).toEqual([]);
    expect(place([disc('a', 200, 150)], { boxes: full, must: true })).toHaveLength(1);
  });

  it('stand in the middle of an area that has room', () => {
    const area: Mark = {
      kind: 'area',
      key: 'town',
      x: 200,
      y: 150,
      radiusPx: 90,
      incidents: [],
      precision: 'town',
      slot: null,
    };
    expect(place([area])).toEqual([{ ...TEXT, x: 200, y: 150, align: 'center' }]);
  });
});
