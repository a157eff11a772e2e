/** Sheets whose years have something behind a point. Rows here are invented. */
import { expect, test } from 'vitest';
import { daysOf, toldOf } from './import-lines.ts';
import { importText } from './import-text.ts';

const sheet = (name: string, ...years: readonly string[]) =>
  importText(`title,${name},place\n${years.map((year) => `A,${year},Ayn\n`).join('')}`);

const YEARS = ['1784.05', '1784.1', '1784.11', '1785', '1786.09', ''];
const DAYS = [
  '1784-05-01..1784-05-31',
  '1784-10-01..1784-10-31',
  '1784-11-01..1784-11-30',
  '1785-01-01..1785-12-31',
  '1786-09-01..1786-09-30',
  '?',
];

test.each(['year', 'date'])(
  'two digits behind the point are the month, and one of ten has lost its zero: %s',
  async (name) => {
    const imported = await sheet(name, ...YEARS);
    expect([...daysOf(imported)].sort()).toEqual([...DAYS].sort());
    expect(toldOf(imported)).not.toContain('1 date-widened repaired');
  },
);

test('of the years of another calendar the months are of that', async () => {
  const years = ['1396.05', '1396.1', '1397'];
  expect(daysOf(await sheet('تاریخ', ...years))).toEqual([
    '2017-07-23..2017-08-22',
    '2017-12-22..2018-01-20',
    '2018-03-21..2019-03-20',
  ]);
  const asked = await sheet('year', ...years);
  expect(asked.table.questions).toMatchObject([{ kind: 'calendar', proposed: 'unsettled' }]);
  expect(daysOf(asked)).toEqual(['?', '?', '?']);
});

test('a single digit other than one is no month there, and told', async () => {
  const imported = await sheet(
    'year',
    ...Array.from({ length: 70 }, (_, i) => `${1800 + i}.05`),
    '1790.5',
  );
  expect(daysOf(imported)).toContain('?');
  const told = imported.report.groups.find(({ code }) => code === 'date-unreadable');
  expect(told?.examples[0]).toMatchObject({ row: 71, value: '1790.5' });
});

test.each([
  ['fractions', ['1784.5', '1785.25', '1786.75']],
  ['fractions beside months', ['1784.05', '1785.25', '1786.75']],
  ['months without their zeros', ['1784.1', '1785.2', '1786.3']],
])('%s leave the year alone, and it is told', async (_, years) => {
  const imported = await sheet('year', ...years);
  expect(daysOf(imported)).toEqual([
    '1784-01-01..1784-12-31',
    '1785-01-01..1785-12-31',
    '1786-01-01..1786-12-31',
  ]);
  expect(toldOf(imported)).toContain('3 date-widened repaired');
});
