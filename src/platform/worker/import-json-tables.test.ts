/** JSON that holds its table otherwise than as a list of records at its top. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { rowsOf } from './import-lines.ts';
import { fileOf, importFile, problemOf } from './import-text.ts';

const SAID = ['2015-11-13 | Ayn | 48.86,2.35 | 9 | ?', '2016-03-22 | Bor | 50.85,4.35 | 3 | ?'];
const RECORDS = [
  { date: '2015-11-13', place: 'Ayn', lat: 48.86, lon: 2.35, killed: 9 },
  { date: '2016-03-22', place: 'Bor', lat: 50.85, lon: 4.35, killed: 3 },
];
const NAMES = ['date', 'place', 'lat', 'lon', 'killed'] as const;
const cellsOf = (record: (typeof RECORDS)[number]) => NAMES.map((name) => record[name]);
const columnsOf = (records: typeof RECORDS, write: (cells: readonly unknown[]) => unknown) =>
  Object.fromEntries(NAMES.map((name) => [name, write(records.map((record) => record[name]))]));
const numbered = (cells: readonly unknown[]) => ({ ...cells });
const bindings = RECORDS.map((record) =>
  Object.fromEntries(
    NAMES.map((name) => [name, { type: 'literal', value: String(record[name]), 'xml:lang': 'en' }]),
  ),
);

const open = (value: unknown) => importFile(fileOf(JSON.stringify(value), 'x.json'));

describe('records are found', () => {
  test.each([
    ['of a portal', { help: 'x', result: { fields: [{ id: 'date' }], records: RECORDS } }],
    ['of a search engine', { hits: { hits: RECORDS.map((each) => ({ _source: each })) } }],
    ['of a query', { data: { incidents: RECORDS } }],
    ['of a query by nodes', { data: { events: { edges: RECORDS.map((node) => ({ node })) } } }],
    ['of a query of statements', { head: { vars: NAMES }, results: { bindings } }],
    ['by columns, with numbers', columnsOf(RECORDS, numbered)],
    ['by columns, as lists', columnsOf(RECORDS, (cells) => cells)],
    ['as rows beside their names', { columns: NAMES, index: [0, 1], data: RECORDS.map(cellsOf) }],
    ['as rows below their names', [NAMES, ...RECORDS.map(cellsOf)]],
    ['as rows of a sheet', { range: 'A1:E3', values: [NAMES, ...RECORDS.map(cellsOf)] }],
  ])('%s', async (_, value) => {
    expect(rowsOf(await open(value))).toEqual(SAID);
  });

  test.each([
    ['within', (records: typeof RECORDS): unknown => ({ result: { records } })],
    ['by columns', (records: typeof RECORDS): unknown => columnsOf(records, numbered)],
    ['as rows', (records: typeof RECORDS): unknown => [NAMES, ...records.map(cellsOf)]],
  ])('in a file of many as in one of few: %s', async (_, write) => {
    const many = Array.from({ length: 5000 }, (_, at) => RECORDS[at % 2] as (typeof RECORDS)[0]);
    const { dataset } = await open(write(many));
    expect(dataset.counts).toMatchObject({ read: 5000, placed: 5000, rejected: 0 });
  });
});

test('a place within that lists its incidents is as many records', async () => {
  const { place, lat, lon, ...rest } = RECORDS[0] as (typeof RECORDS)[0];
  const value = { result: { records: [{ place, lat, lon, incidents: [rest, rest] }] } };
  expect(rowsOf(await open(value))).toEqual([SAID[0], SAID[0]]);
});

test('a record that has a date and lists of its own stays one', async () => {
  const value = { ...RECORDS[0], tags: [1, 2], sources: { records: [{ name: 'a' }] } };
  expect(rowsOf(await open(value))).toEqual([SAID[0]]);
});

test('values of MongoDB are those within their types', async () => {
  const records = [
    { _id: { $oid: '5f' }, date: { $date: '2015-11-13T00:00:00Z' }, killed: { $numberInt: '9' } },
    { _id: { $oid: '6a' }, date: { $date: { $numberLong: '1458604800000' } }, killed: 3 },
  ];
  const { headlines, ...imported } = await open(records);
  expect(headlines.map(({ id }) => id)).toEqual(['5f', '6a']);
  expect(rowsOf({ headlines, ...imported })).toEqual([
    '2015-11-13 |  | ? | 9 | ?',
    '2016-03-22 |  | ? | 3 | ?',
  ]);
});

test.each([
  '{"date":{"0":"2015-11-13"',
  '[[1,2],[3,4]]',
  '[["a"],{"b":1}]',
  '{"data":[[1,2]]}',
  '[[]]',
  `{"result":{"records":[{"date":"2015-11-13","a":${'['.repeat(20_000)}${']'.repeat(20_000)}}]}}`,
])('what is none of these is refused as before: %.40s', async (text) => {
  expect(await problemOf(fileOf(text, 'x.json'))).not.toBeNull();
});

test('names that objects have of themselves are names like others', async () => {
  const value = [
    ['date', '__proto__', 'constructor'],
    ['2015-11-13', 'x', 'y'],
  ];
  const { table } = await open(value);
  expect(table.columns.map(({ name }) => name)).toEqual(['date', '__proto__', 'constructor']);
});
