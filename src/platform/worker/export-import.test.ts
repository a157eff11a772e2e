import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readEmbeddedSource } from '../../core/ingest/embedded-source.ts';
import { addApostrophes, removeApostrophes } from '../../core/ingest/formats/apostrophes.ts';
import { createImportSource } from '../../core/ingest/import-source.ts';
import { ROW_VARIANTS } from '../../core/model/export-file.ts';
import type { Headline, OtherCell } from '../../core/model/incident.ts';
import type { Engine, Importer, OpenProgress } from '../../core/model/ports.ts';
import { parseIsoDay } from '../../core/model/time.ts';
import { createEngineService } from './engine-service.ts';
import { everyRow, fileOf, type Imported, importFile, importText } from './import-text.ts';

let engine: Engine & Importer;
let before: readonly Headline[];

beforeAll(async () => {
  engine = createEngineService();
  await engine.open(readEmbeddedSource());
  const { page } = await engine.ask(everyRow);
  before = await engine.headlines(page?.rows ?? new Uint32Array());
});

/** Without what only the order in a file and the reports beside it say. */
const facts = ({ row: _, terms: { accounts: __, ...terms }, ...rest }: Headline) => ({
  ...rest,
  terms,
});
const byId = (headlines: readonly Headline[]) =>
  headlines.map(facts).sort((a, b) => a.id.localeCompare(b.id));

describe.each(ROW_VARIANTS)('exported as %s', (variant) => {
  test('and imported again, the incidents are the same', async () => {
    const { blob, rowCount } = await engine.exportRows({
      query: everyRow,
      variant,
      receipt: [{ name: 'export', value: 'test' }],
    });
    expect(rowCount).toBe(before.length);
    const again = await importFile({ name: `x.${variant}`, blob });
    expect(again.table.preset.id).toBe('atlas');
    expect(byId(again.headlines)).toEqual(byId(before));
    expect(again.report.counts.rejected).toBe(0);
    const { id } = before[0] as Headline;
    const [old, now] = [await engine.incident(id), await again.incident(id)];
    expect(now.sources).toEqual(old?.sources);
    expect(now.summary).toBe(old?.summary);
    expect(now.others).toEqual(old?.others);
  });
});

test('rows of an atlas file are told while its bytes are read, all of them at the end', async () => {
  const request = { query: everyRow, variant: 'atlas' as const, receipt: [] };
  const file = { name: 'x.atlas', blob: (await engine.exportRows(request)).blob };
  const again = createEngineService();
  const looked = await again.inspect({ files: [file] });
  if (!looked.ok) throw new Error(looked.problem.code);
  const told: OpenProgress[] = [];
  await again.open(createImportSource([file], looked.plan.tables), (one) => told.push(one));
  expect(told.at(-1)).toMatchObject({ readBytes: file.blob.size, rows: before.length });
});

test('only the rows that the filters let through are exported, with a receipt', async () => {
  const query = { ...everyRow, filters: { ...everyRow.filters, sets: { city: ['Tehran'] } } };
  const { blob, rowCount, receipt } = await engine.exportRows({
    query,
    variant: 'csv',
    receipt: [{ name: 'export', value: '1.0' }],
  });
  expect(rowCount).toBe(before.filter(({ terms }) => terms.city?.includes('Tehran')).length);
  expect(receipt.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['SHA-256', 'Source file', 'Licence']),
  );
  expect(await blob.text()).toContain('# Incident Atlas export: 1.0');
});

test('a search is exported that nobody has asked for before', async () => {
  const own = createEngineService();
  await own.open(readEmbeddedSource());
  const query = { ...everyRow, filters: { ...everyRow.filters, text: 'tehran' } };
  const { rowCount } = await own.exportRows({ query, variant: 'csv', receipt: [] });
  expect(rowCount).toBeGreaterThan(0);
  expect(rowCount).toBe((await own.ask(query)).page?.rows.length);
});

test('of two periods both are exported, each row once with the period that it is in', async () => {
  const [first, last] = ['2015-01-01', '2016-12-31'].map((day) => parseIsoDay(day) ?? 0);
  const middle = parseIsoDay('2016-01-01') ?? 0;
  const [startDay = 0, endDay = 0] = [first, (last ?? 0) + 1];
  const periods = [
    { startDay, endDay: middle + 31 },
    { startDay: middle, endDay },
  ];
  const isIn = ({ when }: Headline, period: number) => {
    const { startDay: from, endDay: to } = periods[period] ?? { startDay: 0, endDay: 0 };
    return when !== null && when.startDay < to && when.endDay > from;
  };
  const { blob, rowCount } = await engine.exportRows({
    query: { ...everyRow, periods },
    variant: 'geojson',
    receipt: [],
  });
  const expected = before.filter((one) => isIn(one, 0) || isIn(one, 1));
  expect(rowCount).toBe(expected.length);
  const { features } = JSON.parse(await blob.text());
  const periodOf = new Map(
    features.map(({ properties }: { properties: Record<string, string> }) => [
      properties.id,
      properties.compared_period,
    ]),
  );
  for (const one of expected)
    expect(periodOf.get(one.id)).toBe(
      [isIn(one, 0) && 'A', isIn(one, 1) && 'B'].filter(Boolean).join('; '),
    );
  expect(new Set(periodOf.values())).toEqual(new Set(['A', 'B', 'A; B']));
  const again = await importFile({ name: 'compared.geojson', blob });
  expect(again.report.counts.rejected).toBe(0);
});

test('spreadsheets run nothing, numbers stay numbers, and every text comes back', async () => {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const texts = [
    '=1+1',
    '+1',
    '-x',
    '@a',
    "'quoted",
    "'=1",
    '\t=1',
    ' =1',
    'a\n=1',
    '＝1',
    'plain',
    '-12',
  ];
  const rows = texts.map(
    (text, i) => `r${i},2015-11-13,-33.5,-70.25,${quote(text)},${quote(text)}`,
  );
  const first = await importText(`id,date,latitude,longitude,title,summary\n${rows.join('\n')}\n`);
  const { blob } = await first.engine.exportRows({
    query: everyRow,
    variant: 'csv',
    receipt: [{ name: 'export', value: 'x' }],
  });
  const text = await blob.text();
  expect(text).toContain(',-33.5,-70.25,');
  expect(text).not.toMatch(/(?:^|,)"?[=+@]/m);
  const again = await importFile({ name: 'x.csv', blob });
  expect(byId(again.headlines)).toEqual(byId(first.headlines));
});

test('apostrophes that were put in come out again, from any text', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '=', '-', '\n', '\r', '\t', ' ', 'a', '＝', '\u00a0'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, (cell) => {
      expect(removeApostrophes(addApostrophes(cell))).toBe(cell);
    }),
    { numRuns: 2000 },
  );
});

/** Cells kept as read, by incident. Their order in a file says nothing: blank ones are not in it. */
const keptOf = async ({ headlines, incident }: Imported) =>
  Promise.all(
    byId(headlines).map(async ({ id }) => {
      const { others } = await incident(id);
      return others.map(({ name, value }) => ({ name, value })).sort(byText);
    }),
  );
const byText = (a: OtherCell, b: OtherCell) =>
  a.value.localeCompare(b.value) || a.name.localeCompare(b.name);

test.each(ROW_VARIANTS)('%s keeps every cell of columns that share a name', async (variant) => {
  const names = fc.constantFrom('kept', 'kept (2)', 'kept (3)', 'Kept', 'title', '__proto__');
  const table = fc.array(names, { minLength: 1, maxLength: 7 }).chain((header) => {
    const cells = fc.tuple(...header.map((_, i) => fc.constantFrom('', `v${i}`, `w${i}`)));
    return fc.record({
      header: fc.constant(header),
      rows: fc.array(cells, { minLength: 1, maxLength: 4 }),
    });
  });
  const again = async ({ engine: own }: Imported) => {
    const { blob } = await own.exportRows({ query: everyRow, variant, receipt: [] });
    return importFile({ name: `x.${variant}`, blob });
  };
  await fc.assert(
    fc.asyncProperty(table, async ({ header, rows }) => {
      const lines = rows.map((cells, i) => [`r${i}`, '2015-11-13', 'T', ...cells].join(','));
      const first = await importText(
        `${['id', 'date', 'title', ...header].join(',')}\n${lines.join('\n')}\n`,
        ({ columns, ...mapping }) => ({
          ...mapping,
          columns: columns.map((column, i) => (i < 3 ? column : { ...column, field: 'other' })),
        }),
      );
      const second = await again(first);
      const valuesOf = async (one: Imported) =>
        (await keptOf(one)).map((cells) => cells.map(({ value }) => value));
      expect(await valuesOf(first)).toEqual(rows.map((cells) => cells.filter(Boolean).sort()));
      expect(await valuesOf(second)).toEqual(await valuesOf(first));
      expect(await keptOf(await again(second))).toEqual(await keptOf(second));
    }),
    { numRuns: 60 },
  );
});

test('the second of two columns with a name has a number, one that no column has', async () => {
  const { engine: own } = await importText('id,date,kept,kept,kept (2)\na,2015-11-13,x,y,z\n');
  const { blob } = await own.exportRows({ query: everyRow, variant: 'geojson', receipt: [] });
  expect(JSON.parse(await blob.text()).features[0].properties).toMatchObject({
    kept: 'x',
    'kept (2)': 'z',
    'kept (3)': 'y',
  });
});

test('spans of days, and terms of other sources, come back', async () => {
  const first = await importText(
    'id,date_start,date_end,where_prec,latitude,longitude,dyad_name,side_a,side_b,type_of_violence,best,low,high\n' +
      '1,2001-02-03,2001-02-09,4,10.5,20.25,X,A,B,3,4,3,6\n',
  );
  const { blob } = await first.engine.exportRows({
    query: everyRow,
    variant: 'csv-machines',
    receipt: [],
  });
  const again = await importFile({ name: 'x.csv', blob });
  expect(again.headlines[0]?.when).toEqual(first.headlines[0]?.when);
  expect(again.headlines[0]?.figures).toEqual(first.headlines[0]?.figures);
  expect(again.headlines[0]?.terms).toMatchObject({
    actor: ['A', 'B'],
    eventType: ['One-sided violence'],
  });
});

test('a newer version of a file is held against the older one, by id', async () => {
  const header = 'id,date,title,killed\n';
  const first = await importText(`${header}a,2015,A,1\nb,2016,B,2\nc,2017,C,\n`);
  expect(await first.engine.changes()).toBeNull();
  const newer = fileOf(`${header}a,2015,A,1\nb,2016,B,3\nd,2018,D,\n`, 'newer.csv');
  await importFile(newer, undefined, first.engine);
  expect(await first.engine.changes()).toEqual({
    addedCount: 1,
    changedCount: 1,
    removedCount: 1,
    sameCount: 1,
    added: ['d'],
    changed: [{ id: 'b', fields: ['killed'] }],
    removed: [{ id: 'c', title: 'C' }],
  });
});

test('a change in the first of two kept cells of one name is a change', async () => {
  const header = 'id,date,title,kept,kept\n';
  const first = await importText(`${header}a,2015,A,x,z\nb,2016,B,x,z\n`);
  const newer = fileOf(`${header}a,2015,A,y,z\nb,2016,B,x,z\n`, 'newer.csv');
  await importFile(newer, undefined, first.engine);
  expect(await first.engine.changes()).toMatchObject({
    sameCount: 1,
    changed: [{ id: 'a', fields: ['column kept'] }],
  });
});

test('rows with an id that an earlier one has are offered, kept, or left out as the user says', async () => {
  const text = 'id,date,title\na,2015,A\na,2016,B\n';
  const kept = await importText(text);
  expect(kept.table.questions).toMatchObject([
    { kind: 'duplicates', count: 1, ids: ['a'], proposed: 'keep' },
  ]);
  expect(kept.headlines.map(({ id }) => id)).toEqual(['a', 'a~2']);
  expect(kept.report.duplicates).toEqual({
    count: 1,
    first: [{ id: 'a', file: 'file.csv', row: 2 }],
  });
  const left = await importText(text, (mapping) => ({ ...mapping, duplicates: 'keep-first' }));
  expect(left.report.counts).toMatchObject({ read: 2, total: 1, rejected: 1 });
});

test('the incident of a row in the file is found, and none of a rejected row', async () => {
  const { engine: own } = await importText('id,date,title\na,2017,A\n,,\nb,2015,B\n');
  expect((await own.findRow('file.csv', 3))?.id).toBe('b');
  expect(await own.findRow('file.csv', 2)).toBeNull();
});

test('a preview follows the mapping without reading the file again', async () => {
  const { table } = await importText('when,lat,lon,x\n02/03/2015,48.85,2.35,Title\n');
  const file = fileOf('when,lat,lon,x\n02/03/2015,48.85,2.35,Title\n');
  const columns = table.mapping.columns.map((column, i) => ({
    ...column,
    ...(i === 0 ? { dateOrder: 'month-first' as const } : {}),
    ...(i === 3 ? { field: 'title' as const } : {}),
  }));
  const changed = await engine.preview(file, table, { ...table.mapping, columns });
  expect(changed.samples[0]?.headline).toMatchObject({
    title: 'Title',
    when: { startDay: 16_469 },
  });
  expect(changed.columns[3]?.reason).toBe('chosen');
});
