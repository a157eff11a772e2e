import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, toMercator } from '../model/place.ts';
import type { MapName } from './map-name.ts';
import type { Mark } from './mark.ts';
import type { Box } from './place-labels.ts';
import { boxOfName, type NameRoom, type PlacedNames, placeNames } from './place-names.ts';
import { reachOf } from './reach.ts';
import { OTHER_SLOT } from './slot.ts';
import type { Viewport } from './viewport.ts';

const viewport: Viewport = { center: [0, 0], zoom: 6, widthPx: 600, heightPx: 400 };
const WIDTH_PX = 60;

function name(key: string, position: Position, change: Partial<MapName> = {}): MapName {
  const [x, y] = toMercator(position);
  return { key, lines: [key], kind: 'town', x, y, rank: 3, fromZoom: 0, untilZoom: 20, ...change };
}

function disc(x: number, y: number, radiusPx = 20): Mark {
  return {
    kind: 'stack',
    key: `${x} ${y}`,
    x,
    y,
    radiusPx,
    incidents: [],
    shares: [{ slot: OTHER_SLOT, count: 1 }],
    ring: null,
    isOnePlace: true,
  };
}

function place(
  names: readonly MapName[],
  change: Partial<NameRoom> = {},
  before: PlacedNames | null = null,
): PlacedNames {
  const room = {
    viewport,
    marginPx: 100,
    marks: [],
    labels: [],
    boxes: [],
    measure: () => WIDTH_PX,
  };
  return placeNames(names, { ...room, ...change }, before);
}

const keysOf = ({ names }: PlacedNames) => names.map((placed) => placed.name.key).sort();
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Degrees of longitude in a pixel of `viewport`. */
const DEGREES = 360 / (256 * 2 ** viewport.zoom);

describe('names', () => {
  it('stand beside their dot, on the side that is free', () => {
    const [free] = place([name('a', [0, 0])]).names;
    expect(free).toMatchObject({ x: 306, y: 200, align: 'left', dot: { x: 300, y: 200 } });
    const [blocked] = place([name('a', [0, 0])], {
      boxes: [{ left: 310, top: 190, right: 400, bottom: 210 }],
    }).names;
    expect(blocked).toMatchObject({ align: 'right' });
  });

  it('stand in the middle of their town from near', () => {
    const near = { ...viewport, zoom: 12 };
    expect(place([name('a', [0, 0])], { viewport: near }).names).toMatchObject([
      { x: 300, y: 200, align: 'center', dot: null },
    ]);
  });

  it('are shown from their first zoom to their last', () => {
    const one = [name('a', [0, 0], { fromZoom: 5, untilZoom: 7 })];
    const at = (zoom: number) => place(one, { viewport: { ...viewport, zoom } }).names.length;
    expect([4.9, 5, 6.9, 7].map(at)).toEqual([0, 1, 1, 0]);
  });

  it('give way to more important ones, whatever their order', () => {
    const small = name('small', [0, 0], { rank: 5 });
    const large = name('large', [0, 0], { rank: 2 });
    expect(keysOf(place([small, large]))).toEqual(['large']);
  });

  it('are not written where a label names the town already', () => {
    const label = { title: 'Paris, Lyon', box: { left: 310, top: 190, right: 370, bottom: 220 } };
    expect(place([name('Paris', [0, 0])], { labels: [label] }).names).toEqual([]);
    expect(keysOf(place([name('Nice', [0, 0])], { labels: [label] }))).toEqual(['Nice']);
    const far = name('Paris', [-200 * DEGREES, 0]);
    expect(keysOf(place([far], { labels: [label] }))).toEqual(['Paris']);
  });

  it('are written once where a quarter and a landmark share one', () => {
    const quarter = name('quarter', [0, 0.2], {
      lines: ['King’s Cross'],
      rank: 8,
      kind: 'quarter',
    });
    const landmark = name('landmark', [0, 0], {
      lines: ['King’s Cross'],
      rank: 5.5,
      kind: 'landmark',
    });
    expect(keysOf(place([quarter, landmark]))).toEqual(['landmark']);
    const far = { ...quarter, x: quarter.x + 0.01 };
    expect(keysOf(place([far, landmark]))).toEqual(['landmark', 'quarter']);
  });

  it('are in the copy of the world that the picture shows across 180°', () => {
    const east: Viewport = { ...viewport, center: [179.9, 0] };
    const [placed] = place([name('a', [-179.9, 0])], { viewport: east }).names;
    expect(placed?.dot?.x).toBeCloseTo(300 + 0.2 / DEGREES, 5);
  });
});

describe('the five cities', () => {
  it('are named though a mark lies on them', () => {
    for (const zoom of [8, 9, 12]) {
      const marks = [disc(300, 200, 44), disc(340, 200), disc(260, 190), disc(300, 150)];
      const five = name('Jerusalem', [0, 0], { rank: 0 });
      expect(keysOf(place([five], { marks, viewport: { ...viewport, zoom } }))).toEqual([
        'Jerusalem',
      ]);
    }
  });

  it('are left to the label of the mark from far, and never named where they are not', () => {
    const five = name('Brussels', [0, 0], { rank: 0 });
    expect(place([five], { marks: [disc(300, 200)] }).names).toEqual([]);
  });

  it('win over countries and other towns', () => {
    const others = [
      name('country', [0, 0], { rank: 1, kind: 'country' }),
      name('town', [0, 0], { rank: 2 }),
    ];
    const five = name('Paris', [0, 0], { rank: 0 });
    expect(keysOf(place([...others, five]))).toContain('Paris');
  });
});

const anyName = fc
  .record({
    x: fc.integer({ min: -350, max: 350 }),
    y: fc.integer({ min: -250, max: 250 }),
    rank: fc.integer({ min: 0, max: 8 }),
    kind: fc.constantFrom('country' as const, 'town' as const, 'quarter' as const),
  })
  .map(({ x, y, rank, kind }) => ({ position: [x * DEGREES, y * DEGREES] as const, rank, kind }));
const anyNames = fc
  .array(anyName, { maxLength: 40 })
  .map((list) => list.map(({ position, ...rest }, i) => name(`n${i}`, position, rest)));
const anyMarks = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }))
    .map(([x, y]) => disc(x, y)),
  { maxLength: 8 },
);

describe('of all pictures', () => {
  it('no name covers a mark or another name', () => {
    fc.assert(
      fc.property(anyNames, anyMarks, (names, marks) => {
        const boxes = place(names, { marks }).names.map((placed) => boxOfName(placed, WIDTH_PX));
        for (const [i, box] of boxes.entries()) {
          for (const mark of marks) {
            const { x, y } = mark;
            const reach = reachOf(mark);
            expect(
              overlap(box, {
                left: x - reach,
                right: x + reach,
                top: y - reach,
                bottom: y + reach,
              }),
            ).toBe(false);
          }
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
    );
  });

  it('the same input gives the same names, and what was shown stays', () => {
    fc.assert(
      fc.property(anyNames, anyMarks, (names, marks) => {
        const first = place(names, { marks });
        expect(place(names, { marks })).toEqual(first);
        expect(place(names, { marks }, first)).toEqual(first);
      }),
    );
  });

  it('a pan by a few pixels leaves every name where it was that is not near the edge', () => {
    fc.assert(
      fc.property(anyNames, fc.integer({ min: -40, max: 40 }), (names, px) => {
        const inside = names.filter(({ x }) => Math.abs(x - 0.5) * 256 * 2 ** 6 < 200);
        const before = place(inside);
        const moved = { ...viewport, center: [px * DEGREES, 0] as const };
        const after = place(inside, { viewport: moved }, before);
        expect(keysOf(after)).toEqual(keysOf(before));
        for (const { name: one, choice } of after.names)
          expect(before.names.find(({ name: other }) => other.key === one.key)?.choice).toBe(
            choice,
          );
      }),
    );
  });
});

describe('what was shown', () => {
  const line = [
    { left: -100, top: 0, right: 700, bottom: 188 },
    { left: -100, top: 212, right: 700, bottom: 400 },
  ];
  const old = name('old', [10 * DEGREES, 0], { kind: 'quarter' });
  const coming = name('coming', [0, 0], { kind: 'quarter' });

  it('stays before its equals, at another zoom no longer', () => {
    const before = place([old], { boxes: line });
    expect(keysOf(before)).toEqual(['old']);
    expect(keysOf(place([coming, old], { boxes: line }))).toEqual(['coming']);
    expect(keysOf(place([coming, old], { boxes: line }, before))).toEqual(['old']);
    const nearer = { ...viewport, zoom: 6.5 };
    expect(keysOf(place([coming, old], { boxes: line, viewport: nearer }, before))).toEqual([
      'coming',
    ]);
  });

  it('keeps its side when a better one becomes free', () => {
    const one = [name('a', [0, 0])];
    const before = place(one, { boxes: [{ left: 310, top: 190, right: 400, bottom: 210 }] });
    expect(before.names[0]?.align).toBe('right');
    expect(place(one, {}, before).names[0]?.align).toBe('right');
    expect(place(one).names[0]?.align).toBe('left');
  });
});
