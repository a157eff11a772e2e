/** Who is said to have done it, out of the columns in which code books keep that. */
import type { ClaimStatus } from '../../model/claim.ts';
import type { RowReader } from '../columns/row-reader.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { type ColumnSet, foldCode } from './column-set.ts';

/** Words of other files for our claim statuses. */
const CLAIM_WORDS: ReadonlyMap<string, ClaimStatus> = new Map([
  ['claimed by group', 'claimed'],
  ['yes', 'claimed'],
  ['attributed by authorities', 'attributed'],
  ['suspect', 'suspected'],
  ['none', 'unclaimed'],
  ['no', 'unclaimed'],
  ['no claim', 'unclaimed'],
]);

/**
 * A status that the file states; or else, of GTD's columns: claimed, and disputed if several groups did; not claimed but with a group named: attributed,
 * or suspected where the book doubts it; not claimed and no group: unclaimed. Empty where the file says nothing of claims.
 */
export function createClaimReader(columns: ColumnSet): (row: RowReader) => string {
  const stated = columns.first('claimStatus');
  if (stated !== NO_COLUMN) {
    return (row) => {
      const text = row.cell(stated);
      return CLAIM_WORDS.get(text.toLowerCase()) ?? (isUnstated(text) ? '' : text);
    };
  }
  if (!columns.has('isClaimed') && !columns.has('isGroupUncertain')) return () => '';
  const isClaimed = createFlagReader(columns, columns.first('isClaimed'));
  const isDisputed = createFlagReader(columns, columns.first('isClaimDisputed'));
  const isUncertain = createFlagReader(columns, columns.first('isGroupUncertain'));
  const group = columns.first('group');
  return (row): ClaimStatus => {
    if (isDisputed(row) === true) return 'disputed';
    const claimed = isClaimed(row);
    if (claimed === true) return 'claimed';
    const name = row.cell(group);
    if (!isNotKnown(name)) return isUncertain(row) === true ? 'suspected' : 'attributed';
    return claimed === false ? 'unclaimed' : 'unknown';
  };
}

/** "None" is a word for "unclaimed" here, and no sign that nothing is known. */
function isUnstated(text: string): boolean {
  return isNotKnown(text) && text.toLowerCase() !== 'unknown';
}

/** Yes, no, or `null` for not known; −9 is GTD's. */
function createFlagReader(columns: ColumnSet, column: number): (row: RowReader) => boolean | null {
  if (column === NO_COLUMN) return () => null;
  const codes = columns.codes(column);
  return (row) => {
    const text = foldCode(row.raw(column));
    const term = codes?.terms.get(text) ?? text;
    if (term === 'yes' || term === '1') return true;
    return term === 'no' || term === '0' ? false : null;
  };
}
