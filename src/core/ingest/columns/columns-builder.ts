/** Rows of cells → columns sorted by day, with a finding for everything that could not be taken as it stands. */
import { FIGURE_IDS } from '../../model/casualties.ts';
import type { Columns } from '../../model/columns.ts';
import type { RowCounts } from '../../model/dataset.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { SourceReference } from '../../model/incident.ts';
import type { PlacePrecision } from '../../model/place.ts';
import type { FindingList } from '../finding-list.ts';
import { CampaignBuilder } from './campaign-builder.ts';
import { CategoryBuilder } from './category-builder.ts';
import { DateBuilder } from './date-builder.ts';
import { FigureBuilder } from './figure-builder.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { pickItems } from './pick-items.ts';
import { PlaceBuilder } from './place-builder.ts';
import { RowReader } from './row-reader.ts';
import type { RowReaders } from './row-readers.ts';
import { TextBuilder } from './text-builder.ts';

/** Puts words that stay in their files among those that do not. */
export interface LateWords {
  build(
    texts: TextBuilder,
    sources: readonly (readonly SourceReference[])[],
    order: Uint32Array,
  ): Pick<Columns, 'texts' | 'sources' | 'others' | 'otherTexts'>;
}

/**
 * Takes the rows of one file after the other, each in file order, then gives the columns. Rows may be shorter or longer than the header.
 *
 * `rejected`: a row with neither a date nor a usable position nor a title. Every other row is kept, without a date (`undated`), without a place (`unplaced`), or both.
 * Memory: each column twice over while it is put in order, one column at a time.
 */
export class ColumnsBuilder {
  private readers: RowReaders | null = null;
  private row: RowReader | null = null;
  /** Which file the rows are of, from 0. */
  part = -1;
  /** Rows whose words stay in their files; `null` for none. */
  late: LateWords | null = null;
  readonly dates = new DateBuilder();
  readonly places = new PlaceBuilder();
  readonly texts = new TextBuilder();
  readonly categories = new Map<string, CategoryBuilder>();
  readonly figures = FIGURE_IDS.map((id) => new FigureBuilder(id));
  readonly campaigns = new CampaignBuilder();
  private readonly sources: (readonly SourceReference[])[] = [];
  readonly fileRow = new GrowingNumbers(Uint32Array);
  readonly filePart = new GrowingNumbers(Uint32Array);
  private rejectedCount = 0;
  private doneCount = 0;

  /** Says that the next rows are of another file. A category that earlier files did not have is not known of their rows. */
  use(readers: RowReaders, findings: FindingList): void {
    this.doneCount = this.readCount;
    this.readers = readers;
    this.row = new RowReader(readers.header, findings);
    this.part++;
    this.texts.use(readers);
    for (const category of readers.categories) {
      if (this.categories.has(category.id)) continue;
      const builder = new CategoryBuilder(category);
      builder.addUnknown(this.fileRow.length);
      this.categories.set(category.id, builder);
    }
  }

  /** Takes the rows of a file that were put into the columns by another hand, rejected ones included. */
  skip(rowCount: number, rejectedCount: number): void {
    this.rejectedCount += rejectedCount;
    if (this.row !== null) this.row.number += rowCount;
  }

  /** Rows taken so far, rejected ones included. */
  get readCount(): number {
    return this.doneCount + (this.row?.number ?? 0);
  }

  /** Takes the next row. */
  add(cells: readonly string[]): void {
    const { row, readers } = this;
    if (row === null || readers === null) return;
    row.moveTo(cells);
    const position = readers.position(row);
    const when = readers.when(row);
    const title = readers.statedTitle(row);
    const { repeated } = readers;
    const isRepeated = repeated && this.texts.rowIds.isRepeated(readers.statedId(row));
    if (isRepeated || ('code' in position && 'code' in when && title === '')) {
      this.reject(row, isRepeated ? repeated : (readers.nameRejected?.(row) ?? 'row-empty'));
      return;
    }
    row.tellLength();
    this.texts.add(row, readers, title);
    this.dates.add(row, when);
    this.addCategories(row, readers, this.places.add(row, position, readers.precision));
    for (const figure of this.figures) figure.add(readers.figure(row, figure.id));
    this.campaigns.add(row, readers.campaign);
    this.sources.push(readers.sources(row));
    this.fileRow.push(row.number);
    this.filePart.push(this.part);
  }

  /** Counts a row whose rest the file does not have; no incident is made of it. */
  rejectCutRow(): void {
    this.row?.moveTo([]);
    if (this.row !== null) this.reject(this.row, 'row-too-short');
  }

  /** `read = total + rejected`, `total = placed + unplaced`. */
  count(): RowCounts {
    const total = this.fileRow.length;
    const placed = this.places.placedCount;
    return {
      read: this.readCount,
      total,
      placed,
      unplaced: total - placed,
      undated: this.dates.undatedCount,
      rejected: this.rejectedCount,
    };
  }

  build(): Columns {
    // Each column stands where the one before it was read from.
    const { order, ...days } = this.dates.build();
    const fileRow = this.fileRow.pick(order);
    return {
      rowCount: order.length,
      ...days,
      ...this.places.build(order),
      categories: Array.from(this.categories.values(), (each) => each.build(order)),
      figures: this.figures.map((figure) => figure.build(order)),
      ...(this.late?.build(this.texts, this.sources, order.rows) ?? {
        ...this.texts.build(order.rows),
        sources: pickItems(this.sources, order.rows),
      }),
      ...this.campaigns.build(order),
      accounts: { ofRow: new Map(), ofCampaign: new Map() },
      claims: { ofRow: new Map(), ofCampaign: new Map() },
      fileRow,
      ...(this.part > 0 ? { filePart: this.filePart.pick(order) } : {}),
    };
  }

  private reject(row: RowReader, code: FindingCode): void {
    this.rejectedCount++;
    row.reject(code);
  }

  private addCategories(row: RowReader, readers: RowReaders, precision: PlacePrecision): void {
    for (const { id, column, read } of readers.categories) {
      const unknown = this.categories.get(id)?.add(read(row, precision)) ?? '';
      if (unknown !== '') row.tell('term-unknown', column, { value: unknown });
    }
    if (this.categories.size === readers.categories.length) return;
    const own = new Set(readers.categories.map(({ id }) => id));
    for (const [id, builder] of this.categories) if (!own.has(id)) builder.add('');
  }
}
