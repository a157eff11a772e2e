/** Which rows of a table are taken, and under which ids. */
import type { CellReader } from '../cells/cell-reader.ts';
import type { RowIds } from '../columns/row-ids.ts';
import type { RowReaders } from '../columns/row-readers.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { IdBytes } from './id-bytes.ts';
import type { TableRow } from './table-row.ts';

/** `rows` are numbers of the table's rows, `null` if all are taken. `ids`: those that are not as the file states them, by row of the table. */
export interface TakenRows {
  readonly rows: Uint32Array | null;
  readonly count: number;
  readonly rejectedCount: number;
  readonly ids: ReadonlyMap<number, string>;
}

export interface IdFilling {
  readonly row: TableRow;
  readonly readers: RowReaders;
  readonly rowIds: RowIds;
  /** Whether nothing can be made of a row; `null` where something can be made of every one. */
  readonly isEmpty: ((row: number) => boolean) | null;
}

/** Goes through the rows in their order: rejects those of which nothing can be made, and repeated ones where they are left out; tells odd lengths and ids. */
export function fillIds(filling: IdFilling): TakenRows {
  const { row, readers, rowIds, isEmpty } = filling;
  const { table } = row;
  const ids = new Map<number, string>();
  const rejected: number[] = [];
  const distinct = findDistinct(filling);
  if (distinct !== null && isEmpty === null && table.oddRows.isEmpty) {
    rowIds.use(new LateIds(table.reader, distinct, new Set()));
    return { rows: null, count: table.rowCount, rejectedCount: 0, ids };
  }
  const isFirstFile = rowIds.isFresh;
  const own = new Set<string>();
  const plain = distinct === null ? createPlainIds(filling) : () => true;
  for (let number = 0; number < table.rowCount; number++) {
    const isRejected = isEmpty?.(number) ?? false;
    const isNew = !isRejected && plain(number);
    if (!isNew) {
      const stated = readers.statedId(row.goTo(number));
      const isRepeated = readers.repeated !== null && rowIds.isRepeated(stated);
      if (isRepeated || isRejected) {
        const reason = isRepeated ? nameRepeated(stated) : readers.nameRejected?.(row);
        row.reject(reason ?? 'row-empty');
        rejected.push(number);
        continue;
      }
    }
    if (table.oddRows.has(number)) row.goTo(number).tellLength();
    if (!isNew) takeId(number);
  }
  if (distinct !== null) rowIds.use(new LateIds(table.reader, distinct, new Set(rejected)));
  const count = table.rowCount - rejected.length;
  const rows = rejected.length === 0 ? null : listOthers(table.rowCount, rejected);
  return { rows, count, rejectedCount: rejected.length, ids };

  function takeId(number: number): void {
    row.goTo(number);
    const stated = readers.statedId(row);
    const id = rowIds.read(row, readers.idColumn, stated);
    if (!isFirstFile && readers.repeated === 'row-folded') own.add(stated);
    if (id !== stated && id !== `row-${number + 1}`) ids.set(number, id);
  }

  /** A person of an incident that another file has is counted in none. */
  function nameRepeated(stated: string): RowReaders['repeated'] {
    const isFolded = readers.repeated === 'row-folded' && (isFirstFile || own.has(stated));
    return isFolded ? 'row-folded' : 'row-duplicate';
  }
}

/** Where the ids begin, plus 1, of a first file that is known to have another in every row; `null` for any other. */
function findDistinct({ row, readers, rowIds }: IdFilling): Uint32Array | null {
  const { table } = row;
  const { idColumn } = readers;
  if (!rowIds.isFresh || !table.distinct.has(idColumn)) return null;
  return table.columns[idColumn]?.places?.subarray(0, table.rowCount) ?? null;
}

/** Whether a row's id can be told to be new by its bytes alone; ids of the first file only. Where no row has an id there is nothing to tell, but the numbers are taken. */
function createPlainIds({ row, readers, rowIds }: IdFilling): (number: number) => boolean {
  const { table } = row;
  const column = table.columns[readers.idColumn];
  const isByKey = readers.repeated === 'row-folded' && readers.idColumn === NO_COLUMN;
  if (!rowIds.isFresh || isByKey) return () => false;
  if (readers.idColumn === NO_COLUMN) {
    const numbers = new RowNumbers(table.rowCount);
    rowIds.use(numbers);
    return (number) => numbers.meet(number);
  }
  const places = column?.places ?? null;
  if (places === null) return () => false;
  const met = new IdBytes(table.reader, table.rowCount);
  rowIds.use(met);
  return (number) => {
    const place = places[number] as number;
    return place > 0 && met.meet(place - 1) === 'new';
  };
}

/** Ids that are known to differ, put into a set when another file's are held against them; rejected rows have none. */
class LateIds {
  private met: IdBytes | null = null;
  private readonly reader: CellReader;
  private readonly places: Uint32Array;
  private readonly rejected: ReadonlySet<number>;

  constructor(reader: CellReader, places: Uint32Array, rejected: ReadonlySet<number>) {
    this.reader = reader;
    this.places = places;
    this.rejected = rejected;
  }

  has(id: string): boolean {
    return this.meetAll().has(id);
  }

  add(id: string): void {
    this.meetAll().add(id);
  }

  private meetAll(): IdBytes {
    if (this.met !== null) return this.met;
    this.met = new IdBytes(this.reader, this.places.length);
    for (const [row, place] of this.places.entries())
      if (!this.rejected.has(row)) this.met.meet(place - 1);
    return this.met;
  }
}

/** The ids of rows that state none, and others. */
class RowNumbers {
  private readonly others = new Set<string>();
  private readonly isTaken: Uint8Array;

  constructor(rowCount: number) {
    this.isTaken = new Uint8Array(rowCount);
  }

  /** Takes the number of a row, counted from 0. */
  meet(row: number): true {
    this.isTaken[row] = 1;
    return true;
  }

  has(id: string): boolean {
    const number = /^row-([1-9]\d{0,9})$/.exec(id)?.[1];
    const isOwn = number !== undefined && this.isTaken[Number.parseInt(number, 10) - 1] === 1;
    return isOwn || this.others.has(id);
  }

  add(id: string): void {
    this.others.add(id);
  }
}

/** The numbers below `count` that are not in a list; both ascend. */
function listOthers(count: number, left: readonly number[]): Uint32Array {
  const others = new Uint32Array(count - left.length);
  let next = 0;
  let at = 0;
  for (let number = 0; number < count; number++) {
    if (left[next] === number) next++;
    else others[at++] = number;
  }
  return others;
}
