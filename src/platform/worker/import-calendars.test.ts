/** Home-made sheets that count by another calendar than ours. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import type { OtherCalendar } from '../../core/model/mapping.ts';
import { daysOf, toldOf } from './import-lines.ts';
import { importText } from './import-text.ts';

/** What is asked of a sheet, and its days as they are read with the proposal. */
async function readText(text: string) {
  const imported = await importText(text);
  const asked = imported.table.questions.map((question) =>
    question.kind === 'calendar' ? question.proposed : question.kind,
  );
  return { asked, days: daysOf(imported), imported };
}

/** Rows and columns of dates that can't be read. */
const unreadOf = ({ report }: Awaited<ReturnType<typeof importText>>) =>
  report.groups
    .filter(({ code }) => code === 'date-unreadable')
    .flatMap(({ examples, effect }) =>
      examples.map(({ row, field }) => `${row} ${field} ${effect}`),
    );

const withCalendar = async (text: string, calendar: OtherCalendar | undefined) =>
  daysOf(
    await importText(text, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map(({ calendar: _, ...column }) =>
        column.field === 'year' && calendar !== undefined ? { ...column, calendar } : column,
      ),
    })),
  );

describe('years, months and days in columns of their own', () => {
  test('of a calendar that nothing tells are of none until the user says which', async () => {
    const text = 'year,month,day,place\n1396,3,17,Ayn\n1397,6,2,Bor\n1398,0,0,Cel\n';
    const { asked, days, imported } = await readText(text);
    expect(asked).toEqual(['unsettled']);
    expect(imported.table.questions[0]).toMatchObject({
      column: 0,
      examples: [{ text: '1396/3/17' }, { text: '1397/6/2' }, { text: '1398' }],
    });
    expect(days).toEqual(['?', '?', '?']);
    expect(toldOf(imported)).toContain('3 date-unreadable undated');
    const solar = ['2017-06-07', '2018-08-24', '2019-03-21..2020-03-19'];
    expect(await withCalendar(text, 'solar-hijri')).toEqual(solar);
    expect(await withCalendar(text, undefined)).toContain('1396-03-17');
  });

  test.each([
    ['a month of 31 days', 'year,month,day,place\n1396,3,31,Ayn\n1397,6,2,Bor\n'],
    ['Persian names', 'سال,ماه,روز,مکان\n1396,3,31,Ayn\n1397,6,2,Bor\n'],
    ['months in words', 'year,month,day,place\n۱۳۹۶,خرداد,۳۱,Ayn\n۱۳۹۷,شهریور,۲,Bor\n'],
  ])('are of the solar calendar by %s', async (_, text) => {
    const { asked, days } = await readText(text);
    expect(asked).toEqual(['solar-hijri']);
    expect(days).toEqual(['2017-06-21', '2018-08-24']);
  });

  test('are of the lunar calendar by years to come and by months in words', async () => {
    for (const month of ['9', 'Ramadan']) {
      const { asked, days, imported } = await readText(
        `year,month,day,place\n1437,${month},1,Ayn\n`,
      );
      expect(asked).toEqual(['lunar-hijri']);
      expect(days).toEqual(['2016-06-06..2016-06-08']);
      expect(toldOf(imported)).toContain('1 date-lunar repaired');
    }
  });

  test('are of the month that a word names beside no day', async () => {
    const { days } = await readText('سال,ماه,روز,مکان\n1396,خرداد,,Ayn\n1397,شهریور,2,Bor\n');
    expect(days).toEqual(['2017-05-22..2017-06-21', '2018-08-24']);
  });

  test('tell which of them can not be read', async () => {
    const { days, imported } = await readText(
      'year,month,day,place\n2559,2,29,Ayn\n2558,8,17,Bor\n2558,8,41,Cel\nsoon,8,1,Dor\n',
    );
    expect(days).toEqual(['2015-08-17', '2016-02-29', '?', '?']);
    expect(unreadOf(imported)).toEqual(['3 day undated', '4 year undated']);
  });

  test('tell a year of our own among them', async () => {
    const others = Array.from({ length: 10 }, (_, i) => `1396,3,${i + 17},P${i}`).join('\n');
    const { days, imported } = await readText(`سال,month,day,place\n${others}\n2017,6,30,Zed\n`);
    expect(days.slice(0, 1)).toEqual(['2017-06-07']);
    expect(days.at(-1)).toBe('2017-06-30');
    expect(toldOf(imported)).toContain('1 calendar-assumed repaired');
  });

  test('are asked about where there is a year alone', async () => {
    const { asked, days } = await readText('year,place\n1396,Ayn\n1397,Bor\n');
    expect(asked).toEqual(['unsettled']);
    expect(days).toEqual(['?', '?']);
  });

  test('of our own are not asked about, few of them or many', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${2004 + i},5,3,P`).join('\n');
    const { asked, days, imported } = await readText(
      `year,month,day,place\n${rows}\n1396,3,17,Q\n`,
    );
    expect(asked).toEqual([]);
    expect(days[0]).toBe('1396-03-17');
    expect(toldOf(imported)).toContain('1 date-far notice');
  });
});

describe('years of the Buddhist era', () => {
  test.each([
    ['in one column', 'date,place\n29/02/2559,Ayn\n17/08/2558,Bor\n'],
    ['in Thai digits', 'date,place\n๒๙/๐๒/๒๕๕๙,Ayn\n๑๗/๐๘/๒๕๕๘,Bor\n'],
    ['in three columns', 'year,month,day,place\n2559,2,29,Ayn\n2558,8,17,Bor\n'],
    ['beside a day and a month', 'year,when,place\n2559,29 Feb,Ayn\n2558,17 Aug,Bor\n'],
  ])('are read, and asked about: %s', async (_, text) => {
    const { asked, days } = await readText(text);
    expect(asked).toEqual(['buddhist']);
    expect(days).toEqual(['2015-08-17', '2016-02-29']);
  });

  test('are whole years beside a day and month that can not be read, which is told', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `2558,${i + 1} Aug,P`).join('\n');
    const { days, imported } = await readText(`year,when,place\n${rows}\n2558,29 Foo,Q\n`);
    expect(days).toContain('2015-01-01..2015-12-31');
    expect(unreadOf(imported)).toEqual(['10 when notice']);
  });

  test('are none of ours in a column of years beside that of dates', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${(i % 9) + 1}/08/2558,2558,A${i}`);
    const { days, imported } = await readText(`date,year,place\n${rows.join('\n')}\nsoon,2558,Q\n`);
    expect(new Set(days.map((day) => day.slice(0, 4)))).toEqual(new Set(['2015', '?']));
    expect(toldOf(imported).map((line) => line.split(' ')[1])).not.toContain('date-parts-differ');
  });
});

test('years far ahead, of a calendar that is not read, are of none until the user says so', async () => {
  for (const text of ['date,place\n5776-03-01,Ayn\n', 'year,month,day,place\n5776,3,1,Ayn\n']) {
    const { asked, days } = await readText(text);
    expect(asked).toEqual(['unsettled']);
    expect(days).toEqual(['?']);
  }
});

test('years far ahead that the user said are ours are not told again', async () => {
  const ours = await importText('date,place\n5776-03-01,Ayn\n5776-03-02,Bor\n', (mapping) => ({
    ...mapping,
    columns: mapping.columns.map(({ calendar: _, ...column }) => column),
  }));
  expect(daysOf(ours)).toEqual(['5776-03-01', '5776-03-02']);
  expect(ours.report.groups.map(({ code }) => code)).not.toContain('date-far');
});

test('a year that stands for no end is no calendar', async () => {
  const { asked } = await readText('date,date_end,place\n2015-01-02,9999-12-31,Ayn\n');
  expect(asked).toEqual([]);
});
