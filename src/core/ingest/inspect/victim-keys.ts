/** By which columns the rows of a sheet of people can be put together, where none holds ids of events: place and what is told of the event; the day always counts. */
import type { ColumnMapping, FieldId } from '../../model/mapping.ts';
import { type CellTable, cellText } from '../cells/cell-table.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { GENERIC_PRESET } from '../presets/generic.ts';
import { isEventTitleName } from './column-words.ts';
import { KnownNames } from './known-names.ts';

export const WHERE: ReadonlySet<FieldId> = new Set([
  'latitude',
  'longitude',
  'easting',
  'northing',
  'gridZone',
  'position',
  'geometry',
  'place',
  'municipality',
  'city',
]);
const OF_EVENT: ReadonlySet<FieldId> = new Set(['title', 'summary']);
/** Names of what is told of an event, which a column of persons' names may have been taken for before. */
const TOLD = new KnownNames(GENERIC_PRESET.rows.filter(({ field }) => OF_EVENT.has(field)));
/** Of the rows that share day and place, those that share a text as well, where it is told of the event and not of the person. */
const LEAST_SHARED = 0.5;

interface Sheet {
  readonly columns: readonly ColumnMapping[];
  readonly header: readonly string[];
  readonly table: CellTable;
  /** Columns that say something of the person. */
  readonly personColumns: readonly number[];
}

/** `keys`: when and where each of the first rows happened, as text. Empty where no two rows share an exact day and a place. */
export function findKeyColumns(sheet: Sheet, keys: readonly string[]): readonly number[] {
  const { columns, header, table, personColumns } = sheet;
  const where = columns.flatMap(({ field }, column) => (WHERE.has(field) ? [column] : []));
  const isExact = createDayTest(columns, table);
  const rows = keys.flatMap((key, row) => (key !== '' && isExact(row) ? [row] : []));
  const countShared = (keyOf: (row: number) => string) =>
    rows.length - new Set(rows.map(keyOf)).size;
  const shared = countShared((row) => keys[row] as string);
  if (where.length === 0 || shared === 0) return [];
  const told = columns.flatMap(({ field }, column) => {
    const name = header[column] ?? '';
    const isNamed = OF_EVENT.has(field) || isEventTitleName(name) || TOLD.findKnown(name) !== null;
    if (!isNamed || personColumns.includes(column)) return [];
    const textOf = (row: number) => cellText(table, column, row).trim();
    const isFilled = rows.some((row) => !isNotKnown(textOf(row)));
    const both = countShared((row) => `${keys[row]}\n${textOf(row)}`);
    return isFilled && both >= shared * LEAST_SHARED ? [column] : [];
  });
  return [...where, ...told];
}

/** Whether a row's day is known, and not only its month or year. */
function createDayTest(
  columns: readonly ColumnMapping[],
  table: CellTable,
): (row: number) => boolean {
  const at = (field: FieldId) => columns.findIndex((column) => column.field === field);
  const [date, day] = [at('date'), at('day')];
  const { dateOrder = null, calendar } = columns[date] ?? {};
  if (date < 0) return (row) => day >= 0 && !isNotKnown(cellText(table, day, row));
  if (calendar !== undefined) return () => true;
  return (row) => {
    const range = parseAnyDate(cellText(table, date, row), dateOrder);
    return range !== null && range.endDay === range.startDay + 1;
  };
}
