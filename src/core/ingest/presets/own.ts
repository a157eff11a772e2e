/** Our own layout as a layout of strangers' files: out of the table that the embedded dataset is read by, with what our exports add. */

import type { FieldId } from '../../model/mapping.ts';
import { ATLAS_PRESET } from './atlas.ts';
import type { ImportPreset, PresetRow } from './import-preset.ts';
import type { Field } from './preset.ts';

const BOOK = 'data/README.md';
const MOST_SOURCES = 20;
const PARTS = { best: '', low: 'Low', high: 'High' } as const;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function fieldOf(field: Field): FieldId {
  switch (field.kind) {
    case 'text':
    case 'category':
      return field.id as FieldId;
    case 'figure':
      return `${field.figure}${PARTS[field.part]}` as FieldId;
    case 'campaignFigure':
      return `campaign${capital(field.figure)}${PARTS[field.part]}` as FieldId;
    default:
      return field.kind;
  }
}

const sources = Array.from({ length: MOST_SOURCES }, (_, i) => i + 1).flatMap((n): PresetRow[] =>
  (['publisher', 'title', 'date', 'url'] as const).map((part) => ({
    headers: [`source${n}_${part}`],
    field: `source${capital(part)}` as FieldId,
    sourceNumber: n,
    book: BOOK,
  })),
);

export const OWN_PRESET: ImportPreset = {
  facts: {
    id: 'atlas',
    label: 'Incident Atlas',
    licence: { name: 'Not stated in the file', url: null },
    mayPublish: false,
    citation: '',
    startSets: null,
  },
  rows: [
    ...ATLAS_PRESET.columns.map(
      ({ headers, field }): PresetRow => ({ headers, field: fieldOf(field), book: BOOK }),
    ),
    { headers: ['date_end'], field: 'dateEnd', book: `${BOOK}: the last day, in exports` },
    { headers: ['event_type'], field: 'eventType', book: `${BOOK}: of other sources, in exports` },
    { headers: ['actor'], field: 'actor', book: `${BOOK}: of other sources, in exports` },
    { headers: ['geometry'], field: 'geometry', book: 'RFC 7946' },
    ...sources,
  ],
  signs: [
    'place_precision',
    'time_local',
    'territory',
    'municipality',
    'attack_type',
    'claim_status',
    'killed_low',
    'perpetrators_killed',
    'wounded_low',
    'campaign',
    'campaign_title',
    'source1_publisher',
    'source1_url',
    'coordinate_basis',
  ],
  neededSigns: 4,
  title: [],
};
