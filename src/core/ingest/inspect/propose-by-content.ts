/** What columns of home-made sheets are taken as besides by their names: by the words in these, and by what their cells are. */
import type { MappingReason } from '../../model/import-plan.ts';
import { type ColumnMapping, PLAIN_COLUMN } from '../../model/mapping.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { normaliseHeader } from '../match-headers.ts';
import type { ColumnVotes } from './column-votes.ts';
import { isEventTitleName, isIdName, isKeyName } from './column-words.ts';
import { isContradicted, LEAST_SHARE } from './contradictions.ts';
import { namesPersons } from './person-cells.ts';
import { takeDates } from './sheet-dates.ts';
import { find, give, has, release, type Sheet } from './sheet-fields.ts';
import { dropPartsOfPlaces, takePlaces } from './sheet-places.ts';
import { takeWords } from './told-words.ts';

const MOST_CATEGORY_TERMS = 30;
const LEAST_REPEATS = 3;

/** Takes back what a column's content contradicts, and gives columns that no name explains to what their content is. Only for home-made sheets. */
export function proposeByContent(sheet: Sheet): void {
  const { columns, reasons, header, votes } = sheet;
  columns.forEach(({ field }, column) => {
    const own = votes[column];
    // A time of day is one at the place.
    const name = header[column] ?? '';
    const isElsewhere = field === 'timeLocal' && /utc|gmt/i.test(name);
    if (own === undefined) return;
    const isOfPersons = field === 'group' && own.isVaried && namesPersons(name, own);
    if (isElsewhere || isOfPersons || isContradicted(field, own)) release(sheet, column);
  });
  dropPartsOfPlaces(sheet);
  takeDates(sheet);
  takePlaces(sheet);
  if (!has(sheet, 'sourceUrl')) turnToAddresses(sheet);
  if (!has(sheet, 'sourceUrl'))
    give(
      sheet,
      find(sheet, (own) => own.isMostly('link')),
      'sourceUrl',
      'content',
    );
  takeWords(sheet);
  if (!has(sheet, 'title'))
    give(
      sheet,
      find(sheet, (own, at) => own.type() === 'text' && isEventTitleName(header[at] ?? '')),
      'title',
      'name',
    );
  leavePoorId(sheet);
  if (!has(sheet, 'id'))
    give(
      sheet,
      find(sheet, (own, at) => isIdColumn(sheet, own, at)),
      'id',
      'name',
    );
  takeCategories(columns, reasons, { header, votes });
  ignoreCounter(columns, reasons, { header, votes });
}

/** A column called "Source" may hold addresses, which say more than those of a column without its name. */
function turnToAddresses({ columns, votes }: Sheet): void {
  for (const [column, { field, sourceNumber }] of columns.entries())
    if (field === 'sourcePublisher' && votes[column]?.isMostly('link'))
      columns[column] = { ...PLAIN_COLUMN, field: 'sourceUrl', sourceNumber };
}

function isIdColumn({ header, isDistinct }: Sheet, votes: ColumnVotes, column: number): boolean {
  if (!isIdName(header[column] ?? '')) return false;
  const type = votes.type();
  return (type === 'whole-number' || type === 'text') && isDistinct(column);
}

const FEW_WITHOUT_ID = 0.02;

/** Ids that many rows lack are left for some that every row has, and those that say "NA" for the rows' numbers. */
function leavePoorId(sheet: Sheet): void {
  const { columns, votes } = sheet;
  const at = columns.findIndex(({ field }) => field === 'id');
  const own = votes[at];
  if (own === undefined) return;
  const { blank } = own.votes();
  const saysNone = [...own.distinct].some((text) => text !== '' && isNotKnown(text));
  const isBetter = find(sheet, (each, column) => isIdColumn(sheet, each, column)) >= 0;
  const isPoor = isBetter && blank >= own.filled * LEAST_SHARE;
  if (isPoor || (saysNone && blank > own.filled * FEW_WITHOUT_ID)) release(sheet, at);
}

/** Columns of few, often repeated words become filters of their own. */
export function takeCategories(
  columns: ColumnMapping[],
  reasons: MappingReason[],
  { header, votes }: { readonly header: readonly string[]; readonly votes: readonly ColumnVotes[] },
): void {
  columns.forEach(({ field }, column) => {
    const own = votes[column];
    const name = header[column] ?? '';
    if (field !== 'other' || own?.type() !== 'text' || isKeyName(name)) return;
    if (namesPersons(name, own)) return;
    // Records within records are no words.
    if ([...own.distinct].some((text) => /^\[?\{"/.test(text))) return;
    // Of cells that list terms, the terms count: sixty texts of few terms are combinations of these.
    const terms = new Set([...own.distinct].flatMap((text) => text.split('; '))).size;
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
