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
      const groups = fillRight(this.above, row.length);
      this.names = tellApart(joinGroups(row, groups, this.grouped), groups);
    } else this.names = tellApart(splitGroups(this.names, row), row);
  }
}

const qualify = (group: string, name: string) => `${group.trim()} (${name.trim()})`;

function joinGroups(
  names: readonly string[],
  groups: readonly string[],
  grouped: readonly number[],
): readonly string[] {
  if (grouped.length === 0) return names;
  return names.map((name, column) =>
    grouped.includes(column) ? qualify(groups[column] ?? '', name) : name,
  );
}

/** A name over several columns, of which only the line below has one each, is that of a group: "Killed" over "civ" and "mil". */
function splitGroups(names: readonly string[], below: readonly string[]): readonly string[] {
  const groups = fillRight(names, names.length);
  const own = names.map((_, column) => below[column]?.trim() ?? '');
  const isBlank = (column: number) => names[column]?.trim() === '';
  const isOfGroup = names.map((_, column) => {
    const isFirst = !isBlank(column) && isBlank(column + 1) && own[column + 1] !== '';
    return isFirst || (isBlank(column) && groups[column] !== '');
  });
  // Names in another language, units and tags stand below all of them.
  const isElsewhere = names.some(
    (name, column) => !isOfGroup[column] && own[column] !== '' && own[column] !== name.trim(),
  );
  if (isElsewhere) return names;
  return names.map((name, column) => {
    const part = own[column] ?? '';
    const isTold = isOfGroup[column] && part !== '' && !part.startsWith('#');
    return isTold ? qualify(groups[column] ?? '', part) : name;
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
