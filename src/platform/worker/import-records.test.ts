/** Records of JSON as programs write them. Invented, all of them. */
import { expect, test } from 'vitest';
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
