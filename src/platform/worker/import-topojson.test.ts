/** TopoJSON, of which maps on the web are made. Rows here are invented. */
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { daysOf, killedOf, placesOf, toldOf } from './import-lines.ts';
import { fileOf, importFile, problemOf } from './import-text.ts';

const incident = (x: number, y: number, day: number, killed: number) => ({
  type: 'Point' as const,
  coordinates: [x, y],
  id: `a${day}`,
  properties: { date: `2015-11-${day}`, title: `Attack ${day}`, killed },
});
const TOPOLOGY: Topology = {
  type: 'Topology',
  transform: { scale: [0.001, 0.002], translate: [2, -4] },
  objects: {
    attacks: {
      type: 'GeometryCollection',
      geometries: [
        incident(350, 4100, 13, 3),
        { type: 'GeometryCollection', geometries: [incident(400, 100, 14, 0)] },
        { type: 'Polygon', arcs: [[0]], properties: { date: '2015-11-15', title: 'Area' } },
      ],
    },
    countries: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] },
  },
  arcs: [
    [
      [0, 0],
      [10, 0],
      [0, 10],
      [-10, -10],
    ],
  ],
};
const write = (topology: object, name = 'map.json') => fileOf(JSON.stringify(topology), name);

describe('a topology', () => {
  test('has its points where its scale puts them, and no place of other shapes', async () => {
    const imported = await importFile(write(TOPOLOGY));
    expect(imported.table.mapping.format).toBe('topojson');
    expect(placesOf(imported)).toEqual(['4.20,2.35', '-3.80,2.40', '?']);
    expect(daysOf(imported)).toEqual(['2015-11-13', '2015-11-14', '2015-11-15']);
    expect(killedOf(imported)).toEqual(['3', '0', '?']);
    expect(imported.headlines.map(({ id }) => id).slice(0, 2)).toEqual(['a13', 'a14']);
    expect(toldOf(imported)).toEqual(
      expect.arrayContaining(['1 list-skipped notice', '1 geometry-not-a-point unplaced']),
    );
    const { attacks } = TOPOLOGY.objects;
    if (attacks?.type !== 'GeometryCollection') throw new Error('no layer');
    const [own] = feature(TOPOLOGY, attacks).features;
    const ours = imported.headlines[0]?.position ?? [];
    const theirs = own?.geometry.type === 'Point' ? own.geometry.coordinates : [];
    for (const axis of [0, 1]) expect(ours[axis]).toBeCloseTo(theirs[axis] ?? Number.NaN, 9);
  });

  test('without a scale has them as they stand', async () => {
    const { transform: _, ...plain } = TOPOLOGY;
    const objects = { attacks: incident(2.35, 48.85, 13, 3) };
    expect(placesOf(await importFile(write({ ...plain, objects })))).toEqual(['48.85,2.35']);
  });

  test('of countries alone is no list of incidents', async () => {
    const { countries } = TOPOLOGY.objects;
    expect(await problemOf(write({ ...TOPOLOGY, objects: { countries } }))).toMatchObject({
      code: 'no-points',
      detail: 'TopoJSON',
    });
  });

  test.each([
    ['cut short', JSON.stringify(TOPOLOGY).slice(0, -40)],
    ['without objects', '{"type":"Topology","objects":[],"arcs":[]}'],
    ['as deep as no map is', `{"type":"Topology","objects":${'['.repeat(50_000)}`],
  ])('that is %s is refused in words', async (_, text) => {
    expect(await problemOf(fileOf(text, 'map.topojson'))).toMatchObject({
      code: 'format-unreadable',
      detail: 'TopoJSON',
    });
  });

  test('whose shapes hold each other without end is read as far as that makes sense', async () => {
    let object: object = incident(350, 4100, 13, 3);
    for (let depth = 0; depth < 2000; depth++)
      object = { type: 'GeometryCollection', geometries: [object] };
    const topology = { ...TOPOLOGY, objects: { deep: object, attacks: incident(1, 1, 14, 1) } };
    expect((await importFile(write(topology))).report.counts).toMatchObject({ read: 1, placed: 1 });
  });
});
