/** One cell of a row → its value, by kind; what can't be read is told. */
import { CLAIM_STATUSES } from '../../model/claim.ts';
import { CLAIM_KINDS } from '../../model/report.ts';
import { readFigure } from '../columns/figure-reader.ts';
import { readLink } from '../columns/link-reader.ts';
import type { RowIds } from '../columns/row-ids.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { PartColumns } from '../match-headers.ts';
import { parseDate } from '../parse-date.ts';
import type { CellValues } from '../presets/record-layout.ts';

const READ = 'read';
const NOT_READ = 'compiled, source not re-read';

/** Where a cell is: `best` is its column; only a figure has others. */
interface CellAt {
  readonly row: RowReader;
  readonly columns: PartColumns;
  readonly ids: RowIds;
}

/** Reads a cell of a kind. Blank cells, and columns that the file lacks, are told only where a row can't do without. */
export const READ_CELL: {
  readonly [Kind in keyof CellValues]: (cell: CellAt) => CellValues[Kind];
} = {
  id: ({ row, columns, ids }) => ids.read(row, columns.best),
  text: ({ row, columns }) => row.cell(columns.best),
  date: readDate,
  dateText: (cell) => {
    readDate(cell);
    return cell.row.cell(cell.columns.best);
  },
  link: ({ row, columns }) => readLink(row, columns.best),
  figure: ({ row, columns }) => readFigure(row, columns),
  basis: (cell) => readTerm(cell, [READ, NOT_READ]) === READ,
  claimStatus: (cell) => readTerm(cell, CLAIM_STATUSES),
  claimKind: (cell) => readTerm(cell, CLAIM_KINDS),
  reliability: (cell) => readTerm(cell, ['A', 'B', 'C', 'D', 'E', 'F']) || 'F',
  grade: readGrade,
};

function readDate({ row, columns }: CellAt): CellValues['date'] {
  const date = parseDate(row.raw(columns.best));
  if (date === null && row.cell(columns.best) !== '') row.tell('date-unreadable', columns.best);
  return date;
}

/** The term in the vocabulary's own writing, empty for none. */
function readTerm({ row, columns }: CellAt, vocabulary: readonly string[]): string {
  const stated = row.cell(columns.best).toLowerCase();
  const term = vocabulary.find((each) => each.toLowerCase() === stated);
  if (term === undefined && stated !== '') row.tell('term-unknown', columns.best);
  return term ?? '';
}

function readGrade({ row, columns }: CellAt): string {
  const stated = row.cell(columns.best).toUpperCase();
  const isGrade = /^[A-F][1-6]$/.test(stated);
  if (!isGrade && stated !== '') row.tell('grade-unreadable', columns.best);
  return isGrade ? stated : 'F6';
}
