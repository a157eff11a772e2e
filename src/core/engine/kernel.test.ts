import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../model/answer.ts';
import { type Area, createAreaTest } from '../model/area.ts';
import { BIN_UNITS } from '../model/calendar.ts';
import { FIGURE_IDS } from '../model/casualties.ts';
import type { Columns } from '../model/columns.ts';
import type { Filters, NumberRange } from '../model/filter.ts';
import type { Bounds } from '../model/place.ts';
import { LANE_ORDERS, type Query, SORT_COLUMNS, type Wanted } from '../model/query.ts';
import type { DayRange } from '../model/time.ts';
import { countByCampaign } from './answer/campaign-units.ts';
import { createSpreads } from './answer/figure-spread.ts';
import { countLanes } from './answer/lanes.ts';
import { createTextSearch } from './filter/text-search.ts';
import { keepAnswer } from './keep-answer.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { bruteForce } from './oracle.ts';
import { ENDLESS } from './patience.ts';
import { randomColumns } from './random-columns.ts';

const EVERYTHING = { countByCampaign, countLanes, createAreaTest, createSpreads, createTextSearch };

/** A value in `share` of four cases, else `null`. */
function sometimes<Value>(
  share: 1 | 2 | 3,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Value | null> {
  return fc.oneof(
    { weight: 4 - share, arbitrary: fc.constant(null) },
    { weight: share, arbitrary: value },
  );
}

/** Ranges around the dataset's days, which begin at −500. */
function rangeOf(dayCount: number): fc.Arbitrary<DayRange> {
  const start = fc.integer({ min: -510, max: -495 + dayCount });
  const days = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: dayCount + 30 }));
  return fc.tuple(start, days).map(([startDay, count]) => ({ startDay, endDay: startDay + count }));
}

const longitude = fc.constantFrom(-180, -179.9, -90, -0.001, 0, 4.35, 100, 179, 180);
const latitude = fc.constantFrom(-90, -85, -33, 0, 35.7, 51, 86, 90);
const box: fc.Arbitrary<Bounds> = fc
  .tuple(longitude, longitude, latitude, latitude)
  .map(([west, east, a, b]) => ({ west, east, south: Math.min(a, b), north: Math.max(a, b) }));
const world: Bounds = { west: -180, south: -90, east: 180, north: 90 };
const position = fc.tuple(longitude, latitude);
const area: fc.Arbitrary<Area> = fc.oneof(
  box.map((bounds) => ({ kind: 'box' as const, name: '', bounds })),
  fc
    .tuple(position, fc.constantFrom(1, 5_000, 5_000_000))
    .map(([center, radiusMetres]) => ({ kind: 'circle' as const, name: '', center, radiusMetres })),
  fc
    .array(position, { minLength: 3, maxLength: 6 })
    .map((corners) => ({ kind: 'polygon' as const, name: '', corners })),
);
const areas = fc.array(area, { minLength: 1, maxLength: 3 });

const numberRange: fc.Arbitrary<NumberRange> = fc.record({
  min: sometimes(2, fc.constantFrom(0, 1, 2)),
  max: sometimes(2, fc.constantFrom(0, 4, 62, 3000)),
  unknown: fc.boolean(),
});
const WORDS = [
  'GARE',
  'elysee',
  'strasse a',
  'a gare',
  'gare 7',
  'ørsted',
  'carsi',
  'تهران',
  'lodz',
  'A',
  '7',
  'izmir',
  ' ',
  'no such word',
];

/** Terms of which most pass, now and then only one or none. */
function termsOf(values: readonly string[]): fc.Arbitrary<readonly string[]> {
  const terms = [...values, 'no such term'];
  const most = fc
    .subarray(terms, { maxLength: 2 })
    .map((left) => terms.filter((term) => !left.includes(term)));
  return fc.oneof({ weight: 4, arbitrary: most }, { weight: 1, arbitrary: fc.subarray(terms) });
}

/** Sets over the dataset's own terms, and seldom over a category that it lacks. With many categories nearly all are set, and each lets nearly all pass. */
function setsOf({ categories }: Columns): fc.Arbitrary<Filters['sets']> {
  const isCrowded = categories.length > 31;
  const sets = categories.map(({ id, values }) => {
    const terms = isCrowded
      ? fc.oneof({ weight: 30, arbitrary: fc.constant(values) }, fc.constant(values.slice(0, -1)))
      : termsOf(values);
    return sometimes(isCrowded ? 3 : 1, fc.tuple(fc.constant(id), terms));
  });
  const foreign = fc.tuple(
    fc.constant('no such category'),
    fc.constantFrom([''], ['', 'a'], ['a']),
  );
  return fc
    .tuple(...sets, fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, foreign))
    .map((all) => Object.fromEntries(all.filter((set) => set !== null)));
}

function filtersOf(columns: Columns): fc.Arbitrary<Filters> {
  const ranges = fc
    .tuple(...FIGURE_IDS.map((id) => sometimes(1, fc.tuple(fc.constant(id), numberRange))))
    .map((all) => Object.fromEntries(all.filter((range) => range !== null)));
  const filters = fc.record({
    sets: setsOf(columns),
    ranges,
    text: sometimes(1, fc.constantFrom(...WORDS)).map((words) => words ?? ''),
    areas: sometimes(1, areas).map((some) => some ?? []),
  });
  return fc
    .tuple(filters, sometimes(1, box))
    .map(([all, within]) => (within === null ? all : { ...all, within }));
}

function wantedOf(columns: Columns, range: fc.Arbitrary<DayRange>): fc.Arbitrary<Wanted> {
  const timeline = fc.record({
    range,
    unit: fc.constantFrom(...BIN_UNITS),
    measure: fc.constantFrom('count', 'killed', 'wounded'),
    mostDots: fc.constantFrom(0, 3, 1000),
  });
  const size = fc.integer({ min: 1, max: 5 });
  const page = fc.record({
    period: fc.constantFrom(0, 0, 1),
    offset: fc.constantFrom(0, 0, 3, 500),
    count: fc.constantFrom(0, 4, 1000),
    sort: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), isDescending: fc.boolean() }),
    locate: fc.constantFrom(null, 'gare-0', 'gare-7', 'no such id'),
  });
  // One box for marks and cells half the time, as on the screen.
  return box.chain((wanted) =>
    fc.record({
      timelines: fc.array(timeline, { maxLength: 2 }),
      lanes: sometimes(
        1,
        fc.record({
          category: fc.constantFrom('city', 'attackType', 'no such category'),
          order: fc.constantFrom(...LANE_ORDERS),
          most: fc.constantFrom(0, 2, 100),
          timeline,
        }),
      ),
      categories: fc.constant([...columns.categories.map(({ id }) => id), 'no such category']),
      numbers: fc.constant(FIGURE_IDS),
      spreads: fc.constantFrom([], ['killed' as const, 'wounded' as const]),
      mostMarks: fc.constantFrom(null, 0, 5, 5, 1000, 1000),
      marksIn: fc.constantFrom(null, wanted, world, world),
      cells: sometimes(
        3,
        fc.record({
          bounds: fc.constantFrom(wanted, world),
          columns: size,
          rows: size,
          leftOutFrom: fc.constantFrom(null, 'town' as const, 'district' as const),
          isFallback: fc.boolean(),
        }),
      ),
      page: sometimes(3, page),
    }),
  );
}

function queryOf(columns: Columns, range: fc.Arbitrary<DayRange>): fc.Arbitrary<Query> {
  return fc.record({
    filters: filtersOf(columns),
    periods: fc.array(sometimes(3, range), { minLength: 1, maxLength: 3 }),
    dateRule: fc.constantFrom('overlaps', 'inside'),
    unit: fc.constantFrom('incidents' as const, 'incidents' as const, 'campaigns' as const),
    wanted: wantedOf(columns, range),
  });
}

interface Dialogue {
  readonly columns: Columns;
  readonly queries: readonly Query[];
}

/** A dataset, and questions asked of it one after the other. */
function dialogue(extraCategories: number, mostRows: number): fc.Arbitrary<Dialogue> {
  const shape = fc.record({
    seed: fc.integer(),
    rowCount: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(0, 1, 2) },
      { weight: 9, arbitrary: fc.integer({ min: 3, max: mostRows }) },
    ),
    dayCount: fc.constantFrom(1, 40, 1000),
    extraCategories: fc.constant(extraCategories),
  });
  return shape.chain((chosen) => {
    const columns = randomColumns(chosen);
    const queries = fc.array(queryOf(columns, rangeOf(chosen.dayCount)), {
      minLength: 1,
      maxLength: 4,
    });
    return fc.record({ columns: fc.constant(columns), queries });
  });
}

function expectAnswersOfBruteForce({
  columns,
  queries,
}: {
  columns: Columns;
  queries: readonly Query[];
}): void {
  const kernel = createKernel(columns);
  for (const query of queries)
    expect(kernel.ask(query, ENDLESS, EVERYTHING)).toEqual(bruteForce(columns, query));
}

/** Asks until the answer is complete, stopping each time as soon as may be. */
function askInParts(kernel: Kernel, query: Query): Answer {
  for (;;) {
    const answer = kernel.ask(query, () => true, EVERYTHING);
    if (answer.isComplete) return answer;
  }
}

describe('kernel', () => {
  const columns = randomColumns({ seed: 7, rowCount: 50, dayCount: 40, extraCategories: 0 });
  const [query] = fc.sample(queryOf(columns, rangeOf(40)), { seed: 7, numRuns: 1 }) as [Query];

  it('gives every answer that brute force gives, whatever was asked before', () => {
    fc.assert(fc.property(dialogue(0, 70), expectAnswersOfBruteForce), {
      seed: 2015,
      numRuns: 1000,
    });
  }, 120_000);

  it('is right when work is cut into parts and done ahead', () => {
    const parts = dialogue(0, 70);
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 4 }), ({ columns, queries }, stepsAhead) => {
        const kernel = createKernel(columns);
        for (const query of [...queries, ...queries]) {
          expect(askInParts(kernel, query)).toEqual(bruteForce(columns, query));
          for (let step = 0; step < stepsAhead; step++) kernel.prepare(() => true);
        }
      }),
      { seed: 2016, numRuns: 200 },
    );
  }, 120_000);

  it('answers alike by steps, by jumps from snapshots and from nothing', () => {
    const columns = randomColumns({ seed: 9, rowCount: 9000, dayCount: 1000, extraCategories: 2 });
    const questions = fc.array(queryOf(columns, rangeOf(1000)), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(questions, (queries) => {
        const kernel = createKernel(columns);
        const [first] = queries as [Query];
        const same = queries.map((query) => ({ ...query, filters: first.filters }));
        for (const query of [...same, ...queries]) {
          expect(askInParts(kernel, query)).toEqual(
            createKernel(columns).ask(query, ENDLESS, EVERYTHING),
          );
          while (kernel.prepare(() => true));
        }
      }),
      { seed: 2018, numRuns: 20 },
    );
  }, 120_000);

  it('answers alike when terms come and go one by one, with their index or without', () => {
    const columns = randomColumns({ seed: 4, rowCount: 9000, dayCount: 1000, extraCategories: 0 });
    const [first] = fc.sample(queryOf(columns, rangeOf(1000)), { seed: 4, numRuns: 1 });
    const toggles = columns.categories.flatMap(({ id, values }) =>
      values.map((term) => [id, term]),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...toggles), { maxLength: 6 }), (steps) => {
        const kernel = createKernel(columns);
        const query = { ...(first as Query), unit: 'incidents' as const };
        let sets: Filters['sets'] = Object.fromEntries(
          columns.categories.map(({ id, values }) => [id, values.slice(1)]),
        );
        for (const step of [[], ...steps.map(([id, term]) => [id, term])]) {
          const [id = '', term = ''] = step;
          const terms = sets[id] ?? [];
          const has = terms.includes(term);
          sets = { ...sets, [id]: has ? terms.filter((one) => one !== term) : [...terms, term] };
          const filters = { sets, ranges: {}, text: '', areas: [] };
          expect(kernel.ask({ ...query, filters }, ENDLESS, EVERYTHING)).toEqual(
            createKernel(columns).ask({ ...query, filters }, ENDLESS, EVERYTHING),
          );
          while (kernel.prepare(() => true));
        }
      }),
      { seed: 2020, numRuns: 30 },
    );
  }, 120_000);

  it('counts facets of any size, and rows of several values in them', () => {
    for (const valueCount of [256, 257, 65_536, 65_537, 70_000]) {
      const rowCount = 71_000;
      const offsets = Uint32Array.from(
        { length: rowCount + 1 },
        (_, row) => row + Math.min(row, 9),
      );
      const codes = Uint32Array.from({ length: rowCount + 9 }, (_, i) => i % valueCount);
      const values = Array.from({ length: valueCount }, (_, i) => (i === 0 ? '' : `v${i}`));
      const plain = randomColumns({ seed: 3, rowCount, dayCount: 1, extraCategories: 0 });
      const kernel = createKernel({
        ...plain,
        categories: [{ id: 'many', values, offsets, codes }],
      });
      const filters = {
        sets: { many: ['v5', `v${valueCount - 1}`] },
        ranges: {},
        text: '',
        areas: [],
      };
      const wanted = {
        ...query.wanted,
        timelines: [],
        lanes: null,
        categories: ['many'],
        cells: null,
        page: null,
      };
      const answer = kernel.ask({ filters, periods: [null], dateRule: 'overlaps', wanted });
      const expected = new Uint32Array(valueCount);
      for (const code of codes) expected[code] = (expected[code] as number) + 1;
      expect(answer.categories[0]?.counts[0]).toEqual(expected);
      const chosen = (expected[5] as number) + (expected[valueCount - 1] as number);
      expect(answer.totals[0]?.shown).toBe(chosen);
    }
  });

  it('is right with more filters than a byte has bits', () => {
    fc.assert(fc.property(dialogue(60, 40), expectAnswersOfBruteForce), {
      seed: 2017,
      numRuns: 20,
    });
  }, 120_000);

  it('lends its arrays, and gives away for good those of a kept answer', () => {
    const kernel = createKernel(columns);
    const everything = { ...query, periods: [null] };
    const kept = keepAnswer(kernel.ask(everything));
    const before = structuredClone(kept);
    kernel.ask({ ...everything, periods: [{ startDay: -500, endDay: -490 }] });
    expect(kept).toEqual(before);
    structuredClone(kept, { transfer: buffersOf(kept) });
    expect(kernel.ask(everything)).toEqual(before);
  });

  it('refuses a query without a period', () => {
    expect(() => createKernel(columns).ask({ ...query, periods: [] })).toThrow(RangeError);
  });
});

function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersOf) : [];
}
