/** How a `.atlas` file is laid out; described in data/README.md. All numbers are little-endian. */
import type { FigureId } from '../../model/casualties.ts';
import type { ReceiptLine } from '../../model/export-file.ts';
import type { Campaign } from '../../model/incident.ts';

/** What every such file begins with. The line break and the sign behind it show a transfer that changed line breaks. */
export const MAGIC = Uint8Array.of(0x41, 0x54, 0x4c, 0x41, 0x53, 0x0d, 0x0a, 0x1a);
/** Files of version 1 hold cells that are kept as read as JSON, a row each. */
export const VERSION = 2;
export const FIRST_VERSION = 1;
/** Magic, version, length and checksum of the header, nothing. */
export const PREFIX_BYTES = 24;
/** Every section begins at a multiple of it. */
export const ALIGNMENT = 8;

export const KINDS = ['u8', 'u16', 'u32', 'i32', 'f64'] as const;
export type Kind = (typeof KINDS)[number];
export const KIND_BYTES: Readonly<Record<Kind, number>> = { u8: 1, u16: 2, u32: 4, i32: 4, f64: 8 };

/** Numbers in the file: where they begin after the header, how many there are, and their checksum; or one number that all are. */
export interface Section {
  readonly kind: Kind;
  readonly length: number;
  readonly offset?: number;
  readonly checksum?: number;
  readonly constant?: number;
}

/** Texts one after the other in `bytes`, each to its end in `ends`. With `codes` they are a table, and each row has a place in it; else one a row. */
export interface TextSections {
  readonly id: string;
  readonly bytes: Section;
  readonly ends: Section;
  readonly codes?: Section;
}

export interface AtlasHeader {
  readonly rowCount: number;
  readonly placedCount: number;
  readonly undatedCount: number;
  readonly name: string;
  readonly licence: { readonly name: string; readonly url: string | null };
  readonly mayPublish: boolean;
  readonly citation: string;
  readonly receipt: readonly ReceiptLine[];
  /** Named arrays of one number a row: `startDay`, `endDay`, `longitude`, `latitude`, `placePrecision`, `campaign`. */
  readonly numbers: Readonly<Record<string, Section>>;
  readonly categories: readonly {
    readonly id: string;
    readonly values: readonly string[];
    readonly codes: Section;
    /** Only where a row has several values. */
    readonly offsets?: Section;
  }[];
  readonly figures: readonly {
    readonly id: FigureId;
    readonly low: Section;
    readonly best: Section;
    readonly high: Section;
  }[];
  readonly texts: readonly TextSections[];
  /** Cells that are kept as read, a column for each name, which is its `id`; several may have the same. */
  readonly others: readonly TextSections[];
  readonly campaigns: readonly Pick<Campaign, 'id' | 'title' | 'figures'>[];
}

/** Texts that hold JSON: the sources of a row, and in files of version 1 the cells that are kept as read. */
export const SOURCES = '~sources';
export const OTHERS = '~others';

/** A number that changes with nearly every change of the bytes; not meant to withstand malice. Four bytes a step, about a nanosecond each. */
export function checksumOf(bytes: Uint8Array): number {
  const wordCount = bytes.length >>> 2;
  let hash = 0x9747b28c ^ bytes.length;
  const isAligned = bytes.byteOffset % 4 === 0;
  const whole = isAligned ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, wordCount);
  for (let at = 0; at < wordCount; at++) {
    hash = Math.imul(hash ^ (words[at] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (let at = wordCount * 4; at < bytes.length; at++)
    hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 0;
}
