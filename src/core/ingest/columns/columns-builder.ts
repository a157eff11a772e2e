/** Rows of cells → columns sorted by day, with a finding for everything that could not be taken as it stands. */
import { FIGURE_IDS } from '../../model/casualties.ts';
import type { Columns } from '../../model/columns.ts';
import type { RowCounts } from '../../model/dataset.ts';
import type { SourceReference } from '../../model/incident.ts';
import type { PlacePrecision } from '../../model/place.ts';
import type { FindingList } from '../finding-list.ts';
import { type Layout, NO_COLUMN } from '../match-headers.ts';
import type { Preset } from '../presets/preset.ts';
import { CampaignBuilder } from './campaign-builder.ts';
import { CategoryBuilder } from './category-builder.ts';
import { DateBuilder } from './date-builder.ts';
import { FigureBuilder } from './figure-builder.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { pickItems } from './pick-items.ts';
import { PlaceBuilder } from './place-builder.ts';
import { RowReader } from './row-reader.ts';
import { sortByDay } from './sort-by-day.ts';
import { readSources } from './source-reader.ts';
import { TextBuilder } from './text-builder.ts';

/**
 * Takes the rows of one file in file order, then gives the columns. Rows may be shorter or longer than the header.
 *
 * `rejected`: a row with neither a date nor a usable position nor a title. Every other row is kept, without a date (`undated`), without a place (`unplaced`), or both.
 * Memory: each column twice over while it is put in order, one column at a time.
 */
export class ColumnsBuilder {
  private readonly layout: Layout;
  private readonly row: RowReader;
  private readonly dates: DateBuilder;
  private readonly places: PlaceBuilder;
  private readonly texts: TextBuilder;
  private readonly categories: readonly (readonly [string, CategoryBuilder])[];
  private readonly figures: readonly FigureBuilder[];
  private readonly campaigns: CampaignBuilder;
  private readonly sources: (readonly SourceReference[])[] = [];
  private readonly fileRow = new GrowingNumbers(Uint32Array);
  private rejectedCount = 0;

  constructor(layout: Layout, preset: Preset, findings: FindingList) {
    this.layout = layout;
    this.row = new RowReader(layout.header, findings);
    this.dates = new DateBuilder(layout);
    this.places = new PlaceBuilder(layout);
    this.texts = new TextBuilder(layout);
    this.figures = FIGURE_IDS.map((id) => new FigureBuilder(id, layout.figures[id]));
    this.campaigns = new CampaignBuilder(layout);
    this.categories = preset.categories.map((each) => [each.id, new CategoryBuilder(each)]);
  }

  /** Rows taken so far, rejected ones included. */
  get readCount(): number {
    return this.row.number;
  }

  /** Takes the next row. */
  add(cells: readonly string[]): void {
    const { row, layout } = this;
    row.moveTo(cells);
    if (this.isEmpty()) {
      this.reject('row-empty');
      return;
    }
    row.tellLength();
    this.texts.add(row);
    this.dates.add(row);
    this.addCategories(this.places.add(row));
    for (const figure of this.figures) figure.add(row);
    this.campaigns.add(row);
    this.sources.push(readSources(row, layout.sources));
    this.fileRow.push(row.number);
  }

  /** Counts a row whose rest the file does not have; no incident is made of it. */
  rejectCutRow(): void {
    this.row.moveTo([]);
    this.reject('row-too-short');
  }

  /** `read = total + rejected`, `total = placed + unplaced`. */
  count(): RowCounts {
    const read = this.row.number;
    const total = this.fileRow.length;
    const placed = this.places.placedCount;
    return {
      read,
      total,
      placed,
      unplaced: total - placed,
      undated: this.dates.undatedCount,
      rejected: this.rejectedCount,
    };
  }

  build(): Columns {
    const order = sortByDay(this.dates.startDays());
    const singleOffsets = new Uint32Array(order.length + 1).map((_, row) => row);
    return {
      rowCount: order.length,
      ...this.dates.build(order),
      ...this.places.build(order),
      categories: this.categories.map(([, category]) => category.build(order, singleOffsets)),
      figures: this.figures.map((figure) => figure.build(order)),
      ...this.texts.build(order),
      sources: pickItems(this.sources, order),
      ...this.campaigns.build(order),
      accounts: { ofRow: new Map(), ofCampaign: new Map() },
      claims: { ofRow: new Map(), ofCampaign: new Map() },
      fileRow: this.fileRow.pick(order),
    };
  }

  private isEmpty(): boolean {
    const { row } = this;
    const isPlaced = !('code' in this.places.read(row));
    return !isPlaced && this.dates.read(row) === null && this.texts.readTitle(row) === '';
  }

  private reject(code: 'row-empty' | 'row-too-short'): void {
    this.rejectedCount++;
    this.row.reject(code);
  }

  private addCategories(precision: PlacePrecision): void {
    for (const [id, category] of this.categories) {
      const column = this.layout.categories.get(id) ?? NO_COLUMN;
      const unknown = category.add(id === 'placePrecision' ? precision : this.row.raw(column));
      if (unknown !== '') this.row.tell('term-unknown', column, { value: unknown });
    }
  }
}
