/** Which of the columns of a home-made sheet say when its rows happened, where several could. */
import { describe, expect, test } from 'vitest';
import { daysOf, toldOf } from './import-lines.ts';
import { fieldsOf, importText } from './import-text.ts';

describe('beside the year of each row', () => {
  const wars =
    'Year,StartDate,Location\n1950,1948-03-02,Ayn\n1951,1948-03-02,Ayn\n1953,1953-05-01,Bor\n';

  test('the day on which a war began is no date of its years', async () => {
    const imported = await importText(wars);
    expect(fieldsOf(imported.table)).toMatchObject({ Year: 'year', StartDate: 'other' });
    expect(daysOf(imported)).toEqual([
      '1950-01-01..1950-12-31',
      '1951-01-01..1951-12-31',
      '1953-01-01..1953-12-31',
    ]);
  });

  test('a first day is the date where it lies in that year in most rows, or in another century', async () => {
    const imported = await importText(
      'Year,Start date,Location\n1950,1950-03-02,Ayn\n1929,2029-06-02,Ayn\n1953,1952-12-30,Bor\n',
    );
    expect(fieldsOf(imported.table)).toMatchObject({ 'Start date': 'date' });
    expect(daysOf(imported)).toEqual(['1929-06-02', '1950-03-02', '1952-12-30']);
  });

  test('a first year, month and day say more', async () => {
    const imported = await importText(
      'Dis No,Year,Start Year,Start Month,Start Day,End Year,End Month,End Day,Location\nA-1,2015,2015,4,25,2015,4,26,Ayn\nA-2,2016,2016,2,,2016,3,,Bor\n',
    );
    expect(fieldsOf(imported.table)).toMatchObject({ Year: 'other', 'Start Day': 'day' });
    expect(daysOf(imported)).toEqual(['2015-04-25', '2016-02-01..2016-02-29']);
  });

  test.each(['End', 'Birth', 'Reported'])('those called %s do not', async (word) => {
    const imported = await importText(
      `Year,${word} Year,${word} Month,${word} Day,Location\n2015,2016,4,25,Ayn\n`,
    );
    expect(daysOf(imported)).toEqual(['2015-01-01..2015-12-31']);
  });
});

test('start and end of the filling in of a form are no part of the date of the incident', async () => {
  const imported = await importText(
    'start,end,Date of incident,Place,_uuid\n2023-05-01T10:00:00.000+03:00,2023-05-01T10:05:00.000+03:00,2023-04-28,Ayn,u1\n',
  );
  expect(fieldsOf(imported.table)).toMatchObject({ end: 'other', 'Date of incident': 'date' });
  expect(daysOf(imported)).toEqual(['2023-04-28']);
});

test('start and end alone are the days of the incident', async () => {
  const imported = await importText('start,end,Place\n2023-05-01,2023-05-03,Ayn\n');
  expect(daysOf(imported)).toEqual(['2023-05-01..2023-05-03']);
});

describe('a column of years', () => {
  test('of two digits is of the century that spreadsheets take, and that is told', async () => {
    const imported = await importText(
      'year,month,day,place\n97,5,3,Ayn\n0,1,1,Bor\n5,7,9,Cel\n00,2,2,Dun\n',
    );
    expect(daysOf(imported)).toEqual(['1997-05-03', '2000-02-02', '2005-07-09', '?']);
    expect(toldOf(imported)).toContain('3 date-century-assumed repaired');
  });

  test('is undated once that is taken back', async () => {
    const undone = [{ code: 'date-century-assumed', row: 0, field: '' }] as const;
    const imported = await importText('year,month,day,place\n97,5,3,Ayn\n', (mapping) => ({
      ...mapping,
      undone,
    }));
    expect(daysOf(imported)).toEqual(['?']);
  });

  test('has the years of antiquity where others have four digits', async () => {
    const imported = await importText('year,place\n79,Ayn\n1902,Bor\n');
    expect(daysOf(imported)[0]).toMatch(/^0079/);
  });

  test('of one digit is of none', async () => {
    const imported = await importText(
      'YEAR,MONTH,DAY,lat,lon\n5.0,3,4,48.1,17.1\n4.0,3,4,48.1,17.1\n',
    );
    expect(daysOf(imported)).toEqual(['?', '?']);
  });

  test('may state a span of them', async () => {
    const imported = await importText(
      'Year,Place\n1970-1972,Ayn\n1975,Bor\n2014-15,Cel\n1782.05,Dun\n2023/1,Eln\n',
    );
    expect(daysOf(imported)).toEqual([
      '1782-01-01..1782-12-31',
      '1970-01-01..1972-12-31',
      '1975-01-01..1975-12-31',
      '2014-01-01..2015-12-31',
      '?',
    ]);
  });
});

test('a day of a raid may be a night of two', async () => {
  const imported = await importText(
    'DAY,MONTH,YEAR,place\n28-29,5,1944,Ayn\n3,5,1944,Bor\n31-01,5,1944,Cel\n',
  );
  expect(daysOf(imported)).toEqual(['1944-05-03', '1944-05-28..1944-05-29', '?']);
});

test('milliseconds since 1970 are a date under the name of a time, beside a few that are not', async () => {
  const imported = await importText(
    'place,time,lat,lon\nAyn,210388011800,48.1,17.1\nBor,1454414707000,48.1,17.1\nCel,NA,48.1,17.1\n',
  );
  expect(fieldsOf(imported.table)).toMatchObject({ time: 'date' });
  expect(daysOf(imported)).toEqual(['1976-09-01', '2016-02-02', '?']);
});

test('a time that is not known is none that can not be read', async () => {
  const imported = await importText('date,time,place\n2015-01-02,NA,Ayn\n2015-01-03,21:20,Bor\n');
  expect(toldOf(imported).join()).not.toContain('time-unreadable');
});
