/** Which incident a row that is a person belongs to, where no column holds ids of events: its day, its place and what is told of it. */
import { formatIsoDay } from '../../model/time.ts';
import { RowReader } from '../columns/row-reader.ts';
import type { RowReaders } from '../columns/row-readers.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import type { ColumnSet } from './column-set.ts';

/** A longer one is cut, and a number for all of it stands behind. */
const MOST_LETTERS = 120;

/** A row that is read a second time: what is told of it has been told. */
class QuietRow extends RowReader {
  private row: RowReader | null = null;

  of(row: RowReader): this {
    this.row = row;
    this.number = row.number;
    return this;
  }

  override raw(column: number): string {
    return this.row?.raw(column) ?? '';
  }

  override get cells(): readonly string[] {
    return this.row?.cells ?? [];
  }

  override tell(): void {}
}

/** Reads a key that is the same for rows of one day whose cells in the columns of the mapping's `incidentKey` say the same. Empty, which is the key of no other row, where the day is not known exactly or none of the cells says anything. */
export function createKeyReader(
  { mapping }: ColumnSet,
  header: readonly string[],
  when: RowReaders['when'],
): (row: RowReader) => string {
  const quiet = new QuietRow(header, { add: () => undefined });
  const columns = mapping.incidentKey ?? [];
  return (row) => {
    const cells = columns.map((column) => row.cell(column).replaceAll(/\s+/g, ' '));
    if (cells.every((cell) => isNotKnown(cell))) return '';
    const day = when(quiet.of(row));
    if ('code' in day || day.endDay > day.startDay + 1) return '';
    const key = [formatIsoDay(day.startDay), ...cells.filter((cell) => cell !== '')].join(', ');
    return key.length <= MOST_LETTERS ? key : `${key.slice(0, MOST_LETTERS)}… ${numberOf(cells)}`;
  };
}

/** 32-bit FNV-1a, in hexadecimal; enough among the incidents of one day and place. */
function numberOf(cells: readonly string[]): string {
  const text = cells.join('\n');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
