import fc from 'fast-check';
import { expect, test } from './driver.ts';
import { between, record } from './record.ts';

type Row = (typeof record)[number];

/** A cell may hold several terms. */
const termsOf = (row: Row, column: string) => (row[column] ?? '').split('; ');
const valuesOf = (column: string) => [...new Set(record.flatMap((row) => termsOf(row, column)))];
const days = record.flatMap(({ date = '' }) => (date.length === 10 ? [date] : [])).sort();

const filter = fc.record({
  city: fc.option(fc.subarray(valuesOf('city'), { minLength: 1 })),
  attack_type: fc.option(fc.subarray(valuesOf('attack_type'), { minLength: 2 })),
  dates: fc.option(
    fc
      .tuple(fc.constantFrom(...days), fc.constantFrom(...days))
      .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  ),
});
const filters = fc.sample(filter, { seed: 108, numRuns: 50 });

function hashOf({ city, attack_type, dates }: (typeof filters)[number]): string {
  const hash = new URLSearchParams({ v: '1' });
  if (dates !== null) hash.set('date', `${dates.from}..${dates.to}`);
  if (city !== null) hash.set('is.city', city.join(';'));
  if (attack_type !== null) hash.set('is.attackType', attack_type.join(';'));
  return hash.toString();
}

/** Lowest, best and highest of a figure, blank parts taken from their neighbours; `null` when all are blank. */
function rangeOf(row: Row, name: string): readonly number[] | null {
  const [low, best, high] = [`${name}_low`, name, `${name}_high`].map(
    (column) => row[column] || '',
  );
  const middle = best || low || high;
  return middle ? [low || middle, middle, high || middle].map(Number) : null;
}

/** The killed of some incidents by the rule of the code book: a campaign's own figure only where none of its sites has one and all are shown. */
function sumKilled(shown: readonly Row[]): readonly number[] {
  const whole = [...new Set(shown.map(({ campaign }) => campaign).filter(Boolean))].flatMap(
    (campaign) => {
      const sites = record.filter((row) => row.campaign === campaign);
      const isOwn = sites.every((site) => shown.includes(site) && rangeOf(site, 'killed') === null);
      return isOwn && sites[0] ? [rangeOf(sites[0], 'campaign_killed')] : [];
    },
  );
  return [...shown.map((row) => rangeOf(row, 'killed')), ...whole].reduce<readonly number[]>(
    (sum, range) => sum.map((part, i) => part + (range?.[i] ?? 0)),
    [0, 0, 0],
  );
}

test('totals on screen are sums of the file, for 50 filters', async ({ atlas, app, page }) => {
  test.setTimeout(180_000);
  await atlas.open();
  let summed = 0;
  for (const each of filters) {
    const { city, attack_type, dates } = each;
    const shown = (dates === null ? record : between(dates.from, dates.to)).filter(
      (row) =>
        (city === null || termsOf(row, 'city').some((term) => city.includes(term))) &&
        (attack_type === null ||
          termsOf(row, 'attack_type').some((term) => attack_type.includes(term))),
    );
    const hash = hashOf(each);
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await app.shows(shown.length);
    const [low = 0, best = 0, high = 0] = sumKilled(shown);
    if (high === 0) continue;
    const span = low === high ? '(?! \\()' : ` \\(${low}–${high}\\)`;
    await expect(app.summary, hash).toHaveText(new RegExp(`(?<!\\d)${best} killed${span}`));
    summed++;
  }
  expect(summed).toBeGreaterThan(30);
});
