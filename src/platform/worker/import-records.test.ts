/** Records of JSON as programs write them. Invented, all of them. */
import { expect, test } from 'vitest';
import { daysOf, placesOf } from './import-lines.ts';
import { fieldsOf, fileOf, importFile } from './import-text.ts';

test('what ArcGIS and open-data portals wrap has the names that it has within', async () => {
  const wrapped = (records: readonly object[]) =>
    importFile(fileOf(JSON.stringify({ features: records }), 'file.json'));
  const arcgis = await wrapped([
    {
      attributes: { OBJECTID: 7, EventDate: 1447459200000, Killed: 3 },
      geometry: { x: 2.37, y: 48.86 },
    },
  ]);
  expect(arcgis.headlines[0]).toMatchObject({ id: '7', position: [2.37, 48.86] });
  expect(arcgis.headlines[0]?.figures.killed.best).toBe(3);
  const portal = await wrapped([
    { recordid: 'r', date: '2020', fields: { date: '2015-11-14', lieu: 'Ayn' } },
  ]);
  expect(fieldsOf(portal.table)).toEqual({
    recordid: 'id',
    date: 'date',
    'fields.date': 'other',
    lieu: 'place',
  });
});

test('coordinates of ArcGIS in metres are no place', async () => {
  const record = { attributes: { date: '2015' }, geometry: { x: 263827, y: 6250000 } };
  const imported = await importFile(fileOf(JSON.stringify([record]), 'file.json'));
  expect(imported.headlines[0]?.position).toBeNull();
});

test('TimeMap filters, lists of keys and values, are a filter for each key', async () => {
  const areas = ['Home', 'School', 'Home', 'Shop', 'Home', 'School', 'Shop', 'School', 'Shop'];
  const events = areas.map((area, i) => ({
    id: String(i),
    description: 'D',
    date: '02/03/2022',
    location: 'Hill',
    latitude: '50.1',
    longitude: '30.2',
    sources: [],
    filters: [
      { key: 'Area', value: area },
      { key: 'Weapon', value: 'Shell' },
      { key: 'Weapon', value: i % 2 === 0 ? 'Mine' : 'Drone' },
    ],
  }));
  const { table, headlines } = await importFile(fileOf(JSON.stringify(events)));
  expect(table.preset.id).toBe('timemap');
  expect(headlines[0]?.terms).toMatchObject({ area: ['Home'], weapon: [''] });
  expect(headlines[0]?.terms['weapon~2']).toEqual(['Shell', 'Mine']);
});

test('one record with a list of a known name far within is one record', async () => {
  const record = { id: 'a', date: '2015-11-14', place: 'Ayn', told: { events: [{ text: 'A' }] } };
  const imported = await importFile(fileOf(JSON.stringify(record), 'file.json'));
  expect(imported.headlines.map(({ id, title }) => `${id} ${title}`)).toEqual(['a Ayn']);
});

test('a place that lists its dated incidents is as many, and one with a date is one', async () => {
  const places = [
    {
      id: 'p1',
      name: 'Ayn',
      lat: 48.86,
      lon: 2.37,
      incidents: [
        { date: '2015-11-14', text: 'A' },
        { date: '2016-01-02', text: 'B' },
      ],
    },
    {
      id: 'p2',
      name: 'Bor',
      lat: 50.85,
      lon: 4.35,
      date: '2017-01-01',
      incidents: [{ date: '2015' }],
    },
  ];
  const imported = await importFile(fileOf(JSON.stringify(places), 'file.json'));
  expect(daysOf(imported)).toEqual(['2015-11-14', '2016-01-02', '2017-01-01']);
  expect(placesOf(imported)).toEqual(['48.86,2.37', '48.86,2.37', '50.85,4.35']);
  expect(imported.report.counts).toMatchObject({ read: 3, placed: 3, rejected: 0 });
  // That of a place is none of its incidents'.
  expect(imported.headlines.map(({ id }) => id)).toEqual(['row-1', 'row-2', 'p2']);
});

test('a feature that lists them gives its point to each', async () => {
  const feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [2.37, 48.86] },
    properties: { name: 'Ayn', events: [{ date: '2015-11-14' }, { date: '2016-01-02' }] },
  };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  const imported = await importFile(fileOf(text, 'file.geojson'));
  expect(placesOf(imported)).toEqual(['48.86,2.37', '48.86,2.37']);
});

test('records within records are no filter', async () => {
  const tools = [{ term: 1, name: 'A' }];
  const records = Array.from({ length: 6 }, (_, i) => ({
    date: `2015-01-0${i + 1}`,
    tools: i % 2 === 0 ? tools : [{ term: 2, name: 'B' }],
    kind: i % 2 === 0 ? 'A' : 'B',
  }));
  const { table } = await importFile(fileOf(JSON.stringify(records), 'file.json'));
  expect(fieldsOf(table)).toMatchObject({ tools: 'other', kind: 'category' });
});
