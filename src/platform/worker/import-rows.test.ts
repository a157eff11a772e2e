/** Rows of sheets that are no incidents, and columns that would be taken for others. */
import { describe, expect, test } from 'vitest';
import { daysOf, titlesOf, toldOf } from './import-lines.ts';
import { fieldsOf, importText } from './import-text.ts';

const rejectedOf = (imported: Parameters<typeof toldOf>[0]) =>
  toldOf(imported).filter((told) => told.endsWith('rejected'));

describe('rows of sums', () => {
  test('are none of incidents, whatever they are the sum of', async () => {
    const imported = await importText(`Country,City,Date,Killed
France,Paris,13/11/2015,9
France Total,,,9
Belgium,Brussels,22/03/2016,3
Belgium (subtotal),,,3
Total 2015-2016,,,12
Average,,,6
`);
    expect(titlesOf(imported)).toEqual(['Paris, France', 'Brussels, Belgium']);
    expect(rejectedOf(imported)).toEqual(['4 row-total rejected']);
  });

  test('are none of incidents either where they state the years that they are of', async () => {
    const imported = await importText(
      'City,Date,Killed\nParis,13/11/2015,9\nTotal,2015-2016,9\nSumme,2015,9\n',
    );
    expect(titlesOf(imported)).toEqual(['Paris']);
    expect(rejectedOf(imported)).toEqual(['2 row-total rejected']);
  });

  test('are incidents where words stand beside them, or a day', async () => {
    const imported = await importText(
      'City,Date,Killed,What\nTotal,2015-01-02,9,\nLyon,,1,Attack on Total\nTotal,2015,2,Siege\n',
    );
    expect(imported.report.counts).toMatchObject({ read: 3, rejected: 0 });
  });
});

describe('a month or a year that stands alone', () => {
  test('heads the rows below it, and is no incident', async () => {
    const imported = await importText(
      'Date,City,Killed\nJanuary 2015,,\n7 January 2015,Paris,12\n2016,,\nMarch 2016,Brussels,32\nMay 2016,,4\n',
    );
    expect(titlesOf(imported)).toEqual(['Paris', 'Brussels', '']);
    expect(rejectedOf(imported)).toEqual(['2 row-heading rejected']);
  });
});

describe('columns', () => {
  test('called “Incident” that says when is the date, before one that says when it was reported', async () => {
    const imported = await importText(
      'Reported,Incident,City\n14/11/2015,13/11/2015,Paris\n23/03/2016,22/03/2016,Brussels\n',
    );
    expect(fieldsOf(imported.table)).toMatchObject({ Incident: 'date', Reported: 'other' });
  });

  test.each([
    ['13 Nov', '22 March', '1 July'],
    ['Nov 13', 'March 22', 'July 1'],
    ['13.11.', '22.03.', '01.07.'],
    ['11/13', '3/22', '7/1'],
  ])('of days and months are put together with the year beside them: %s', async (a, b, c) => {
    const imported = await importText(
      `Year,Date,City\n2015,${a},Paris\n2016,${b},Brussels\n2016,${c},Lyon\n2017,,Nice\n`,
    );
    expect(fieldsOf(imported.table)).toMatchObject({ Year: 'year', Date: 'dayAndMonth' });
    expect(daysOf(imported)).toEqual([
      '2015-11-13',
      '2016-03-22',
      '2016-07-01',
      '2017-01-01..2017-12-31',
    ]);
  });

  test('of days and months in digits are left where no row tells one from the other', async () => {
    const imported = await importText('Year,Date,City\n2015,3/4,Paris\n2016,5/6,Lyon\n');
    expect(fieldsOf(imported.table).Date).toBe('other');
  });

  test('of days and months say what was made of them, and no order that nobody stated', async () => {
    const text =
      'Year,Date,City\n2015,night of 13 Nov,Paris\n2016,early May,Lyon\n2016,22 March,Nice\n';
    expect(toldOf(await importText(text))).toEqual(
      expect.arrayContaining(['1 date-worded repaired', '1 date-widened repaired']),
    );
    const chosen = await importText(
      'Year,Date,City\n2016,3/4,Lyon\n2016,22 March,Nice\n',
      (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((column, i) =>
          i === 1 ? { ...column, field: 'dayAndMonth' } : column,
        ),
      }),
    );
    expect(toldOf(chosen)).toContain('1 date-unreadable notice');
  });

  test.each([
    ['Killed/Wounded', '3/15', '2/4'],
    ['Age range', '5-6', '3-15'],
  ])('of two numbers are no days because a year stands beside them: %s', async (name, a, b) => {
    const imported = await importText(`Year,${name},City\n2015,${a},Paris\n2016,${b},Lyon\n`);
    expect(fieldsOf(imported.table)[name]).toBe('other');
  });

  test('of lunar Hijri dates are told from solar ones by years to come and by their months', async () => {
    for (const dates of [
      ['1437/01/30', '1438/09/12'],
      ['30 محرم 1437', '12 رمضان 1438هـ'],
    ]) {
      const imported = await importText(`التاريخ,المدينة\n${dates.join(',باريس\n')},طهران\n`);
      expect(daysOf(imported)).toEqual(['2015-11-12..2015-11-14', '2017-06-06..2017-06-08']);
      expect(imported.table.questions).toMatchObject([
        { kind: 'calendar', proposed: 'lunar-hijri' },
      ]);
      expect(toldOf(imported)).toContain('2 date-lunar repaired');
    }
  });

  test('of Solar Hijri dates with months in words are dates', async () => {
    const imported = await importText('تاریخ,شهر\n۱۷ خرداد ۱۳۹۶,تهران\n۳۱ شهریور ۱۳۹۷,اهواز\n');
    expect(daysOf(imported)).toEqual(['2017-06-07', '2018-09-22']);
    expect(imported.table.questions).toMatchObject([{ kind: 'calendar' }]);
  });

  test('of another calendar are shown by the first rows that have one', async () => {
    const blank = ',A\n'.repeat(6);
    const text = `date,title\n${blank}unknown,A\n1396/03/17,A\n,A\n1397/06/31,A\n1397/07/01,A\n1397/07/02,A\n`;
    const { table } = await importText(text);
    const [question] = table.questions;
    const rows = question?.kind === 'calendar' && question.examples.map(({ row }) => row);
    expect(rows).toEqual([8, 10, 11]);
  });

  test('of those who wrote the sheet are no titles, and short descriptions are', async () => {
    const imported = await importText(
      'date,description,analyst initials\n2015-01-02,Theatre hit,ABCDEFGHIJKLMN\n2015-01-03,Station,OPQRSTUVWXYZAB\n',
    );
    expect(titlesOf(imported)).toEqual(['Theatre hit', 'Station']);
    const long = await importText(
      `date,description,kind\n2015-01-02,${'word '.repeat(60)},Bomb\n2015-01-03,${'text '.repeat(60)},Knife\n`,
    );
    expect(titlesOf(long)).toEqual(['Bomb', 'Knife']);
  });
});

describe('the dialog warns', () => {
  const warnedOf = async (text: string) =>
    (await importText(text)).table.warnings
      .filter(({ code }) => code === 'date-reported' || code === 'header-again')
      .map(({ code, row, field }) => `${code} ${row} ${field}`);

  test('where the only dates are those of reports, of which it takes the nearest', async () => {
    const text = 'Published,Title,Date added\n2015-11-14,A,2016-01-01\n2015-11-15,B,2016-01-01\n';
    expect(await warnedOf(text)).toEqual(['date-reported 0 Published']);
    expect(await warnedOf(text.replace('Published', 'Date'))).toEqual([]);
  });

  test('where a row names the columns of another table', async () => {
    const text =
      'Date,City,Killed\n13/11/2015,Paris,130\n\nCity,Date,Injured\nNice,14/07/2016,434\n';
    expect(await warnedOf(text)).toEqual(['header-again 3 ']);
    const other = text.replace('City,Date,Injured', 'City,EventDate,Blesses');
    expect(await warnedOf(other)).toEqual(['header-again 3 ']);
    expect(await warnedOf(text.replace('City,Date,Injured', 'Date,City,Killed'))).toEqual([]);
  });
});

test.each(['Tot', 'Total', 'All months'])(
  'a row of all months is a total, and no incident: %s',
  async (word) => {
    const imported = await importText(
      `Year,Month,State,Killed\n2010,Jan,Ayn,3\n2010,Feb,Ayn,4\n2010,${word},Ayn,7\n`,
    );
    expect(imported.dataset.counts).toMatchObject({ read: 3, rejected: 1 });
    expect(imported.report.groups.map(({ code }) => code)).toContain('row-total');
  },
);
