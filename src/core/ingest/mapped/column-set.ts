/** A mapping turned round: from what a column holds to where it is. */
import type { FindingCode } from '../../model/finding.ts';
import type { ColumnMapping, DecimalSign, FieldId, Mapping } from '../../model/mapping.ts';
import { PLAIN_COLUMN } from '../../model/mapping.ts';
import type { RowReader } from '../columns/row-reader.ts';
import { type UtmZone, zoneOfName } from '../grammar/utm.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { CODE_TABLES, type Codes } from '../presets/code-tables.ts';
import { sideOfName } from './side-of-name.ts';

export class ColumnSet {
  readonly mapping: Mapping;
  private readonly byField = new Map<FieldId, number[]>();
  private readonly header: readonly string[];
  private readonly undone: ReadonlySet<string>;

  /** `header` as `nameColumns` gives it. */
  constructor(mapping: Mapping, header: readonly string[]) {
    this.mapping = mapping;
    this.header = header;
    this.undone = new Set(mapping.undone?.map(({ code, row, field }) => keyOf(code, row, field)));
    mapping.columns.forEach(({ field }, column) => {
      const columns = this.byField.get(field);
      if (columns === undefined) this.byField.set(field, [column]);
      else columns.push(column);
    });
  }

  /** All columns of a field, in file order. */
  all(field: FieldId): readonly number[] {
    return this.byField.get(field) ?? [];
  }

  /** The first column of a field, `NO_COLUMN` for none. */
  first(field: FieldId): number {
    return this.byField.get(field)?.[0] ?? NO_COLUMN;
  }

  has(field: FieldId): boolean {
    return this.byField.has(field);
  }

  /** How a column is read. */
  of(column: number): ColumnMapping {
    return this.mapping.columns[column] ?? PLAIN_COLUMN;
  }

  /** The letter of the hemisphere that the name of a column of degrees says of its numbers; empty for none. */
  sideOf(column: number): '' | 'S' | 'W' {
    return sideOfName(this.header[column] ?? '');
  }

  decimal(column: number): DecimalSign {
    return this.of(column).decimal ?? 'point';
  }

  /** Whether a repair is made, and tells it either way: the user may have taken it back, for this cell or for its kind. */
  repairs(row: RowReader, code: FindingCode, column: number, value?: string): boolean {
    const isUndone = this.isUndone(row, code, column);
    row.tell(code, column, {
      effect: isUndone ? 'undone' : 'repaired',
      ...(value === undefined ? {} : { value }),
    });
    return !isUndone;
  }

  /** Whether a repair was taken back, of this cell or of its kind. */
  isUndone(row: RowReader, code: FindingCode, column: number): boolean {
    if (this.undone.size === 0) return false;
    const field = this.header[column] ?? '';
    return this.isKindUndone(code) || this.undone.has(keyOf(code, row.number, field));
  }

  /** Whether latitude and longitude are read from each other's column. */
  get isSwapped(): boolean {
    return this.mapping.isSwapped && !this.isKindUndone('coordinates-swapped');
  }

  /** Whether metres have a zone, by a column or by the name of one of theirs. */
  get isUtm(): boolean {
    const hasBoth = this.has('easting') && this.has('northing');
    return hasBoth && (this.has('gridZone') || this.namedZone !== null);
  }

  /** The zone of UTM that the name of a column of metres says. */
  get namedZone(): UtmZone | null {
    const nameOf = (field: FieldId) => this.header[this.first(field)] ?? '';
    return zoneOfName(nameOf('easting')) ?? zoneOfName(nameOf('northing'));
  }

  /** The column of words behind or before which coordinates stand; `NO_COLUMN` where other columns state these. */
  get wordsWithPosition(): number {
    const { wordsWithPosition = NO_COLUMN } = this.mapping;
    const hasBoth = this.has('latitude') && this.has('longitude');
    const isPlaced = hasBoth || this.isUtm || this.has('position') || this.has('geometry');
    return isPlaced || this.of(wordsWithPosition).field === 'ignored'
      ? NO_COLUMN
      : wordsWithPosition;
  }

  /** The column of ids by which rows are dated; `NO_COLUMN` where a column of dates does, or three of their parts. */
  get datingId(): number {
    const isDated =
      this.has('date') || (['year', 'month', 'day'] as const).every((part) => this.has(part));
    return this.mapping.isDatedById === true && !isDated ? this.first('id') : NO_COLUMN;
  }

  /** The year of days and months, where no column says one. */
  get assumedYear(): number | undefined {
    const isStated = this.has('date') || this.has('year') || !this.has('dayAndMonth');
    return isStated ? undefined : this.mapping.assumedYear;
  }

  /** The table of codes of a column, `null` for none. */
  codes(column: number): Codes | null {
    return CODE_TABLES.get(this.of(column).codes ?? '') ?? null;
  }

  private isKindUndone(code: FindingCode): boolean {
    return this.undone.has(keyOf(code, 0, ''));
  }
}

function keyOf(code: FindingCode, row: number, field: string): string {
  return `${code} ${row} ${field}`;
}

/** A code as tables have it: `3`, ` 3 ` and `3.0` are one. */
export function foldCode(text: string): string {
  return text.trim().toLowerCase().replace(/\.0+$/, '');
}

/** Reads each text once, however many rows have it; forgets all when it has met too many. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Value;
    if (known.size > 20_000) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
