/** A table of cells → columns, a column at a time; what is told comes out as if its rows had been read one by one. */
import type { Figure } from '../../model/casualties.ts';
import type { RowCounts } from '../../model/dataset.ts';
import { PLACE_PRECISIONS, type PlacePrecision } from '../../model/place.ts';
import { UNDATED_DAY } from '../../model/time.ts';
import type { CellTable } from '../cells/cell-table.ts';
import type { ColumnsBuilder } from '../columns/columns-builder.ts';
import { countOf } from '../columns/count-of.ts';
import { UNPLACED } from '../columns/place-builder.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { CategoryReader, RowReaders } from '../columns/row-readers.ts';
import { readTimeLocal } from '../columns/text-builder.ts';
import { FindingList } from '../finding-list.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { BulkRows } from './bulk-rows.ts';
import { FigureList } from './figure-list.ts';
import { type Days, fillDays, listFar } from './fill-days.ts';
import { fillIds, type TakenRows } from './fill-ids.ts';
import { fillPositions, type Positions } from './fill-positions.ts';
import { foldRows, joinTerms, sumFigures } from './fold-rows.ts';
import { LateRows } from './late-rows.ts';
import { Misses } from './misses.ts';
import { NumberMemo, RowMemo } from './row-memo.ts';
import { DEAF, TableRow } from './table-row.ts';
import { Told } from './told.ts';

const NOWHERE: Positions = {
  longitude: new Float64Array(0),
  latitude: new Float64Array(0),
  unplaced: new Misses(0),
};
const NEVER: Days = {
  startDay: new Int32Array(0),
  dayCount: null,
  undated: new Misses(0),
};

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

/** `far`: the rows, from 0, of which `date-far` would be told. */
export interface Foreseen {
  readonly counts: RowCounts;
  readonly far: readonly number[];
}

/** What would become of the rows of a table, with no column made. `builder` has been told that they come. */
export function foreseeRows(
  builder: ColumnsBuilder,
  table: CellTable,
  readers: RowReaders,
): Foreseen {
  const told = new Told(new FindingList(''));
  return new Filling({ builder, table, readers, told }).foresee();
}

interface FillingParts {
  readonly builder: ColumnsBuilder;
  readonly table: CellTable;
  readonly readers: RowReaders;
  readonly told: Told;
}

class Filling implements BulkRows {
  private readonly builder: ColumnsBuilder;
  readonly table: CellTable;
  readonly readers: RowReaders;
  readonly told: Told;
  readonly row: TableRow;
  private positions: Positions = NOWHERE;
  private days: Days = NEVER;
  /** By row, the place of its incident, where rows are people; `null` where they are none. */
  private folded: Int32Array | null = null;

  constructor({ builder, table, readers, told }: FillingParts) {
    this.builder = builder;
    this.table = table;
    this.readers = readers;
    this.told = told;
    this.row = new TableRow(table, readers, told);
  }

  foresee(): Foreseen {
    const counts = this.count();
    return { counts, far: listFar(this.days.startDay) };
  }

  private count(): RowCounts {
    this.readWhereAndWhen();
    const { unplaced } = this.positions;
    const { undated } = this.days;
    const { rows, count, rejectedCount } = this.takeRows();
    let placed = 0;
    let undatedCount = 0;
    for (let i = 0; i < count; i++) {
      const row = rows?.[i] ?? i;
      if (!unplaced.has(row)) placed++;
      if (undated.has(row)) undatedCount++;
    }
    const rejected = rejectedCount;
    return {
      read: count + rejected,
      total: count,
      placed,
      unplaced: count - placed,
      undated: undatedCount,
      rejected,
    };
  }

  *fill(): Generator<void, void> {
    this.readWhereAndWhen();
    this.table.degrees.clear();
    yield;
    const taken = this.takeRows();
    if (this.readers.repeated === 'row-folded')
      this.folded = foldRows(taken, this.row, this.readers.statedId);
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

  private readWhereAndWhen(): void {
    this.told.beginPass();
    this.positions = fillPositions(this);
    this.told.beginPass();
    this.days = fillDays(this);
  }

  /** Decides which rows are taken, under which ids. */
  private takeRows(): TakenRows {
    const { readers, row, told } = this;
    const { unplaced } = this.positions;
    const { undated } = this.days;
    told.beginPass();
    const isEmpty = (number: number) =>
      unplaced.has(number) && undated.has(number) && readers.statedTitle(row.goTo(number)) === '';
    const isAnyMissed = !unplaced.isEmpty && !undated.isEmpty;
    return fillIds({
      row,
      readers,
      rowIds: this.builder.texts.rowIds,
      isEmpty: isAnyMissed ? isEmpty : null,
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
    if (rows === null) builder.fileRow.pushRun(1, count);
    else builder.fileRow.pushAll(rows.map((row) => row + 1));
    builder.filePart.pushMany(builder.part, count);
    told.beginPass();
    const { timeLocalColumn } = readers;
    if (timeLocalColumn === NO_COLUMN) return;
    this.tellAll({ rows, count }, (row) => readTimeLocal(row, timeLocalColumn));
  }

  private addDays({ rows, count }: Taken): void {
    const { builder, told } = this;
    const { startDay, dayCount, undated } = this.days;
    told.beginPass();
    const startDays = pick(startDay, rows);
    const undatedCount = undated.isEmpty ? 0 : countOf(startDays, UNDATED_DAY);
    builder.dates.pushAll(startDays, dayCount && pick(dayCount, rows), undatedCount);
    if (undated.isEmpty) return;
    for (let i = 0; i < count; i++) {
      const row = rows?.[i] ?? i;
      if (undated.has(row)) this.tellMiss(row, undated, 'undated');
    }
  }

  private tellMiss(row: number, misses: Misses, effect: 'undated' | 'unplaced'): void {
    const { code, column } = misses.of(row);
    if (column !== NO_COLUMN) this.row.goTo(row).tell(code, column, { effect });
  }

  /** Gives back the precisions of the rows taken, as indices. */
  private addPlaces({ rows, count }: Taken): Uint8Array {
    const { builder, told, readers } = this;
    const { longitude, latitude, unplaced } = this.positions;
    told.beginPass();
    const read = (row: RowReader) => PLACE_PRECISIONS.indexOf(readers.precision(row));
    const memo = new NumberMemo(this.row, read, told);
    const precisions = new Uint8Array(count);
    const constant = unplaced.isEmpty && count > 0 ? memo.constant(rows?.[0] ?? 0) : null;
    if (constant !== null) precisions.fill(constant);
    for (let i = 0; i < count && constant === null; i++) {
      const row = rows === null ? i : (rows[i] as number);
      if (!unplaced.has(row)) precisions[i] = memo.at(row);
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
    if (this.folded !== null && !isOfPrecision) {
      const terms = joinTerms(this.folded, count, (at) => read(this.row.goTo(at), 'none'));
      for (const [i, joined] of terms.entries()) {
        const unknown = builder.add(joined);
        if (unknown !== '')
          this.row.goTo(rows?.[i] ?? i).tell('term-unknown', column, { value: unknown });
      }
      return;
    }
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
    // By precision, the one number of all rows that have it, where there is one.
    const constants: (number | null)[] = [];
    const numbers = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const precision = precisions[i] as number;
      const ofPrecision = memos[precision] as NumberMemo;
      const row = rows?.[i] ?? i;
      if (constants[precision] === undefined) constants[precision] = ofPrecision.constant(row);
      numbers[i] = constants[precision] ?? ofPrecision.at(row);
    }
    builder.pushAll({ places: numbers, table: null, length: count });
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
    if (this.folded !== null) {
      const figureOf = (at: number) => figures.list[memo.at(at)] as Figure;
      for (const sum of sumFigures(this.folded, count, figureOf)) builder.add(sum);
      return;
    }
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
