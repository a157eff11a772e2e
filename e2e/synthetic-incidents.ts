import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';

/** Rows by name, for tests of the app at the size of real databases. Every title says that it is made up. */
export interface Synthetic {
  readonly csv: string;
  readonly count: number;
  /** Rows placed by a region. */
  readonly coarse: number;
}

const CITIES = [
  ['Alpha', 2.35, 48.85],
  ['Bravo', -0.12, 51.5],
  ['Charlie', 51.4, 35.7],
  ['Delta', 35.2, 31.8],
  ['Echo', 44.4, 33.3],
  ['Foxtrot', 69.2, 34.5],
] as const;
const TYPES = ['Armed Assault', 'Bombing/Explosion', 'Hostage Taking', 'Unknown'];
const FIRST_DAY_MS = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;

/** The same rows for the same number, from 2000 to 2019, thick around six places that do not exist by these names. */
export function makeIncidents(count: number): Synthetic {
  const random = createRandom(2017);
  const lines = ['id,title,date,city,latitude,longitude,place_precision,attack_type,killed'];
  let coarse = 0;
  for (let i = 0; i < count; i++) {
    const [city, longitude, latitude] =
      CITIES[Math.floor(random() ** 2 * CITIES.length)] ?? CITIES[0];
    const spread = () => (random() + random() + random() - 1.5) * 4;
    const day = new Date(FIRST_DAY_MS + Math.floor(random() * 7300) * DAY_MS);
    const isCoarse = random() < 0.1;
    if (isCoarse) coarse++;
    lines.push(
      [
        `made-up-${i}`,
        `Made-up incident ${i}`,
        day.toISOString().slice(0, 10),
        city,
        (latitude + spread()).toFixed(4),
        (longitude + spread() * 1.5).toFixed(4),
        isCoarse ? 'region' : 'site',
        TYPES[Math.floor(random() * TYPES.length)],
        Math.floor(random() ** 4 * 30),
      ].join(','),
    );
  }
  return { csv: `${lines.join('\n')}\n`, count, coarse };
}

/** Serves made-up rows in the place of the embedded dataset. */
export async function serveSynthetic(page: Page, { csv }: Synthetic): Promise<void> {
  await page.route('**/data/manifest.json', async (route) => {
    const manifest = await (await route.fetch()).json();
    const name = 'Made-up incidents';
    await route.fulfill({
      json: { ...manifest, name, files: { incidents: 'made-up.csv' }, places: [], presets: [] },
    });
  });
  await page.route('**/data/made-up.csv', (route) =>
    route.fulfill({ body: csv, contentType: 'text/csv' }),
  );
}

const MANIFEST = {
  format: 'incident-atlas-dataset',
  formatVersion: 1,
  id: 'made-up',
  name: 'Made-up incidents',
  version: '1',
  licence: { name: 'none', url: null },
  mayPublish: false,
  description: 'Made up for tests; none of it happened.',
  citation: '',
  files: { incidents: 'incidents.csv' },
  presets: [],
  places: [],
};

/** Serves a copy of the built app whose own dataset is made up: so many bytes are read from a disk, not sent through the test. */
export async function serveCopy({ csv }: Synthetic, folder: string): ReturnType<typeof serve> {
  cpSync('dist', folder, { recursive: true });
  mkdirSync(`${folder}/data`, { recursive: true });
  writeFileSync(`${folder}/data/manifest.json`, JSON.stringify(MANIFEST));
  writeFileSync(`${folder}/data/incidents.csv`, csv);
  return serve({ root: folder, port: 0 });
}

/** mulberry32: 32 bits of state, the same numbers on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
