/** What a header row leaves unsaid for all rows at once, told once and not a row at a time. */
import {
  createProblem,
  type FindingCode,
  type FindingEffect,
  type Problem,
} from '../model/finding.ts';
import { ASSUMED_PRECISION } from './columns/plain-readers.ts';
import type { FindingList } from './finding-list.ts';
import { hasCoordinates, type Layout, NO_COLUMN } from './match-headers.ts';
import type { Field, Preset } from './presets/preset.ts';

const MAX_DETAIL_LENGTH = 400;

/** `columns-missing`, with what was looked for as `field` and the headers found as `detail`. */
export function missColumns(
  file: string,
  wanted: readonly string[],
  header: readonly string[],
): Problem {
  return createProblem('columns-missing', file, {
    field: wanted.join(', '),
    detail: header.join(', ').slice(0, MAX_DETAIL_LENGTH),
  });
}

/** The header that a preset expects for a field; texts are found by id, all others by kind. */
export function expectedHeader(preset: Preset, wanted: Field['kind'] | 'id'): string {
  const column = preset.columns.find(({ field }) =>
    wanted === 'id' ? field.kind === 'text' && field.id === 'id' : field.kind === wanted,
  );
  return column?.headers[0] ?? '';
}

/** Tells columns that nobody knows, and known ones whose absence changes every row. All in row 0. */
export function tellHeader(layout: Layout, preset: Preset, findings: FindingList): void {
  const { header, single, texts, unknown } = layout;
  const tell = (code: FindingCode, effect: FindingEffect, field: string, value = '') =>
    findings.add({ code, effect, row: 0, field, value });
  const tellMissing = (code: FindingCode, effect: FindingEffect, field: Field['kind'] | 'id') =>
    tell(code, effect, expectedHeader(preset, field));

  for (const column of unknown) tell('column-unknown', 'notice', header[column] ?? '');
  if (!texts.has('id')) tellMissing('id-missing', 'notice', 'id');
  if (single.date === NO_COLUMN) tellMissing('date-missing', 'undated', 'date');
  if (!hasCoordinates(layout)) {
    const missing = single.latitude === NO_COLUMN ? 'latitude' : 'longitude';
    tellMissing('coordinate-missing', 'unplaced', missing);
  } else if (single.placePrecision === NO_COLUMN) {
    const field = expectedHeader(preset, 'placePrecision');
    tell('precision-assumed', 'notice', field, ASSUMED_PRECISION);
  }
}
