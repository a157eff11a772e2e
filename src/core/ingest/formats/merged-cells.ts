/** Cells of a sheet that are merged with those below them. */
import { MAX_COLUMNS } from './limits.ts';
import { attributeOf } from './xml-scanner.ts';

/** Rows count from 1, as the sheet has them; columns from 0. */
export interface MergedRange {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** By the row in which they begin; only those of several rows. */
export type MergedCells = ReadonlyMap<number, readonly MergedRange[]>;

const SIGN = '<mergeCell ';
const MOST_RANGES = 100_000;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/i;

/** Finds the merged ranges of a sheet, which its XML names behind all rows: those of several rows, by the row in which they begin. */
export async function findMerged(stream: ReadableStream<Uint8Array>): Promise<MergedCells> {
  const ranges = new Map<number, MergedRange[]>();
  const reader = stream.pipeThrough(new TextDecoderStream() as TransformStream).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done || ranges.size >= MOST_RANGES) break;
    const text = rest + String(value);
    let from = 0;
    for (let at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, from)) {
      const end = text.indexOf('>', at);
      if (end < 0) break;
      addMerged(ranges, text.slice(at + SIGN.length - 1, end));
      from = end;
    }
    // A tag may be cut by the end of the piece.
    rest = text.slice(Math.max(from, text.length - 100));
  }
  await reader.cancel().catch(() => undefined);
  return ranges;
}

/** Adds what the attributes of a tag name, if it is of several rows; no more rows than anybody merges. */
export function addMerged(ranges: Map<number, MergedRange[]>, attributes: string): void {
  const range = parseRange(attributeOf(attributes, 'ref') ?? '');
  if (range === null || ranges.size >= MOST_RANGES) return;
  const known = ranges.get(range.firstRow);
  if (known === undefined) ranges.set(range.firstRow, [range]);
  else if (known.length < MAX_COLUMNS) known.push(range);
}

function parseRange(reference: string): MergedRange | null {
  const match = REFERENCE.exec(reference);
  if (match === null) return null;
  const firstRow = Number.parseInt(match[2] ?? '', 10);
  const lastRow = Number.parseInt(match[3] ?? '', 10);
  return lastRow > firstRow ? { column: columnOf(match[1] ?? ''), firstRow, lastRow } : null;
}

/** Column from 0 of a reference such as `AB12`, −1 for none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < 3; at++) {
    const letter = (reference.charCodeAt(at) & ~0x20) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** Whether what a merged cell says is true of each of its rows: words, days, years and places are; a number of people may be that of all rows together. */
export function isShared(text: string): boolean {
  if (text === '') return false;
  return !/^-?\d+$/.test(text) || /^(?:1[5-9]|20)\d{2}$/.test(text);
}
