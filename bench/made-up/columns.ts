/** Made-up incidents as columns: spread over days, places, kinds and figures the way large incident datasets are. None of them happened: ids say so, and cities and groups are numbers. */
import { CLAIM_STATUSES } from '../../src/core/model/claim.ts';
import type { CategoryColumn, Columns, FigureColumn } from '../../src/core/model/columns.ts';
import { PLACE_PRECISIONS } from '../../src/core/model/place.ts';
import { UNDATED_DAY } from '../../src/core/model/time.ts';
import { createRandom, createZipf, type Random } from './random.ts';

/** Facets, how many terms each has, and how unevenly they fall. Sizes follow those of the reference data of large event collections. */
const FACETS = [
  { id: 'city', count: 3000, steepness: 1 },
  { id: 'territory', count: 200, steepness: 1.1 },
  { id: 'attackType', count: 10, steepness: 0.8 },
  { id: 'weapon', count: 25, steepness: 1 },
  { id: 'target', count: 22, steepness: 0.7 },
  { id: 'outcome', count: 4, steepness: 1 },
  { id: 'group', count: 2500, steepness: 1.3 },
  { id: 'claimStatus', count: 6, steepness: 0.6 },
] as const;

const HOT_SPOTS = 200;
const FIRST_DAY = 0;
const DAYS = 20_500;

export interface MadeUpOptions {
  readonly rowCount: number;
  readonly seed?: number;
  /** Ids and titles: left out, columns are numbers alone. */
  readonly hasTexts?: boolean;
  /** Every row has one known day and one term a facet: all that a peer may be able to say. */
  readonly isPlain?: boolean;
}

/** Makes columns sorted by day, undated last. */
export function makeUpColumns(options: MadeUpOptions): Columns {
  const { rowCount, seed = 42, hasTexts = false, isPlain = false } = options;
  const random = createRandom(seed);
  const { startDay, endDay } = makeUpDays(random, rowCount, isPlain);
  const places = makeUpPlaces(random, rowCount);
  const categories = FACETS.map((facet) => makeUpCategory(random, rowCount, { ...facet, isPlain }));
  return {
    rowCount,
    startDay,
    endDay,
    ...places,
    categories,
    figures: [
      makeUpFigure(random, rowCount, { id: 'killed', unknown: 0.06, mean: 1.6 }),
      makeUpFigure(random, rowCount, { id: 'wounded', unknown: 0.1, mean: 2.4 }),
    ],
    texts: hasTexts ? makeUpTexts(categories, rowCount) : [],
    sources: [],
    campaigns: [],
    campaign: new Int32Array(rowCount).fill(-1),
    accounts: { ofRow: new Map(), ofCampaign: new Map() },
    claims: { ofRow: new Map(), ofCampaign: new Map() },
    others: () => [],
    fileRow: Uint32Array.from({ length: rowCount }, (_, row) => row + 1),
  };
}

/** More in later years, as records are; one in two hundred has no date, one in fifty only a month. */
function makeUpDays(
  random: Random,
  rowCount: number,
  isPlain: boolean,
): Pick<Columns, 'startDay' | 'endDay'> {
  const startDay = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++)
    startDay[row] =
      random.chance(0.005) && !isPlain
        ? UNDATED_DAY
        : FIRST_DAY + Math.floor(DAYS * Math.sqrt(random.next()));
  startDay.sort();
  const endDay = startDay.map((day) =>
    day === UNDATED_DAY ? day : day + (random.chance(0.02) && !isPlain ? 30 : 1),
  );
  return { startDay, endDay };
}

function makeUpPlaces(
  random: Random,
  rowCount: number,
): Pick<Columns, 'longitude' | 'latitude' | 'placePrecision'> {
  const spots = Array.from({ length: HOT_SPOTS }, () => ({
    longitude: -120 + 260 * random.next(),
    latitude: -35 + 95 * random.next(),
    size: 0.05 + 1.5 * random.next(),
  }));
  const pickSpot = createZipf(HOT_SPOTS, 0.7);
  const longitude = new Float64Array(rowCount).fill(Number.NaN);
  const latitude = new Float64Array(rowCount).fill(Number.NaN);
  const placePrecision = new Uint8Array(rowCount).fill(PLACE_PRECISIONS.indexOf('none'));
  for (let row = 0; row < rowCount; row++) {
    if (random.chance(0.015)) continue;
    const spot = random.chance(0.6) ? spots[pickSpot(random) - 1] : undefined;
    longitude[row] = spot
      ? spot.longitude + spot.size * random.spread()
      : -170 + 340 * random.next();
    latitude[row] = spot ? spot.latitude + spot.size * random.spread() : -50 + 115 * random.next();
    placePrecision[row] = random.chance(0.85) ? random.whole(3) : 3 + random.whole(4);
  }
  return { longitude, latitude, placePrecision };
}

/** Two in a hundred are not known; where there are few terms, three in a hundred have two. */
function makeUpCategory(
  random: Random,
  rowCount: number,
  { id, count, steepness, isPlain }: (typeof FACETS)[number] & { readonly isPlain: boolean },
): CategoryColumn {
  const pick = createZipf(count, steepness);
  const offsets = new Uint32Array(rowCount + 1);
  const codes = new Uint32Array(2 * rowCount);
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    const code = random.chance(0.02) ? 0 : pick(random);
    codes[at++] = code;
    if (id === 'attackType' && code > 0 && !isPlain && random.chance(0.03))
      codes[at++] = (code % count) + 1;
    offsets[row + 1] = at;
  }
  const named = id === 'claimStatus' ? CLAIM_STATUSES.slice(0, count) : null;
  const values = ['', ...(named ?? Array.from({ length: count }, (_, i) => `${id} ${i + 1}`))];
  return { id, values, offsets, codes: codes.slice(0, at) };
}

/** Mostly none or few, seldom very many; one in fifteen with a range. */
function makeUpFigure(
  random: Random,
  rowCount: number,
  { id, unknown, mean }: { id: FigureColumn['id']; unknown: number; mean: number },
): FigureColumn {
  const low = new Int32Array(rowCount).fill(-1);
  const best = new Int32Array(rowCount).fill(-1);
  const high = new Int32Array(rowCount).fill(-1);
  for (let row = 0; row < rowCount; row++) {
    if (random.chance(unknown)) continue;
    const people = Math.floor(mean * (1 / (1 - random.next()) ** 0.6 - 1));
    best[row] = people;
    if (!random.chance(1 / 15)) continue;
    low[row] = Math.floor(people / 2);
    high[row] = people + 1 + random.whole(1 + people);
  }
  return { id, low, best, high };
}

function makeUpTexts(categories: readonly CategoryColumn[], rowCount: number): Columns['texts'] {
  const term = (id: string, row: number) => {
    const column = categories.find((category) => category.id === id) as CategoryColumn;
    return column.values[column.codes[column.offsets[row] as number] as number];
  };
  return [
    { id: 'id', values: Array.from({ length: rowCount }, (_, row) => `made-up-${row}`) },
    {
      id: 'title',
      values: Array.from(
        { length: rowCount },
        (_, row) => `${term('attackType', row)} in ${term('city', row)}, no. ${row}`,
      ),
    },
  ];
}
