/** A mapping turned round: from what a column holds to where it is. */
import type { ColumnMapping, DecimalSign, FieldId, Mapping } from '../../model/mapping.ts';
import { PLAIN_COLUMN } from '../../model/mapping.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { CODE_TABLES, type Codes } from '../presets/code-tables.ts';

export class ColumnSet {
  readonly mapping: Mapping;
  private readonly byField = new Map<FieldId, number[]>();

  constructor(mapping: Mapping) {
    this.mapping = mapping;
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

  decimal(column: number): DecimalSign {
    return this.of(column).decimal ?? 'point';
  }

  /** The table of codes of a column, `null` for none. */
  codes(column: number): Codes | null {
    return CODE_TABLES.get(this.of(column).codes ?? '') ?? null;
  }
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
