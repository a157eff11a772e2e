/** What each column is taken as, and why, by names alone: those of a layout, and those that people give. */
import type { MappingReason } from '../../model/import-plan.ts';
import { type ColumnMapping, type FieldId, PLAIN_COLUMN } from '../../model/mapping.ts';
import { normaliseHeader } from '../match-headers.ts';
import { GENERIC_PRESET, TITLE_FIELDS } from '../presets/generic.ts';
import type { ImportPreset, PresetRow } from '../presets/import-preset.ts';
import { KnownNames } from './known-names.ts';

export interface Proposal {
  readonly columns: ColumnMapping[];
  readonly reasons: MappingReason[];
  readonly titleColumns: readonly number[];
}

/** Fields of which a second column adds to the first. */
const SHARED: ReadonlySet<FieldId> = new Set([
  'attackType',
  'weapon',
  'target',
  'group',
  'actor',
  'category',
]);

/** By names alone, before any row is read. */
export function proposeByName(header: readonly string[], preset: ImportPreset): Proposal {
  const isGeneric = preset.facts.id === 'generic';
  const known = isGeneric ? new KnownNames(preset.rows) : null;
  const names = header.map((name) => known?.find(name) ?? normaliseHeader(name));
  const columns = names.map(() => PLAIN_COLUMN);
  const reasons = names.map((): MappingReason => 'none');
  const taken = new Set<string>();
  const take = (column: number, row: PresetRow) => {
    const slot = `${row.field} ${row.sourceNumber ?? ''}`;
    if (column < 0 || (taken.has(slot) && !SHARED.has(row.field))) return;
    taken.add(slot);
    columns[column] = toMapping(row);
    reasons[column] = isGeneric ? 'name' : 'preset';
  };
  for (const row of preset.rows) {
    const isCopy = row.unless !== undefined && names.includes(row.unless);
    if (!isCopy) take(findColumn(names, row, reasons), row);
  }
  if (known !== null)
    for (const [column, row] of listNumbered(header, known, preset))
      if (reasons[column] === 'none') take(column, row);
  const proposal = { columns, reasons, titleColumns: findTitle(names, preset) };
  if (!isGeneric) fillGaps(proposal, header, preset);
  return proposal;
}

/** Columns of several terms or sources of one row: "Attack type 1", "source_2". */
function listNumbered(
  header: readonly string[],
  known: KnownNames,
  { rows }: ImportPreset,
): readonly (readonly [column: number, row: PresetRow])[] {
  return header.flatMap((name, column) => {
    const numbered = known.findNumbered(name);
    const row = rows.find(({ headers }) => headers.includes(numbered?.name ?? ''));
    if (numbered === null || row === undefined) return [];
    const { number: sourceNumber } = numbered;
    if (row.sourceNumber !== undefined) return [[column, { ...row, sourceNumber }] as const];
    return SHARED.has(row.field) ? [[column, row] as const] : [];
  });
}

const WHERE: ReadonlySet<FieldId> = new Set(['latitude', 'longitude', 'position', 'geometry']);
const WHEN: ReadonlySet<FieldId> = new Set(['date', 'year', 'month', 'day']);

/** A copy of a known layout may have other names for when and where, a geometry instead of two columns, and figures that the layout itself does not have. */
function fillGaps(
  { columns, reasons }: Proposal,
  header: readonly string[],
  { rows }: ImportPreset,
): void {
  const counts = (figure: string) => rows.some(({ field }) => field.startsWith(figure));
  const lacks = (fields: ReadonlySet<FieldId>, ...needed: readonly FieldId[]) =>
    !columns.some(({ field }) => fields.has(field) && needed.includes(field));
  const gaps = [
    ...(lacks(WHERE, 'latitude', 'position', 'geometry') ? WHERE : []),
    ...(lacks(WHEN, 'date', 'year') ? WHEN : []),
    ...(['killed', 'wounded'] as const).filter((figure) => !counts(figure)),
  ];
  if (gaps.length === 0) return;
  const others = proposeByName(header, GENERIC_PRESET).columns;
  for (const [column, { field }] of others.entries()) {
    if (!gaps.includes(field) || columns[column]?.field !== 'other') continue;
    columns[column] = { ...PLAIN_COLUMN, field };
    reasons[column] = 'name';
  }
}

/** The columns whose terms make a title in a home-made sheet. */
export function composeTitleColumns(columns: readonly ColumnMapping[]): readonly number[] {
  return TITLE_FIELDS.flatMap((fields) => {
    const column = fields
      .map((field) => columns.findIndex((each) => each.field === field))
      .find((at) => at >= 0);
    return column === undefined ? [] : [column];
  });
}

/** The first of a row's names that a column has which nothing else took. */
function findColumn(
  names: readonly string[],
  { headers }: PresetRow,
  reasons: readonly MappingReason[],
): number {
  for (const header of headers) {
    const column = names.findIndex((name, i) => name === header && reasons[i] === 'none');
    if (column >= 0) return column;
  }
  return -1;
}

function toMapping({ field, codes, sourceNumber, dateOrder }: PresetRow): ColumnMapping {
  return {
    field,
    sourceNumber: sourceNumber ?? null,
    dateOrder: dateOrder ?? null,
    decimal: null,
    codes: codes ?? null,
  };
}

function findTitle(names: readonly string[], { title }: ImportPreset): readonly number[] {
  return title.flatMap((group) => {
    const column = group.map((name) => names.indexOf(name)).find((at) => at >= 0);
    return column === undefined ? [] : [column];
  });
}
