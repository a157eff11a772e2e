/** The Global Terrorism Database: layouts of 123 and 135 columns, and partial copies of them. */
import type { FieldId } from '../../model/mapping.ts';
import { type ImportPreset, type PresetRow, rowsOfBook } from './import-preset.ts';

const row = rowsOfBook('GTD codebook');

/** A code with its label in another column: the code is read, since labels changed between releases, and the label is kept beside it. */
const coded = (
  header: string,
  field: FieldId,
  [codes, labels]: readonly [string, string | undefined],
): readonly PresetRow[] => [
  row(header, field, { codes }),
  row(`${header}_txt`, field, {
    unless: header,
    ...(labels === undefined ? {} : { codes: labels }),
  }),
];

const numbered = (name: string, numbers: readonly number[]) => numbers.map((n) => `${name}${n}`);

export const GTD_PRESET: ImportPreset = {
  facts: {
    id: 'gtd',
    label: 'Global Terrorism Database (START)',
    licence: { name: 'GTD End User Agreement', url: 'https://www.start.umd.edu/gtd/terms-of-use/' },
    mayPublish: false,
    citation: 'START, University of Maryland. Global Terrorism Database (GTD).',
    startSets: null,
  },
  rows: [
    row('eventid uuid gtd_id', 'id'),
    row('iyear year', 'year'),
    row('imonth month', 'month'),
    row('iday day', 'day'),
    row('resolution', 'dateEnd'),
    row('country_txt', 'territory'),
    row('country', 'territory', { codes: 'gtd-country', unless: 'country_txt' }),
    row('city', 'city'),
    row('location', 'place'),
    row('latitude lat', 'latitude'),
    row('longitude lon lng long', 'longitude'),
    row('specificity', 'placePrecision', { codes: 'gtd-specificity' }),
    row('summary', 'summary'),
    row('success', 'outcome', { codes: 'gtd-success' }),
    ...numbered('attacktype', [1, 2, 3]).flatMap((name) =>
      coded(name, 'attackType', ['gtd-attack-type', undefined]),
    ),
    ...numbered('weaptype', [1, 2, 3, 4]).flatMap((name) =>
      coded(name, 'weapon', ['gtd-weapon', 'gtd-weapon-label']),
    ),
    ...numbered('targtype', [1, 2, 3]).flatMap((name) =>
      coded(name, 'target', ['gtd-target', 'gtd-target-label']),
    ),
    // The export of the web search has names of its own, and labels alone.
    ...[1, 2, 3].map((n) => row(`attack_type_${n}`, 'attackType')),
    ...[1, 2, 3, 4].map((n) => row(`weapon_type_${n}`, 'weapon', { codes: 'gtd-weapon-label' })),
    ...[1, 2, 3].map((n) => row(`target_type_${n}`, 'target', { codes: 'gtd-target-label' })),
    ...['gname', 'gname2', 'gname3'].map((name) => row(name, 'group')),
    ...[1, 2, 3].map((n) => row(`perpetrator_${n}`, 'group')),
    row('guncertain1 guncertain_1', 'isGroupUncertain', { codes: 'yes-or-no' }),
    row('claimed', 'isClaimed', { codes: 'yes-or-no' }),
    row('compclaim', 'isClaimDisputed', { codes: 'yes-or-no' }),
    row('nkill fatalities', 'killedInAll'),
    row('nkillter', 'perpetratorsKilled'),
    row('nwound injured', 'woundedInAll'),
    row('nwoundte', 'perpetratorsWounded'),
    row('related', 'related'),
    row('region_txt', 'category'),
    row('doubtterr', 'category'),
    ...[1, 2, 3].map((n) => row(`scite${n}`, 'sourceTitle', { sourceNumber: n })),
  ],
  signs: [
    'eventid',
    'iyear',
    'imonth',
    'iday',
    'approxdate',
    'provstate',
    'country_txt',
    'region_txt',
    'specificity',
    'doubtterr',
    'attacktype1',
    'attacktype1_txt',
    'targtype1',
    'targtype1_txt',
    'natlty1_txt',
    'weaptype1',
    'weaptype1_txt',
    'gname',
    'nkill',
    'nkillter',
    'nwound',
    'nwoundte',
    'compclaim',
    'guncertain1',
    'scite1',
    'dbsource',
    'gtd_id',
    'guncertain_1',
    'attack_type_1',
    'weapon_type_1',
    'target_type_1',
    'perpetrator_1',
  ],
  neededSigns: 3,
  title: [
    ['attacktype1_txt', 'attacktype1', 'attack_type_1'],
    ['city', 'provstate'],
    ['country_txt', 'country'],
  ],
};
