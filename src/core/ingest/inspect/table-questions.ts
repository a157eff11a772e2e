/** What only the user can know of a table, in the order in which it is asked. */
import type { ImportQuestion } from '../../model/import-plan.ts';
import type { DateOrder, Mapping, OtherCalendar } from '../../model/mapping.ts';
import type { CellTable } from '../cells/cell-table.ts';
import { hasNames } from '../formats/unnamed-layouts.ts';
import { askCalendar } from './calendar-question.ts';
import type { ColumnVotes } from './column-votes.ts';
import { gatherRepeated } from './gather-table.ts';
import { askOrder, isDateField, isOrderOpen } from './order-question.ts';
import { askSwap } from './swap-question.ts';
import type { SwapVotes } from './swap-votes.ts';
import { askVictims } from './victim-rows.ts';
import { askYear, findYearless } from './year-question.ts';

/** A table, and what was found in it while its mapping was made. */
interface Looked {
  readonly mapping: Mapping;
  readonly header: readonly string[];
  readonly votes: readonly ColumnVotes[];
  readonly table: CellTable;
  /** Whether it is of no known layout. */
  readonly isGeneric: boolean;
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  /** By column of dates. */
  readonly calendars: ReadonlyMap<number, OtherCalendar>;
  /** By column, the order of its dates where something else than its own rows decides it. */
  readonly knownOrder: (column: number) => DateOrder | null;
  readonly statedYear: number | null;
  readonly swap: SwapVotes;
  /** Asked of figures, whatever the columns are taken as. */
  readonly figures: readonly ImportQuestion[];
  /** A row below the names that may be names as well. */
  readonly second: readonly string[] | null;
}

/** Every question that a table leaves open; none for most. */
export function askOfTable(looked: Looked): readonly ImportQuestion[] {
  const { mapping, header, swap, rows, second } = looked;
  const { columns, hasHeader, isSwapped } = mapping;
  const swapped = askSwap({ columns, header, choice: mapping }, swap, isSwapped);
  const isUnnamed = !hasHeader && !hasNames(header);
  return [
    ...askDates(looked),
    ...looked.figures,
    ...(swapped === null ? [] : [swapped]),
    ...(isUnnamed
      ? [{ kind: 'no-header' as const, proposed: false, firstRow: rows[0] ?? [] }]
      : []),
    ...(second === null ? [] : [{ kind: 'second-header' as const, row: second }]),
    ...askRows(looked),
  ];
}

/** Calendars and orders by column, then the year of dates that have none. */
function askDates(looked: Looked): readonly ImportQuestion[] {
  const { mapping, votes, table, calendars, knownOrder, statedYear } = looked;
  const { columns } = mapping;
  const asked = columns.flatMap(({ field, dateOrder }, column): readonly ImportQuestion[] => {
    const own = votes[column];
    const calendar = calendars.get(column);
    if (calendar !== undefined) return [askCalendar(column, { columns, table }, calendar)];
    if (own === undefined || !isDateField(field) || !isOrderOpen(own, knownOrder(column)))
      return [];
    return [askOrder(column, dateOrder ?? 'day-first', own)];
  });
  const yearless = findYearless(columns);
  return yearless < 0 ? asked : [...asked, askYear(yearless, statedYear, table)];
}

const MOST_IDS = 5;

/** Whether rows are people, or share the ids of others. */
function askRows({ mapping, header, votes, table, isGeneric }: Looked): readonly ImportQuestion[] {
  const { columns, duplicates } = mapping;
  const victims = isGeneric ? askVictims({ columns, header, votes, table }) : null;
  const idColumn = columns.findIndex(({ field }) => field === 'id');
  const { count, first: ids } = gatherRepeated(table, idColumn, MOST_IDS);
  const isAsked = victims !== null && victims.idColumn === idColumn;
  return [
    ...(victims === null ? [] : [victims]),
    ...(count > 0 && !isAsked
      ? [{ kind: 'duplicates' as const, proposed: duplicates, count, ids }]
      : []),
  ];
}
