/** The names of columns out of the rows before the data: where two columns have one name, or some have none or half of one, a line of groups above it or a second line below tells them apart. */
import type { Mapping } from '../../model/mapping.ts';

type HeaderShape = Pick<Mapping, 'preambleRows' | 'hasHeader' | 'tagRows' | 'groupedColumns'>;

/** Takes the rows before the data one after the other. */
export class HeaderRows {
  /** `null` before the row of names was taken. */
  names: readonly string[] | null = null;
  /** How many rows stand before the data. */
  readonly count: number;
  private readonly preambleRows: number;
  private readonly grouped: readonly number[];
  private above: readonly string[] = [];
  /** How many of them were taken. */
  taken = 0;

  constructor({ preambleRows, hasHeader, tagRows, groupedColumns = [] }: HeaderShape) {
    this.preambleRows = preambleRows;
    this.grouped = groupedColumns;
    this.count = preambleRows + (hasHeader ? 1 + tagRows : 0);
  }

  get isWhole(): boolean {
    return this.taken >= this.count;
  }

  take(row: readonly string[]): void {
    const at = this.taken++;
    if (at < this.preambleRows) this.above = row;
    else if (this.names === null) {
      const names = joinGroups(row, this.above, this.grouped);
      this.names = tellApart(names, fillRight(this.above, row.length));
    } else this.names = tellApart(this.names, row);
  }
}

const qualify = (group: string, name: string) => `${group.trim()} (${name.trim()})`;

/** Columns without a name of their own have the one above. */
function joinGroups(
  names: readonly string[],
  above: readonly string[],
  grouped: readonly number[],
): readonly string[] {
  if (grouped.length === 0) return names;
  return fillRight(above, Math.max(above.length, names.length)).map((group, column) => {
    const name = names[column] ?? '';
    return grouped.includes(column) ? qualify(group, name) : name || (above[column] ?? '');
  });
}

/** A group is written once, over the first of its columns. */
export function fillRight(row: readonly string[], length: number): readonly string[] {
  let group = '';
  return Array.from({ length }, (_, column) => {
    const own = row[column]?.trim() ?? '';
    if (own !== '') group = own;
    return group;
  });
}

/** `Killed` and `Killed` become `Killed (civilians)` and `Killed (police)`, if the other row says so of them. */
function tellApart(names: readonly string[], others: readonly string[]): readonly string[] {
  const columns = new Map<string, number[]>();
  for (const [column, name] of names.entries()) {
    if (name.trim() !== '') columns.set(name, [...(columns.get(name) ?? []), column]);
  }
  return names.map((name, column) => {
    const alike = columns.get(name) ?? [];
    const told = alike.map((each) => others[each]?.trim() ?? '');
    const own = others[column]?.trim() ?? '';
    const isTold = alike.length > 1 && new Set(told).size === alike.length;
    return isTold && own !== '' && !own.startsWith('#') ? qualify(name, own) : name;
  });
}
