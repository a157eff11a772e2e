/** Columns of a home-made sheet while fields are given to them. */
import type { MappingReason } from '../../model/import-plan.ts';
import { type FieldId, PLAIN_COLUMN } from '../../model/mapping.ts';
import type { ColumnVotes } from './column-votes.ts';
import type { Proposal } from './propose-columns.ts';

/** A proposal, and what its columns hold. */
export interface Sheet extends Proposal {
  readonly header: readonly string[];
  readonly votes: readonly ColumnVotes[];
  /** Whether every row has another text in a column, and none is blank. */
  readonly isDistinct: (column: number) => boolean;
  /** How many of the dates of a column, from 0 to 1, lie in the year that another column states; `null` where no row has both. */
  readonly shareOfYear: (date: number, year: number) => number | null;
}

/** Whether a field counts people, of one incident or of a campaign. */
export function isFigureField(field: FieldId): boolean {
  return /^(?:campaign)?(?:killed|wounded|perpetrators)/i.test(field);
}

/** Whether a column was given to a field. */
export function has({ columns }: Sheet, field: FieldId): boolean {
  return columns.some((each) => each.field === field);
}

/** Whether nothing has taken a column. */
export function isFree({ columns }: Sheet, column: number): boolean {
  return columns[column]?.field === 'other';
}

/** The first column that nothing has taken, and that fits; −1 for none. */
export function find(sheet: Sheet, fits: (votes: ColumnVotes, column: number) => boolean): number {
  return sheet.votes.findIndex((own, column) => isFree(sheet, column) && fits(own, column));
}

/** Takes a column as a field; nothing for −1. */
export function give(
  { columns, reasons }: Pick<Proposal, 'columns' | 'reasons'>,
  column: number,
  field: FieldId,
  reason: MappingReason,
): void {
  if (column < 0) return;
  const sourceNumber = field === 'sourceUrl' ? 1 : null;
  columns[column] = { ...PLAIN_COLUMN, field, sourceNumber };
  reasons[column] = reason;
}

/** Takes back what a column was taken as; nothing for −1. */
export function release(sheet: Pick<Proposal, 'columns' | 'reasons'>, column: number): void {
  give(sheet, column, 'other', 'none');
}
