/** The categories of a stranger's row: terms of one or several columns, codes put into words. */
import { CLAIM_STATUSES } from '../../model/claim.ts';
import type { FieldId } from '../../model/mapping.ts';
import { PLACE_PRECISIONS } from '../../model/place.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { CategoryReader } from '../columns/row-readers.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { parsePlacedWords } from '../grammar/placed-words.ts';
import { NO_COLUMN, normaliseHeader } from '../match-headers.ts';
import { createClaimReader } from './claim-reader.ts';
import { type ColumnSet, foldCode, remember } from './column-set.ts';

/** Every category that the app has a word for; they are there whether the file has a column or not, so that panels and links find them. */
const KNOWN = ['city', 'territory', 'attackType', 'weapon', 'target', 'group'] as const;
/** Those that only some sources have. */
const EXTRA = ['eventType', 'actor'] as const;

/** Categories in the order in which they are shown: ours, those of the source, then each column that is to be a filter of its own. */
export function createCategoryReaders(
  columns: ColumnSet,
  header: readonly string[],
): readonly CategoryReader[] {
  const taken = new Set<string>();
  const readers: CategoryReader[] = KNOWN.map((id) => joinColumns(columns, id));
  readers.push({
    id: 'claimStatus',
    vocabulary: CLAIM_STATUSES,
    column: columns.first('claimStatus'),
    read: createClaimReader(columns),
  });
  readers.push(joinColumns(columns, 'outcome'));
  readers.push({
    id: 'placePrecision',
    vocabulary: PLACE_PRECISIONS,
    column: columns.first('placePrecision'),
    isOfPrecision: true,
    read: (_, precision) => precision,
  });
  for (const id of EXTRA) if (columns.has(id)) readers.push(joinColumns(columns, id));
  for (const { id } of readers) taken.add(id);
  for (const column of ownColumns(columns)) {
    const id = uniqueId(normaliseHeader(header[column] ?? ''), taken);
    readers.push({ id, column, read: (row) => termOf(row.cell(column)) });
  }
  return readers;
}

/** Columns that are filters of their own, and those whose codes lose something: the original stays beside the term. */
function ownColumns(columns: ColumnSet): readonly number[] {
  const lossy = columns
    .all('attackType')
    .filter((column) => typeof columns.codes(column)?.otherwise === 'string')
    .filter((column) => columns.codes(column)?.otherwise !== 'same');
  return [...columns.all('category'), ...lossy].sort((a, b) => a - b);
}

function uniqueId(name: string, taken: Set<string>): string {
  let id = name;
  for (let suffix = 2; taken.has(id); suffix++) id = `${name}~${suffix}`;
  taken.add(id);
  return id;
}

function joinColumns(columns: ColumnSet, field: FieldId): CategoryReader {
  const all = columns.all(field);
  const [first = NO_COLUMN] = all;
  const readers = all.map((column) => createTermReader(columns, column));
  const [only] = readers;
  if (only === undefined) return { id: field, column: NO_COLUMN, read: () => '' };
  if (readers.length === 1) return { id: field, column: first, read: only };
  return {
    id: field,
    column: first,
    read(row) {
      let terms = '';
      for (const read of readers) {
        const term = read(row);
        if (term !== '') terms = terms === '' ? term : `${terms}; ${term}`;
      }
      return terms;
    },
  };
}

/** Reads one column's term; a code that its table does not have is told, unless the same cell is read a second time. */
export function createTermReader(
  columns: ColumnSet,
  column: number,
  isTold = true,
): (row: RowReader) => string {
  const codes = columns.codes(column);
  if (codes === null) {
    if (column !== columns.wordsWithPosition) return (row) => termOf(row.cell(column));
    const readWords = remember((text: string) => parsePlacedWords(text, null)?.words ?? text);
    return (row) => termOf(readWords(row.cell(column)));
  }
  const translate = remember((text: string) => {
    const code = foldCode(text);
    const term = codes.terms.get(code);
    if (term !== undefined) return term;
    const plain = termOf(text.trim());
    if (plain === '') return '';
    return codes.otherwise === 'same' ? plain : codes.otherwise;
  });
  return (row) => {
    const text = row.raw(column);
    if (text === '') return '';
    const term = translate(text);
    if (term === null && isTold) row.tell('code-unknown', column);
    return term ?? '';
  };
}

function termOf(cell: string): string {
  // "Unknown" is a term of code books and says more than a blank.
  return isNotKnown(cell) && cell.toLowerCase() !== 'unknown' ? '' : cell;
}
