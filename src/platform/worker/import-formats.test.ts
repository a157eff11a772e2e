import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatIsoDay } from '../../core/model/time.ts';
import { fileOf, importFile, importText, planOf, problemOf } from './import-text.ts';

const CSV =
  'id,date,latitude,longitude,title\na,2015-11-13,48.85,2.35,One\nb,2017-06-07,35.7,51.4,Two\n';
const ids = ({ headlines }: { headlines: readonly { id: string }[] }) =>
  headlines.map(({ id }) => id);

const feature = (id: string, geometry: unknown) => ({
  type: 'Feature',
  id,
  properties: { date: '2015-11-13', title: `T ${id}`, __proto__: 'x' },
  geometry,
});
const point = { type: 'Point', coordinates: [2.35, 48.85] };

describe('text', () => {
  test.each([
    ['a byte order mark', new TextEncoder().encode(`\ufeff${CSV}`)],
    ['UTF-16, little end first', utf16(CSV, true)],
    ['UTF-16, big end first', utf16(CSV, false)],
    ['semicolons', CSV.replaceAll(',', ';')],
    ['tabs', CSV.replaceAll(',', '\t')],
    ['bars', CSV.replaceAll(',', '|')],
    ['carets', CSV.replaceAll(',', '^')],
    ['sep=;', `sep=;\r\n${CSV.replaceAll(',', ';')}`],
    ['CR alone', CSV.replaceAll('\n', '\r')],
    ['CRLF', CSV.replaceAll('\n', '\r\n')],
    ['lines before the table', `Exported on 3 May\nBy the office\n\n${CSV}`],
    ['no line break at the end', CSV.trimEnd()],
  ])('with %s is read', async (_, content) => {
    expect(ids(await importFile(fileOf(content)))).toEqual(['a', 'b']);
  });

  test('without a header is read by content, and asks', async () => {
    const { table, headlines } = await importText(
      '2015-11-13;48.85;2.35;Something\n2017-06-07;35.7;51.4;Else\n',
    );
    expect(table.mapping.hasHeader).toBe(false);
    expect(table.questions.map(({ kind }) => kind)).toContain('no-header');
    expect(headlines.map(({ position }) => position)).toEqual([
      [2.35, 48.85],
      [51.4, 35.7],
    ]);
  });

  test('header names that objects have by birth are ordinary columns', async () => {
    const { incident } = await importText('id,date,__proto__,constructor,toString\na,2015,1,2,3\n');
    expect((await incident('a')).others.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });
});

describe('the order of day and month', () => {
  const dates = (rows: readonly string[]) =>
    `id,date,title\n${rows.map((row, i) => `${i},${row},T`).join('\n')}\n`;
  const start = (headline: { when: { startDay: number } | null } | undefined) =>
    formatIsoDay(headline?.when?.startDay ?? 0);

  test.each([
    [['02/03/2015', '24/12/2014'], '2015-03-02'],
    [['02/03/2015', '12/24/2014'], '2015-02-03'],
  ])('is decided by the whole column: %o', async (rows, expected) => {
    const { table, headlines } = await importText(dates(rows));
    expect(table.questions).toEqual([]);
    expect(start(headlines.find(({ id }) => id === '0'))).toBe(expected);
  });

  test('is asked when no row decides it, with real rows read both ways', async () => {
    const text = dates(['02/03/2015', '04/05/2015', '06/06/2015']);
    const { table, headlines } = await importText(text);
    const [question] = table.questions;
    if (question?.kind !== 'date-order') throw new Error('no question');
    expect(question.examples.map(({ text: each }) => each)).toEqual(['02/03/2015', '04/05/2015']);
    const [first] = question.examples;
    expect(formatIsoDay(first?.dayFirst?.startDay ?? 0)).toBe('2015-03-02');
    expect(formatIsoDay(first?.monthFirst?.startDay ?? 0)).toBe('2015-02-03');
    expect(start(headlines[0])).toBe('2015-03-02');
    const answered = await importText(text, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column, i) =>
        i === question.column ? { ...column, dateOrder: 'month-first' as const } : column,
      ),
    }));
    expect(start(answered.headlines[0])).toBe('2015-02-03');
  });

  test('that a column contradicts is told, row by row, and never swapped', async () => {
    const { report } = await importText(dates(['24/12/2014', '25/12/2014', '12/26/2014']));
    expect(report.counts.undated).toBe(1);
  });
});

describe('coordinates', () => {
  test('that only make sense swapped are read swapped, and asked', async () => {
    const { table, headlines } = await importText(
      'date,city,latitude,longitude\n2017-06-07,Tehran,51.4,35.7\n2015-11-13,Paris,2.35,48.85\n',
    );
    expect(table.questions.map(({ kind }) => kind)).toEqual(['swapped-coordinates']);
    expect(headlines.map(({ position }) => position)).toEqual([
      [2.35, 48.85],
      [51.4, 35.7],
    ]);
  });

  test('in one cell, in degrees and minutes, at 0,0 and out of range', async () => {
    const { report, headlines } = await importText(
      'date,coordinates\n2015,"48.85, 2.35"\n2016,"48°51\'0""N 2°21\'0""E"\n2017,"0, 0"\n2018,"95, 2"\n2019,N/A\n',
    );
    expect(headlines.map(({ position }) => position?.[1] ?? null)).toEqual([
      48.85,
      48.85,
      null,
      null,
      null,
    ]);
    expect(
      report.groups.filter(({ effect }) => effect === 'unplaced').map(({ code }) => code),
    ).toEqual(['coordinate-zero', 'coordinate-out-of-range', 'coordinate-missing']);
  });
});

describe('JSON', () => {
  const records = [
    { id: 'a', date: '2015-11-13', lat: 48.85, lon: 2.35, tags: ['x', 'y'], deep: { in: 1 } },
    { id: 'b', date: '2017-06-07', lat: 35.7, lon: 51.4, big: 12345678901234567890n.toString() },
  ];
  test('a list of records', async () => {
    const imported = await importFile(fileOf(JSON.stringify(records), 'x.json'));
    expect(ids(imported)).toEqual(['a', 'b']);
    expect((await imported.incident('a')).others).toEqual([
      { name: 'tags', value: 'x; y' },
      { name: 'deep.in', value: '1' },
    ]);
  });

  test('a record a line, one of them broken, which is counted and told', async () => {
    const lines = [JSON.stringify(records[0]), '{"id": oops}', JSON.stringify(records[1])].join(
      '\n',
    );
    const { report, headlines } = await importFile(fileOf(lines));
    expect(headlines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(report.counts).toMatchObject({ read: 3, rejected: 1 });
    expect(report.groups.map(({ code }) => code)).toContain('row-unreadable');
  });

  test('numbers keep all their digits', async () => {
    const { headlines } = await importFile(fileOf('[{"id":12345678901234567890,"date":"2015"}]'));
    expect(headlines[0]?.id).toBe('12345678901234567890');
  });

  test('fractions of many digits are numbers', async () => {
    const { headlines, report } = await importFile(
      fileOf('[{"date":"2015","lat":48.8500000000000014210,"lon":2.35000000000000008882}]'),
    );
    expect(headlines[0]?.position).toEqual([2.35, 48.85]);
    expect(report.counts.rejected).toBe(0);
  });

  test('in UTF-16 is read', async () => {
    const { table, headlines } = await importFile(fileOf(utf16(JSON.stringify(records), true)));
    expect(table.mapping).toMatchObject({ format: 'json', encoding: 'utf-16le' });
    expect(headlines).toHaveLength(2);
  });

  test('with something after its end, or without its end, is not taken for whole', async () => {
    const list = JSON.stringify(records);
    expect((await problemOf(fileOf(`${list}x`)))?.code).toBe('format-unreadable');
    const cut = `{"type":"FeatureCollection","features":${list}`;
    expect(await problemOf(fileOf(cut))).toMatchObject({ code: 'file-truncated', completeRows: 2 });
  });

  test.each([
    ['small', 2],
    ['longer than what is looked at first', 4000],
  ])('in a member of any name, %s; another list is told of', async (_, count) => {
    const strikes = Array.from({ length: count }, (__, i) => ({ ...records[0], id: `s${i}` }));
    const whole = { version: 2, tags: ['a'], makers: [], strikes, sensors: [{ kind: 'radar' }] };
    const { report, table } = await importFile(fileOf(JSON.stringify(whole), 'strikes.json'));
    expect(report.counts).toMatchObject({ read: count, rejected: 0 });
    expect(table.warnings).toContainEqual(
      expect.objectContaining({ code: 'list-skipped', field: 'sensors', value: '1' }),
    );
  });

  test('in a member of any name, whatever the lists in its records are called', async () => {
    const strikes = records.map((record) => ({ ...record, items: [1], data: [{ kind: 'x' }] }));
    expect(ids(await importFile(fileOf(JSON.stringify({ strikes }), 'a.json')))).toEqual(
      records.map(({ id }) => id),
    );
  });

  test('in a member of a known name, however many lists stand before it', async () => {
    const sensors = Array.from({ length: 10_000 }, (_, i) => ({ kind: `radar ${i}` }));
    const whole = JSON.stringify({ sensors, events: records });
    expect(ids(await importFile(fileOf(whole, 'a.json')))).toEqual(records.map(({ id }) => id));
  });

  test('that hold lists of their own are one record, with or without others behind it', async () => {
    const one = { id: 'a', date: '2015-11-13', lat: 48.85, lon: 2.35, sources: [{ name: 'x' }] };
    const alone = await importFile(fileOf(JSON.stringify(one), 'a.json'));
    expect(ids(alone)).toEqual(['a']);
    const two = [one, { ...one, id: 'b' }].map((each) => JSON.stringify(each)).join('\n');
    expect(ids(await importFile(fileOf(two, 'a.json')))).toEqual(['a', 'b']);
  });

  test('GeoJSON: a collection, a feature a line, and geometries that are no point', async () => {
    const features = [
      feature('a', point),
      feature('b', {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [1, 0],
            [0, 0],
          ],
        ],
      }),
      feature('c', null),
    ];
    const collection = await importFile(
      fileOf(JSON.stringify({ type: 'FeatureCollection', features })),
    );
    expect(collection.table.mapping.format).toBe('geojson');
    expect(collection.report.counts).toMatchObject({ read: 3, placed: 1, unplaced: 2 });
    expect(collection.report.groups.map(({ code }) => code)).toContain('geometry-not-a-point');
    const lines = await importFile(fileOf(features.map((each) => JSON.stringify(each)).join('\n')));
    expect(lines.table.mapping.format).toBe('geojson-lines');
    expect(ids(lines)).toEqual(ids(collection));
  });

  test('USGS-like GeoJSON with milliseconds and depths', async () => {
    const properties = {
      mag: 1,
      place: 'Hill',
      time: 1447459200000,
      updated: 1447459200000,
      tz: null,
      url: 'https://example.org/a',
      felt: null,
      tsunami: 0,
      net: 'x',
      type: 'quarry blast',
      title: 'T',
      rms: 1,
      gap: 2,
    };
    const { table, headlines } = await importFile(
      fileOf(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              id: 'u1',
              properties,
              geometry: { type: 'Point', coordinates: [2.35, 48.85, 7] },
            },
          ],
        }),
      ),
    );
    expect(table.preset.id).toBe('usgs');
    expect(headlines[0]).toMatchObject({ id: 'u1', title: 'T', position: [2.35, 48.85] });
    expect(formatIsoDay(headlines[0]?.when?.startDay ?? 0)).toBe('2015-11-14');
  });

  test('TimeMap events, months first', async () => {
    const { table, headlines } = await importFile(
      fileOf(
        JSON.stringify([
          {
            id: '1',
            description: 'D',
            date: '02/24/2022',
            time: '',
            location: 'Hill',
            latitude: '50.1',
            longitude: '30.2',
            sources: ['s1'],
            associations: ['Strike'],
            narratives: [],
          },
        ]),
      ),
    );
    expect(table.preset.id).toBe('timemap');
    expect(formatIsoDay(headlines[0]?.when?.startDay ?? 0)).toBe('2022-02-24');
  });

  test.each([
    ['[1,', 'file-truncated'],
    ['[{"date":"2015"}', 'file-truncated'],
    ['[{"date":"2015"} {"date":"2016"}]', 'format-unreadable'],
    ['[{"date":"2015"},]', 'format-unreadable'],
    ['{"a":{"b":[1]}}x', 'format-unreadable'],
    [
      `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}`,
      'nesting-too-deep',
    ],
    ['['.repeat(100_000), 'nesting-too-deep'],
  ])('%.40s… is refused', async (text, code) => {
    expect((await problemOf(fileOf(text)))?.code).toBe(code);
  });
});

describe('packed files', () => {
  test('gzip, and a ZIP of one or several tables', async () => {
    expect(ids(await importFile(fileOf(gzipSync(CSV), 'a.csv.gz')))).toEqual(['a', 'b']);
    const one = zipSync({
      'data/a.csv': strToU8(CSV),
      'readme.md': strToU8('#'),
      '__MACOSX/._a.csv': strToU8('x'),
    });
    expect(ids(await importFile(fileOf(one as Uint8Array<ArrayBuffer>, 'a.zip')))).toEqual([
      'a',
      'b',
    ]);
    const two = zipSync({
      'a.csv': strToU8(CSV),
      'b.csv': strToU8(CSV.replace('a,', 'c,').replace('b,', 'd,')),
    });
    const imported = await importFile(fileOf(two as Uint8Array<ArrayBuffer>, 'two.zip'));
    expect(imported.plan.tables.map(({ name }) => name)).toEqual([
      'two.zip/a.csv',
      'two.zip/b.csv',
    ]);
    expect(ids(imported)).toEqual(['a', 'c', 'b', 'd']);
    expect(imported.report.tables.map(({ counts }) => counts.read)).toEqual([2, 2]);
  });

  test('a bomb is refused soon', async () => {
    const startMs = performance.now();
    const bomb = gzipSync(`date,title\n${'2015,x\n'.repeat(20_000_000)}`);
    expect((await problemOf(fileOf(bomb, 'bomb.csv.gz')))?.code).toBe('archive-refused');
    expect(performance.now() - startMs).toBeLessThan(20_000);
  });

  test.each([
    ['damaged gzip', gzipSync(CSV).subarray(0, 40), 'archive-refused'],
    ['a ZIP cut short', zipSync({ 'a.csv': strToU8(CSV) }).subarray(0, 60), 'archive-refused'],
    ['a ZIP without tables', zipSync({ 'a.png': strToU8('x') }), 'archive-refused'],
    ['a workbook of Excel 97', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'format-unreadable'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'format-unreadable'],
    ['nothing', new Uint8Array(0), 'file-empty'],
  ])('%s is refused', async (_, bytes, code) => {
    expect((await problemOf(fileOf(bytes as Uint8Array<ArrayBuffer>)))?.code).toBe(code);
  });
});

test('several files are parts of one dataset, whatever their columns', async () => {
  const plan = await planOf(
    fileOf(CSV, 'a.csv'),
    fileOf('when,lat,lng,weapon\n2016-03-22,50.9,4.48,Knife\n', 'b.csv'),
    fileOf('%PDF', 'c.pdf'),
  );
  expect(plan.tables.map(({ file, name }) => [file, name])).toEqual([
    [0, 'a.csv'],
    [1, 'b.csv'],
  ]);
  expect(plan.skipped.map(({ file, code }) => [file, code])).toEqual([
    ['c.pdf', 'format-unreadable'],
  ]);
});

test('an archive tells which of its files may hold data and are left out', async () => {
  const bytes = strToU8(CSV);
  const inner = zipSync({ 'x.csv': bytes });
  const files = { 'a.csv': bytes, 'b/old.zip': inner, 'c.xls': bytes, 'licence.pdf': bytes };
  const plan = await planOf(fileOf(zipSync(files) as Uint8Array<ArrayBuffer>, 'all.zip'));
  expect(plan.tables).toHaveLength(1);
  expect(plan.skipped.map(({ file, code }) => [file, code])).toEqual([
    ['all.zip/b/old.zip', 'archive-refused'],
    ['all.zip/c.xls', 'format-unreadable'],
  ]);
});

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++)
    view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}
