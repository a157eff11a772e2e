/** Made-up datasets for tests: the same seed gives the same rows, and the odd cases are common. No row tells of a real incident. */
import { FIGURE_IDS, type Figure, type FigureId } from '../model/casualties.ts';
import {
  type CategoryColumn,
  type Columns,
  type FigureColumn,
  UNKNOWN_NUMBER,
} from '../model/columns.ts';
import type { Campaign } from '../model/incident.ts';
import { PLACE_PRECISIONS } from '../model/place.ts';
import { ACCOUNT_STATES, ACCOUNTS } from '../model/report.ts';
import { UNDATED_DAY } from '../model/time.ts';

export interface RandomShape {
  readonly seed: number;
  readonly rowCount: number;
  /** Days over which incidents start; 1 gives a one-day dataset, full of ties. */
  readonly dayCount: number;
  /** Category columns beside city, attackType, claimStatus, territory and group. */
  readonly extraCategories: number;
}

/** A number from 0 up to, not including, `limit`; whole if `limit` is used with `whole`. */
interface Random {
  readonly whole: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

/** A seeded source of chance. Source: mulberry32, Tommy Ettinger, public domain. */
function createRandom(seed: number): Random {
  let state = seed | 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  }
  const whole = (limit: number) => Math.floor(next() * limit);
  return {
    whole,
    chance: (share) => next() < share,
    pick: <Value>(values: readonly Value[]) => values[whole(values.length)] as Value,
  };
}

const CATEGORY_IDS = ['city', 'attackType', 'claimStatus', 'territory', 'group'] as const;
const TERMS = ['', 'Ost', 'Århus', 'Łódź', 'ost', 'Zaß', 'İzmir', 'a b', 'b'] as const;
const WORDS = [
  'Gare',
  'gare',
  'Élysée',
  'Straße',
  'Ørsted',
  'çarşı',
  'تهران',
  'a',
  'ab',
  '7',
] as const;
const LONGITUDES = [-180, -179.5, -90.25, -0.001, 0.5, 4.35, 51.4, 179.9, 180] as const;
const LATITUDES = [-90, -85.06, -33, 0, 0.25, 35.7, 50.85, 51.5, 85.2, 90] as const;
const LENGTHS = [2, 7, 30, 31, 365, 2000] as const;

/** Makes columns of `shape`, in the order and with the promises that `Columns` states. */
export function randomColumns(shape: RandomShape): Columns {
  const random = createRandom(shape.seed);
  const { rowCount } = shape;
  const isPlaced = Array.from({ length: rowCount }, () => random.chance(0.85));
  const categoryIds = [
    ...CATEGORY_IDS.filter(() => random.chance(0.9)),
    ...Array.from({ length: shape.extraCategories }, (_, i) => `extra${i}`),
  ];
  const figures = FIGURE_IDS.filter(() => random.chance(0.9)).map((id) =>
    randomFigure(random, id, rowCount),
  );
  const { campaign, campaigns } = randomCampaigns(random, rowCount);
  const states = random.chance(0.7) ? [randomStates(random, rowCount)] : [];
  return {
    rowCount,
    ...randomDays(random, shape),
    longitude: Float64Array.from(isPlaced, (placed) => (placed ? random.pick(LONGITUDES) : NaN)),
    latitude: Float64Array.from(isPlaced, (placed) => (placed ? random.pick(LATITUDES) : NaN)),
    placePrecision: Uint8Array.from(isPlaced, (placed) =>
      placed ? random.whole(7) : PLACE_PRECISIONS.indexOf('none'),
    ),
    categories: [...categoryIds.map((id) => randomCategory(random, id, rowCount)), ...states],
    figures,
    texts: randomTexts(random, rowCount),
    sources: Array.from({ length: rowCount }, () =>
      Array.from({ length: random.whole(3) }, () => ({
        publisher: random.pick(WORDS),
        title: random.pick(WORDS),
        date: '',
        url: null,
      })),
    ),
    campaigns,
    campaign,
    accounts: { ofRow: new Map(), ofCampaign: new Map() },
    claims: { ofRow: new Map(), ofCampaign: new Map() },
    others: (row) => (row % 3 === 0 ? [{ name: 'note', value: 'x' }] : []),
    // The newest first, as many files are.
    fileRow: Uint32Array.from({ length: rowCount }, (_, row) => rowCount - row),
  };
}

function randomDays(
  random: Random,
  { rowCount, dayCount }: RandomShape,
): Pick<Columns, 'startDay' | 'endDay'> {
  const days = Array.from({ length: rowCount }, () => {
    if (random.chance(0.08)) return { start: UNDATED_DAY, end: UNDATED_DAY };
    const start = random.whole(dayCount) - 500;
    return { start, end: start + (random.chance(0.2) ? random.pick(LENGTHS) : 1) };
  }).sort((a, b) => a.start - b.start);
  return {
    startDay: Int32Array.from(days, ({ start }) => start),
    endDay: Int32Array.from(days, ({ end }) => end),
  };
}

function randomCategory(random: Random, id: string, rowCount: number): CategoryColumn {
  const values = TERMS.slice(0, 2 + random.whole(TERMS.length - 1));
  const share = random.pick([0, 0.3]);
  const offsets = new Uint32Array(rowCount + 1);
  const codes: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const own = new Set([random.whole(values.length)]);
    while (!own.has(0) && random.chance(share)) own.add(1 + random.whole(values.length - 1));
    codes.push(...own);
    offsets[row + 1] = codes.length;
  }
  return { id, values, offsets, codes: Uint32Array.from(codes) };
}

/** What the accounts of the rows come to, the words in any order. */
function randomStates(random: Random, rowCount: number): CategoryColumn {
  const words = ACCOUNT_STATES.slice(random.whole(ACCOUNT_STATES.length));
  const values = ['', ...(random.chance(0.5) ? words : words.toReversed())];
  return {
    id: ACCOUNTS,
    values,
    offsets: Uint32Array.from({ length: rowCount + 1 }, (_, row) => row),
    codes: Uint32Array.from({ length: rowCount }, () => random.whole(values.length)),
  };
}

function randomFigure(random: Random, id: FigureId, rowCount: number): FigureColumn {
  const rows = Array.from({ length: rowCount }, () => randomRange(random, 0.6));
  const column = (part: keyof Figure) =>
    Int32Array.from(rows, (row) => row[part] ?? UNKNOWN_NUMBER);
  return { id, low: column('low'), best: column('best'), high: column('high') };
}

/** A figure some of whose parts may be missing; none is known with a chance of 1 − `known`. */
function randomRange(random: Random, known: number): Figure {
  if (!random.chance(known)) return { low: null, best: null, high: null };
  const least = random.pick([0, 0, 1, 2, 3, 4, 60, 2977]);
  const parts = { low: least, best: least + random.whole(3), high: least + 2 + random.whole(5) };
  return {
    low: random.chance(0.5) ? parts.low : null,
    best: random.chance(0.8) ? parts.best : null,
    high: random.chance(0.5) ? parts.high : null,
  };
}

function randomTexts(random: Random, rowCount: number): Columns['texts'] {
  const words = (most: number) =>
    Array.from({ length: rowCount }, () =>
      Array.from({ length: random.whole(most + 1) }, () => random.pick(WORDS)).join(' '),
    );
  return [
    { id: 'id', values: Array.from({ length: rowCount }, (_, row) => `gare-${row}`) },
    { id: 'title', values: words(2) },
    { id: 'place', values: words(1) },
    { id: 'summary', values: words(4) },
  ];
}

function randomCampaigns(
  random: Random,
  rowCount: number,
): Pick<Columns, 'campaigns' | 'campaign'> {
  const count = Math.min(rowCount, 1 + random.whole(6));
  const campaign = Int32Array.from({ length: rowCount }, () =>
    random.chance(0.3) ? random.whole(count) : -1,
  );
  const campaigns = Array.from({ length: count }, (_, i): Campaign => {
    const figures = {} as Record<FigureId, Figure>;
    for (const id of FIGURE_IDS) figures[id] = randomRange(random, 0.7);
    return { id: `campaign-${i}`, title: `Campaign ${i}`, figures, rows: rowsOf(campaign, i) };
  });
  return { campaigns, campaign };
}

function rowsOf(campaign: Int32Array, wanted: number): number[] {
  return Array.from(campaign.keys()).filter((row) => campaign[row] === wanted);
}
