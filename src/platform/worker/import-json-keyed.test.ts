/** Records of JSON in several lists, by group. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { daysOf, rowsOf } from './import-lines.ts';
import { fieldsOf, fileOf, importFile, problemOf } from './import-text.ts';

const at = (title: string, day: number, more = {}) => ({
  title,
  date: `2015-01-0${day}`,
  lat: 10.5,
  lon: 20.25,
  ...more,
});
const open = (value: unknown) => importFile(fileOf(JSON.stringify(value), 'a.json'));

describe('lists of records by group', () => {
  test('are all read, and the group of each is kept beside it', async () => {
    const imported = await open({
      Ayn: [at('A', 1), at('B', 2)],
      Bor: [at('C', 3, { note: 'n' })],
      Cel: [],
    });
    expect(rowsOf(imported).map((row) => row.slice(0, 14))).toEqual([
      '2015-01-01 | A',
      '2015-01-02 | B',
      '2015-01-03 | C',
    ]);
    expect(fieldsOf(imported.table)).toMatchObject({ list: 'other' });
    expect((await imported.incident('row-3')).others).toContainEqual({
      name: 'list',
      value: 'Bor',
    });
    expect(imported.report.counts).toMatchObject({ read: 3, placed: 3 });
    expect(imported.report.groups.map(({ code }) => code)).not.toContain('list-skipped');
  });

  test('of features have it among the properties, and ids keep their digits', async () => {
    const feature = (id: string) =>
      `{"type":"Feature","geometry":{"type":"Point","coordinates":[20.25,10.5]},"properties":{"id":${id},"date":"2015-01-01"}}`;
    const imported = await importFile(
      fileOf(`{"Ayn":[${feature('12345678901234567')}],"Bor":[${feature('7')}]}`, 'a.json'),
    );
    expect(imported.headlines.map(({ id }) => id)).toEqual(['12345678901234567', '7']);
    expect((await imported.incident('7')).others).toContainEqual({ name: 'list', value: 'Bor' });
  });

  test.each([
    ['years', ['2015', '2016'], ['2015-01-01..2015-12-31', '2016-01-01..2016-12-31']],
    ['days', ['2015-01-02', '2016-02-03'], ['2015-01-02', '2016-02-03']],
  ])('by %s are dated by these where nothing else says when', async (_, keys, days) => {
    const list = [{ title: 'A', lat: 10.5, lon: 20.25 }];
    expect(daysOf(await open(Object.fromEntries(keys.map((key) => [key, list]))))).toEqual(days);
  });
});

describe('records under a name each', () => {
  test.each([2, 2000])('are as many incidents, by these ids: %i', async (count) => {
    const names = Array.from({ length: count }, (_, i) => `-K${i}`);
    const imported = await open(Object.fromEntries(names.map((name, i) => [name, at(`A${i}`, 1)])));
    expect(imported.report.counts).toMatchObject({ read: count, placed: count });
    expect(imported.headlines.slice(0, 2).map(({ id, title }) => `${id} ${title}`)).toEqual([
      '-K0 A0',
      '-K1 A1',
    ]);
  });

  test('are so in groups of such, down to one of a single record', async () => {
    const imported = await open({
      2015: { a: at('A', 1), b: at('B', 2) },
      2016: { c: at('C', 3) },
    });
    expect(imported.report.counts).toMatchObject({ read: 3, placed: 3 });
    expect(imported.headlines.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'a A',
      'b B',
      'c C',
    ]);
    expect((await imported.incident('c')).others).toContainEqual({ name: 'list', value: '2016' });
  });

  test('keep their own ids, and the name beside these', async () => {
    const imported = await open({ x: at('A', 1, { id: 'a' }), y: at('B', 2, { id: 'b' }) });
    expect(imported.headlines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await imported.incident('b')).others).toContainEqual({ name: 'key', value: 'y' });
  });

  test.each([
    ['behind a name for all', { atlas: { a: at('A', 1), b: at('B', 2) } }],
    ['beside other records', { events: { a: at('A', 1), b: at('B', 2) }, users: { u: { x: 1 } } }],
    ['dated by other words', { a: { ...at('A', 1), date: 1 }, b: { ...at('B', 2), date: 1 } }],
  ])('are found %s', async (_, value) => {
    const text = JSON.stringify(value).replaceAll('"date":1', '"wann":"2015-01-01"');
    const imported = await importFile(fileOf(text, 'a.json'));
    expect(imported.headlines.map(({ id, title }) => `${id} ${title}`)).toEqual(['a A', 'b B']);
  });

  test('are dated by their names where nothing else says when', async () => {
    const record = { title: 'A', lat: 10.5, lon: 20.25 };
    const imported = await open({ '2015-01-02': record, '2016-02-03': record });
    expect(daysOf(imported)).toEqual(['2015-01-02', '2016-02-03']);
  });

  test('are columns where their names are such, and keep the names of the rows', async () => {
    const imported = await open({
      date: { x: '2015-01-01', y: '2015-01-02' },
      lat: { x: 10.5, y: 10.6 },
      lon: { x: 20.25, y: 20.35 },
    });
    expect(imported.headlines.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(daysOf(imported)).toEqual(['2015-01-01', '2015-01-02']);
  });

  test('are none where they are parts of one incident', async () => {
    const imported = await open({
      date: '2015-01-01',
      title: 'A',
      from: { lat: 10.5, lon: 20.25 },
      to: { lat: 10.6, lon: 20.35 },
    });
    expect(imported.report.counts.read).toBe(1);
  });
});

test.each([
  ['of other kinds', { attacks: [at('A', 1)], victims: [{ title: 'A', name: 'Ann', age: 3 }] }],
  ['beside other things', { Ayn: [at('A', 1)], Bor: [at('B', 2)], version: 3 }],
])(
  'lists %s are not taken for one: the first is read, and the others are told',
  async (_, value) => {
    const imported = await open(value);
    expect(imported.report.counts.read).toBe(1);
    expect(imported.report.groups.map(({ code }) => code)).toContain('list-skipped');
  },
);

test('records nested too deep are refused in several lists as in one', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const file = fileOf(
    `{"Ayn":[{"date":"2015-01-01","a":${deep}}],"Bor":[{"date":"2015-01-01","a":1}]}`,
    'a.json',
  );
  expect((await problemOf(file))?.code).toBe('nesting-too-deep');
});
