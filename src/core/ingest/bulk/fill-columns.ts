/** A table of cells → columns, a column at a time; what is told comes out as if its rows had been read one by one. */
import type { Figure } from '../../model/casualties.ts';
import type { RowCounts } from '../../model/dataset.ts';
import { PLACE_PRECISIONS, type PlacePrecision } from '../../model/place.ts';
import { type DayRange, UNDATED_DAY } from '../../model/time.ts';
import type { CellTable } from '../cells/cell-table.ts';
import type { ColumnsBuilder } from '../columns/columns-builder.ts';
import { UNPLACED } from '../columns/place-builder.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { CategoryReader, Miss, RowReaders } from '../columns/row-readers.ts';
import { readTimeLocal } from '../columns/text-builder.ts';
import { FindingList } from '../finding-list.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { FigureList } from './figure-list.ts';
import { fillIds, type TakenRows } from './fill-ids.ts';
import { LateRows } from './late-rows.ts';
import { createDegreesReader } from './plain-degrees.ts';
import { NumberMemo, RowMemo } from './row-memo.ts';
import { DEAF, TableRow } from './table-row.ts';
import { Told } from './told.ts';

const NO_MISS: Miss = { code: 'date-missing', column: NO_COLUMN };

/** Where a row's readers found nothing, by number, 0 for a row where they did. */
interface Misses {
  readonly ofRow: Uint16Array;
  readonly list: Miss[];
}

/**
 * Adds the rows of a table to the columns of `builder`, which has been told that they come. Yields between passes, so that its caller may look up.
 * Readers are called once for rows that say the same; words are not read at all.
 */
export function* fillColumns(
  builder: ColumnsBuilder,
  table: CellTable,
  readers: RowReaders,
  findings: FindingList,
): Generator<void, void> {
  const told = new Told(findings);
  for (const remark of table.remarks) told.add(remark);
  yield* new Filling({ builder, table, readers, told }).fill();
  told.settle();
}

/** What would become of the rows of a table, with no column made. `builder` has been told that they come. */
export function countRows(
  builder: ColumnsBuilder,
  table: CellTable,
  readers: RowReaders,
): RowCounts {
  const told = new Told(new FindingList(''));
  return new Filling({ builder, table, readers, told }).count();
}

interface FillingParts {
  readonly builder: ColumnsBuilder;
  readonly table: CellTable;
  readonly readers: RowReaders;
  readonly told: Told;
}

class Filling {
  private readonly builder: ColumnsBuilder;
  private readonly table: CellTable;
  private readonly readers: RowReaders;
  private readonly told: Told;
  private readonly row: TableRow;
  private readonly longitude: Float64Array;
  private readonly latitude: Float64Array;
  private readonly startDay: Int32Array;
  private readonly endDay: Int32Array;
  private readonly unplaced: Misses;
  private readonly undated: Misses;

  constructor({ builder, table, readers, told }: FillingParts) {
    this.builder = builder;
    this.table = table;
    this.readers = readers;
    this.told = told;
    this.row = new TableRow(table, readers, told);
    const { rowCount } = table;
    this.longitude = new Float64Array(rowCount);
    this.latitude = new Float64Array(rowCount);
    this.startDay = new Int32Array(rowCount);
    this.endDay = new Int32Array(rowCount);
    this.unplaced = { ofRow: new Uint16Array(rowCount), list: [NO_MISS] };
    this.undated = { ofRow: new Uint16Array(rowCount), list: [NO_MISS] };
  }

  count(): RowCounts {
    this.readPositions();
    this.readDays();
    const { rows, count, rejectedCount } = this.takeRows();
    let placed = 0;
    let undated = 0;
    for (let i = 0; i < count; i++) {
      const row = rows?.[i] ?? i;
      if (this.unplaced.ofRow[row] === 0) placed++;
      if (this.undated.ofRow[row] !== 0) undated++;
    }
    const rejected = rejectedCount;
    return {
      read: count + rejected,
      total: count,
      placed,
      unplaced: count - placed,
      undated,
      rejected,
    };
  }

  *fill(): Generator<void, void> {
    this.told.beginPass();
    this.readPositions();
    yield;
    this.told.beginPass();
    this.readDays();
    yield;
    const taken = this.takeRows();
    yield;
    this.addWords(taken);
    yield;
    this.addDays(taken);
    const precisions = this.addPlaces(taken);
    yield;
    for (const category of this.readers.categories) {
      this.told.beginPass();
      this.addCategory(category, taken, precisions);
      yield;
    }
    this.addMissingCategories(taken.count);
    for (const figure of this.builder.figures) {
      this.told.beginPass();
      this.addFigures(figure, taken);
      yield;
    }
    this.told.beginPass();
    this.addCampaigns(taken);
    this.told.beginPass();
    this.tellLinks(taken);
  }

  private readPositions(): void {
    const { table, readers, longitude, latitude, unplaced } = this;
    const memo = new RowMemo(this.row, (row) => readers.position(row));
    const plain = this.createPlainReader();
    for (let row = 0; row < table.rowCount; row++) {
      if (plain(row)) continue;
      const { value, remarks } = memo.at(row);
      if (remarks.length > 0) this.told.repeat(row, remarks);
      if ('code' in value) {
        unplaced.ofRow[row] = numberOf(unplaced, value);
        longitude[row] = Number.NaN;
        latitude[row] = Number.NaN;
      } else [longitude[row], latitude[row]] = value as [number, number];
    }
  }

  /** Fills in positions of two plain numbers that can only be read in one way; `false` for others. */
  private createPlainReader(): (row: number) => boolean {
    const { table, longitude, latitude } = this;
    const plain = this.readers.hints?.plainPosition ?? null;
    const first = table.columns[plain?.latitude ?? NO_COLUMN];
    const second = table.columns[plain?.longitude ?? NO_COLUMN];
    if (first === undefined || second === undefined) return () => false;
    const readLatitude = createDegreesReader(first, table.reader);
    const readLongitude = createDegreesReader(second, table.reader);
    return (row) => {
      const y = readLatitude(row);
      const x = readLongitude(row);
      // No comparison with NaN is true.
      if (!(Math.abs(y) <= 90 && Math.abs(x) <= 180) || (y === 0 && x === 0)) return false;
      longitude[row] = x;
      latitude[row] = y;
      return true;
    };
  }

  private readDays(): void {
    const { table, readers, startDay, endDay, undated } = this;
    const found: (DayRange | Miss)[] = [];
    const read = (row: RowReader) => found.push(readers.when(row)) - 1;
    const numbers = new NumberMemo(this.row, read, this.told).list(null, table.rowCount);
    for (let row = 0; row < table.rowCount; row++) {
      const when = found[numbers[row] as number] as DayRange | Miss;
      if ('code' in when) {
        undated.ofRow[row] = numberOf(undated, when);
        startDay[row] = UNDATED_DAY;
        endDay[row] = UNDATED_DAY;
      } else {
        startDay[row] = when.startDay;
        endDay[row] = when.endDay;
      }
    }
  }

  /** Decides which rows are taken, under which ids. */
  private takeRows(): TakenRows {
    const { unplaced, undated, readers, row, told } = this;
    told.beginPass();
    return fillIds({
      row,
      readers,
      rowIds: this.builder.texts.rowIds,
      isEmpty: (number) =>
        unplaced.ofRow[number] !== 0 &&
        undated.ofRow[number] !== 0 &&
        readers.statedTitle(row.goTo(number)) === '',
    });
  }

  private addWords({ rows, count, ids, rejectedCount }: TakenRows): void {
    const { builder, readers, table, told } = this;
    const from = builder.fileRow.length;
    const late = builder.late instanceof LateRows ? builder.late : new LateRows();
    builder.late = late;
    const silent = new TableRow(table, readers, DEAF);
    late.add({ from, count, rows, row: silent, readers, ids });
    builder.skip(table.rowCount, rejectedCount);
    const fileRows = new Uint32Array(count);
    for (let i = 0; i < count; i++) fileRows[i] = (rows?.[i] ?? i) + 1;
    builder.fileRow.pushAll(fileRows);
    builder.filePart.pushMany(builder.part, count);
    told.beginPass();
    const { timeLocalColumn } = readers;
    if (timeLocalColumn === NO_COLUMN) return;
    this.tellAll({ rows, count }, (row) => readTimeLocal(row, timeLocalColumn));
  }

  private addDays({ rows, count }: Taken): void {
    const { builder, startDay, endDay, undated, told } = this;
    told.beginPass();
    builder.dates.pushAll(pick(startDay, rows), pick(endDay, rows));
    if (undated.list.length === 1) return;
    for (let i = 0; i < count; i++) {
      const row = rows?.[i] ?? i;
      if (undated.ofRow[row] !== 0) this.tellMiss(row, undated, 'undated');
    }
  }

  private tellMiss(row: number, misses: Misses, effect: 'undated' | 'unplaced'): void {
    const { code, column } = misses.list[misses.ofRow[row] as number] as Miss;
    if (column !== NO_COLUMN) this.row.goTo(row).tell(code, column, { effect });
  }

  /** Gives back the precisions of the rows taken, as indices. */
  private addPlaces({ rows, count }: Taken): Uint8Array {
    const { builder, longitude, latitude, unplaced, told, readers } = this;
    told.beginPass();
    const read = (row: RowReader) => PLACE_PRECISIONS.indexOf(readers.precision(row));
    const memo = new NumberMemo(this.row, read, told);
    const precisions = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const row = rows === null ? i : (rows[i] as number);
      if (unplaced.ofRow[row] === 0) precisions[i] = memo.at(row);
      else {
        precisions[i] = UNPLACED;
        this.tellMiss(row, unplaced, 'unplaced');
      }
    }
    builder.places.pushAll(pick(longitude, rows), pick(latitude, rows), precisions);
    return precisions;
  }

  private addCategory(
    { id, column, read, isOfPrecision = false }: CategoryReader,
    { rows, count }: Taken,
    precisions: Uint8Array,
  ): void {
    const { told } = this;
    const builder = this.builder.categories.get(id);
    if (builder === undefined) return;
    const create = (precision: PlacePrecision) => {
      const readNumber = (row: RowReader) => {
        const number = builder.numberOfCell(read(row, precision));
        const unknown = builder.unknownOf(number);
        if (unknown !== '') row.tell('term-unknown', column, { value: unknown });
        return number;
      };
      return new NumberMemo(this.row, readNumber, told);
    };
    const memo = create('none');
    const constant = isOfPrecision || count === 0 ? null : memo.constant(rows?.[0] ?? 0);
    if (constant !== null) {
      builder.pushMany(constant, count);
      return;
    }
    if (!isOfPrecision) {
      builder.pushAll(memo.list(rows, count));
      return;
    }
    const memos = PLACE_PRECISIONS.map(create);
    const numbers = new Uint32Array(count);
    for (let i = 0; i < count; i++)
      numbers[i] = (memos[precisions[i] as number] as NumberMemo).at(rows?.[i] ?? i);
    builder.pushAll(numbers);
  }

  /** Nothing is known of these rows in the categories that only other files have. */
  private addMissingCategories(count: number): void {
    const own = new Set(this.readers.categories.map(({ id }) => id));
    for (const [id, builder] of this.builder.categories)
      if (!own.has(id)) builder.addUnknown(count);
  }

  private addFigures(builder: ColumnsBuilder['figures'][number], { rows, count }: Taken): void {
    const { readers, told } = this;
    const figures = new FigureList();
    const read = (row: RowReader) => figures.numberOf(readers.figure(row, builder.id));
    const memo = new NumberMemo(this.row, read, told);
    const constant = count === 0 ? null : memo.constant(rows?.[0] ?? 0);
    if (constant !== null) builder.addMany(figures.list[constant] as Figure, count);
    else builder.addAll(memo.list(rows, count), figures.list);
  }

  private addCampaigns({ rows, count }: Taken): void {
    const { campaigns } = this.builder;
    const { campaign } = this.readers;
    const memo = new RowMemo(this.row, (row) => campaign.id(row));
    const mayState = campaign.figureColumns.length > 0;
    const constant = count === 0 ? null : memo.constant(rows?.[0] ?? 0);
    if (constant?.value === '' && !mayState) {
      campaigns.addNone(count);
      return;
    }
    for (let i = 0; i < count; i++) {
      const row = rows === null ? i : (rows[i] as number);
      const { value } = memo.at(row);
      if (value === '' && !mayState) campaigns.addNone(1);
      else campaigns.add(this.row.goTo(row), campaign);
    }
  }

  private tellLinks(taken: Taken): void {
    const { readers } = this;
    if (readers.hints?.linkColumns.length === 0) return;
    this.tellAll(taken, (row) => readers.sources(row));
  }

  /** Calls a reader for what it tells alone. */
  private tellAll({ rows, count }: Taken, read: (row: TableRow) => unknown): void {
    const memo = new RowMemo(this.row, (row) => void read(row as TableRow));
    for (let i = 0; i < count; i++) {
      const row = rows === null ? i : (rows[i] as number);
      const { remarks } = memo.at(row);
      if (remarks.length > 0) this.told.repeat(row, remarks);
    }
  }
}

type Taken = Pick<TakenRows, 'rows' | 'count'>;

/** The values of the rows taken; of all if none are named. */
function pick<Values extends Int32Array | Float64Array>(
  values: Values,
  rows: Uint32Array | null,
): Values {
  if (rows === null) return values;
  const picked = values.slice(0, rows.length) as Values;
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] as number;
  return picked;
}

/** The number of a miss, the same for equal ones. */
function numberOf({ list }: Misses, miss: Miss): number {
  const known = list.findIndex(
    ({ code, column }, number) => number > 0 && code === miss.code && column === miss.column,
  );
  return known > 0 ? known : list.push(miss) - 1;
}
