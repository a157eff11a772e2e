/** Our own CSV layout, and with it any table that has at least a date or coordinates under their plain names. */
import type { FigureId } from '../../model/casualties.ts';
import { CLAIM_STATUSES } from '../../model/claim.ts';
import { PLACE_PRECISIONS } from '../../model/place.ts';
import type { FigurePart, Preset, PresetColumn } from './preset.ts';

const text = (header: string, id: string = header): PresetColumn => ({
  headers: [header],
  field: { kind: 'text', id },
});

const category = (header: string, id: string = header): PresetColumn => ({
  headers: [header],
  field: { kind: 'category', id },
});

/** A column of ours that is shown as it is read. */
const other = (header: string): PresetColumn => ({ headers: [header], field: { kind: 'other' } });

/** The columns `name`, `name_low` and `name_high`. */
const figures = (
  kind: 'figure' | 'campaignFigure',
  name: string,
  figure: FigureId,
): PresetColumn[] =>
  (['best', 'low', 'high'] as const satisfies readonly FigurePart[]).map((part) => ({
    headers: [part === 'best' ? name : `${name}_${part}`],
    field: { kind, figure, part },
  }));

/** Columns of `data/README.md`, in its order. A file may have them in any order and case, and leave out all but a date or both coordinates. */
export const ATLAS_PRESET: Preset = {
  columns: [
    text('id'),
    { headers: ['campaign'], field: { kind: 'campaign' } },
    text('title'),
    { headers: ['date'], field: { kind: 'date' } },
    { headers: ['date_end'], field: { kind: 'dateEnd' } },
    { headers: ['time_local'], field: { kind: 'timeLocal' } },
    category('city'),
    text('municipality'),
    category('territory'),
    text('place'),
    { headers: ['latitude', 'lat'], field: { kind: 'latitude' } },
    { headers: ['longitude', 'lon', 'lng', 'long'], field: { kind: 'longitude' } },
    { headers: ['place_precision'], field: { kind: 'placePrecision' } },
    category('attack_type', 'attackType'),
    category('weapon'),
    category('target'),
    ...figures('figure', 'killed', 'killed'),
    ...figures('figure', 'perpetrators_killed', 'perpetratorsKilled'),
    ...figures('figure', 'wounded', 'wounded'),
    category('outcome'),
    category('group'),
    category('claim_status', 'claimStatus'),
    text('summary'),
    other('coordinate_basis'),
    { headers: ['campaign_title'], field: { kind: 'campaignTitle' } },
    ...figures('campaignFigure', 'campaign_killed', 'killed'),
    ...figures('campaignFigure', 'campaign_perpetrators_killed', 'perpetratorsKilled'),
    ...figures('campaignFigure', 'campaign_wounded', 'wounded'),
    other('killed_report'),
    other('perpetrators_killed_report'),
    other('wounded_report'),
    other('campaign_killed_report'),
    other('campaign_wounded_report'),
    other('figure_basis'),
  ],
  sourceHeader: /^source(\d{1,3})_(publisher|title|date|url)$/,
  categories: [
    { id: 'city' },
    { id: 'territory' },
    { id: 'attackType' },
    { id: 'weapon' },
    { id: 'target' },
    { id: 'group' },
    { id: 'claimStatus', vocabulary: CLAIM_STATUSES },
    { id: 'outcome' },
    { id: 'placePrecision', vocabulary: PLACE_PRECISIONS },
  ],
};
