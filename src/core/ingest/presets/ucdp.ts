/** UCDP Georeferenced Event Dataset: current and older releases, the candidate dataset, and the country files of HDX. */
import type { FieldId } from '../../model/mapping.ts';
import type { ImportPreset, PresetRow } from './import-preset.ts';

const row = (
  headers: string,
  field: FieldId,
  more: Omit<Partial<PresetRow>, 'headers' | 'field'> = {},
): PresetRow => ({
  headers: headers.split(' '),
  field,
  book: `UCDP GED codebook, ${headers.split(' ')[0]}`,
  ...more,
});

export const UCDP_PRESET: ImportPreset = {
  facts: {
    id: 'ucdp',
    label: 'UCDP Georeferenced Event Dataset',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    mayPublish: true,
    citation: 'Uppsala Conflict Data Program, Georeferenced Event Dataset (UCDP GED), ucdp.uu.se.',
    startSets: null,
  },
  rows: [
    row('id', 'id'),
    row('relid', 'other'),
    row('date_start', 'date'),
    row('date_end', 'dateEnd'),
    // First and last day span it as a rule; where both are one day, the code alone says how wide it is.
    row('date_prec', 'datePrecision', { codes: 'ucdp-date-prec' }),
    row('type_of_violence', 'eventType', { codes: 'ucdp-violence' }),
    row('conflict_name', 'category'),
    row('dyad_name', 'category'),
    // Sides are attacker and victim in one-sided violence only, so neither becomes a group.
    row('side_a', 'actor'),
    row('side_b', 'actor'),
    row('where_prec', 'placePrecision', { codes: 'ucdp-where-prec' }),
    row('where_coordinates', 'place'),
    row('where_description', 'summary'),
    row('adm_1', 'municipality'),
    row('country', 'territory'),
    row('latitude', 'latitude'),
    row('longitude', 'longitude'),
    row('geom_wkt', 'geometry'),
    row('best best_est', 'killed'),
    row('low low_est', 'killedLow'),
    row('high high_est', 'killedHigh'),
    row('source_article', 'sourceTitle', { sourceNumber: 1 }),
  ],
  signs: [
    'relid',
    'active_year',
    'type_of_violence',
    'conflict_new_id',
    'conflict_dset_id',
    'conflict_name',
    'dyad_new_id',
    'dyad_name',
    'side_a',
    'side_b',
    'number_of_sources',
    'source_article',
    'where_prec',
    'where_coordinates',
    'adm_1',
    'priogrid_gid',
    'event_clarity',
    'date_prec',
    'date_start',
    'deaths_a',
    'deaths_civilians',
    'deaths_unknown',
    'best_est',
    'gwnoa',
  ],
  neededSigns: 3,
  title: [['dyad_name', 'conflict_name'], ['where_coordinates', 'adm_1'], ['country']],
};
