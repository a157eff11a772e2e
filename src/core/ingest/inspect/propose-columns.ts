/** What each column is taken as, and why: by a preset's names, and for home-made sheets by content too. */
import type { CellType, MappingReason } from '../../model/import-plan.ts';
import { type ColumnMapping, type FieldId, PLAIN_COLUMN } from '../../model/mapping.ts';
import { parseAnyDegrees } from '../grammar/coordinate-grammar.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import { NO_COLUMN, normaliseHeader } from '../match-headers.ts';
import { TITLE_FIELDS } from '../presets/generic.ts';
import type { ImportPreset, PresetRow } from '../presets/import-preset.ts';
import type { ColumnVotes } from './column-votes.ts';

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
const MOST_CATEGORY_TERMS = 30;
const LEAST_REPEATS = 3;

/** By names alone, before any row is read. */
export function proposeByName(header: readonly string[], preset: ImportPreset): Proposal {
  const names =
    preset.facts.id === 'generic' ? bareNames(header, preset) : header.map(normaliseHeader);
  const columns = names.map(() => PLAIN_COLUMN);
  const reasons = names.map((): MappingReason => 'none');
  const taken = new Set<string>();
  for (const row of preset.rows) {
    const column = findColumn(names, row, reasons);
    const slot = `${row.field} ${row.sourceNumber ?? ''}`;
    const isCopy = row.unless !== undefined && names.includes(row.unless);
    if (column < 0 || isCopy || (taken.has(slot) && !SHARED.has(row.field))) continue;
    taken.add(slot);
    columns[column] = toMapping(row);
    reasons[column] = preset.facts.id === 'generic' ? 'name' : 'preset';
  }
  return { columns, reasons, titleColumns: findTitle(names, preset) };
}

/** What stands in brackets belongs to a name that is known with it: "deaths (low)", but "latitude (N)". */
function bareNames(header: readonly string[], { rows }: ImportPreset): readonly string[] {
  const known = new Set(rows.flatMap(({ headers }) => headers));
  return header.map((name) => {
    const whole = bareHeader(name.replaceAll(/[()[\]{}]/g, ' '));
    return known.has(whole) ? whole : bareHeader(name);
  });
}

/** A header of a home-made sheet as it is looked up: without units and notes in brackets, signs, and "number of". */
export function bareHeader(header: string): string {
  const bare = normaliseHeader(header.replaceAll(/[([{][^)\]}]*[)\]}]/g, ' '))
    .replaceAll(/[.:;,!?#*/&"'’]+/g, '_')
    .replaceAll(/_{2,}/g, '_')
    .replace(/^_|_$/g, '')
    .replace(/^(?:the_)?(?:no|nr|number|total(?:_number)?|count)_of_/, '')
    .replace(/^number_|_count$/, '');
  return bare === '' ? normaliseHeader(header) : bare;
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

const NUMBERS: readonly CellType[] = ['whole-number', 'decimal-number'];
const TYPES_OF_FIELD: Readonly<Partial<Record<FieldId, readonly CellType[]>>> = {
  date: ['date', ...NUMBERS],
  dateEnd: ['date', ...NUMBERS],
  latitude: NUMBERS,
  longitude: NUMBERS,
  position: ['position'],
  geometry: ['position', 'text'],
  year: NUMBERS,
  day: NUMBERS,
  sourceUrl: ['link', 'text'],
  place: ['text', ...NUMBERS, 'date', 'time', 'link'],
};
/** A name is believed while so many of the column's cells bear it out: the others are bad cells, which the report lists. */
const LEAST_SHARE = 0.1;

function isContradicted(field: FieldId, votes: ColumnVotes): boolean {
  const types = TYPES_OF_FIELD[field];
  if (types === undefined || votes.filled === 0) return false;
  if ((field === 'latitude' || field === 'longitude') && looksLikeDegrees(votes)) return false;
  if (votes.share(...types) < LEAST_SHARE) return true;
  const isDate = field === 'date' || field === 'dateEnd';
  return isDate && votes.share('date') < LEAST_SHARE && !looksDated(votes);
}

/** Takes back what a column's content contradicts, and gives columns that no name explains to what their content is. Only for home-made sheets. */
export function proposeByContent(
  { columns, reasons }: Proposal,
  header: readonly string[],
  votes: readonly ColumnVotes[],
): void {
  columns.forEach(({ field }, column) => {
    const own = votes[column];
    if (own === undefined || !isContradicted(field, own)) return;
    columns[column] = PLAIN_COLUMN;
    reasons[column] = 'none';
  });
  dropOddCoordinate(columns, reasons);
  const has = (field: FieldId) => columns.some((each) => each.field === field);
  const take = (field: FieldId, fits: (votes: ColumnVotes) => boolean) => {
    if (has(field)) return;
    const column = columns.findIndex(
      (each, i) =>
        each.field === 'other' && votes[i] !== undefined && fits(votes[i] as ColumnVotes),
    );
    if (column < 0) return;
    columns[column] = { ...PLAIN_COLUMN, field, sourceNumber: field === 'sourceUrl' ? 1 : null };
    reasons[column] = 'content';
  };
  if (!has('year')) take('date', (own) => own.isMostly('date'));
  if (!has('latitude') && !has('geometry')) take('position', (own) => own.isMostly('position'));
  if (!has('latitude') && !has('geometry') && !has('position')) takePair(columns, reasons, votes);
  take('sourceUrl', (own) => own.isMostly('link'));
  takeCategories(columns, reasons, votes);
  ignoreCounter(columns, reasons, { header, votes });
}

/** One coordinate without the other says nothing, and would keep a column of both from being found. */
function dropOddCoordinate(columns: ColumnMapping[], reasons: MappingReason[]): void {
  const at = (field: FieldId) => columns.findIndex((each) => each.field === field);
  const [latitude, longitude] = [at('latitude'), at('longitude')];
  const odd = latitude < 0 ? longitude : longitude < 0 ? latitude : NO_COLUMN;
  if (odd === NO_COLUMN) return;
  columns[odd] = PLAIN_COLUMN;
  reasons[odd] = 'none';
}

/** Two neighbouring columns of fractions, the first within ±90, where nothing has a name. */
function takePair(
  columns: ColumnMapping[],
  reasons: MappingReason[],
  votes: readonly ColumnVotes[],
): void {
  const isFraction = (at: number) =>
    columns[at]?.field === 'other' && votes[at]?.type() === 'decimal-number';
  const at = columns.findIndex((_, i) => {
    const first = votes[i]?.span;
    const second = votes[i + 1]?.span;
    if (!isFraction(i) || !isFraction(i + 1) || first === undefined || second === undefined)
      return false;
    return (
      first.least >= -90 && first.greatest <= 90 && second.least >= -180 && second.greatest <= 180
    );
  });
  if (at < 0) return;
  columns[at] = { ...PLAIN_COLUMN, field: 'latitude' };
  columns[at + 1] = { ...PLAIN_COLUMN, field: 'longitude' };
  reasons[at] = 'content';
  reasons[at + 1] = 'content';
}

/** Columns of few, often repeated words become filters of their own. */
function takeCategories(
  columns: ColumnMapping[],
  reasons: MappingReason[],
  votes: readonly ColumnVotes[],
): void {
  columns.forEach(({ field }, column) => {
    const own = votes[column];
    if (field !== 'other' || own?.type() !== 'text') return;
    const terms = own.distinct.size;
    if (terms < 2 || terms > MOST_CATEGORY_TERMS || own.filled < terms * LEAST_REPEATS) return;
    columns[column] = { ...PLAIN_COLUMN, field: 'category' };
    reasons[column] = 'content';
  });
}

/** The numbers that programs write before each row, under no name. */
export function ignoreCounter(
  columns: ColumnMapping[],
  reasons: MappingReason[],
  { header, votes }: { readonly header: readonly string[]; readonly votes: readonly ColumnVotes[] },
): void {
  const [first] = columns;
  if (!isUnnamed(header) || first?.field !== 'other' || votes[0]?.isCounter !== true) return;
  columns[0] = { ...PLAIN_COLUMN, field: 'ignored' };
  reasons[0] = 'content';
}

/** Whether the first column has no name, or one that programs give. */
export function isUnnamed(header: readonly string[]): boolean {
  return /^(?:unnamed(?::_?\d+)?|index|x|)$/.test(normaliseHeader(header[0] ?? ''));
}

/** Whether texts can be coordinates: degrees and minutes, letters of hemispheres. */
function looksLikeDegrees({ distinct }: ColumnVotes): boolean {
  const samples = [...distinct];
  const read = samples.filter(
    (text) => (parseAnyDegrees(text, 'point') ?? parseAnyDegrees(text, 'comma')) !== null,
  );
  return read.length >= samples.length * LEAST_SHARE;
}

/** Whether numbers can be dates: days of a spreadsheet, seconds, 20150418. */
function looksDated(votes: ColumnVotes): boolean {
  if (!votes.isMostly(...NUMBERS, 'date')) return false;
  const samples = [...votes.distinct];
  const dated = samples.filter((text) => parseAnyDate(text, null) !== null);
  return dated.length >= samples.length * LEAST_SHARE;
}
