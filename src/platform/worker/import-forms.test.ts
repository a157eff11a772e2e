/** Tables as forms, encyclopaedias and databases of incidents give them. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { daysOf, killedOf, placesOf, rowsOf, toldOf } from './import-lines.ts';
import { fieldsOf, fileOf, importFile, importText } from './import-text.ts';

describe('answers to a form', () => {
  test('are dated by what was asked, and not by when they were sent', async () => {
    const imported = await importText(
      'Timestamp,What happened?,When did it happen?,Place,How many people died?,How many people were injured?\n1/15/2024 10:22:33,A bomb,1/12/2024,Ayn,3,7\n1/16/2024 11:22:33,A shot,1/13/2024,Bor,0,2\n',
    );
    expect(rowsOf(imported)).toEqual([
      '2024-01-12 | A bomb | ? | 3 | 7',
      '2024-01-13 | A shot | ? | 0 | 2',
    ]);
    expect(imported.table.questions).toEqual([]);
  });

  test('are so in other languages', async () => {
    const { table } = await importText(
      'Zeitstempel;Wann ist es geschehen?;Ort\n15.01.2024 10:22:33;12.01.2024;Ayn\n16.01.2024 11:22:33;13.01.2024;Bor\n',
    );
    expect(fieldsOf(table)).toMatchObject({
      Zeitstempel: 'other',
      'Wann ist es geschehen?': 'date',
    });
  });

  test('are dated by when they were sent where nothing else was asked', async () => {
    const { table } = await importText(
      'Timestamp,Place,Date of birth\n1/15/2024 10:22:33,Ayn,3/4/1990\n',
    );
    expect(fieldsOf(table)).toMatchObject({ Timestamp: 'date', 'Date of birth': 'other' });
  });
});

test('tables of encyclopaedias write coordinates three times, and attackers beside the dead', async () => {
  const imported = await importText(
    'Date\tDead\tCoordinates\n13 November 2015\t9 (+2)\t48°52′12″N 2°22′12″E\ufeff / \ufeff48.870°N 2.370°E\ufeff / 48.870; 2.370\n14 November 2015\t3\t48°51′33″N 2°22′13″E / 48.859°N 2.370°E\n',
  );
  expect(placesOf(imported)).toEqual(['48.87,2.37', '48.86,2.37']);
  expect(killedOf(imported)).toEqual(['9//', '3']);
  expect(toldOf(imported)).toContain('1 number-approximate repaired');
});

test('the least and the most that were reported are bounds of the killed', async () => {
  const imported = await importText(
    'IBC code,Start Date,End Date,Location,Reported Minimum,Reported Maximum\nk1,05 May 2007,06 May 2007,Ayn,2,3\n',
  );
  expect(killedOf(imported)).toEqual(['2//3']);
  expect(daysOf(imported)).toEqual(['2007-05-05..2007-05-06']);
});

test('exactness of date and place is read where it is said in words, and codes are no words', async () => {
  const imported = await importText(
    'DATE,LONG,LAT,GEOPRECISION,TIMEPRECISION\n2015-04-18,3.25,12.5,adm1,month\n2015-04-19,3.25,12.5,settlement,day\n',
  );
  expect(daysOf(imported)).toEqual(['2015-04-01..2015-04-30', '2015-04-19']);
  expect(imported.headlines.map(({ placePrecision }) => placePrecision)).toEqual([
    'region',
    'town',
  ]);
  const { table } = await importText('date,lon,lat,time_precision\n2015-04-18,3.25,12.5,3\n');
  expect(fieldsOf(table)).toMatchObject({ time_precision: 'other' });
});

describe('points of GeoJSON with the latitude first', () => {
  const collection = (...points: readonly (readonly [string, string])[]) =>
    fileOf(
      `{"type":"FeatureCollection","features":[${points
        .map(
          ([city, point]) =>
            `{"type":"Feature","properties":{"date":"2015-11-13","city":"${city}"},"geometry":{"type":"Point","coordinates":${point}}}`,
        )
        .join(',')}]}`,
      'x.geojson',
    );

  test('are turned round where the cities say so, and that is told and asked', async () => {
    const file = collection(['Paris', '[48.87,2.37]'], ['London', '[51.5,-0.09]']);
    const imported = await importFile(file);
    expect(placesOf(imported)).toEqual(['48.87,2.37', '51.50,-0.09']);
    expect(toldOf(imported)).toContain('1 coordinates-swapped repaired');
    expect(imported.table.questions.map(({ kind }) => kind)).toEqual(['swapped-coordinates']);
  });

  test('stay as they are where they say so', async () => {
    const imported = await importFile(
      collection(['Paris', '[2.37,48.87]'], ['Ayn', '[51.5,-0.09]']),
    );
    expect(placesOf(imported)).toEqual(['48.87,2.37', '-0.09,51.50']);
    expect(imported.table.questions).toEqual([]);
  });

  test('are no reason to turn a geometry beside columns of its own', async () => {
    const imported = await importText(
      'date,city,latitude,longitude,geom_wkt\n2015-11-13,Paris,2.37,48.87,POINT (2.37 48.87)\n2015-11-14,Paris,,,POINT (2.37 48.87)\n',
    );
    expect(placesOf(imported)).toEqual(['48.87,2.37', '48.87,2.37']);
  });
});
