import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../model/area.ts';
import { COUNT_UNITS, LANE_ORDERS } from '../model/query.ts';
import { toDay } from '../model/time.ts';
import { decodeView, encodeView } from './url.ts';
import {
  COLOUR_CATEGORIES,
  INITIAL_VIEW,
  LANE_MARKS,
  MAP_MODES,
  MEASURES,
  RATE_DAYS,
  THEMES,
  type View,
} from './view.ts';

const firstDay = toDay({ year: 1, month: 1, day: 1 });
const lastDay = toDay({ year: 9999, month: 12, day: 31 });
const range = fc
  .tuple(fc.integer({ min: firstDay, max: lastDay }), fc.integer({ min: 1, max: 4000 }))
  .map(([startDay, days]) => ({ startDay, endDay: Math.min(startDay + days, lastDay + 1) }));
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((steps) => steps / 1e4 + 0);
const name = fc.string({
  maxLength: 12,
  unit: fc.constantFrom('a', '~', ';', '%', '3B', ',', 'é'),
});
const box = fc
  .record({ west: degrees(180), south: degrees(90), east: degrees(180), north: degrees(90) })
  .filter(({ south, north }) => south <= north)
  .chain((bounds) =>
    fc.record({ kind: fc.constant('box' as const), name, bounds: fc.constant(bounds) }),
  );
const position = fc.tuple(degrees(180), degrees(90));
const area: fc.Arbitrary<Area> = fc.oneof(
  box,
  fc.record({
    kind: fc.constant('circle' as const),
    name,
    center: position,
    radiusMetres: fc.integer({ min: 1, max: 20_000_000 }),
  }),
  fc.record({
    kind: fc.constant('polygon' as const),
    name,
    corners: fc.array(position, { minLength: 3, maxLength: 12 }),
  }),
);
const numbers = fc
  .tuple(fc.option(fc.nat(1000)), fc.option(fc.nat(1000)), fc.boolean())
  .filter(([min, max]) => min === null || max === null || min <= max)
  .map(([min, max, unknown]) => ({ min, max, unknown }));
const category = fc.constantFrom('city', 'attackType', 'group', 'Own column');

const view: fc.Arbitrary<View> = fc.record({
  range: fc.option(range),
  comparison: fc.option(range),
  hasEqualLengths: fc.boolean(),
  dateRule: fc.constantFrom('overlaps' as const, 'inside' as const),
  unit: fc.constantFrom(...COUNT_UNITS),
  sets: fc.dictionary(category, fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 5 }), {
    noNullPrototype: true,
  }),
  ranges: fc.record(
    { killed: numbers, wounded: numbers },
    { requiredKeys: [], noNullPrototype: true },
  ),
  search: fc.string({ maxLength: 40, unit: 'grapheme' }),
  areas: fc.array(area, { maxLength: 3 }),
  isOnlyInView: fc.boolean(),
  camera: fc.option(
    fc.record({
      longitude: degrees(180),
      latitude: degrees(85),
      zoom: fc.integer({ min: 0, max: 88 }).map((steps) => steps / 4),
    }),
  ),
  axis: fc.option(range),
  measure: fc.constantFrom('count' as const, 'killed' as const),
  rateDays: fc.constantFrom(...RATE_DAYS),
  lanes: fc.option(
    fc.record({
      category,
      order: fc.constantFrom(...LANE_ORDERS),
      marks: fc.constantFrom(...LANE_MARKS),
    }),
  ),
  hasLenses: fc.boolean(),
  encoding: fc.record({
    size: fc.constantFrom(...MEASURES),
    colour: fc.constantFrom(...COLOUR_CATEGORIES),
    mode: fc.constantFrom(...MAP_MODES),
    coarse: fc.boolean(),
  }),
  selection: fc.option(fc.string({ minLength: 1, maxLength: 60 })),
  sort: fc.record({
    column: fc.constantFrom('date' as const, 'killed' as const),
    isDescending: fc.boolean(),
  }),
  theme: fc.constantFrom(...THEMES),
  language: fc.constantFrom('en', 'fa', 'pt-BR'),
});

describe('the address of a view', () => {
  it('gives the same view on another machine', () => {
    fc.assert(
      fc.property(view, (original) => {
        const decoded = decodeView(encodeView(original));
        expect(decoded.ignored).toEqual([]);
        expect(decoded.view).toEqual(original);
      }),
    );
  });

  it('is empty for the initial view', () => {
    expect(encodeView(INITIAL_VIEW)).toBe('');
  });

  it('holds one parameter for each part that differs', () => {
    const june = {
      startDay: toDay({ year: 2017, month: 6, day: 3 }),
      endDay: toDay({ year: 2017, month: 6, day: 21 }),
    };
    expect(encodeView({ ...INITIAL_VIEW, range: june, sets: { city: ['Paris', 'London'] } })).toBe(
      'v=1&date=2017-06-03..2017-06-20&is.city=Paris%3BLondon',
    );
  });
});

describe('a link from a stranger', () => {
  it('never throws and never holds more than the view has words for, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webQueryParameters(), fc.string({ unit: 'binary' })),
        (text) => {
          const { view: decoded } = decodeView(text);
          expect(Object.keys(decoded).sort()).toEqual(Object.keys(INITIAL_VIEW).sort());
        },
      ),
    );
  });

  it.each([
    ['date=2017-02-29..2017-03-01', 'a day that does not exist'],
    ['date=2017-06-20..2017-06-03', 'a range that ends before it starts'],
    ['map=1,2,99', 'a zoom that no map has'],
    ['map=NaN,0,3', 'a number that is none'],
    ['killed=9..1', 'a range out of order'],
    ['rate=7', 'a rate over days that are not offered'],
    ['lanes=city,last,dots', 'lanes in an order that is not there'],
    ['lanes=__proto__,count,dots', 'lanes by a category that is a trap'],
    ['theme=red', 'a theme that is not there'],
    ['unheard=of', 'a parameter that is not there'],
    ['is.__proto__=x', 'a category that is a trap'],
    ['v=99', 'a later version'],
  ])('names what it did not understand: %s (%s)', (text) => {
    const { view: decoded, ignored } = decodeView(text);
    expect(ignored).toEqual([text]);
    expect(decoded).toEqual(INITIAL_VIEW);
  });

  it('reads the good parts beside the bad ones', () => {
    const { view: decoded, ignored } = decodeView('#theme=dark&date=yesterday&is.city=Tehran');
    expect(decoded.theme).toBe('dark');
    expect(decoded.sets).toEqual({ city: ['Tehran'] });
    expect(ignored).toEqual(['date=yesterday']);
  });

  it('is not looked at beyond 8192 characters', () => {
    const { view: decoded, ignored } = decodeView(`theme=dark&q=${'x'.repeat(9000)}`);
    expect(decoded).toEqual(INITIAL_VIEW);
    expect(ignored).toHaveLength(1);
  });
});
