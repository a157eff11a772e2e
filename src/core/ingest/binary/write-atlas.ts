/** Rows of columns → a `.atlas` file, which opens at about the cost of reading its bytes. */
import type { Columns } from '../../model/columns.ts';
import type { Manifest } from '../../model/dataset.ts';
import type { ExportedRows, ReceiptLine } from '../../model/export-file.ts';
import type { SourceReference } from '../../model/incident.ts';
import { ACCOUNTS } from '../../model/report.ts';
import { UNDATED_DAY } from '../../model/time.ts';
import { createPause } from '../pause.ts';
import {
  ALIGNMENT,
  type AtlasHeader,
  checksumOf,
  type Kind,
  MAGIC,
  PREFIX_BYTES,
  type Section,
  SOURCES,
  type TextSections,
  VERSION,
} from './layout.ts';
import { OtherColumns } from './other-columns.ts';
import type { NumberArray } from './section-reader.ts';
import { addNarrow, TextColumn } from './text-column.ts';

export interface AtlasRequest {
  readonly columns: Columns;
  /** Ascending, so that they are in time order. */
  readonly rows: Uint32Array;
  readonly manifest: Manifest;
  readonly receipt: readonly ReceiptLine[];
}

/** Reports, claims and what they come to are not written, as in the other exports. */
export async function writeAtlas({
  columns,
  rows,
  manifest,
  receipt,
}: AtlasRequest): Promise<ExportedRows> {
  const file = new Sections();
  const pick = <A extends NumberArray>(values: A): A => {
    const picked = values.slice(0, rows.length) as A;
    for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] as number;
    return picked;
  };
  const { kept, campaign } = pickCampaigns(columns, rows);
  const texts: TextSections[] = [];
  for (const { id, values } of columns.texts)
    texts.push({ id, ...(await writeTexts(file, rows, (row) => values.at(row) ?? '')) });
  const sources = await writeTexts(file, rows, (row) => writeSources(columns.sources.at(row)));
  texts.push({ id: SOURCES, ...sources });
  const others = await writeOthers(file, rows, columns);
  const { name, licence, mayPublish, citation } = manifest;
  const header: AtlasHeader = {
    rowCount: rows.length,
    placedCount: rows.filter((row) => !Number.isNaN(columns.longitude[row])).length,
    undatedCount: rows.filter((row) => columns.startDay[row] === UNDATED_DAY).length,
    ...{ name, licence, mayPublish, citation, receipt },
    numbers: {
      startDay: file.add('i32', pick(columns.startDay)),
      endDay: file.add('i32', pick(columns.endDay)),
      longitude: file.add('f64', pick(columns.longitude)),
      latitude: file.add('f64', pick(columns.latitude)),
      placePrecision: file.add('u8', pick(columns.placePrecision)),
      campaign: file.add('i32', campaign),
    },
    categories: columns.categories
      .filter(({ id }) => id !== ACCOUNTS)
      .map((category) => writeCategory(file, category, rows)),
    figures: columns.figures.map(({ id, low, best, high }) => ({
      id,
      low: file.add('i32', pick(low)),
      best: file.add('i32', pick(best)),
      high: file.add('i32', pick(high)),
    })),
    texts,
    others,
    campaigns: kept,
  };
  return { blob: file.finish(header), rowCount: rows.length, receipt };
}

async function writeTexts(
  file: Sections,
  rows: Uint32Array,
  textOf: (row: number) => string,
): Promise<Omit<TextSections, 'id'>> {
  const column = new TextColumn(rows.length);
  await takeEach(rows, (row, at) => column.put(at, textOf(row)));
  return column.finish(file);
}

async function writeOthers(
  file: Sections,
  rows: Uint32Array,
  { others }: Columns,
): Promise<readonly TextSections[]> {
  const columns = new OtherColumns(rows.length);
  await takeEach(rows, (row, at) => columns.put(at, others(row)));
  return columns.finish(file);
}

/** How many rows are written before the clock is looked at. */
const PAUSE_MASK = 1023;

/** One row after the other; others have the thread in between. */
async function takeEach(rows: Uint32Array, take: (row: number, at: number) => void): Promise<void> {
  const pause = createPause();
  for (let at = 0; at < rows.length; at++) {
    take(rows[at] as number, at);
    if ((at & PAUSE_MASK) === 0) await pause();
  }
}

function writeSources(list: readonly SourceReference[] | undefined): string {
  return list === undefined || list.length === 0 ? '' : JSON.stringify(list);
}

/** Campaigns that these rows belong to, in their order. */
function pickCampaigns({ campaign, campaigns }: Columns, rows: Uint32Array) {
  const isUsed = new Uint8Array(campaigns.length);
  for (const row of rows) isUsed[campaign[row] as number] = 1;
  const numbers = new Int32Array(campaigns.length).fill(-1);
  const kept: AtlasHeader['campaigns'][number][] = [];
  for (const [old, { id, title, figures }] of campaigns.entries())
    if (isUsed[old] === 1) numbers[old] = kept.push({ id, title, figures }) - 1;
  return { kept, campaign: Int32Array.from(rows, (row) => numbers[campaign[row] as number] ?? -1) };
}

function writeCategory(
  file: Sections,
  { id, values, offsets, codes }: Columns['categories'][number],
  rows: Uint32Array,
): AtlasHeader['categories'][number] {
  const ends = new Uint32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const count = (offsets[row + 1] as number) - (offsets[row] as number);
    ends[i + 1] = (ends[i] as number) + count;
  }
  const count = ends[rows.length] as number;
  const picked = new Uint32Array(count);
  let next = 0;
  for (const row of rows)
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++)
      picked[next++] = codes[at] as number;
  const section = { id, values, codes: addNarrow(file, picked, values.length) };
  return count === rows.length ? section : { ...section, offsets: file.add('u32', ends) };
}

/** Arrays on their way into a file. */
class Sections {
  private readonly pieces: Uint8Array<ArrayBuffer>[] = [];
  private offset = 0;

  add(kind: Kind, values: NumberArray): Section {
    const { length } = values;
    const [first] = values;
    if (first !== undefined && isConstant(values, first)) return { kind, length, constant: first };
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength).slice();
    const { offset } = this;
    this.pieces.push(bytes, new Uint8Array(paddingOf(bytes.length)));
    this.offset += bytes.length + paddingOf(bytes.length);
    return { kind, length, offset, checksum: checksumOf(bytes) };
  }

  finish(header: AtlasHeader): Blob {
    const json = new TextEncoder().encode(JSON.stringify(header));
    const prefix = new Uint8Array(PREFIX_BYTES);
    prefix.set(MAGIC);
    const view = new DataView(prefix.buffer);
    view.setUint32(8, VERSION, true);
    view.setUint32(12, json.length, true);
    view.setUint32(16, checksumOf(json), true);
    const padding = new Uint8Array(paddingOf(PREFIX_BYTES + json.length));
    return new Blob([prefix, json, padding, ...this.pieces], { type: 'application/octet-stream' });
  }
}

/** Whether all are one number; −0 is another than 0. */
function isConstant(values: NumberArray, first: number): boolean {
  if (Number.isNaN(first)) return false;
  for (let at = 1; at < values.length; at++) if (!Object.is(values[at], first)) return false;
  return true;
}

function paddingOf(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}
