/** Rows of columns → a `.atlas` file, which opens at about the cost of reading its bytes. */
import type { Columns, RowTexts } from '../../model/columns.ts';
import type { Manifest } from '../../model/dataset.ts';
import type { ExportedRows, ReceiptLine, WriteOptions } from '../../model/export-file.ts';
import { ACCOUNTS } from '../../model/report.ts';
import { UNDATED_DAY } from '../../model/time.ts';
import { beginWriting, type Writing } from '../write/writing.ts';
import { type AtlasHeader, type Kind, type Section, SOURCES, type TextSections } from './layout.ts';
import { OtherColumns } from './other-columns.ts';
import { type ByteTexts, isByteTexts, type NumberArray } from './section-reader.ts';
import { Sections } from './sections.ts';
import { addNarrow, TextColumn } from './text-column.ts';

export interface AtlasRequest {
  readonly columns: Columns;
  /** Ascending, so that they are in time order. */
  readonly rows: Uint32Array;
  readonly manifest: Manifest;
  readonly receipt: readonly ReceiptLine[];
}

/** Next to a text of every row, a number of every row is written in no time. */
const SECTION_SHARE = 0.1;

/** Reports, claims and what they come to are not written, as in the other exports. Rejects with the signal's reason. */
export async function writeAtlas(
  { columns, rows, manifest, receipt }: AtlasRequest,
  options: WriteOptions = {},
): Promise<ExportedRows> {
  const { kept, campaign } = pickCampaigns(columns, rows);
  const { texts: listed, categories, figures } = columns;
  const sectionCount = Object.keys(NUMBERS).length + categories.length + 3 * figures.length + 1;
  const othersCount = columns.otherTexts?.length ?? 1;
  const passCount = listed.length + 1 + othersCount + SECTION_SHARE * sectionCount;
  const file = new AtlasWriting(rows, beginWriting(rows.length * passCount, options));
  const texts: TextSections[] = [];
  for (const { id, values } of listed) texts.push({ id, ...(await file.addTexts(values)) });
  texts.push({ id: SOURCES, ...(await file.addTexts(writeSources(columns.sources))) });
  const others = await file.addOthers(columns);
  const numbers: Record<string, Section> = {};
  for (const [id, kind] of Object.entries(NUMBERS) as [keyof typeof NUMBERS, Kind][])
    numbers[id] = await file.addPicked(kind, columns[id]);
  numbers.campaign = await file.add('i32', campaign);
  const { name, licence, mayPublish, citation } = manifest;
  const header: AtlasHeader = {
    rowCount: rows.length,
    placedCount: countRows(rows, (row) => !Number.isNaN(columns.longitude[row])),
    undatedCount: countRows(rows, (row) => columns.startDay[row] === UNDATED_DAY),
    ...{ name, licence, mayPublish, citation, receipt, numbers, texts, others },
    categories: await file.addCategories(categories.filter(({ id }) => id !== ACCOUNTS)),
    figures: await file.addFigures(figures),
    campaigns: kept,
  };
  return { blob: file.sections.finish(header), rowCount: rows.length, receipt };
}

const NUMBERS = {
  startDay: 'i32',
  endDay: 'i32',
  longitude: 'f64',
  latitude: 'f64',
  placePrecision: 'u8',
} as const satisfies Partial<Record<keyof Columns, Kind>>;

/** Columns of some rows, one after the other; others have the thread in between. */
class AtlasWriting {
  readonly sections = new Sections();
  private readonly rows: Uint32Array;
  private readonly writing: Writing;

  constructor(rows: Uint32Array, writing: Writing) {
    this.rows = rows;
    this.writing = writing;
  }

  async add(kind: Kind, values: NumberArray): Promise<Section> {
    const section = this.sections.add(kind, values);
    await this.writing.done(this.rows.length * SECTION_SHARE);
    return section;
  }

  addPicked(kind: Kind, values: NumberArray): Promise<Section> {
    return this.add(kind, this.pick(values));
  }

  /** All texts of a file like this are written as they stand in it, unless it holds some that nobody sees. */
  async addTexts(texts: RowTexts): Promise<Omit<TextSections, 'id'>> {
    if (!isByteTexts(texts) || texts.length !== this.rows.length || !areAllUsed(texts))
      return (await this.gather(texts)).finish(this.sections);
    const { bytes, ends, codes } = texts;
    await this.writing.done(this.rows.length);
    return {
      bytes: this.sections.add('u8', bytes),
      ends: this.sections.add('u32', ends),
      ...(codes !== null && { codes: addNarrow(this.sections, codes, ends.length) }),
    };
  }

  /** Columns in which no row can have anything are left out. */
  async addOthers({ others, otherTexts }: Columns): Promise<readonly TextSections[]> {
    if (otherTexts === undefined) {
      const columns = new OtherColumns(this.rows.length);
      await this.writing.takeEach(this.rows, (row, at) => columns.put(at, others(row)));
      return columns.finish(this.sections);
    }
    const added: TextSections[] = [];
    for (const { id, values } of otherTexts) {
      const isBlank = values.isBlank ?? false;
      if (!isBlank) added.push({ id, ...(await this.addTexts(values)) });
    }
    return added;
  }

  private async gather(texts: RowTexts): Promise<TextColumn> {
    const column = new TextColumn(this.rows.length);
    if (texts.isBlank) await this.writing.done(this.rows.length);
    else await this.writing.takeEach(this.rows, (row, at) => column.take(at, texts, row));
    return column;
  }

  async addFigures(figures: Columns['figures']): Promise<AtlasHeader['figures']> {
    const added: AtlasHeader['figures'][number][] = [];
    for (const { id, low, best, high } of figures)
      added.push({
        id,
        low: await this.addPicked('i32', low),
        best: await this.addPicked('i32', best),
        high: await this.addPicked('i32', high),
      });
    return added;
  }

  async addCategories(categories: Columns['categories']): Promise<AtlasHeader['categories']> {
    const added: AtlasHeader['categories'][number][] = [];
    for (const category of categories) {
      added.push(writeCategory(this.sections, category, this.rows));
      await this.writing.done(this.rows.length * SECTION_SHARE);
    }
    return added;
  }

  /** Rows ascend: if they are as many as there are numbers, they are all of them. */
  private pick(values: NumberArray): NumberArray {
    const { rows } = this;
    if (rows.length === values.length) return values;
    const picked = values.slice(0, rows.length);
    for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] as number;
    return picked;
  }
}

function countRows(rows: Uint32Array, isCounted: (row: number) => boolean): number {
  let count = 0;
  for (const row of rows) if (isCounted(row)) count++;
  return count;
}

/** Whether every byte is of a text that a row has. */
function areAllUsed({ bytes, ends, codes }: ByteTexts): boolean {
  if (bytes.length !== (ends.at(-1) ?? 0)) return false;
  if (codes === null) return true;
  const used = new Uint8Array(ends.length);
  if (ends[0] === 0) used[0] = 1;
  for (let row = 0; row < codes.length; row++) used[codes[row] as number] = 1;
  return !used.includes(0);
}

/** The sources of each row as JSON, empty for none. */
function writeSources(sources: Columns['sources']): RowTexts {
  return {
    ...{ length: sources.length, isBlank: sources.isBlank ?? false, indexOf: () => -1 },
    at(row) {
      const list = sources.at(row);
      return list === undefined || list.length === 0 ? '' : JSON.stringify(list);
    },
  };
}

/** Campaigns that these rows belong to, in their order. */
function pickCampaigns({ campaign, campaigns }: Columns, rows: Uint32Array) {
  const picked = new Int32Array(rows.length).fill(-1);
  const kept: AtlasHeader['campaigns'][number][] = [];
  if (campaigns.length === 0) return { kept, campaign: picked };
  const isUsed = new Uint8Array(campaigns.length);
  for (const row of rows) isUsed[campaign[row] as number] = 1;
  const numbers = new Int32Array(campaigns.length).fill(-1);
  for (const [old, { id, title, figures }] of campaigns.entries())
    if (isUsed[old] === 1) numbers[old] = kept.push({ id, title, figures }) - 1;
  for (let i = 0; i < rows.length; i++)
    picked[i] = numbers[campaign[rows[i] as number] as number] ?? -1;
  return { kept, campaign: picked };
}

function writeCategory(
  file: Sections,
  category: Columns['categories'][number],
  rows: Uint32Array,
): AtlasHeader['categories'][number] {
  const { id, values } = category;
  const { offsets, codes } = pickCategory(category, rows);
  const section = { id, values, codes: addNarrow(file, codes, values.length) };
  return codes.length === rows.length ? section : { ...section, offsets: file.add('u32', offsets) };
}

function pickCategory({ offsets, codes }: Columns['categories'][number], rows: Uint32Array) {
  if (rows.length === offsets.length - 1) return { offsets, codes };
  const ends = new Uint32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const count = (offsets[row + 1] as number) - (offsets[row] as number);
    ends[i + 1] = (ends[i] as number) + count;
  }
  const picked = new Uint32Array(ends[rows.length] as number);
  let next = 0;
  for (const row of rows)
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++)
      picked[next++] = codes[at] as number;
  return { offsets: ends, codes: picked };
}
