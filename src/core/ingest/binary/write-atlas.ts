/** Rows of columns → a `.atlas` file, which opens at about the cost of reading its bytes. */
import type { Columns, RowTexts } from '../../model/columns.ts';
import type { Manifest } from '../../model/dataset.ts';
import type { ExportedRows, ReceiptLine } from '../../model/export-file.ts';
import { ACCOUNTS } from '../../model/report.ts';
import { UNDATED_DAY } from '../../model/time.ts';
import {
  ALIGNMENT,
  type AtlasHeader,
  checksumOf,
  type Kind,
  MAGIC,
  OTHERS,
  PREFIX_BYTES,
  type Section,
  SOURCES,
  type TextSections,
  VERSION,
} from './layout.ts';

/** Rows by which it is told whether texts repeat. */
const SAMPLE_ROWS = 4096;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

export interface AtlasRequest {
  readonly columns: Columns;
  /** Ascending, so that they are in time order. */
  readonly rows: Uint32Array;
  readonly manifest: Manifest;
  readonly receipt: readonly ReceiptLine[];
}

/** Reports, claims and what they come to are not written, as in the other exports. */
export function writeAtlas({ columns, rows, manifest, receipt }: AtlasRequest): ExportedRows {
  const file = new Sections();
  const pick = <A extends Numbers>(values: A): A => {
    const picked = values.slice(0, rows.length) as A;
    for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] as number;
    return picked;
  };
  const { kept, campaign } = pickCampaigns(columns, rows);
  const texts = [
    ...columns.texts,
    { id: SOURCES, values: jsonTexts((row) => columns.sources.at(row) ?? []) },
    { id: OTHERS, values: jsonTexts((row) => columns.others(row)) },
  ];
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
    texts: texts.map(({ id, values }) => writeTexts(file, id, { values, rows })),
    campaigns: kept,
  };
  return { blob: file.finish(header), rowCount: rows.length, receipt };
}

function jsonTexts(read: (row: number) => readonly unknown[]): Pick<RowTexts, 'at'> {
  return {
    at: (row) => {
      const list = read(row);
      return list.length === 0 ? '' : JSON.stringify(list);
    },
  };
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
  const picked: number[] = [];
  rows.forEach((row, i) => {
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++)
      picked.push(codes[at] as number);
    ends[i + 1] = picked.length;
  });
  const kind = values.length <= 1 << 8 ? 'u8' : values.length <= 1 << 16 ? 'u16' : 'u32';
  const narrow = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array }[kind].from(picked);
  const section = { id, values, codes: file.add(kind, narrow) };
  return picked.length === rows.length ? section : { ...section, offsets: file.add('u32', ends) };
}

function writeTexts(
  file: Sections,
  id: string,
  { values, rows }: { readonly values: Pick<RowTexts, 'at'>; readonly rows: Uint32Array },
): TextSections {
  const sample = new Set(Array.from(rows.subarray(0, SAMPLE_ROWS), (row) => values.at(row)));
  const isTable = sample.size <= Math.min(rows.length, SAMPLE_ROWS) / 2;
  const text = new TextBytes();
  if (!isTable) {
    for (const row of rows) text.add(values.at(row) ?? '');
    return { id, ...text.finish(file) };
  }
  const codes = Uint32Array.from(rows, (row) => text.codeOf(values.at(row) ?? ''));
  return { id, ...text.finish(file), codes: file.add('u32', codes) };
}

/** Texts in UTF-8, one after the other. */
class TextBytes {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private readonly ends: number[] = [];
  private readonly codes = new Map<string, number>();
  private readonly encoder = new TextEncoder();

  add(text: string): number {
    const needed = this.length + text.length * 3;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.length += this.encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
    return this.ends.push(this.length) - 1;
  }

  codeOf(text: string): number {
    const known = this.codes.get(text) ?? this.add(text);
    this.codes.set(text, known);
    return known;
  }

  finish(file: Sections): Pick<TextSections, 'bytes' | 'ends'> {
    return {
      bytes: file.add('u8', this.bytes.slice(0, this.length)),
      ends: file.add('u32', Uint32Array.from(this.ends)),
    };
  }
}

/** Arrays on their way into a file. */
class Sections {
  private readonly pieces: Uint8Array<ArrayBuffer>[] = [];
  private offset = 0;

  add(kind: Kind, values: Numbers): Section {
    const { length } = values;
    const [first] = values;
    if (
      first !== undefined &&
      values.every((value) => Object.is(value, first)) &&
      !Number.isNaN(first)
    )
      return { kind, length, constant: first };
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

function paddingOf(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}
