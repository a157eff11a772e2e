/** Events of TimeMap (Forensic Architecture, Bellingcat): JSON or a sheet, months before days. */
import type { ImportPreset } from './import-preset.ts';

const BOOK = 'TimeMap, events endpoint as Bellingcat publishes it';

export const TIMEMAP_PRESET: ImportPreset = {
  facts: {
    id: 'timemap',
    label: 'TimeMap events',
    licence: { name: 'Not stated in the file', url: null },
    mayPublish: false,
    citation: '',
    startSets: null,
  },
  rows: [
    { headers: ['id', 'civid', 'event_id'], field: 'id', book: BOOK },
    { headers: ['title'], field: 'title', book: BOOK },
    {
      headers: ['date'],
      field: 'date',
      dateOrder: 'month-first',
      book: `${BOOK}: 02/24/2022 is 24 February`,
    },
    { headers: ['time'], field: 'timeLocal', book: BOOK },
    { headers: ['location'], field: 'place', book: BOOK },
    { headers: ['latitude'], field: 'latitude', book: BOOK },
    { headers: ['longitude'], field: 'longitude', book: BOOK },
    { headers: ['location_precision'], field: 'placePrecision', book: BOOK },
    { headers: ['description', 'desc'], field: 'summary', book: BOOK },
    { headers: ['associations', 'association1', 'category'], field: 'category', book: BOOK },
    { headers: ['association2'], field: 'category', book: BOOK },
    { headers: ['association3'], field: 'category', book: BOOK },
    { headers: ['sources', 'source1'], field: 'sourceTitle', sourceNumber: 1, book: BOOK },
    { headers: ['source2'], field: 'sourceTitle', sourceNumber: 2, book: BOOK },
    { headers: ['source3'], field: 'sourceTitle', sourceNumber: 3, book: BOOK },
  ],
  signs: [
    'associations',
    'association1',
    'association2',
    'sources',
    'source1',
    'narratives',
    'narrative1',
    'filters',
    'graphic',
    'violation_level',
    'civid',
    'time_display',
  ],
  neededSigns: 2,
  title: [['location'], ['associations', 'association1', 'category']],
};
