/** How people write the names of columns. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { rowsOf } from './import-lines.ts';
import { fieldsOf, fileOf, importFile, importText } from './import-text.ts';

const SAID = ['2015-11-14 | Ayn, Land | 48.86,2.37 | 12 | 30'];

test.each([
  ['in one word', 'EventDate,CityName,CountryName,Latitude,Longitude,TotalKilled,NumberWounded'],
  ['in capitals', 'EVENTDATE,CITYNAME,COUNTRYNAME,LAT,LON,DEATHTOLL,TOTALINJURED'],
  ['with capitals within', 'eventDate,cityName,countryName,lat,lon,deathToll,totalInjured'],
])('%s', async (_, header) => {
  expect(rowsOf(await importText(`${header}\n2015-11-14,Ayn,Land,48.86,2.37,12,30\n`))).toEqual(
    SAID,
  );
});

describe('without their marks', () => {
  test.each([
    ['Greek capitals', 'ΗΜΕΡΟΜΗΝΙΑ;ΠΟΛΗ;ΧΩΡΑ;LAT;LON;ΝΕΚΡΟΙ;ΤΡΑΥΜΑΤΙΕΣ'],
    ['Portuguese', 'Data;Cidade;Pais;Latitude;Longitude;Vitimas fatais;Feridos'],
    ['Polish', 'Data;Miasto;Kraj;Szerokosc;Dlugość;Ofiary smiertelne;Ranni'],
    ['Hebrew with points', 'תַּאֲרִיךְ;עִיר;מְדִינָה;LAT;LON;הֲרוּגִים;פְּצוּעִים'],
    ['Arabic with points', 'التَّارِيخ;المدينة;الدولة;LAT;LON;القَتْلَى;الجَرْحَى'],
    [
      'letters taken apart',
      'Fecha;Ciudad;Pai\u0301s;Latitud;Longitud;Vi\u0301ctimas mortales;Heridos',
    ],
  ])('%s', async (_, header) => {
    const file = fileOf(`${header}\n14.11.2015;Ayn;Land;48,86;2,37;12;30\n`);
    expect(rowsOf(await importFile(file))).toEqual(SAID);
  });

  test('some are other words: a gun is no day, and a region may be of the world', async () => {
    const { table } = await importText(
      'date,lat,lon,gun,région,region\n2015-11-14,48.86,2.37,1,Ayn,Europe\n',
    );
    expect(fieldsOf(table)).toMatchObject({
      gun: 'other',
      région: 'municipality',
      region: 'other',
    });
  });
});

describe('with a number behind them', () => {
  test('terms are several of one incident', async () => {
    const { headlines } = await importText(
      'date,lat,lon,Attack type 1,Attack type 2,weapon1,weapon_2,perpetrator 1\n2015-11-14,48.86,2.37,Bombing,Hijacking,Bomb,Gun,A group\n',
    );
    expect(headlines[0]?.terms).toMatchObject({
      attackType: ['Bombing', 'Hijacking'],
      weapon: ['Bomb', 'Gun'],
      group: ['A group'],
    });
  });

  test('sources are several, by address or by name', async () => {
    const { incident } = await importText(
      'id,date,lat,lon,source_1,source_2,Source 3\na,2015-11-14,48.86,2.37,https://a.test/1,,An agency\nb,2015-11-15,48.86,2.37,https://a.test/2,https://b.test/2,\n',
    );
    const { sources } = await incident('a');
    expect(sources.map(({ publisher, url }) => `${publisher}|${url}`)).toEqual([
      '|https://a.test/1',
      'An agency|null',
    ]);
  });
});

describe('the place of a sheet that has no column called so', () => {
  test.each([
    ['English', 'Location of death,Place of birth,Date'],
    ['Czech', 'místo incidentu,místo narození,datum'],
    ['Russian', 'Место теракта,Место рождения,Дата'],
    ['Hebrew', 'מקום הפיגוע,מקום מגורים,תאריך'],
  ])('is known by a word of its name: %s', async (_, header) => {
    const { table, headlines } = await importText(
      `${header},lat,lon\nAyn,Cel,2015-11-14,48.86,2.37\nBor,Dun,2015-11-15,50.85,4.35\n`,
    );
    expect(Object.values(fieldsOf(table)).slice(0, 2)).toEqual(['place', 'other']);
    expect(headlines.map(({ title }) => title)).toEqual(['Ayn', 'Bor']);
  });
});

describe('a column against its name', () => {
  test('injuries that are severe or slight count nobody, and are a filter', async () => {
    const rows = ['severe', 'slight', '', 'slight', 'severe', 'severe', 'slight'];
    const { table, report } = await importText(
      `date,lat,lon,injuries\n${rows.map((each) => `2015-11-14,48.86,2.37,${each}\n`).join('')}`,
    );
    expect(fieldsOf(table)).toMatchObject({ injuries: 'category' });
    expect(report.groups.map(({ code }) => code)).not.toContain('number-unreadable');
  });

  test('numbers for a kind of event are codes that nobody can read', async () => {
    const { table } = await importText(
      'date,lat,lon,Incident type,Weapon\n2015-11-14,48.86,2.37,3,1\n2015-11-15,48.86,2.37,4,1\n',
    );
    expect(fieldsOf(table)).toMatchObject({ 'Incident type': 'other', Weapon: 'other' });
  });

  test('words between numbers are still a figure', async () => {
    const { table } = await importText(
      'date,lat,lon,injuries\n2015-11-14,48.86,2.37,at least 5\n2015-11-15,48.86,2.37,several\n',
    );
    expect(fieldsOf(table)).toMatchObject({ injuries: 'wounded' });
  });
});

describe('the title of a sheet without one', () => {
  test('is no column of numbers, of credits, of one word, nor one that few rows fill', async () => {
    const { table } = await importText(
      'date,lat,lon,rating,photo credit,kind,remark on it,what it was\n2015-11-14,48.86,2.37,79,An agency of some name,fire,,Fire at a mill\n2015-11-15,48.86,2.37,nominal,Another agency of a name,fire,,Fire in a yard\n2015-11-16,48.86,2.37,80,A third agency,fire,Reported late by two readers,Smoke\n',
    );
    const { titleColumns } = table.mapping;
    expect(titleColumns.map((column) => table.columns[column]?.name)).toEqual(['what it was']);
  });
});

describe('a column of precision', () => {
  test('may say it in phrases', async () => {
    const { headlines, report } = await importText(
      'date,lat,lon,Geo Precision\n2015-11-14,48.86,2.37,(2) 25 km precision \n2015-11-15,48.86,2.37,(6) Country\n2015-11-16,48.86,2.37,kept back\n',
    );
    expect(headlines.map(({ placePrecision }) => placePrecision)).toEqual([
      'district',
      'country',
      'town',
    ]);
    expect(report.groups.find(({ code }) => code === 'term-unknown')?.count).toBe(1);
  });

  test('that says yes or no says nothing of it', async () => {
    const { table } = await importText('date,lat,lon,Precision\n2015-11-14,48.86,2.37,Oui\n');
    expect(fieldsOf(table)).toMatchObject({ Precision: 'other' });
  });
});

describe('what happened, and with what', () => {
  test('are known by words of names', async () => {
    const { table } = await importText(
      'date,lat,lon,Event Description,Damage description,summary_url,Weapon Carried/Used,Weapon details\n2015-11-14,48.86,2.37,A long story of what came to pass at the mill,A wall and a roof,see the page that is called after it in the file of all the pages,Knife,Long\n',
    );
    expect(fieldsOf(table)).toMatchObject({
      'Event Description': 'summary',
      'Damage description': 'other',
      summary_url: 'other',
      'Weapon Carried/Used': 'weapon',
      'Weapon details': 'other',
    });
  });

  test('short descriptions are terms', async () => {
    const { table } = await importText(
      'date,lat,lon,Event description\n2015-11-14,48.86,2.37,Fire\n',
    );
    expect(fieldsOf(table)).toMatchObject({ 'Event description': 'other' });
  });
});

test('an ending in brackets belongs to its word, a side in capitals does not', async () => {
  const { table } = await importText(
    'Date,Latitude(S),Longitude(E),Tué(s),Blessé(e)s,State(s)\n20/04/2022 - 19h05,48.86,2.37,1,2,Ayn\n',
  );
  expect(fieldsOf(table)).toMatchObject({
    Date: 'date',
    'Latitude(S)': 'latitude',
    'Tué(s)': 'killed',
    'Blessé(e)s': 'wounded',
    'State(s)': 'municipality',
  });
});

test('ids that many rows lack are left for those that all have', async () => {
  const { headlines } = await importText(
    'id,recordid,date,lat,lon\n,r1,2015-11-14,48.86,2.37\n7,r2,2015-11-15,48.86,2.37\n',
  );
  expect(headlines.map(({ id }) => id)).toEqual(['r1', 'r2']);
});

test('figures that a known layout does not have are taken beside it', async () => {
  const { table, headlines } = await importText(
    'time,latitude,longitude,depth,mag,magType,nst,gap,dmin,rms,net,id,place,magNst,Deaths\n2015-11-14,48.86,2.37,10,5,mb,7,30,1,1,us,q1,Ayn,4,3\n',
  );
  expect(table.preset.id).toBe('usgs');
  expect(headlines[0]?.figures.killed.best).toBe(3);
});

test('a title made of a long text is cut between words', async () => {
  const long = 'word '.repeat(60).trim();
  const { headlines } = await importText(
    `date,lat,lon,told\n${['A fire', 'A flood', 'A fall', 'A fight'].map((each) => `2015-11-14,48.86,2.37,${each}\n`).join('')}2015-11-15,48.86,2.37,${long}\n`,
  );
  expect(headlines.at(-1)?.title).toBe(`${long.slice(0, 159)}…`);
});

describe('a column of who did it', () => {
  const sheet = (name: string, terms: readonly string[]) =>
    importText(
      `date,lat,lon,${name}\n${terms.map((term, i) => `2015-11-${10 + i},48.86,2.37,${term}\n`).join('')}`,
    );
  const PERSONS = ['Aba Boe', 'Cai D. Dow', 'Eda Foe and Gil Hoe', 'unknown', 'Ida Joe-Koe'];

  test.each(['Perpetrator', 'suspected perpetrator', 'auteur'])(
    'is no filter while it names persons: %s',
    async (name) => {
      const { table, headlines } = await sheet(name, PERSONS);
      expect(fieldsOf(table)).toMatchObject({ [name]: 'other' });
      expect(headlines.map(({ title }) => title).join()).not.toContain('Boe');
    },
  );

  test.each(['Shooter name', 'Nome do autor', 'Nombre de la víctima', 'Nom de l’auteur'])(
    'is none either where the same persons come again: %s',
    async (name) => {
      const terms = PERSONS.slice(0, 2).concat('Lia Moe');
      const { table } = await sheet(name, [...terms, ...terms, ...terms]);
      expect(fieldsOf(table)).toMatchObject({ [name]: 'other' });
    },
  );

  test.each([
    ['that come again', ['Ayn Bor', 'Cel Dun', 'Eyn Fal', 'Ayn Bor', 'Cel Dun']],
    ['by their words', ['Ayn Front', 'Army of Bor', 'Cel Brigades', 'Dun']],
    ['by kinds', ['Lone actor', 'Far Right', 'Unknown', 'Islamist']],
  ])('is a filter while it names groups: %s', async (_, terms) => {
    const { table } = await sheet('Perpetrator', terms);
    expect(fieldsOf(table)).toMatchObject({ Perpetrator: 'group' });
  });

  test('is one under a name for groups', async () => {
    const { table } = await sheet('Perpetrator group', PERSONS);
    expect(fieldsOf(table)).toMatchObject({ 'Perpetrator group': 'group' });
  });
});

test('n before what is counted is its number', async () => {
  const text =
    'startdate,elocal,latitude,longitude,ndeath,n_injured\n2015-11-14,Ayn,48.86,2.37,12,30\n';
  const imported = await importText(text);
  expect(fieldsOf(imported.table)).toMatchObject({ ndeath: 'killed', n_injured: 'wounded' });
});

test('a point of a form, beside its parts, is no name of a place', async () => {
  const imported = await importText(
    'Date of incident;Location GPS;_Location GPS_latitude;_Location GPS_longitude;_Location GPS_altitude\n2023-04-28;12.50 3.25 0 5;12.50;3.25;0\n',
  );
  expect(fieldsOf(imported.table)).toMatchObject({
    'Location GPS': 'other',
    '_Location GPS_latitude': 'latitude',
  });
  const alone = await importText('date;Location GPS\n2023-04-28;12.50 3.25 310 4.5\n');
  expect(rowsOf(alone)[0]).toContain('12.50,3.25');
});
