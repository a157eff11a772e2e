/** The embedded dataset, on the one side as the app answers, on the other as its CSV files say. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../../scripts/check-data/parse-csv.mjs';
import { readEmbeddedSource } from '../../core/ingest/embedded-source.ts';
import type { PeriodTotals } from '../../core/model/answer.ts';
import type { FileRole } from '../../core/model/dataset.ts';
import type { Bounds } from '../../core/model/place.ts';
import type { Engine } from '../../core/model/ports.ts';
import { NOTHING_WANTED, type Query } from '../../core/model/query.ts';
import { parseIsoDay } from '../../core/model/time.ts';
import { createEngineService } from './engine-service.ts';

type Cells = Record<string, string>;

const read = (role: FileRole): readonly Cells[] =>
  parseCsv(readFileSync(`data/${role}.csv`, 'utf8')).rows.map(({ cells }) => cells);
const incidents = read('incidents');
const reports = read('reports');

let engine: Engine;

beforeAll(async () => {
  engine = createEngineService();
  const result = await engine.open(readEmbeddedSource());
  if (!result.ok) throw new Error(result.problem.code);
});

/** What a reader may ask: cities, claim statuses, a part of the map, a range of days, a number of people killed. `null` asks for all. */
interface Choice {
  readonly cities: readonly string[] | null;
  readonly claims: readonly string[] | null;
  readonly box: Bounds | null;
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly killed: { readonly min: number; readonly max: number; readonly unknown: boolean } | null;
}

const isMonth = (date: string) => date.length === 'YYYY-MM'.length;
const valuesOf = (column: string) => [...new Set(incidents.map((cells) => cells[column] ?? ''))];
const positions = fc.constantFrom(
  ...incidents
    .filter(({ latitude }) => latitude !== '')
    .map(({ longitude, latitude }) => [Number(longitude), Number(latitude)] as const),
);
/** Any box between two incidents; edges are in it. */
const boxes = fc.tuple(positions, positions).map(([a, b]): Bounds => {
  const longitudes = [a[0], b[0]];
  const latitudes = [a[1], b[1]];
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
});
const days = fc.constantFrom(...valuesOf('date').filter((date) => !isMonth(date)));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });
const choice: fc.Arbitrary<Choice> = fc.record({
  cities: maybe(fc.subarray(valuesOf('city'), { minLength: 1 })),
  claims: maybe(fc.subarray(valuesOf('claim_status'), { minLength: 2 })),
  box: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, boxes),
  days: maybe(fc.tuple(days, days).map((two) => ({ from: minOf(two), to: maxOf(two) }))),
  killed: maybe(
    fc.record({
      min: fc.constantFrom(0, 1),
      max: fc.constantFrom(1, 10, 90),
      unknown: fc.boolean(),
    }),
  ),
});

const minOf = ([a, b]: readonly [string, string]) => (a < b ? a : b);
const maxOf = ([a, b]: readonly [string, string]) => (a < b ? b : a);

function queryOf({ cities, claims, box, days: range, killed }: Choice): Query {
  const sets = {
    ...(cities === null ? {} : { city: cities }),
    ...(claims === null ? {} : { claimStatus: claims }),
  };
  const areas = box === null ? [] : [{ kind: 'box' as const, name: '', bounds: box }];
  const startDay = parseIsoDay(range?.from ?? '') ?? 0;
  const endDay = (parseIsoDay(range?.to ?? '') ?? 0) + 1;
  return {
    filters: { sets, ranges: killed === null ? {} : { killed }, text: '', areas },
    periods: [range === null ? null : { startDay, endDay }],
    dateRule: 'overlaps',
    wanted: {
      ...NOTHING_WANTED,
      page: {
        period: 0,
        offset: 0,
        count: 1000,
        sort: { column: 'date', isDescending: false },
        locate: null,
      },
    },
  };
}

/** Low, best and high of `killed`, `campaign_wounded` …, blank parts taken from their neighbours; `null` when all are blank. */
function rangeOf(cells: Cells, name: string): readonly [number, number, number] | null {
  const [low, best, high] = [`${name}_low`, name, `${name}_high`].map((column) =>
    cells[column] ? Number(cells[column]) : null,
  );
  const middle = best ?? low ?? high;
  return middle == null ? null : [low ?? middle, middle, high ?? middle];
}

function isInBox({ longitude = '', latitude = '' }: Cells, box: Bounds): boolean {
  const [x, y] = [Number(longitude), Number(latitude)];
  return longitude !== '' && x >= box.west && x <= box.east && y >= box.south && y <= box.north;
}

/** A month lies in a range if one of its days may. */
function overlaps(date: string, { from, to }: NonNullable<Choice['days']>): boolean {
  const [first, last] = isMonth(date) ? [`${date}-01`, `${date}-31`] : [date, date];
  return first <= to && last >= from;
}

function isChosen(cells: Cells, { cities, claims, box, days: range, killed }: Choice): boolean {
  const { city = '', claim_status: claim = '', date = '' } = cells;
  const best = rangeOf(cells, 'killed')?.[1] ?? null;
  return (
    (cities === null || cities.includes(city)) &&
    (claims === null || claims.includes(claim)) &&
    (box === null || isInBox(cells, box)) &&
    (range === null || overlaps(date, range)) &&
    (killed === null || (best === null ? killed.unknown : best >= killed.min && best <= killed.max))
  );
}

/** The figure of some incidents by the rule of the code book: a campaign's own only where none of its sites has one and all are shown. */
function sumOf(shown: readonly Cells[], name: string) {
  const sum = { low: 0, best: 0, high: 0, unknownCount: 0, campaignCount: 0 };
  const add = ([low, best, high]: readonly [number, number, number]) => {
    sum.low += low;
    sum.best += best;
    sum.high += high;
  };
  for (const cells of shown) {
    const range = rangeOf(cells, name);
    if (range === null) sum.unknownCount++;
    else add(range);
  }
  for (const id of new Set(shown.map(({ campaign }) => campaign).filter(Boolean))) {
    const sites = incidents.filter(({ campaign }) => campaign === id);
    const range = rangeOf(sites[0] ?? {}, `campaign_${name}`);
    const isAllShown = sites.every((site) => shown.includes(site));
    if (range === null || !isAllShown || sites.some((site) => rangeOf(site, name) !== null))
      continue;
    add(range);
    sum.unknownCount -= sites.length;
    sum.campaignCount++;
  }
  return sum;
}

const reportsOn = ({ id, campaign }: Cells) =>
  reports.filter(
    ({ incident_id: incident, campaign_id: whole }) =>
      incident === id || (whole !== '' && whole === campaign),
  );

/** Whether a report differs from what the record says of its subject: one incident, or all sites of a campaign. */
function isDiffering(report: Cells): boolean {
  const isOfCampaign = report.campaign_id !== '';
  const sites = incidents.filter(({ id, campaign }) =>
    isOfCampaign ? campaign === report.campaign_id : id === report.incident_id,
  );
  const figures = ['killed', 'wounded', 'perpetrators_killed'].some((name) => {
    const own = isOfCampaign ? rangeOf(sites[0] ?? {}, `campaign_${name}`) : null;
    const all = sites.map((site) => rangeOf(site, name));
    const known = all.filter((range) => range !== null);
    if (own === null && known.length < all.length) return false;
    const low = own?.[0] ?? known.reduce((sum, range) => sum + range[0], 0);
    const high = own?.[2] ?? known.reduce((sum, range) => sum + range[2], 0);
    const { [name]: best, [`${name}_low`]: least, [`${name}_high`]: most } = report;
    return Number(best || most || Infinity) < low || Number(best || least || 0) > high;
  });
  const isElse = (stated: string | undefined, column: string) =>
    stated !== '' && !sites.some((site) => site[column] === '' || site[column] === stated);
  const isOtherDay =
    report.date_stated !== '' &&
    !sites.some(({ date = '' }) => date.startsWith(report.date_stated ?? ''));
  const isDoubted = report.grade?.endsWith('4') || report.grade?.endsWith('5') || false;
  return (
    figures ||
    isOtherDay ||
    isElse(report.group, 'group') ||
    isElse(report.claim, 'claim_status') ||
    isDoubted
  );
}

describe('totals equal sums made from the files', () => {
  const choices = fc.sample(choice, { seed: 2017, numRuns: 50 });
  let answers: readonly { readonly totals: PeriodTotals; readonly rows: Uint32Array }[];

  beforeAll(async () => {
    answers = await Promise.all(
      choices.map(async (each) => {
        const { totals, page } = await engine.ask(queryOf(each));
        return { totals: totals[0] as PeriodTotals, rows: page?.rows ?? new Uint32Array() };
      }),
    );
  });

  test.each(choices.map((each, i) => [i, JSON.stringify(each), each] as const))(
    '%i: %s',
    async (i, _words, each) => {
      const shown = incidents.filter((cells) => isChosen(cells, each));
      const { totals, rows } = answers[i] as (typeof answers)[number];
      const disagreeing = shown.filter((cells) => reportsOn(cells).some(isDiffering));
      expect(totals).toMatchObject({
        shown: shown.length,
        disagreeing: disagreeing.length,
        figures: {
          killed: sumOf(shown, 'killed'),
          wounded: sumOf(shown, 'wounded'),
          perpetratorsKilled: sumOf(shown, 'perpetrators_killed'),
        },
      });
      const headlines = await engine.headlines(rows);
      expect(headlines.map(({ id }) => id).toSorted()).toEqual(
        shown.map(({ id = '' }) => id).toSorted(),
      );
    },
  );

  test('and the choices are worth it: few and many incidents, with campaigns and without', () => {
    const shown = answers.map(({ totals }) => totals.shown);
    expect(new Set(shown).size).toBeGreaterThan(20);
    expect(answers.some(({ totals }) => totals.figures.killed.campaignCount > 0)).toBe(true);
    expect(answers.some(({ totals }) => totals.figures.wounded.campaignCount > 1)).toBe(true);
    expect(answers.some(({ totals }) => totals.figures.wounded.unknownCount > 0)).toBe(true);
    expect(new Set(answers.map(({ totals }) => totals.disagreeing)).size).toBeGreaterThan(10);
  });
});

describe('accounts', () => {
  test('of an incident are the reports on it and on its campaign, each with its difference', async () => {
    for (const cells of incidents) {
      const incident = await engine.incident(cells.id ?? '');
      const found = incident?.accounts.map(({ report, differs }) => [
        report.id,
        differs.length > 0,
      ]);
      const expected = reportsOn(cells).map((report) => [report.report_id, isDiffering(report)]);
      expect(found?.toSorted()).toEqual(expected.toSorted());
    }
  });
});
