/** When the rows of home-made sheets happened, where sheets say it twice, in parts or with a clock. */
import { describe, expect, test } from 'vitest';
import { daysOf, toldOf } from './import-lines.ts';
import { fieldsOf, importText } from './import-text.ts';

describe('a date beside a year, a month and a day', () => {
  test('is the one of them in which day and month have not changed places, and that is told', async () => {
    const imported = await importText(
      'year,month,day,place,date\n2015,12,9,Ayn,2015-09-12\n2015,2,8,Bor,2015-08-02\n2015,3,20,Cel,2015-03-20\n',
    );
    expect(daysOf(imported)).toEqual(['2015-02-08', '2015-03-20', '2015-12-09']);
    expect(toldOf(imported)).toContain('2 date-parts-differ repaired');
  });

  test('stays as it is, once that is taken back', async () => {
    const undone = [{ code: 'date-parts-differ', row: 0, field: '' }] as const;
    const imported = await importText(
      'year,month,day,place,date\n2015,12,9,Ayn,2015-09-12\n',
      (mapping) => ({ ...mapping, undone }),
    );
    expect(daysOf(imported)).toEqual(['2015-09-12']);
    expect(toldOf(imported)).toContain('1 date-parts-differ undone');
  });

  test('is of the century of its year, where a spreadsheet took it for another', async () => {
    const imported = await importText(
      'year,place,date\n1929,Ayn,2029-11-21\n1930,Bor,1930-01-02\n',
    );
    expect(daysOf(imported)).toEqual(['1929-11-21', '1930-01-02']);
    expect(toldOf(imported)).toContain('1 date-parts-differ repaired');
  });

  test('counts where they differ otherwise, and that is told', async () => {
    const imported = await importText(
      'year,month,place,date\n2015,7,Ayn,2015-05-02\n2015,6,Bor,2015-06-03\n',
    );
    expect(daysOf(imported)).toEqual(['2015-05-02', '2015-06-03']);
    expect(toldOf(imported)).toContain('1 date-parts-differ notice');
  });

  test('is narrowed by them where it is only a year', async () => {
    const imported = await importText('year,month,day,place,date\n2015,7,3,Ayn,2015\n');
    expect(daysOf(imported)).toEqual(['2015-07-03']);
  });

  test('is of the calendar that is chosen, and its year beside it is no other', async () => {
    const text = 'year,place,date\n1396,Ayn,1396/03/17\n1396,Bor,\n';
    const read = async (calendar: 'solar-hijri' | 'unsettled') => {
      const imported = await importText(text, (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((column, i) => (i === 2 ? { ...column, calendar } : column)),
      }));
      expect(toldOf(imported).join()).not.toContain('date-parts-differ');
      return daysOf(imported);
    };
    expect(await read('unsettled')).toEqual(['?', '?']);
    expect(await read('solar-hijri')).toEqual(['2017-06-07', '?']);
  });

  test('is found by a word of its name, if it lies in that year', async () => {
    const { table, ...imported } = await importText(
      'caso,hecho_fecha,fecha carga,año,mes\n1,3/4/2015,5/1/2019,2015,4\n2,21/6/2015,5/1/2019,2015,6\n',
    );
    expect(fieldsOf(table)).toMatchObject({ hecho_fecha: 'date', 'fecha carga': 'other' });
    expect(daysOf({ table, ...imported })).toEqual(['2015-04-03', '2015-06-21']);
  });

  test('is none of when it was written down in another year', async () => {
    const { table } = await importText(
      'tweet_date,text,year\n2019-10-16,A,2016\n2019-12-09,B,2016\n',
    );
    expect(fieldsOf(table)).toMatchObject({ tweet_date: 'other', year: 'year' });
  });
});

describe('a clock', () => {
  test('may have twice twelve hours, and seconds', async () => {
    const { headlines, ...imported } = await importText(
      'date,time,place\n2015-01-02,9:20 PM,Ayn\n2015-01-03,7:05:00 am,Bor\n2015-01-04,dusk,Cel\n',
    );
    expect(headlines.map(({ timeLocal }) => timeLocal)).toEqual(['21:20', '07:05', '']);
    expect(toldOf({ headlines, ...imported })).toContain('1 time-unreadable notice');
  });

  test.each(['2011\n2012', '1454414707000\n1454415707000', 'early\nlate'])(
    'is no column called time that holds something else',
    async (cells) => {
      const rows = cells.split('\n').map((cell, i) => `2015-01-0${i + 1},${cell},P`);
      const { table } = await importText(`date,time,place\n${rows.join('\n')}\n`);
      expect(fieldsOf(table)).not.toMatchObject({ time: 'timeLocal' });
    },
  );
});

describe('of several dates', () => {
  test('that of the event counts before those of a person, blanks behind full stops or not', async () => {
    const imported = await importText(
      'jméno;datum narození;datum úmrtí;datum incidentu;místo\nAyn;2. 1. 1934;24. 8. 1968;21. 8. 1968;Bor\nCel;27. 7. 1921;21. 8. 1968;3. 9. 1968;Dun\n',
    );
    expect(daysOf(imported)).toEqual(['1968-08-21', '1968-09-03']);
    expect(imported.table.questions.map(({ kind }) => kind)).not.toContain('date-order');
  });

  test('that of a birth is none', async () => {
    const imported = await importText(
      'datum rođenja,lat,lon\n2.1.1934,48.1,17.1\n27.7.1921,49.2,16.6\n',
    );
    expect(fieldsOf(imported.table)['datum rođenja']).toBe('other');
    expect(daysOf(imported)).toEqual(['?', '?']);
  });
});

describe('three short numbers with hyphens', () => {
  test('are dates once a row proves the year and another the day', async () => {
    const imported = await importText(
      'Date,lat,lon\n05-03-19,48.1,17.1\n31-12-04,48.1,17.1\n02-02-97,48.1,17.1\n',
    );
    expect(daysOf(imported)).toEqual(['1997-02-02', '2004-12-31', '2019-03-05']);
    expect(toldOf(imported)).toEqual(['3 date-century-assumed repaired']);
  });

  test('are not read while the year may be the first or the last', async () => {
    const imported = await importText('Date,lat,lon\n05-03-19,48.1,17.1\n25-12-19,48.1,17.1\n');
    expect(daysOf(imported)).toEqual(['?', '?']);
    expect(toldOf(imported)).toEqual(['2 date-unreadable undated']);
  });

  test.each(['year', 'Jahr'])('are dates where a column of years proves it: %s', async (name) => {
    const imported = await importText(
      `event_date,${name},country,event_type,actor1,fatalities\n05-03-19,2019,Land,Riots,A,0\n25-12-18,2018,Land,Riots,A,0\n`,
    );
    expect(daysOf(imported)).toEqual(['2018-12-25', '2019-03-05']);
  });

  test('are none under any name', async () => {
    const { table } = await importText('part,lat,lon\n05-03-19,48.1,17.1\n31-12-97,48.1,17.1\n');
    expect(fieldsOf(table)).toMatchObject({ part: 'other' });
  });
});

test('the key of a date is none, where one is written out', async () => {
  const imported = await importText(
    'EventDateSKey,EventDate,lat,lon\n11748,2008-01-02,48.1,17.1\n11749,2008-01-03,48.1,17.1\n',
  );
  expect(daysOf(imported)).toEqual(['2008-01-02', '2008-01-03']);
});

test('the last day bears the name of the first but for a word', async () => {
  const imported = await importText(
    'reference_period_start,reference_period_end,lat,lon\n2008-01-01,2008-01-31,48.1,17.1\n',
  );
  expect(daysOf(imported)).toEqual(['2008-01-01..2008-01-31']);
});
