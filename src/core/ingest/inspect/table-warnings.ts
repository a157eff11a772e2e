/** What the user should know of a table before it is loaded. */
import type { Finding } from '../../model/finding.ts';
import type { ColumnMapping } from '../../model/mapping.ts';
import type { CellTable } from '../cells/cell-table.ts';
import type { TableChoice } from '../formats/table-rows.ts';
import { hasNames } from '../formats/unnamed-layouts.ts';
import type { ColumnVotes } from './column-votes.ts';
import { firstOfEach, warnOfSheet } from './sheet-warnings.ts';
import { warnOfSums } from './summed-rows.ts';

interface Looked {
  readonly file: string;
  readonly choice: TableChoice;
  /** Whether it is of no known layout. */
  readonly isGeneric: boolean;
  readonly columns: readonly ColumnMapping[];
  readonly header: readonly string[];
  readonly votes: readonly ColumnVotes[];
  readonly table: CellTable;
}

/** How it was cut out of its file, then what its columns and rows may be besides what they are taken as. */
export function warnOfTable({ choice, isGeneric, ...sheet }: Looked): readonly Finding[] {
  const { preambleRows, tagRows, hasHeader, encoding } = choice;
  const { file, header, table } = sheet;
  const whole = (code: Finding['code'], value: string): Finding => {
    return { code, effect: 'notice', row: 0, field: '', value, file };
  };
  const isOther = encoding !== null && encoding !== 'utf-8';
  return [
    ...(isOther ? [whole('encoding-assumed', encoding)] : []),
    ...(preambleRows > 0 ? [whole('preamble-skipped', String(preambleRows))] : []),
    ...(tagRows > 0 ? [whole('tag-row-skipped', String(tagRows))] : []),
    ...(hasHeader || hasNames(header) ? [] : [whole('header-missing', '')]),
    ...(isGeneric ? warnOfSheet(sheet) : []),
    ...warnOfSums(sheet),
    ...firstOfEach(table.remarks).map((remark) => ({ ...remark, file })),
  ];
}
