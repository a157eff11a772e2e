/** Names of columns that look as if they said more than they do, in invented rows. */
import { describe, expect, test } from 'vitest';
import { daysOf, killedOf, placesOf, toldOf } from './import-lines.ts';
import { fieldsOf, importText } from './import-text.ts';

describe('a longitude with its sign stays on its side', () => {
  test.each([
    'Latitude (S -),Longitude (W negative)',
    'lat_S1,lon_S1',
    'Latitude West Bank,Longitude West Bank',
  ])('%s', async (names) => {
    const imported = await importText(
      `date,title,${names}\n2015-01-02,A,31.9,35.2\n2015-01-03,B,32.2,35.25\n`,
    );
    expect(placesOf(imported)).toEqual(['31.90,35.20', '32.20,35.25']);
    expect(toldOf(imported)).toEqual([]);
  });
});

describe('a count is of all without a question', () => {
  test.each([
    'Official deaths',
    'Fatalities (official)',
    'Deaths caused by attack',
    'Deaths (all sides)',
    'Deaths 2015',
    'Killed (Wikipedia)',
    'Killed (source: Police Gazette)',
  ])('%s', async (name) => {
    const imported = await importText(
      `date,title,${name}\n2015-01-02,A,3\n2015-01-03,B,0\n2015-01-04,C,12\n`,
    );
    expect(killedOf(imported)).toEqual(['3', '0', '12']);
    expect(imported.table.questions).toEqual([]);
  });

  test.each(['Deaths 18', 'Deaths in Ayn', 'Killed (Ayn source)'])(
    'but "%s", which may be of some, is asked about',
    async (name) => {
      const { table } = await importText(`date,title,${name}\n2015-01-02,A,3\n2015-01-03,B,0\n`);
      expect(table.questions).toMatchObject([{ kind: 'several-figures', columns: [2] }]);
    },
  );

  test('but "Injury severity" counts nobody', async () => {
    const { table } = await importText(
      'date,title,Injury severity\n2015-01-02,A,3\n2015-01-03,B,1\n',
    );
    expect(fieldsOf(table)).toMatchObject({ 'Injury severity': 'other' });
  });
});

test.each(['Event location name', 'attack type name'])('%s is no title', async (name) => {
  const { table } = await importText(
    `date,summary,${name}\n2015-01-02,Shells fell on the road,Mill\n2015-01-03,Two cars burned,Quay\n`,
  );
  expect(fieldsOf(table)[name]).not.toBe('title');
});

test.each(['Time (UTC)', 'time_gmt'])('%s is no time at the place', async (name) => {
  const { table } = await importText(
    `date,title,${name}\n2015-01-02,A,21:20\n2015-01-03,B,09:05\n`,
  );
  expect(fieldsOf(table)[name]).not.toBe('timeLocal');
});

test('a span into the next year agrees with the year beside it', async () => {
  const imported = await importText(
    'year,place,date\n2015,Ayn,30 December 2015 - 2 January 2016\n2015,Bor,2015-03-04\n',
  );
  expect(daysOf(imported)).toContain('2015-12-30..2016-01-02');
  expect(toldOf(imported).filter((told) => told.includes('date-parts-differ'))).toEqual([]);
});
