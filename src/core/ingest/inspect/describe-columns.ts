/** What the mapping dialog says of each column: its type, as what it is taken as asks for, and how many cells are not of it. */
import { CELL_TYPES, type CellType, type ColumnPlan } from '../../model/import-plan.ts';
import type { FieldId } from '../../model/mapping.ts';
import { isFigureField } from './sheet-fields.ts';

const NUMBERS: readonly CellType[] = ['whole-number', 'decimal-number'];

/** By field: the type that its cells ought to have, and the types of cells that can be read as it. */
const EXPECTED: Readonly<
  Partial<Record<FieldId, { readonly type: CellType; readonly read: readonly CellType[] }>>
> = {
  date: { type: 'date', read: ['date', ...NUMBERS] },
  dateEnd: { type: 'date', read: ['date', ...NUMBERS] },
  position: { type: 'position', read: ['position'] },
};
/** Fields that are numbers, besides those that count people. */
const NUMBER = /^(?:latitude|longitude|easting|northing|year|day)/;

/** Type and misfits of a column with these votes that is taken as `field`; `type` is what the cells themselves say. */
export function describeColumn(
  field: FieldId,
  { type, votes }: Pick<ColumnPlan, 'type' | 'votes'>,
): Pick<ColumnPlan, 'type' | 'misfits'> {
  const filled = CELL_TYPES.reduce((sum, each) => sum + (each === 'blank' ? 0 : votes[each]), 0);
  const count = (types: readonly CellType[]) => types.reduce((sum, each) => sum + votes[each], 0);
  const expected = EXPECTED[field];
  if (expected !== undefined && count(expected.read) > 0) {
    const isCounted = expected.type === 'date' && votes.date === 0;
    return { type: isCounted ? type : expected.type, misfits: filled - count(expected.read) };
  }
  if ((NUMBER.test(field) || isFigureField(field)) && count(NUMBERS) > 0) {
    const numbers = votes['decimal-number'] > 0 ? 'decimal-number' : 'whole-number';
    // Degrees and minutes are texts that are read all the same.
    const isRead = field === 'latitude' || field === 'longitude' ? votes.position : 0;
    return { type: numbers, misfits: filled - count(NUMBERS) - isRead };
  }
  if (type === 'text' || type === 'blank') return { type, misfits: 0 };
  return { type, misfits: filled - count(NUMBERS.includes(type) ? NUMBERS : [type]) };
}
