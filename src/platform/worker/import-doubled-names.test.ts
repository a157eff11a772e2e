/** Names of columns in two languages at once. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { rowsOf } from './import-lines.ts';
import { fieldsOf, fileOf, importFile } from './import-text.ts';

const ROW = '2015-11-14;Ayn;Land;48.86;2.37;12;30';
const sheet = (header: string, row = ROW) => importFile(fileOf(`${header}\n${row}\n`));

describe('a name in two languages', () => {
  test.each([
    [
      'slashes',
      'Datum / Date;Stadt / City;Land / Country;Breite / Latitude;Länge / Longitude;Tote / Killed;Verletzte / Wounded',
    ],
    [
      'bars',
      'Date|Fecha;City|Ciudad;Country|País;Lat|Latitud;Lon|Longitud;Dead|Muertos;Hurt|Heridos',
    ],
    [
      'line ends',
      '"Date\nFecha";"City\nCiudad";"Country\nPaís";"Lat\nLatitud";"Lon\nLongitud";"Killed\nMuertos";"Wounded\nHeridos"',
    ],
    [
      'dashes',
      'Date - Fecha;City – Ciudad;Country - País;Lat - Latitud;Lon - Longitud;Killed – Muertos;Wounded - Heridos',
    ],
    [
      'brackets around a known one',
      'วันที่ (Date);เมือง (City);ประเทศ (Country);ละติจูด (Latitude);ลองจิจูด (Longitude);Killed;Wounded',
    ],
    [
      'another script alone',
      'Date التاريخ;المدينة City;Country البلد;Latitude خط العرض;Longitude خط الطول;Killed القتلى;Wounded الجرحى',
    ],
    [
      'three languages',
      'Date / Datum / Fecha;City/Ville/Ciudad;Country/Pays/País;Latitude;Longitude;Killed/Tués/Muertos;Wounded/Blessés/Heridos',
    ],
  ])('is known by what both say: %s', async (_, header) => {
    expect(rowsOf(await sheet(header))).toEqual(['2015-11-14 | Ayn, Land | 48.86,2.37 | 12 | 30']);
  });

  test('is a title, a place, a source and more', async () => {
    const { table } = await sheet(
      'Datum / Date;Titel / Title;Ort / Location;Quelle / Source;Uhrzeit / Time;Beschreibung - Description',
      '2015-11-14;A bomb;Ayn Market;An agency;12:30;A bomb went off in the market at noon',
    );
    expect(Object.values(fieldsOf(table))).toEqual([
      'date',
      'title',
      'place',
      'sourcePublisher',
      'timeLocal',
      'summary',
    ]);
  });
});

describe('a name of two things', () => {
  test.each([
    'Killed / Wounded',
    'Killed / Missing',
    'Muertos / Heridos',
    'City / Attack type',
    'Name / Age',
    'ID группы',
    'URL фото',
  ])('is neither: %s', async (name) => {
    const { table } = await sheet(`Date;${name}`, '2015-11-14;a\n2015-11-15;b');
    expect(['other', 'category']).toContain(fieldsOf(table)[name]);
  });

  test('counts nobody where a cell has two figures', async () => {
    const imported = await sheet('Date;Lat;Lon;Killed / Wounded', '2015-11-14;48.86;2.37;12/30');
    expect(rowsOf(imported)).toEqual(['2015-11-14 |  | 48.86,2.37 | ? | ?']);
  });

  test.each(['lat/long', 'Latitude / Longitude', 'lat | lon'])(
    'is one of both coordinates where these stand in one cell: %s',
    async (name) => {
      const imported = await sheet(`Date;${name};Killed`, '2015-11-14;48.86, 2.37;12');
      expect(rowsOf(imported)[0]).toContain('48.86,2.37 | 12');
    },
  );
});
