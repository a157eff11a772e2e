/** Whether the rows of a home-made sheet are people rather than incidents, and which of its columns says whose incident each is. */
import type { ImportQuestion } from '../../model/import-plan.ts';
import type { ColumnMapping, FieldId } from '../../model/mapping.ts';
import { type CellTable, cellText } from '../cells/cell-table.ts';
import { answerOf, asksOfDeath, outcomeOf } from '../grammar/casualty-words.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import type { ColumnVotes } from './column-votes.ts';
import { isEventIdName } from './column-words.ts';
import { isOutcomeName, personWordsOf } from './person-words.ts';
import { isFigureField } from './sheet-fields.ts';
import { findKeyColumns, WHERE } from './victim-keys.ts';

type Victims = Extract<ImportQuestion, { kind: 'rows-are-victims' }>;

/** Rows enough to tell. */
const MOST_LOOKED = 100_000;
const WHEN: ReadonlySet<FieldId> = new Set(['date', 'year', 'month', 'day']);
/** Events that lie at several days or places, for each that lies at one. */
const MOST_SPREAD = 0.1;
/** Terms for what became of somebody. */
const MOST_TERMS = 20;

interface Sheet {
  readonly columns: readonly ColumnMapping[];
  readonly header: readonly string[];
  readonly votes: readonly ColumnVotes[];
  readonly table: CellTable;
}

/** Told by columns of names, ages and sexes, rows that share day and place, or day and event, and no column that counts more than one person; `null` for any other sheet. */
export function askVictims(sheet: Sheet): Victims | null {
  const { columns, header, votes, table } = sheet;
  const told = header.flatMap((name, column) => {
    const { words, isOfOther } = personWordsOf(name);
    const isFilled = (votes[column]?.filled ?? 0) > 0;
    return isFilled && !isOfOther && words.length > 0 ? [{ column, words }] : [];
  });
  const kinds = new Set(told.flatMap(({ words }) => words));
  const isOfPeople = kinds.size >= 2;
  if (!isOfPeople || countsPeople(columns, votes)) return null;
  const byPlace = readKeys(columns, table);
  const keys = byPlace ?? readEvents(sheet);
  if (keys === null) return null;
  const stated = keys.filter((key) => key !== '');
  const sharedRows = stated.length - new Set(stated).size;
  if (sharedRows === 0) return null;
  const idColumn = findEventId(sheet, keys);
  const personColumns = told.map(({ column }) => column);
  const isByKey = idColumn === null && byPlace !== null;
  return {
    kind: 'rows-are-victims',
    columns: personColumns,
    sharedRows,
    idColumn,
    keyColumns: isByKey ? findKeyColumns({ columns, header, table, personColumns }, keys) : [],
    personColumns: columns.flatMap(({ field }, column) => {
      const isTitle = field === 'title' && told.some((each) => each.column === column);
      return isTitle || isFigureField(field) ? [{ column, field }] : [];
    }),
    outcomeColumn: findOutcome(sheet),
  };
}

const LEAST_OUTCOMES = 0.8;

/** The first column of which nearly all terms say that somebody was killed or wounded, under a name for it where they are letters alone. */
function findOutcome({ columns, header, votes }: Sheet): Victims['outcomeColumn'] {
  const column = header.findIndex((name, at) => {
    const field = columns[at]?.field;
    const terms = [...(votes[at]?.distinct ?? [])].filter((text) => text.trim() !== '');
    const isNamed = isOutcomeName(name);
    const told = terms.filter(
      (text) => (isNamed || text.trim().length > 1) && outcomeOf(text) !== null,
    );
    const isEnough = told.length > 0 && told.length >= terms.length * LEAST_OUTCOMES;
    const stated = terms.filter((text) => !isNotKnown(text));
    const answered = stated.filter((text) => answerOf(text) !== null);
    const isAsked =
      asksOfDeath(name) && answered.length > 1 && answered.length >= stated.length * LEAST_OUTCOMES;
    const isAny = isAsked || (isNamed ? told.length > 0 : isEnough);
    const isFree = field === 'other' || field === 'category';
    return isFree && !personWordsOf(name).isOfOther && terms.length <= MOST_TERMS && isAny;
  });
  const field = columns[column]?.field;
  return field === undefined ? null : { column, field };
}

/** A sheet of incidents may say how old the dead were. */
function countsPeople(columns: readonly ColumnMapping[], votes: readonly ColumnVotes[]): boolean {
  return columns.some(
    ({ field }, at) => isFigureField(field) && (votes[at]?.span.greatest ?? 0) > 1,
  );
}

/** When and where each of the first rows happened, as text, empty where it lacks one of both; `null` if no column says it. */
function readKeys(mapped: readonly ColumnMapping[], table: CellTable): readonly string[] | null {
  const of = (fields: ReadonlySet<FieldId>) =>
    mapped.flatMap(({ field }, column) => (fields.has(field) ? [column] : []));
  const [when, where] = [of(WHEN), of(WHERE)];
  if (when.length === 0 || where.length === 0) return null;
  const looked = Math.min(table.rowCount, MOST_LOOKED);
  const read = (columns: readonly number[], row: number) =>
    columns.map((column) => cellText(table, column, row).trim()).join('\n');
  return Array.from({ length: looked }, (_, row) => {
    const [days, places] = [read(when, row), read(where, row)];
    return days.trim() === '' || places.trim() === '' ? '' : `${days}\n${places}`;
  });
}

/** Days and ids of events, of a sheet that says no place. */
function readEvents({ columns, header, table }: Sheet): readonly string[] | null {
  const when = columns.findIndex(({ field }) => field === 'date');
  const event = header.findIndex((name) => isEventIdName(name));
  if (when < 0 || event < 0) return null;
  return Array.from({ length: Math.min(table.rowCount, MOST_LOOKED) }, (_, row) => {
    const [day, id] = [when, event].map((column) => cellText(table, column, row).trim());
    return day === '' || id === '' ? '' : `${day}\n${id}`;
  });
}

/** The first column of ids that repeat, each at one day and place. */
function findEventId({ header, table }: Sheet, keys: readonly string[]): number | null {
  const found = header.findIndex((name, column) => {
    if (!isEventIdName(name)) return false;
    const ids = keys.map((_, row) => cellText(table, column, row).trim());
    if (ids.some((id) => id === '')) return false;
    const distinct = new Set(ids).size;
    const spread = new Set(ids.map((id, row) => `${id}\n${keys[row]}`)).size - distinct;
    return distinct < ids.length && spread <= distinct * MOST_SPREAD;
  });
  return found < 0 ? null : found;
}
