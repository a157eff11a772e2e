import { describe, expect, test } from 'vitest';
import type { DatasetSource, Manifest, OpenResult } from '../../core/model/dataset.ts';
import type { Engine, OpenProgress } from '../../core/model/ports.ts';
import type { Query } from '../../core/model/query.ts';
import { parseIsoDate, toDay } from '../../core/model/time.ts';

const manifest: Manifest = {
  id: 'made-up',
  name: 'Made up',
  version: '1',
  licence: { name: 'CC0', url: null },
  mayPublish: true,
  description: '',
  citation: '',
  files: { incidents: 'incidents.csv' },
  presets: [{ label: 'June 2017', range: { startDay: 17318, endDay: 17348 } }],
  places: [],
};

const HEADER =
  'id,campaign,title,date,city,latitude,longitude,place_precision,killed,attack_type,summary';
/** Out of time order, one without a date, one unplaced, one of two kinds, one with a script and one with a number that is none. */
const ROWS = [
  'b,k,Second,2017-06-07,Tehran,35.7,51.4,street,,Armed Assault; Bombing/Explosion,',
  'a,,First,2016-03-22,Brussels,50.9,4.48,site,16,Bombing/Explosion,<script>alert(1)</script>',
  'c,k,Third,2017-06-07,Tehran,,,,3,Armed Assault,',
  'd,,Undated,,London,51.5,-0.1,town,many,,',
];

function sourceOf(rows: readonly string[], header = HEADER): DatasetSource {
  const blob = new Blob([`${[header, ...rows].join('\n')}\n`]);
  return {
    manifest,
    files: [{ role: 'incidents', name: 'incidents.csv', blob }],
    acceptTruncated: false,
  };
}

/** A dataset of five files, with one more incident: two reports agree with the record, one on that incident's campaign differs. */
function sourceWithRecord(): DatasetSource {
  const texts = {
    reports:
      'report_id,incident_id,campaign_id,source_id,date,basis,killed,grade\n' +
      'r1,a,,s,2016-03,read,16,B2\nr2,,k2,s,2017-06-07,,9,B3\nr3,c,,s,2017-06-06,read,,B6\n',
    claims: 'claim_id,campaign_id,who,kind,date\nk1,k,Group A,claimed,2017-06-07\n',
    context: 'id,date,title\nlate,2017-07,After\nearly,2014,Before\n',
    sources: 'source_id,publisher\ns,Paper\n',
  } as const;
  const { files, ...rest } = sourceOf([...ROWS, 'e,k2,Alone,2017-06-09,,,,,4,,']);
  const others = (Object.keys(texts) as (keyof typeof texts)[]).map((role) => ({
    role,
    name: `${role}.csv`,
    blob: new Blob([texts[role]]),
  }));
  return { ...rest, files: [...files, ...others] };
}

const everything: Query = {
  filters: { sets: {}, ranges: {}, text: '', areas: [] },
  periods: [null],
  dateRule: 'overlaps',
  wanted: {
    timelines: [
      {
        range: {
          startDay: toDay({ year: 2016, month: 1, day: 1 }),
          endDay: toDay({ year: 2018, month: 1, day: 1 }),
        },
        unit: 'year',
        measure: 'killed',
        mostDots: 10,
      },
    ],
    lanes: {
      category: 'city',
      order: 'first',
      most: 1,
      timeline: {
        range: {
          startDay: toDay({ year: 2016, month: 1, day: 1 }),
          endDay: toDay({ year: 2018, month: 1, day: 1 }),
        },
        unit: 'year',
        measure: 'count',
        mostDots: 10,
      },
    },
    categories: ['city', 'attackType'],
    numbers: ['killed'],
    spreads: [],
    mostMarks: 10,
    marksIn: null,
    cells: {
      bounds: { west: -180, south: -85, east: 180, north: 85 },
      columns: 2,
      rows: 1,
      leftOutFrom: null,
      isFallback: false,
    },
    page: {
      period: 0,
      offset: 0,
      count: 10,
      sort: { column: 'killed', isDescending: true },
      locate: 'b',
    },
  },
};

function datasetOf(result: OpenResult) {
  if (!result.ok) throw new Error(`not opened: ${result.problem.code} ${result.problem.detail}`);
  return result.dataset;
}

/** What every engine must do, wherever its columns are. `createEngine` gives a new one with nothing open. */
export function describeEngine(name: string, createEngine: () => Engine): void {
  async function opened(rows: readonly string[] = ROWS): Promise<Engine> {
    const engine = createEngine();
    datasetOf(await engine.open(sourceOf(rows)));
    return engine;
  }

  describe(`${name}: opening`, () => {
    test('tells what frames the questions', async () => {
      const dataset = datasetOf(await createEngine().open(sourceOf(ROWS)));
      expect(dataset).toMatchObject({
        manifest,
        counts: { read: 4, total: 4, placed: 3, unplaced: 1, undated: 1, rejected: 0 },
        extent: {
          startDay: toDay({ year: 2016, month: 3, day: 22 }),
          endDay: toDay({ year: 2017, month: 6, day: 8 }),
        },
        bounds: { west: -0.1, south: 35.7, east: 51.4, north: 51.5 },
      });
      expect(dataset.categories.find(({ id }) => id === 'city')).toEqual({
        id: 'city',
        values: ['', 'Tehran', 'Brussels', 'London'],
        totals: [0, 2, 1, 1],
      });
      expect(dataset.numbers[0]).toEqual({ id: 'killed', largest: 16, unknownCount: 2 });
      expect(dataset.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    });

    test('reports progress up to the last byte and row', async () => {
      const source = sourceOf(ROWS);
      const reports: OpenProgress[] = [];
      await createEngine().open(source, (progress) => reports.push(progress));
      const sizeBytes = source.files[0]?.blob.size;
      await expect
        .poll(() => reports.at(-1))
        .toEqual({ readBytes: sizeBytes, totalBytes: sizeBytes, rows: ROWS.length });
    });

    test('puts a new dataset in the place of the old one', async () => {
      const engine = await opened();
      datasetOf(await engine.open(sourceOf(ROWS.slice(1, 2))));
      expect(await engine.incident('b')).toBeNull();
      expect((await engine.ask(everything)).totals[0]?.shown).toBe(1);
    });

    test('tells what stands beside the incidents', async () => {
      const engine = createEngine();
      const dataset = datasetOf(await engine.open(sourceWithRecord()));
      expect(dataset.context.map(({ id }) => id)).toEqual(['early', 'late']);
      expect(dataset.reportCounts).toEqual({ all: 3, notRead: 1 });
      expect(dataset.categories.at(-1)).toEqual({
        id: 'accounts',
        values: ['', 'single', 'disagree'],
        totals: [2, 2, 1],
      });
      expect((await engine.ask(everything)).totals[0]?.disagreeing).toBe(1);
    });

    test('names the file beside the incidents that cannot be opened', async () => {
      const { files, ...rest } = sourceWithRecord();
      const broken = files.map((file) =>
        file.role === 'claims' ? { ...file, blob: new Blob(['<html>']) } : file,
      );
      expect(await createEngine().open({ ...rest, files: broken })).toMatchObject({
        ok: false,
        problem: { code: 'file-not-a-table', file: 'claims.csv' },
      });
    });

    test('keeps the old dataset when a file cannot be opened, and says why', async () => {
      const engine = await opened();
      const result = await engine.open(sourceOf(['1,2'], 'neither,here'));
      expect(result).toMatchObject({
        ok: false,
        problem: { code: 'columns-missing', file: 'incidents.csv' },
      });
      expect((await engine.ask(everything)).totals[0]?.shown).toBe(4);
    });

    test('lets the dataset stand that was asked for last', async () => {
      const engine = createEngine();
      const many = Array.from({ length: 20_000 }, (_, i) => `x${i},,,2017-06-07,,,,,,,`);
      await Promise.all([engine.open(sourceOf(many)), engine.open(sourceOf(ROWS))]);
      expect((await engine.ask(everything)).totals[0]?.shown).toBe(4);
    });
  });

  describe(`${name}: before a dataset is open`, () => {
    test('every question rejects', async () => {
      const engine = createEngine();
      await expect(engine.ask(everything)).rejects.toThrow('no dataset is open');
      await expect(engine.headlines(Uint32Array.of(0))).rejects.toThrow('no dataset is open');
      await expect(engine.incident('a')).rejects.toThrow('no dataset is open');
      await expect(engine.findings(0, 1)).rejects.toThrow('no dataset is open');
    });
  });

  describe(`${name}: asking`, () => {
    test('gives every part of an answer that was wanted', async () => {
      const answer = await (await opened()).ask(everything);
      const unknown = { low: 0, best: 0, high: 0, campaignCount: 0 };
      expect(answer).toEqual({
        totals: [
          {
            shown: 4,
            placed: 3,
            unplaced: 1,
            coarse: 1,
            coarserThanTown: 0,
            disagreeing: 0,
            figures: {
              killed: { low: 19, best: 19, high: 19, unknownCount: 2, campaignCount: 0 },
              wounded: { ...unknown, unknownCount: 4 },
              perpetratorsKilled: { ...unknown, unknownCount: 4 },
            },
          },
        ],
        undated: 1,
        lanes: {
          lanes: [
            {
              term: 'Brussels',
              count: 1,
              edges: Int32Array.from([2016, 2017, 2018], (year) =>
                toDay({ year, month: 1, day: 1 }),
              ),
              all: Float64Array.of(1, 0),
              chosen: [Float64Array.of(1, 0)],
              wide: new Uint32Array(),
              wideCount: 0,
              unknownCount: 0,
              dots: Uint32Array.of(0),
            },
          ],
          leftOut: 1,
        },
        timelines: [
          {
            edges: Int32Array.from([2016, 2017, 2018], (year) => toDay({ year, month: 1, day: 1 })),
            all: Float64Array.of(16, 3),
            chosen: [Float64Array.of(16, 3)],
            wide: new Uint32Array(),
            wideCount: 0,
            unknownCount: 1,
            dots: Uint32Array.of(0, 1, 2),
          },
        ],
        categories: [
          { id: 'city', counts: [Uint32Array.of(0, 2, 1, 1)] },
          { id: 'attackType', counts: [Uint32Array.of(1, 2, 2)] },
        ],
        numbers: [
          {
            id: 'killed',
            edges: Int32Array.of(0, 1, 2, 4, 8, 16, 32),
            counts: Uint32Array.of(0, 0, 1, 0, 0, 1),
            unknownCount: 2,
          },
        ],
        spreads: [],
        marks: [Uint32Array.of(0, 1, 3)],
        cells: [Uint32Array.of(1, 2)],
        page: { offset: 0, total: 4, rows: Uint32Array.of(0, 2, 1, 3), locatedAt: 2 },
        isComplete: true,
      });
    });

    test('counts each view without its own filter', async () => {
      const engine = await opened();
      const answer = await engine.ask({
        ...everything,
        filters: { ...everything.filters, sets: { city: ['Tehran'] } },
        periods: [parseIsoDate('2017'), parseIsoDate('2016')],
      });
      expect(answer.totals.map(({ shown }) => shown)).toEqual([2, 0]);
      expect(answer.categories[0]?.counts).toEqual([
        Uint32Array.of(0, 2, 0, 0),
        Uint32Array.of(0, 0, 1, 0),
      ]);
      expect(answer.timelines[0]?.all).toEqual(Float64Array.of(0, 3));
    });

    test('answers the same question the same way again', async () => {
      const engine = await opened();
      const first = await engine.ask(everything);
      expect(await engine.ask(everything)).toEqual(first);
    });

    test('answers questions asked at once each for itself', async () => {
      const engine = await opened();
      const periods = ['2016', '2017', '2018'].map((year) => [parseIsoDate(year)]);
      const answers = await Promise.all(
        periods.map((some) => engine.ask({ ...everything, periods: some })),
      );
      expect(answers.map(({ totals }) => totals[0]?.shown)).toEqual([1, 2, 0]);
    });

    test('rejects a question without a period, and goes on', async () => {
      const engine = await opened();
      await expect(engine.ask({ ...everything, periods: [] })).rejects.toThrow('period');
      expect((await engine.ask(everything)).totals[0]?.shown).toBe(4);
    });
  });

  describe(`${name}: records`, () => {
    test('headlines come in the order of their rows', async () => {
      const headlines = await (await opened()).headlines(Uint32Array.of(2, 0, 3));
      expect(headlines.map(({ id, row }) => [id, row])).toEqual([
        ['c', 2],
        ['a', 0],
        ['d', 3],
      ]);
      expect(headlines[0]).toMatchObject({
        when: parseIsoDate('2017-06-07'),
        position: null,
        figures: { killed: { best: 3 }, wounded: { best: null } },
        campaign: { id: 'k', rows: [1, 2] },
      });
      expect(headlines[2]).toMatchObject({
        when: null,
        position: [-0.1, 51.5],
        placePrecision: 'town',
      });
    });

    test('rows out of range reject', async () => {
      await expect((await opened()).headlines(Uint32Array.of(4))).rejects.toThrow('row 4');
    });

    test('an incident is found by its id, its text as the file has it', async () => {
      const engine = await opened();
      expect(await engine.incident('a')).toMatchObject({
        headline: { title: 'First' },
        summary: '<script>alert(1)</script>',
      });
      expect(await engine.incident('b')).toMatchObject({ campaign: { id: 'k', rows: [1, 2] } });
      expect(await engine.incident('nobody')).toBeNull();
    });

    test('an incident carries what is said of it and of its campaign, and a headline what it comes to', async () => {
      const engine = createEngine();
      datasetOf(await engine.open(sourceWithRecord()));
      expect(await engine.incident('c')).toMatchObject({
        headline: { terms: { accounts: ['single'] } },
        accounts: [{ report: { id: 'r3', source: { publisher: 'Paper' } }, differs: [] }],
        claims: [{ id: 'k1', who: 'Group A', isOfCampaign: true }],
      });
      expect(await engine.incident('e')).toMatchObject({
        headline: { terms: { accounts: ['disagree'] } },
        accounts: [{ report: { id: 'r2', isOfCampaign: true }, differs: ['killed'] }],
        claims: [],
      });
      const [headline] = await engine.headlines(Uint32Array.of(3));
      expect(headline?.terms.accounts).toEqual(['disagree']);
    });

    test('findings come a part at a time, in file order', async () => {
      const bad = Array.from({ length: 300 }, (_, i) => `y${i},,,2017-02-30,,1,1,,,,`);
      const engine = createEngine();
      const { findings, findingCount } = datasetOf(await engine.open(sourceOf([...ROWS, ...bad])));
      const all = await engine.findings(0, 1000);
      expect(all.length).toBe(findingCount);
      expect(findings).toEqual(all.slice(0, findings.length));
      expect(await engine.findings(250, 20)).toEqual(all.slice(250, 270));
      expect(all.map(({ row }) => row)).toEqual(all.map(({ row }) => row).sort((a, b) => a - b));
      expect(all).toContainEqual({
        code: 'number-unreadable',
        effect: 'notice',
        row: 4,
        field: 'killed',
        value: 'many',
        file: 'incidents.csv',
      });
    });
  });
}
