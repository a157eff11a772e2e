/** GDELT events: exports of the raw files, which have no header, and of queries, which have. */
import { type ImportPreset, rowsOfBook } from './import-preset.ts';

const row = rowsOfBook('GDELT event codebook');

export const GDELT_PRESET: ImportPreset = {
  facts: {
    id: 'gdelt',
    label: 'GDELT events',
    licence: {
      name: 'GDELT terms of use',
      url: 'https://www.gdeltproject.org/about.html#termsofuse',
    },
    mayPublish: true,
    citation: 'The GDELT Project, gdeltproject.org. Events are taken from news by a program.',
    // Of everything that states and people do, what is nearest to an attack.
    startSets: { eventType: ['Assault', 'Fight', 'Use unconventional mass violence'] },
  },
  rows: [
    row('globaleventid', 'id'),
    row('sqldate day', 'date'),
    row('actor1name', 'actor'),
    row('actor2name', 'actor'),
    row('eventrootcode', 'eventType', { codes: 'cameo-root' }),
    row('actiongeo_type', 'placePrecision', { codes: 'gdelt-geo-type' }),
    row('actiongeo_fullname', 'place'),
    row('actiongeo_lat', 'latitude'),
    row('actiongeo_long', 'longitude'),
    row('sourceurl', 'sourceUrl', { sourceNumber: 1 }),
  ],
  signs: [
    'globaleventid',
    'sqldate',
    'monthyear',
    'fractiondate',
    'actor1code',
    'actor2code',
    'actor1name',
    'actor2name',
    'isrootevent',
    'eventcode',
    'eventbasecode',
    'eventrootcode',
    'quadclass',
    'goldsteinscale',
    'nummentions',
    'avgtone',
    'actiongeo_type',
    'actiongeo_fullname',
    'actiongeo_lat',
    'dateadded',
    'sourceurl',
  ],
  neededSigns: 4,
  title: [['eventrootcode'], ['actiongeo_fullname']],
};
