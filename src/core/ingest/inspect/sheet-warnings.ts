/** What the user of a home-made sheet should know of it before it is loaded. */
import type { Finding, Remark } from '../../model/finding.ts';
import type { ColumnMapping, FieldId } from '../../model/mapping.ts';
import { type CellTable, cellsOf, cellText } from '../cells/cell-table.ts';
import { isGridReference } from '../grammar/map-link.ts';
import { lacksSide, sideOfName } from '../mapped/side-of-name.ts';
import type { ColumnVotes } from './column-votes.ts';
import { findBareDegrees, rankDateName } from './column-words.ts';
import { isHeaderRow } from './find-shape.ts';
import { findLostMetres } from './sheet-metres.ts';

/** Rows in which the names of another table are looked for. */
const MOST_LOOKED = 20_000;
/** As long as names of columns are. */
const MOST_NAME_LETTERS = 40;
const HAPPENED = 3;
/** Filled cells that tell what a column holds. */
const ENOUGH = 20;
const LEAST_OF_GRID = 0.8;

interface Sheet {
  readonly votes: readonly ColumnVotes[];
  readonly columns: readonly ColumnMapping[];
  readonly header: readonly string[];
  readonly table: CellTable;
  readonly file: string;
}

/** Degrees without their minutes, dates of reports in place of those of events, the names of another table below the first. */
export function warnOfSheet({ columns, header, votes, table, file }: Sheet): readonly Finding[] {
  const warn = (code: Finding['code'], more: Partial<Finding>): Finding => {
    return { code, effect: 'notice', row: 0, field: '', value: '', file, ...more };
  };
  const isPlaced = columns.some(({ field }) => field === 'latitude');
  const degrees = isPlaced ? [] : findBareDegrees(header).map((column) => header[column]);
  const grid = hasPlace(columns)
    ? findLostMetres({ columns, votes })
    : findGrid({ columns, header, table });
  const date = columns.findIndex(({ field }) => field === 'date');
  const isTold = date >= 0 && rankDateName(header[date] ?? '') < HAPPENED;
  const row = findHeaderAgain(header, table);
  const sided = findSided({ columns, header, votes });
  return [
    ...(degrees.length > 0 ? [warn('coordinate-parts', { value: degrees.join(', ') })] : []),
    ...(grid < 0 ? [] : [warn('coordinate-grid', { field: header[grid] ?? '' })]),
    ...sided.map((column) => warn('hemisphere-named', { field: header[column] ?? '' })),
    ...(isTold ? [warn('date-reported', { field: header[date] ?? '' })] : []),
    ...(row < 0
      ? []
      : [warn('header-again', { row: row + 1, value: cellsOf(table, row).join(', ') })]),
  ];
}

/** Columns of degrees whose names say south or west, and some of whose numbers have no sign of their own. */
function findSided({
  columns,
  header,
  votes,
}: Pick<Sheet, 'columns' | 'header' | 'votes'>): readonly number[] {
  return columns.flatMap(({ field }, column) => {
    const isAxis = field === 'latitude' || field === 'longitude';
    const isLettered = columns.some((each) => each.field === `${field}Hemisphere`);
    if (!isAxis || isLettered || sideOfName(header[column] ?? '') === '') return [];
    const own = votes[column];
    const isBare = (own?.span.greatest ?? 0) > 0 || [...(own?.distinct ?? [])].some(lacksSide);
    return isBare ? [column] : [];
  });
}

const PLACED: ReadonlySet<FieldId> = new Set(['latitude', 'easting', 'position', 'geometry']);

function hasPlace(columns: readonly ColumnMapping[]): boolean {
  return columns.some(({ field }) => PLACED.has(field));
}

/** A column of references to a grid, by its name or its first cells; −1 for none. */
function findGrid({ columns, header, table }: Omit<Sheet, 'file' | 'votes'>): number {
  return columns.findIndex((_, column) => {
    if (/^(?:utm[_ ]?)?(?:easting|northing)s?\b/i.test(header[column] ?? '')) return true;
    let known = 0;
    let count = 0;
    for (let row = 0; row < Math.min(table.rowCount, MOST_LOOKED) && known < ENOUGH; row++) {
      const text = cellText(table, column, row);
      if (text === '') continue;
      known++;
      if (isGridReference(text)) count++;
    }
    return count > 0 && count >= known * LEAST_OF_GRID;
  });
}

/** The first row that names columns, not those of the table; −1 for none. */
function findHeaderAgain(header: readonly string[], table: CellTable): number {
  for (let row = 0; row < Math.min(table.rowCount, MOST_LOOKED); row++) {
    const first = cellText(table, 0, row);
    if (first === '' || first.length > MOST_NAME_LETTERS || /\d/.test(first)) continue;
    const cells = cellsOf(table, row);
    const isSame = cells.every((cell, column) => cell === '' || cell === header[column]);
    if (!isSame && isHeaderRow(cells)) return row;
  }
  return -1;
}

/** The first remark of each kind: the report has them all. */
export function firstOfEach(remarks: readonly Remark[]): readonly Remark[] {
  const told = new Set<string>();
  return remarks.filter(({ code }) => !told.has(code) && told.add(code));
}
