/** ACLED: the current export, that of 2018 to 2023, the upper-case one of versions 5 to 7, and the sums by week and region. */
import { CENTROID_OF_REGION, WEEK_FROM_DAY, ZERO_OR_UNKNOWN } from './code-tables.ts';
import { type ImportPreset, rowsOfBook } from './import-preset.ts';

const row = rowsOfBook('ACLED codebook');

/** What ACLED holds besides attacks: left out at first, see `startSets`. Also where `event_type` is in upper case or of before 2019. */
const ATTACK_EVENTS = [
  'Battles',
  'Explosions/Remote violence',
  'Violence against civilians',
  'Riots',
  'Riots/Protests',
];

export const ACLED_PRESET: ImportPreset = {
  facts: {
    id: 'acled',
    label: 'ACLED (Armed Conflict Location & Event Data)',
    licence: { name: 'ACLED Terms of Use', url: 'https://acleddata.com/terms-of-use/' },
    mayPublish: false,
    citation:
      'ACLED (Armed Conflict Location & Event Data), acleddata.com. State the date of access.',
    startSets: { eventType: ATTACK_EVENTS },
  },
  rows: [
    row('event_id_cnty data_id event_id', 'id'),
    row('event_date', 'date', { dateOrder: 'day-first' }),
    // Sums of a week and a first-order region, given at its centroid.
    row('week', 'date', { dateOrder: 'day-first', codes: WEEK_FROM_DAY }),
    row('time_precision', 'datePrecision', { codes: 'acled-time-precision' }),
    row('event_type', 'eventType', { codes: 'acled-event-type' }),
    row('sub_event_type', 'attackType', { codes: 'acled-attack-type' }),
    row('disorder_type', 'category'),
    // "Actors do not imply attacker and defender": neither becomes a group or a target.
    row('actor1', 'actor'),
    row('actor2', 'actor'),
    row('civilian_targeting', 'category'),
    row('country', 'territory'),
    row('admin1', 'municipality'),
    row('location', 'city'),
    row('latitude', 'latitude'),
    row('longitude', 'longitude'),
    row('centroid_latitude', 'latitude', { codes: CENTROID_OF_REGION }),
    row('centroid_longitude', 'longitude', { codes: CENTROID_OF_REGION }),
    row('geo_precision geo_precis', 'placePrecision', { codes: 'acled-geo-precision' }),
    row('notes', 'summary'),
    // The most conservative figure, of all who died; 0 is also written where nothing is known.
    row('fatalities', 'killed', { codes: ZERO_OR_UNKNOWN }),
    row('source', 'sourcePublisher', { sourceNumber: 1 }),
  ],
  signs: [
    'event_id_cnty',
    'event_id_no_cnty',
    'event_date',
    'event_type',
    'sub_event_type',
    'disorder_type',
    'actor1',
    'assoc_actor_1',
    'ally_actor_1',
    'inter1',
    'interaction',
    'civilian_targeting',
    'geo_precision',
    'geo_precis',
    'centroid_latitude',
    'population_exposure',
    'time_precision',
    'source_scale',
    'fatalities',
    'gwno',
  ],
  neededSigns: 3,
  title: [['sub_event_type', 'event_type'], ['location', 'admin1'], ['country']],
};
