/** Sheets whose places are written in other ways than two columns of degrees. */
import { describe, expect, test } from 'vitest';
import { type FieldId, type Mapping, PLAIN_COLUMN } from '../../core/model/mapping.ts';
import { placesOf, toldOf } from './import-lines.ts';
import { fieldsOf, fileOf, importFile, importText } from './import-text.ts';

describe('both coordinates in one cell, longitude first', () => {
  const cells = (name: string) =>
    `date,town,${name},killed\n2015-01-01,Here,"2.3522, 48.8566",1\n2015-01-02,There,"51.389, 35.6892",2\n2015-01-03,Third,"10.5° N, 20.25° E",3\n`;

  test.each(['"Coordinates (lon, lat)"', 'LongLat', 'lng_lat'])(
    'are read so where the name says it, letters excepted: %s',
    async (name) => {
      const imported = await importText(cells(name));
      expect(placesOf(imported)).toEqual(['48.86,2.35', '35.69,51.39', '10.50,20.25']);
      expect(toldOf(imported)).toEqual(['1 coordinates-swapped repaired']);
    },
  );

  test('are read as they stand where nothing says it', async () => {
    const imported = await importText(cells('coordinates'));
    expect(placesOf(imported)).toEqual(['2.35,48.86', '51.39,35.69', '10.50,20.25']);
    expect(imported.table.questions).toEqual([]);
  });

  const known =
    'date,city,coordinates\n2015-11-13,Paris,"2.3522, 48.8566"\n2017-06-07,Tehran,"51.389, 35.6892"\n';

  test('are told by cities whose place is known, and asked about with rows of the file', async () => {
    const imported = await importText(known);
    expect(placesOf(imported)).toEqual(['48.86,2.35', '35.69,51.39']);
    expect(imported.table.questions).toEqual([
      {
        kind: 'swapped-coordinates',
        proposed: true,
        examples: [
          { row: 1, latitude: '2.3522', longitude: '48.8566' },
          { row: 2, latitude: '51.389', longitude: '35.6892' },
        ],
      },
    ]);
  });

  test('are left where the user says so', async () => {
    const leave = (mapping: Mapping) => ({ ...mapping, isSwapped: false });
    expect(placesOf(await importText(known, leave))).toEqual(['2.35,48.86', '51.39,35.69']);
  });

  test('are turned round one by one where only that makes sense and the user wants it', async () => {
    const text = 'date,title,coordinates\n2015-01-01,A,"151.21, -33.87"\n2015-01-02,B,"10.5, 20"\n';
    expect(
      placesOf(await importText(text, (mapping) => ({ ...mapping, isSwapped: false }))),
    ).toEqual(['?', '10.50,20.00']);
    const each = await importText(text, (mapping) => ({
      ...mapping,
      isSwapped: false,
      isEachSwapped: true,
    }));
    expect(placesOf(each)).toEqual(['-33.87,151.21', '10.50,20.00']);
    expect(toldOf(each)).toContain('1 coordinates-swapped repaired');
  });
});

test('of lists of two numbers in records, which may be either, the order of GeoJSON is proposed and asked about', async () => {
  const records = [{ date: '2015-01-01', title: 'A', coordinates: [2.35, 48.85] }];
  const file = fileOf(JSON.stringify(records), 'a.json');
  const imported = await importFile(file);
  expect(placesOf(imported)).toEqual(['48.85,2.35']);
  expect(imported.table.questions).toEqual([
    {
      kind: 'swapped-coordinates',
      proposed: true,
      isOfLists: true,
      examples: [{ row: 1, latitude: '2.35', longitude: '48.85' }],
    },
  ]);
  const left = await importFile(file, (mapping) => ({ ...mapping, isSwapped: false }));
  expect(placesOf(left)).toEqual(['2.35,48.85']);
  const known = [{ date: '2015-01-01', city: 'Paris', coordinates: [48.85, 2.35] }];
  const told = await importFile(fileOf(JSON.stringify(known), 'a.json'));
  expect(placesOf(told)).toEqual(['48.85,2.35']);
  expect(told.table.questions).toEqual([]);
});

test('one latitude that is too large does not turn all the others round', async () => {
  const imported = await importText(
    'date,title,lat,lon\n2015-01-01,A,48.85,2.35\n2015-01-02,B,95,2\n2015-01-03,C,50.8,4.4\n',
  );
  expect(placesOf(imported)).toEqual(['48.85,2.35', '?', '50.80,4.40']);
  expect(imported.table.questions).toMatchObject([
    { kind: 'swapped-coordinates', proposed: false },
  ]);
});

describe('pairs of numbers that are no places', () => {
  test.each([
    ['days without a year', 'Title,Month/Day,City\nA,11/13,Paris\nB,3/22,Brussels\n', 'Month/Day'],
    ['the dead and the wounded', 'Date,Toll,City\n2015-11-13,12/43,A\n2016-03-22,3/40,B\n', 'Toll'],
  ])('%s', async (_, text, column) => {
    const imported = await importText(text);
    expect(fieldsOf(imported.table)[column]).toBe('other');
    expect(placesOf(imported)).toEqual(['?', '?']);
  });
});

describe('a hemisphere in a column of its own', () => {
  const SWAPPED = 'date,lat,a,lon,b\n2015-01-01,0.12,W,51.5,N\n2015-01-02,36.8,E,1.3,S\n';

  test('says what the degrees before it are, against their names', async () => {
    const imported = await importText(SWAPPED);
    expect(placesOf(imported)).toEqual(['51.50,-0.12', '-1.30,36.80']);
    expect(fieldsOf(imported.table)).toMatchObject({ lat: 'longitude', lon: 'latitude' });
  });

  test('stands beside its own degrees once latitude and longitude are swapped', async () => {
    const imported = await importText(SWAPPED, (mapping) => ({
      ...mapping,
      isSwapped: true,
      columns: mapping.columns.map((column, i) => ({
        ...column,
        field:
          (
            {
              1: 'latitude',
              2: 'latitudeHemisphere',
              3: 'longitude',
              4: 'longitudeHemisphere',
            } as const
          )[i] ?? column.field,
      })),
    }));
    expect(placesOf(imported)).toEqual(['51.50,-0.12', '-1.30,36.80']);
  });

  test.each([
    ['N,W', 'S,E', 'O,N'],
    ['North,West', 'South,East', '?,?'],
    ['nord,ouest', 'sud,est', ','],
    ['Noord,Oeste', 'SUL,Leste', ','],
  ])('gives the number its sign, and without one there is no place: %s', async (a, b, c) => {
    const imported = await importText(
      `date,title,latitude,NS,longitude,EW\n2015-01-01,A,51.5,${a.replace(',', ',0.12,')}\n2015-01-02,B,33.87,${b.replace(',', ',151.21,')}\n2015-01-03,C,1.5,${c.replace(',', ',2.5,')}\n`,
      (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((column, i) => ({
          ...column,
          field:
            ({ 3: 'latitudeHemisphere', 5: 'longitudeHemisphere' } as const)[i] ?? column.field,
        })),
      }),
    );
    expect(placesOf(imported)).toEqual(['51.50,-0.12', '-33.87,151.21', '?']);
  });

  test('is found by its letters, unless numbers have signs already', async () => {
    const fields = async (latitude: string) =>
      fieldsOf(
        (
          await importText(
            `date,lat,a,lon,b\n2015-01-01,${latitude},N,0.12,W\n2015-01-02,3,S,4,E\n`,
          )
        ).table,
      );
    expect(await fields('51.5')).toMatchObject({
      a: 'latitudeHemisphere',
      b: 'longitudeHemisphere',
    });
    expect(await fields('-51.5')).toMatchObject({ a: 'other', b: 'longitudeHemisphere' });
  });

  test('is not every column of N and S, which are "no" and "yes" as well, unless it is named so', async () => {
    const text =
      'fecha,título,latitud,longitud,Reivindicado\n2015-01-01,A,40.4,3.7,S\n2015-01-02,B,41.3,2.1,N\n2015-01-03,C,42,3,\n';
    const imported = await importText(text);
    expect(placesOf(imported)).toEqual(['40.40,3.70', '41.30,2.10', '42.00,3.00']);
    const named = await importText(text.replace('Reivindicado', 'N/S'));
    expect(placesOf(named)).toEqual(['-40.40,3.70', '41.30,2.10', '?']);
  });
});

test.each([
  ['in two columns', 'Datum,Titel,Breite,Länge', '52.5 N,13.4 O', '52.50,13.40'],
  ['in one cell', 'Datum,Titel,Koordinaten', '"52° 30′ N, 13° 24′ O"', '52.50,13.40'],
  ['in a column of its own', 'Datum,Titel,Breite,NS,Länge,OW', '52.5,N,13.4,O', '52.50,13.40'],
  ['but west in others', 'Date,Titre,Coordonnées', '"48.4 N, 4.5 O"', '48.40,-4.50'],
])('O is east where columns are named in German or Dutch, %s', async (_, names, cells, place) => {
  const imported = await importText(`${names}\n2016-12-19,A,${cells}\n`);
  expect(placesOf(imported)).toEqual([place]);
});

test('O is east as well in a column that is picked by hand', async () => {
  const text = 'Datum,Titel,X\n2016-12-19,A,"52° 30′ N, 13° 24′ O"\n';
  const imported = await importText(text, (mapping) => ({
    ...mapping,
    columns: [0, 1, 2].map((at) => ({
      ...PLAIN_COLUMN,
      field: (['date', 'title', 'position'] as const)[at] ?? 'other',
    })),
  }));
  expect(placesOf(imported)).toEqual(['52.50,13.40']);
});

test.each([
  ['of its degrees and minutes', 'lat,lon,lat_deg,lat_min,lon_deg,lon_min', '48,51,2,21'],
  ['of the least and the most of it', 'lat,lon,lat_min,lat_max,lon_min,lon_max', '48,49,2,3'],
])('a whole coordinate stands beside columns %s', async (_, names, cells) => {
  const imported = await importText(`date,title,${names}\n2015-01-01,A,48.85,2.35,${cells}\n`);
  expect(placesOf(imported)).toEqual(['48.85,2.35']);
  expect(imported.table.warnings.map(({ code }) => code)).not.toContain('coordinate-parts');
});

test('degrees whose minutes stand in another column are no coordinates, and that is said', async () => {
  const imported = await importText(
    'date,title,Lat deg,Lat min,Lon deg,Lon min\n2015-01-01,A,48,51,2,21\n',
  );
  expect(placesOf(imported)).toEqual(['?']);
  expect(imported.table.warnings).toContainEqual(
    expect.objectContaining({ code: 'coordinate-parts', value: 'Lat deg, Lon deg' }),
  );
});

describe('links to maps', () => {
  const LINKS =
    'date,title,source,NAME\n2015-01-02,A,https://example.org/a,"https://www.google.com/maps/place/Hall/@48.1,2.1,15z/data=!3m1!4b1!4m5!3m4!1s0x47e66e0!8m2!3d48.8584!4d2.2945"\n2015-01-03,B,https://example.org/b,"https://maps.google.com/?q=50.85,4.35"\n2015-01-04,C,https://example.org/c,https://www.openstreetmap.org/#map=17/51.5/-0.12\n2015-01-05,D,https://example.org/d,"https://maps.google.com/?q=31.78,35.23"\n2015-01-06,E,https://example.org/e,https://maps.app.goo.gl/Ab12\n';

  test.each(['map', 'location', 'link', 'coordinates', 'Google Maps link'])(
    'are the places of rows, under the name %s; a short one is told',
    async (name) => {
      const imported = await importText(LINKS.replace('NAME', name));
      expect(fieldsOf(imported.table)[name]).toBe('position');
      expect(imported.headlines.map(({ position }) => position)).toEqual([
        [2.2945, 48.8584],
        [4.35, 50.85],
        [-0.12, 51.5],
        [35.23, 31.78],
        null,
      ]);
      expect(toldOf(imported)).toContain('1 coordinate-unreadable unplaced');
    },
  );

  test('are kept as they are beside two columns of coordinates', async () => {
    const { table } = await importText(
      'date,title,lat,lon,map\n2015-01-02,A,1.5,2.5,"https://maps.google.com/?q=50.85,4.35"\n',
    );
    expect(fieldsOf(table)).toMatchObject({ lat: 'latitude', map: 'other' });
  });
});

describe('a column of both coordinates', () => {
  test.each([
    ['lat 48.85, lon 2.35', 'Lat. 50.85, Long. 4.35'],
    ['GPS: 48.85, 2.35', 'GPS: 50.85, 4.35'],
    ['48.85 North, 2.35 East', '50.85 North, 4.35 East'],
    ['"48,85 ; 2,35"', '"50,85 ; 4,35"'],
    ['SRID=4326;POINT(2.35 48.85)', 'POINT Z (4.35 50.85 3)'],
    ['8FW4V922+22', '9F26V922+22'],
  ])('is found by what it holds: %s', async (first, second) => {
    const quote = (text: string) => (text.startsWith('"') ? text : `"${text}"`);
    const imported = await importText(
      `date,title,somewhere\n2015-01-02,A,${quote(first)}\n2015-01-03,B,${quote(second)}\n`,
    );
    expect(fieldsOf(imported.table).somewhere).toBe('position');
    expect(placesOf(imported)).toEqual(['48.85,2.35', '50.85,4.35']);
  });

  test('may name places that begin with the same letters', async () => {
    const { table } = await importText(
      'date,title,somewhere\n2015-01-02,A,London 7/7\n2015-01-03,B,Latakia 2\n2015-01-03,C,GPS tower 4 5\n',
    );
    expect(table.columns[2]?.type).toBe('text');
  });

  test('of links takes the first of several places, and tells it', async () => {
    const link = (latitude: number) => `https://maps.google.com/?q=${latitude},4.35`;
    const imported = await importText(
      `date,title,map\n2015-01-02,A,"${link(50.85)} ; ${link(48.85)}"\n2015-01-03,B,"${link(50.85)}\n${link(50.8501)}"\n`,
    );
    expect(placesOf(imported)).toEqual(['50.85,4.35', '50.85,4.35']);
    expect(toldOf(imported)).toContain('1 coordinate-several notice');
  });
});

describe('a hemisphere in the name of a column', () => {
  const sheet = (latitude: string, longitude: string, cells = '4.71,74.07') =>
    `date,title,${latitude},${longitude}\n2015-01-02,A,${cells}\n`;

  test.each([
    ['Latitude (N)', 'Longitude (W)', '4.71,-74.07'],
    ['Lat S', 'Long W', '-4.71,-74.07'],
    ['Latitud Sur', 'Longitud Oeste', '-4.71,-74.07'],
    ['Latitude (N/S)', 'Longitude (E/W)', '4.71,74.07'],
    ['lat', 'lon', '4.71,74.07'],
  ])('is the sign of its numbers: %s, %s', async (latitude, longitude, place) => {
    const imported = await importText(sheet(latitude, longitude));
    const [, told] = /(\d) hemisphere-named repaired/.exec(toldOf(imported).join()) ?? [];
    expect(placesOf(imported)).toEqual([place]);
    expect(Number(told ?? 0)).toBe(place.split('-').length - 1);
  });

  test('is the sign of degrees, minutes and seconds', async () => {
    const imported = await importText(sheet('Lat (S)', 'Long (W)', "4°42'36,74 04 12"));
    expect(placesOf(imported)).toEqual(['-4.71,-74.07']);
  });

  test('says nothing of numbers with a sign or a letter, and can be taken back', async () => {
    const signed = await importText(sheet('Latitude (N)', 'Longitude (W)', '4.71,-74.07'));
    expect(placesOf(signed)).toEqual(['4.71,-74.07']);
    expect(toldOf(signed).join()).not.toContain('hemisphere');
    expect(signed.table.warnings.map(({ code }) => code)).not.toContain('hemisphere-named');
    const mixed = await importText(
      `${sheet('Latitude (N)', 'Longitude (W)')}2015-01-03,B,4.71,-74.07\n2015-01-04,C,51.5,0\n`,
    );
    expect(placesOf(mixed)).toEqual(['4.71,-74.07', '4.71,-74.07', '51.50,0.00']);
    expect(toldOf(mixed)).toContain('1 hemisphere-named repaired');
    expect(mixed.table.warnings).toContainEqual(
      expect.objectContaining({ code: 'hemisphere-named', field: 'Longitude (W)' }),
    );
    const undone = [{ code: 'hemisphere-named', row: 0, field: '' }] as const;
    const back = await importText(sheet('Latitude (N)', 'Longitude (W)'), (mapping) => ({
      ...mapping,
      undone,
    }));
    expect(placesOf(back)).toEqual(['4.71,74.07']);
    expect(toldOf(back)).toContain('1 hemisphere-named undone');
  });

  test('is warned of as long as its column is one of degrees', async () => {
    const file = fileOf(sheet('Latitude (N)', 'Longitude (W)'));
    const { engine, table } = await importFile(file);
    const warnedOf = async (field: FieldId) => {
      const columns = table.mapping.columns.map((column, i) =>
        i === 3 ? { ...column, field } : column,
      );
      const tried = await engine.preview(file, table, { ...table.mapping, columns });
      return tried.warnings.map(({ code }) => code);
    };
    expect(await warnedOf('longitude')).toContain('hemisphere-named');
    expect(await warnedOf('other')).not.toContain('hemisphere-named');
  });
});

test.each([
  ['{"lat": 48.85, "lng": 2.35}'],
  ["{'longitude': '2.35', 'latitude': '48.85', 'human_address': '{\"city\": \"Ayn\"}'}"],
  ['lat=48.85&lon=2.35'],
  ['Lat: 48.85° Long: 2.35°'],
  ['lat: 48,85; lon: 2,35'],
  ['lat: 48.85 N, lon: 2.35 E'],
])('both coordinates of one cell, each with its name: %s', async (cell) => {
  const imported = await importText(
    `date,title,location\n2015-01-02,A,"${cell.replaceAll('"', '""')}"\n`,
  );
  expect(placesOf(imported)).toEqual(['48.85,2.35']);
});

test.each(['lat: 33.87 E, lon: 151.2 S', 'lat: 48,85; lon: 1234,5', 'lat=48.85&lon=1234.5'])(
  'a cell with names of coordinates is no place where a part of it would be left out: %s',
  async (cell) => {
    const imported = await importText(
      `date,title,location\n2015-01-02,A,"${cell}"\n2015-01-03,B,"lat: 1.5, lon: 2.5"\n`,
      (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((column, i) =>
          i === 2 ? { ...column, field: 'position' } : column,
        ),
      }),
    );
    expect(placesOf(imported)).toEqual(['?', '1.50,2.50']);
  },
);

test('columns of metres on a grid are told of, unless another column says the place', async () => {
  const warningsOf = async (text: string) =>
    (await importText(text)).table.warnings.map(({ code, field }) => `${code} ${field}`);
  const metres = 'date,title,Easting,Northing\n2015-01-02,A,448251,5411932\n';
  expect(await warningsOf(metres)).toContain('coordinate-grid Easting');
  const points = metres
    .replace('Northing\n', 'Northing,wkt\n')
    .replace('32\n', '32,POINT(2.3 48.8)\n');
  expect(await warningsOf(points)).not.toContain('coordinate-grid Easting');
});

test('coordinates that are shaken a little about 0, 0 are as little known', async () => {
  const { headlines, report } = await importText(
    'title,date,latitude,longitude\nA,2015-11-14,-0.000137,0.000403\nB,2015-11-15,0.002,0.0004\n',
  );
  expect(headlines.map(({ position }) => position)).toEqual([null, [0.0004, 0.002]]);
  expect(report.groups.find(({ code }) => code === 'coordinate-zero')?.count).toBe(1);
});
