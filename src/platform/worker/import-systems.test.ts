/** Coordinates in other systems than degrees: read where they are Web Mercator, and never taken for degrees. */
import { describe, expect, test } from 'vitest';
import { placesOf, toldOf } from './import-lines.ts';
import { fileOf, importFile, importText } from './import-text.ts';

const METRES = '[261845.7,6250564.4]';
const feature = (point: string, type = 'Point') =>
  `{"type":"Feature","properties":{"date":"2015-11-13","place":"Ayn"},"geometry":{"type":"${type}","coordinates":${point}}}`;
const collection = (crs: string, ...features: readonly string[]) =>
  fileOf(
    `{"type":"FeatureCollection","name":"x",${crs}"features":[${features.join(',')}]}`,
    'x.geojson',
  );
const named = (name: string) => `"crs":{"type":"name","properties":{"name":"${name}"}},`;

describe('GeoJSON', () => {
  test.each([
    'urn:ogc:def:crs:EPSG::3857',
    'EPSG:3857',
    'urn:ogc:def:crs:EPSG:8.9:3857',
    'EPSG:900913',
  ])('of Web Mercator is placed: %s', async (name) => {
    const imported = await importFile(collection(named(name), feature(METRES)));
    expect(placesOf(imported)).toEqual(['48.86,2.35']);
  });

  test.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4258'])(
    'of degrees is placed as it is: %s',
    async (name) => {
      const imported = await importFile(collection(named(name), feature('[2.35,48.86]')));
      expect(placesOf(imported)).toEqual(['48.86,2.35']);
    },
  );

  test.each(['urn:ogc:def:crs:EPSG::2154', 'EPSG:32631', 'urn:x:local-grid'])(
    'of other metres is never placed, however small these are: %s',
    async (name) => {
      const features = [feature('[652000.5,6862000.5]'), feature('[12.5,45.5]')];
      const imported = await importFile(collection(named(name), ...features));
      expect(placesOf(imported)).toEqual(['?', '?']);
      expect(toldOf(imported)).toContain('2 geometry-projected unplaced');
    },
  );

  test('may name the system behind its features', async () => {
    const text = `{"type":"FeatureCollection","features":[${feature(METRES)}],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}}}`;
    expect(placesOf(await importFile(fileOf(text, 'x.geojson')))).toEqual(['48.86,2.35']);
  });

  test('in metres without a word of it is outside the world', async () => {
    const imported = await importFile(collection('', feature(METRES)));
    expect(toldOf(imported)).toContain('1 coordinate-out-of-range unplaced');
  });

  test('has a place where a list of points has one only', async () => {
    const points = [
      feature('[[2.35,48.86]]', 'MultiPoint'),
      feature('[[2.35,48.86],[2.36,48.87]]', 'MultiPoint'),
    ];
    const imported = await importFile(collection('', ...points));
    expect(placesOf(imported)).toEqual(['48.86,2.35', '?']);
    expect(toldOf(imported)).toContain('1 geometry-not-a-point unplaced');
  });
});

describe('features of ArcGIS', () => {
  const esri = (system: string, x: number, y: number) =>
    fileOf(
      `{"objectIdFieldName":"OBJECTID","spatialReference":{${system}},"features":[{"attributes":{"OBJECTID":1,"date":"2015-11-13","place":"Ayn"},"geometry":{"x":${x},"y":${y}}}]}`,
      'x.json',
    );

  test.each([
    ['"wkid":102100,"latestWkid":3857', 261845.7, 6250564.4, '48.86,2.35'],
    ['"wkid":4326,"latestWkid":4326', 2.35, 48.86, '48.86,2.35'],
    ['"wkid":2154,"latestWkid":2154', 12.5, 45.5, '?'],
    ['"wkt":"PROJCS[\\"NTF\\",…]"', 12.5, 45.5, '?'],
    ['"wkt":"GEOGCS[\\"GCS_WGS_1984\\",…]"', 2.35, 48.86, '48.86,2.35'],
  ])('are read in the system that they name: %s', async (system, x, y, place) => {
    expect(placesOf(await importFile(esri(system, x, y)))).toEqual([place]);
  });
});

test('a column of geometries may name a system for each', async () => {
  const imported = await importText(
    'date,geom\n2015-11-13,SRID=3857;POINT (261845.7 6250564.4)\n2015-11-14,SRID=2154;POINT (12.5 45.5)\n2015-11-15,SRID=4326;POINT (2.35 48.86)\n2015-11-16,MULTIPOINT ((2.35 48.86))\n',
  );
  expect(placesOf(imported)).toEqual(['48.86,2.35', '?', '48.86,2.35', '48.86,2.35']);
  expect(toldOf(imported)).toContain('1 geometry-projected unplaced');
});
