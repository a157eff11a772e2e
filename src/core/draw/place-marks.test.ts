import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_FIGURE } from '../model/casualties.ts';
import type { Headline } from '../model/incident.ts';
import { PLACE_PRECISIONS, type PlacePrecision } from '../model/place.ts';
import type { Mark, MarkEncoding } from './mark.ts';
import { placeMarks, SINGLE_MARKS_ZOOM } from './place-marks.ts';
import { createSlots } from './slot.ts';
import type { Viewport } from './viewport.ts';

const encoding: MarkEncoding = {
  size: 'killed',
  colour: 'attackType',
  slots: createSlots({
    id: 'attackType',
    values: ['', 'Armed Assault', 'Bombing/Explosion'],
    totals: [1, 1, 1],
  }),
};

const paris: Viewport = { center: [2.35, 48.85], zoom: 13, widthPx: 800, heightPx: 600 };
const europe: Viewport = { ...paris, zoom: 5 };

let row = 0;

function incident({
  killed = 0,
  ...rest
}: Partial<Omit<Headline, 'row'>> & { killed?: number | null } = {}): Headline {
  const best = { low: killed, best: killed, high: killed };
  return {
    row: row++,
    id: `incident ${row}`,
    title: 'An attack',
    when: null,
    timeLocal: '',
    position: [2.35, 48.85],
    placePrecision: 'site',
    figures: { killed: best, wounded: UNKNOWN_FIGURE, perpetratorsKilled: UNKNOWN_FIGURE },
    terms: { attackType: ['Armed Assault'] },
    campaign: null,
    ...rest,
  };
}

function idsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap(({ incidents }) => incidents.map(({ id }) => id)).sort();
}

const anywhere = fc.record({
  longitude: fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.constantFrom(2.35, 2.3501, 2.36, 179.9999, -179.9999),
  ),
  latitude: fc.oneof(
    fc.double({ min: -89, max: 89, noNaN: true }),
    fc.constantFrom(48.85, 48.8501, 48.9),
  ),
  precision: fc.constantFrom(...PLACE_PRECISIONS),
  killed: fc.option(fc.nat(400)),
  isPlaced: fc.boolean(),
});

const someIncidents = fc.array(anywhere, { maxLength: 60 }).map((places) =>
  places.map(({ longitude, latitude, precision, killed, isPlaced }) =>
    incident({
      killed,
      placePrecision: precision,
      position: isPlaced ? [longitude, latitude] : null,
    }),
  ),
);

const someViewport = fc.record({
  center: fc.constantFrom([2.35, 48.85] as const, [180, 0] as const, [-200, 10] as const),
  zoom: fc.double({ min: 0, max: 18, noNaN: true }),
  widthPx: fc.constant(800),
  heightPx: fc.constant(600),
});

describe('placing marks', () => {
  it('puts every placed incident in exactly one mark, and no other', () => {
    fc.assert(
      fc.property(someIncidents, someViewport, (incidents, viewport) => {
        const placed = incidents.filter(({ position }) => position !== null);
        expect(idsOf(placeMarks(incidents, viewport, encoding))).toEqual(
          placed.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it('does not depend on the order of the file', () => {
    fc.assert(
      fc.property(someIncidents, someViewport, (incidents, viewport) => {
        const there = placeMarks(incidents, viewport, encoding);
        expect(placeMarks([...incidents].reverse(), viewport, encoding)).toEqual(there);
      }),
    );
  });

  it('gives each mark a key of its own', () => {
    fc.assert(
      fc.property(someIncidents, someViewport, (incidents, viewport) => {
        const keys = placeMarks(incidents, viewport, encoding).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('paints areas first, then the large before the small', () => {
    fc.assert(
      fc.property(someIncidents, someViewport, (incidents, viewport) => {
        const marks = placeMarks(incidents, viewport, encoding);
        marks.forEach((mark, i) => {
          const next = marks[i + 1];
          if (next === undefined || (mark.kind === 'area') !== (next.kind === 'area')) return;
          expect(next.radiusPx).toBeLessThanOrEqual(mark.radiusPx);
        });
        const firstSolid = marks.findIndex(({ kind }) => kind !== 'area');
        if (firstSolid !== -1)
          expect(marks.slice(firstSolid).every(({ kind }) => kind !== 'area')).toBe(true);
      }),
    );
  });

  it('places the centre in the middle, and 180° without a gap', () => {
    const [mark] = placeMarks([incident()], paris, encoding);
    expect(mark).toMatchObject({ x: 400, y: 300 });
    const [east] = placeMarks(
      [incident({ position: [-179.9, 0] })],
      { ...paris, center: [179.9, 0], zoom: SINGLE_MARKS_ZOOM },
      encoding,
    );
    expect(east?.x).toBeCloseTo(400 + (0.2 / 360) * 256 * 2 ** SINGLE_MARKS_ZOOM, 6);
  });
});

describe('single marks', () => {
  const one = (change: Parameters<typeof incident>[0]) =>
    placeMarks([incident(change)], paris, encoding)[0];

  it('have an area in proportion to the number', () => {
    expect(
      (one({ killed: 90 })?.radiusPx ?? 0) ** 2 / (one({ killed: 45 })?.radiusPx ?? 1) ** 2,
    ).toBeCloseTo(2);
  });

  it('tell an unknown number from a recorded zero', () => {
    expect(one({ killed: null })).toMatchObject({ isUnknown: true });
    expect(one({ killed: 0 })).toMatchObject({ isUnknown: false, radiusPx: 3.4 });
  });

  it('have the slot of their term', () => {
    expect(one({ terms: { attackType: ['Bombing/Explosion'] } })).toMatchObject({
      slot: { colour: 3, shape: 'square' },
    });
  });
});

describe('place precision', () => {
  const one = (placePrecision: PlacePrecision, viewport = paris) =>
    placeMarks([incident({ placePrecision, killed: 4 })], viewport, encoding)[0];
  const metresPx = (metres: number) =>
    (metres * 256 * 2 ** 13) / (40075016.68557849 * Math.cos((48.85 * Math.PI) / 180));

  it('rings a street at 150 m and a neighbourhood, dashed, at 600 m; a site has none', () => {
    expect(one('site')).toMatchObject({ kind: 'single', ring: null });
    const street = one('street');
    expect(street?.kind === 'single' && street.ring?.isDashed).toBe(false);
    expect(street?.kind === 'single' && street.ring?.radiusPx).toBeCloseTo(metresPx(150), 6);
    const quarter = one('neighbourhood');
    expect(quarter?.kind === 'single' && quarter.ring?.isDashed).toBe(true);
    expect(quarter?.kind === 'single' && quarter.ring?.radiusPx).toBeCloseTo(metresPx(600), 6);
  });

  it('never makes a ring smaller than its mark and 4 px', () => {
    const far = one('street', { ...paris, zoom: SINGLE_MARKS_ZOOM });
    expect(far?.kind === 'single' && far.ring?.radiusPx).toBeCloseTo((far?.radiusPx ?? 0) + 4, 6);
  });

  it.each(['town', 'district', 'region', 'country'] as const)('draws a %s as an area', (coarse) => {
    expect(one(coarse)).toMatchObject({ kind: 'area', precision: coarse });
  });

  it('keeps a mark and an area at one point apart', () => {
    const marks = placeMarks([incident(), incident({ placePrecision: 'town' })], paris, encoding);
    expect(marks.map(({ kind }) => kind)).toEqual(['area', 'single']);
  });
});

describe('areas wider than the picture', () => {
  const regions = (count: number, apart: number) =>
    Array.from({ length: count }, (_, i) =>
      incident({ placePrecision: 'region', position: [2 + (i % 6) * apart, 48 + i * apart] }),
    );

  it('are drawn as wide as they are while they are few', () => {
    const marks = placeMarks(regions(8, 0.1), { ...paris, zoom: 9 }, encoding);
    expect(marks.map(({ kind }) => kind)).toEqual(Array(8).fill('area'));
  });

  it('become discs with counts and a dashed ring when they are many, each incident in one', () => {
    const many = regions(40, 0.1);
    const marks = placeMarks([...many, incident()], { ...paris, zoom: 9 }, encoding);
    expect(idsOf(marks)).toHaveLength(41);
    const discs = marks.filter(({ incidents }) => incidents[0]?.placePrecision === 'region');
    for (const disc of discs) {
      const radiusPx = disc.radiusPx + 4;
      expect(disc).toMatchObject({ kind: 'stack', ring: { radiusPx, isDashed: true } });
    }
    expect(marks.some(({ kind }) => kind === 'single')).toBe(true);
  });

  it('are one area where all of them lie on one point', () => {
    const marks = placeMarks(regions(40, 0), { ...paris, zoom: 9 }, encoding);
    expect(marks.map(({ kind }) => kind)).toEqual(['area']);
  });

  it('leave those beside them that fit as they are', () => {
    const districts = regions(3, 0.1).map((each) => ({
      ...each,
      placePrecision: 'district' as const,
    }));
    const marks = placeMarks([...regions(20, 0.1), ...districts], { ...paris, zoom: 9 }, encoding);
    const areas = marks.filter(({ kind }) => kind === 'area');
    expect(idsOf(areas)).toHaveLength(3);
  });
});

describe('many in one place', () => {
  it('are one disc with shares in legend order', () => {
    const marks = placeMarks(
      [
        incident({ terms: { attackType: ['Bombing/Explosion'] } }),
        incident(),
        incident({ terms: { attackType: ['Never heard of'] } }),
        incident(),
      ],
      paris,
      encoding,
    );
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({
      kind: 'stack',
      isOnePlace: true,
      shares: [
        { slot: { shape: 'circle' }, count: 2 },
        { slot: { shape: 'square' }, count: 1 },
        { slot: { shape: 'hexagon' }, count: 1 },
      ],
    });
  });

  it('on streets are only those within 3 px of each other', () => {
    const pxPerDegree = (256 * 2 ** paris.zoom) / 360;
    const near = (px: number) =>
      placeMarks(
        [incident(), incident({ position: [2.35 + px / pxPerDegree, 48.85] })],
        paris,
        encoding,
      ).length;
    expect(near(2.9)).toBe(1);
    expect(near(3.1)).toBe(2);
  });

  it('take in whoever their disc would cover', () => {
    const pxPerDegree = (256 * 2 ** paris.zoom) / 360;
    const beside = (px: number) =>
      placeMarks(
        [incident(), incident(), incident({ position: [2.35 + px / pxPerDegree, 48.85] })],
        paris,
        encoding,
      ).map(({ incidents }) => incidents.length);
    expect(beside(10)).toEqual([3]);
    expect(beside(12)).toEqual([2, 1]);
  });

  it('are ringed only at one place, and never from far', () => {
    const pxPerDegree = (256 * 2 ** paris.zoom) / 360;
    const streets = (degrees: number, viewport = paris) =>
      placeMarks(
        [
          incident({ placePrecision: 'street' }),
          incident({ placePrecision: 'street', position: [2.35 + degrees, 48.85] }),
        ],
        viewport,
        encoding,
      ).map((mark) => mark.kind === 'stack' && mark.ring !== null);
    expect(streets(0)).toEqual([true]);
    expect(streets(2 / pxPerDegree)).toEqual([false]);
    expect(streets(0, europe)).toEqual([false]);
  });

  it('are parted more and more as the map comes nearer', () => {
    const pair = [incident(), incident({ position: [2.38, 48.85] })];
    const counts = [6, 9, 10, 11, 12, 13].map(
      (zoom) => placeMarks(pair, { ...paris, zoom }, encoding).length,
    );
    expect(counts).toEqual([1, 1, 2, 2, 2, 2]);
  });

  it('from far are all who would touch, and one alone is a disc too', () => {
    const marks = placeMarks(
      [
        incident(),
        incident({ position: [2.4, 48.9] }),
        incident({ position: [13.4, 52.5], placePrecision: 'town' }),
      ],
      europe,
      encoding,
    );
    expect(marks.every(({ kind }) => kind === 'stack')).toBe(true);
    expect(new Set(marks.map(({ incidents }) => incidents.length))).toEqual(new Set([1, 2]));
  });

  it('have an area in proportion to the count, at least 11 px and at most 44 px or a sixteenth of the width', () => {
    const place = (count: number, longitude: number) =>
      Array.from({ length: count }, () => incident({ position: [longitude, 48.85] }));
    const radii = (...counts: number[]) =>
      placeMarks(
        counts.flatMap((count, i) => place(count, 10 * i)),
        europe,
        encoding,
      ).map(({ radiusPx }) => radiusPx);
    expect(radii(40, 10)[0]).toBeCloseTo(4.3 * Math.sqrt(40));
    expect(radii(40, 10)[1]).toBeCloseTo(4.3 * Math.sqrt(10));
    expect(radii(1)).toEqual([11]);
    const [onPhone] = placeMarks(place(100, 0), { ...europe, widthPx: 360 }, encoding);
    expect(onPhone?.radiusPx).toBeCloseTo(360 / 16);
    const [large = 0, small = 1] = radii(1600, 400);
    expect(large).toBeCloseTo(44);
    expect((large / small) ** 2).toBeCloseTo(4);
  });

  it('stay the same discs when the map moves sideways', () => {
    fc.assert(
      fc.property(someIncidents, fc.double({ min: -5, max: 5, noNaN: true }), (incidents, dx) => {
        const european = incidents.filter(
          ({ position }) => position !== null && Math.abs(position[0]) < 100,
        );
        const parts = (viewport: Viewport) =>
          placeMarks(european, viewport, encoding).map((mark) => idsOf([mark]).join());
        expect(parts({ ...europe, center: [2.35 + dx, 48.85] }).sort()).toEqual(
          parts(europe).sort(),
        );
      }),
    );
  });
});
