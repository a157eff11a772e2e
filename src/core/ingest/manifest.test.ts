import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseManifest } from './manifest.ts';

const complete = {
  format: 'incident-atlas-dataset',
  formatVersion: 1,
  id: 'five-cities',
  name: 'Five cities',
  version: '2026.1',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  mayPublish: true,
  marking: 'TLP:AMBER',
  description: 'Attacks in five cities.',
  citation: 'Incident Atlas, 2026.',
  files: { incidents: 'incidents.csv' },
  presets: [{ label: '3–20 June 2017', from: '2017-06-03', to: '2017-06-20' }],
  places: [{ name: 'London', west: -0.5, south: 51.3, east: 0.3, north: 51.7 }],
};

const parse = (json: unknown) => parseManifest(JSON.stringify(json), 'manifest.json');

describe('a good manifest', () => {
  test('becomes the model’s, with preset days half-open', () => {
    const { format: _format, formatVersion: _version, ...rest } = complete;
    expect(parse(complete)).toEqual({
      ...rest,
      presets: [{ label: '3–20 June 2017', range: { startDay: 17320, endDay: 17338 } }],
      places: [{ name: 'London', bounds: { west: -0.5, south: 51.3, east: 0.3, north: 51.7 } }],
    });
  });

  test('may leave out texts, presets and places', () => {
    const { description: _d, citation: _c, presets: _pr, places: _pl, ...rest } = complete;
    expect(parse(rest)).toMatchObject({ description: '', citation: '', presets: [], places: [] });
  });

  test('may have keys that nobody knows, and they stay behind', () => {
    const manifest = parse({ ...complete, colour: 'x', files: { incidents: 'i.csv', more: 'y' } });
    expect(manifest).not.toHaveProperty('colour');
    expect(manifest).toHaveProperty('files', { incidents: 'i.csv' });
  });

  test.each([null, '', undefined])('may have no licence address: %j', (url) => {
    const manifest = parse({ ...complete, licence: { name: 'own', url } });
    expect(manifest).toHaveProperty('licence', { name: 'own', url: null });
  });

  test('may name files in folders below it and a box across 180°', () => {
    const places = [{ name: 'Fiji', west: 177, south: -19, east: -178, north: -16 }];
    const files = { incidents: 'data of 2017/a.csv', reports: 'b.csv' };
    expect(parse({ ...complete, files, places })).toMatchObject({ files });
  });
});

describe('a bad manifest is a problem that names the key', () => {
  test.each<[string, object]>([
    ['format', { format: 'other' }],
    ['formatVersion', { formatVersion: 2 }],
    ['name', { name: 7 }],
    ['name', { name: '  ' }],
    ['mayPublish', { mayPublish: 'yes' }],
    ['licence', { licence: null }],
    ['licence.url', { licence: { name: 'x', url: 'javascript:alert(1)' } }],
    ['files.incidents', { files: {} }],
    ['files.incidents', { files: { incidents: '../secret.csv' } }],
    ['files.incidents', { files: { incidents: 'a/../../secret.csv' } }],
    ['files.incidents', { files: { incidents: 'https://example.org/a.csv' } }],
    ['files.incidents', { files: { incidents: '//example.org/a.csv' } }],
    ['files.incidents', { files: { incidents: '/etc/passwd' } }],
    ['files.incidents', { files: { incidents: 'a\\b.csv' } }],
    ['files.claims', { files: { incidents: 'i.csv', claims: null } }],
    ['presets.0.from', { presets: [{ label: 'x', from: '2017-02-30', to: '2017-03-01' }] }],
    ['presets.0.to', { presets: [{ label: 'x', from: '2017-03-01', to: '2017' }] }],
    ['presets.0', { presets: [{ label: 'x', from: '2017-03-02', to: '2017-03-01' }] }],
    ['places.0.west', { places: [{ name: 'x', west: -181, south: 0, east: 0, north: 0 }] }],
    ['places.0.south', { places: [{ name: 'x', west: 0, south: '0', east: 0, north: 0 }] }],
    ['places.0', { places: [{ name: 'x', west: 0, south: 1, east: 0, north: 0 }] }],
  ])('%s', (field, change) => {
    expect(parse({ ...complete, ...change })).toMatchObject({
      code: 'manifest-unreadable',
      file: 'manifest.json',
      field,
    });
  });

  test.each(['{', 'null', '[]', '"text"', '<!doctype html>', '7'])('%j', (text) => {
    expect(parseManifest(text, 'm.json')).toMatchObject({ code: 'manifest-unreadable' });
  });

  test('and quotes no more than the beginning of a long value', () => {
    const problem = parse({ ...complete, mayPublish: 'x'.repeat(100_000) });
    expect(JSON.stringify(problem).length).toBeLessThan(500);
  });

  test('or empty, or far too long', () => {
    expect(parseManifest(' \n', 'm.json')).toMatchObject({ code: 'file-empty' });
    const long = JSON.stringify({ ...complete, more: 'x'.repeat(1_000_000) });
    expect(parseManifest(long, 'm.json')).toMatchObject({ code: 'file-too-large' });
  });
});

test('keys such as __proto__ change nothing but themselves', () => {
  const text = JSON.stringify(complete).replace(
    '"files":{',
    '"__proto__":{"polluted":1},"files":{"__proto__":{"claims":"x"},',
  );
  const manifest = parseManifest(text, 'm.json');
  expect(manifest).toHaveProperty('id', 'five-cities');
  expect(manifest).not.toHaveProperty('polluted');
  expect(manifest).not.toHaveProperty('files.claims');
  expect({}).not.toHaveProperty('polluted');
});

test('any text gives a manifest or a problem, never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseManifest(text, 'm.json')).toHaveProperty('code');
    }),
  );
});
