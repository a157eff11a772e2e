/** GeoJSON like that of the USGS: a place in words, a time in milliseconds, a point with a depth. */
import type { ImportPreset } from './import-preset.ts';

const BOOK = 'USGS GeoJSON summary format';

export const USGS_PRESET: ImportPreset = {
  facts: {
    id: 'usgs',
    label: 'USGS-like GeoJSON',
    licence: { name: 'Not stated in the file', url: null },
    mayPublish: false,
    citation: '',
    startSets: null,
  },
  rows: [
    { headers: ['id', 'ids', 'code'], field: 'id', book: BOOK },
    { headers: ['title'], field: 'title', book: BOOK },
    { headers: ['time'], field: 'date', book: `${BOOK}, time: milliseconds since 1970` },
    { headers: ['place'], field: 'place', book: BOOK },
    { headers: ['geometry'], field: 'geometry', book: `${BOOK}: longitude, latitude, depth` },
    { headers: ['type'], field: 'category', book: BOOK },
    { headers: ['url'], field: 'sourceUrl', sourceNumber: 1, book: BOOK },
    { headers: ['net'], field: 'sourcePublisher', sourceNumber: 1, book: BOOK },
  ],
  signs: [
    'mag',
    'magtype',
    'place',
    'time',
    'updated',
    'tz',
    'felt',
    'tsunami',
    'net',
    'rms',
    'gap',
  ],
  neededSigns: 6,
  title: [['place'], ['type']],
};
