/** `npm run check:suites`: sound and unsound GeoJSON, in the spirit of geojsonhint's; all cases are our own. Of an unsound one no place may be made in silence. */
import { expect, test } from 'vitest';
import { createImportSource } from '../../core/ingest/import-source.ts';
import { createEngineService } from './engine-service.ts';
import { everyRow, fileOf } from './import-text.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const PROPERTIES = { date: '2015-11-13', title: 'A' };
const feature = (geometry: Json, more: Record<string, Json> = {}): Json => ({
  type: 'Feature',
  properties: PROPERTIES,
  geometry,
  ...more,
});
const collection = (...features: readonly Json[]): Json => ({
  type: 'FeatureCollection',
  features,
});
const point = (coordinates: Json, more: Record<string, Json> = {}): Json => ({
  type: 'Point',
  coordinates,
  ...more,
});
const PARIS = [2.35, 48.85] as const;

/** The position that has to come out, latitude last. */
const SOUND: readonly (readonly [string, Json])[] = [
  ['a point', collection(feature(point([...PARIS])))],
  ['with a height', collection(feature(point([...PARIS, 35])))],
  ['with a height and a measure', collection(feature(point([...PARIS, 35, 1])))],
  ['with a bounding box', collection(feature(point([...PARIS], { bbox: [2, 48, 3, 49] })))],
  [
    'with a reference system of WGS 84',
    {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      features: [feature(point([...PARIS]))],
    },
  ],
  [
    'geometry before properties',
    collection({ geometry: point([...PARIS]), properties: PROPERTIES, type: 'Feature' }),
  ],
  ['coordinates before type', collection(feature({ coordinates: [...PARIS], type: 'Point' }))],
  ['with an id of digits', collection(feature(point([...PARIS]), { id: 7 }))],
  ['with members of its own', collection(feature(point([...PARIS]), { foo: { bar: [1] } }))],
  [
    'properties that are called like geometry',
    collection({
      type: 'Feature',
      properties: { ...PROPERTIES, geometry: 'x' },
      geometry: point([...PARIS]),
    }),
  ],
  ['one feature alone', feature(point([...PARIS]))],
  ['a list of features', [feature(point([...PARIS]))]],
];

/** No place can be made of these, and it has to be said. */
const UNPLACED: readonly (readonly [string, Json])[] = [
  ['no geometry', collection(feature(null))],
  ['a geometry that is a text', collection(feature('Point'))],
  ['a geometry that is a list', collection(feature([...PARIS]))],
  ['a geometry that is a number', collection(feature(1))],
  ['an empty geometry', collection(feature({}))],
  ['no geometry member', collection({ type: 'Feature', properties: PROPERTIES })],
  ['no coordinates', collection(feature({ type: 'Point' }))],
  ['no type', collection(feature({ coordinates: [...PARIS] }))],
  ['an unknown type', collection(feature({ type: 'Dot', coordinates: [...PARIS] }))],
  ['a type in another case', collection(feature({ type: 'point', coordinates: [...PARIS] }))],
  ['a type that is a number', collection(feature({ type: 1, coordinates: [...PARIS] }))],
  ['empty coordinates', collection(feature(point([])))],
  ['one coordinate', collection(feature(point([2.35])))],
  ['coordinates that are texts', collection(feature(point(['x', 'y'])))],
  ['coordinates that are null', collection(feature(point([null, null])))],
  ['one that is null', collection(feature(point([2.35, null])))],
  ['coordinates that are an object', collection(feature(point({ lon: 2.35, lat: 48.85 })))],
  ['coordinates that are a text', collection(feature(point('2.35,48.85')))],
  ['coordinates that are null as a whole', collection(feature(point(null)))],
  ['coordinates in another list', collection(feature(point([[...PARIS]])))],
  ['latitude beyond the pole', collection(feature(point([2.35, 148.85])))],
  ['longitude beyond the date line', collection(feature(point([202.35, 48.85])))],
  ['metres instead of degrees', collection(feature(point([261_600, 6_250_000])))],
  ['nowhere', collection(feature(point([0, 0])))],
  ['true and false', collection(feature(point([true, false])))],
  ...['MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'].map(
    (type): readonly [string, Json] => [
      type,
      collection(
        feature({
          type,
          coordinates: [
            [
              [
                [0, 0],
                [1, 1],
                [1, 0],
                [0, 0],
              ],
            ],
          ],
        }),
      ),
    ],
  ),
  [
    'GeometryCollection',
    collection(feature({ type: 'GeometryCollection', geometries: [point([...PARIS])] })),
  ],
];

/** Nothing that could be an incident. */
const REFUSED: readonly (readonly [string, Json])[] = [
  ['a collection without features', { type: 'FeatureCollection' }],
  ['features that are no list', { type: 'FeatureCollection', features: {} }],
  ['features that are null', { type: 'FeatureCollection', features: null }],
  ['no feature at all', collection()],
  ['features that are numbers', collection(1, 2)],
  ['features that are null each', collection(null)],
  ['a topology', { type: 'Topology', objects: {}, arcs: [] }],
  ['a list of lists', [[1]]],
];

async function read(json: Json) {
  const engine = createEngineService();
  const file = fileOf(JSON.stringify(json), 'x.geojson');
  const inspected = await engine.inspect({ files: [file] });
  if (!inspected.ok) return null;
  const opened = await engine.open(createImportSource([file], inspected.plan.tables));
  if (!opened.ok) return null;
  const { counts, groups } = await engine.report();
  expect(counts.read).toBe(counts.placed + counts.unplaced + counts.rejected);
  const { page } = await engine.ask(everyRow);
  const [headline] = await engine.headlines(page?.rows ?? new Uint32Array(0));
  return { counts, headline, isTold: groups.some(({ effect }) => effect === 'unplaced') };
}

test('GeoJSON, sound', async () => {
  const wrong: string[] = [];
  for (const [name, json] of SOUND) {
    const position = (await read(json))?.headline?.position;
    if (position?.[0] !== PARIS[0] || position?.[1] !== PARIS[1]) wrong.push(name);
  }
  print(`GeoJSON, sound: ${SOUND.length} cases, wrong: ${wrong.length}`);
  expect(wrong).toEqual([]);
});

test('GeoJSON, unsound: the row is kept without a place, and told', async () => {
  const wrong: string[] = [];
  for (const [name, json] of UNPLACED) {
    const result = await read(json);
    if (result?.counts.unplaced !== 1 || !result.isTold) wrong.push(name);
  }
  print(`GeoJSON, unsound: ${UNPLACED.length} cases, wrong: ${wrong.length}`);
  expect(wrong).toEqual([]);
});

test('GeoJSON, without incidents: refused', async () => {
  const wrong: string[] = [];
  for (const [name, json] of REFUSED) if ((await read(json)) !== null) wrong.push(name);
  print(`GeoJSON, without incidents: ${REFUSED.length} cases, wrong: ${wrong.length}`);
  expect(wrong).toEqual([]);
});
