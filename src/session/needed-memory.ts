/**
 * What a dataset will take in the engine's worker at its peak, told from what has been read of it.
 *
 * Measured in Chromium, as resident memory beyond that of the app with its own dataset, from the choice of a file until its first answers: see the test, which
 * holds the estimate against every file that was measured. It lies above each of them: a limit that lets too much through protects nobody.
 */
import type { SourceFile } from '../core/model/dataset.ts';
import type { FormatId } from '../core/model/mapping.ts';
import type { OpenProgress } from '../core/model/ports.ts';

const MIB = 2 ** 20;
/** A file without a mapping is in our own layout. */
const OWN_COLUMNS = 24;

/**
 * Bytes of memory. `aRow`: what is kept of one whatever its file says: days, place, codes, masks, order.
 * `mostRubbish`: what reading leaves behind for the browser to collect; a small file leaves less, `rubbishShare` of the rest.
 */
interface Weight {
  readonly aRow: number;
  readonly aCell: number;
  readonly aByte: number;
  readonly mostRubbish: number;
  readonly rubbishShare: number;
}

/** Cells of text stay bytes in memory, with a place each. */
const PLAIN: Weight = { aRow: 280, aCell: 4, aByte: 0.8, mostRubbish: 150e6, rubbishShare: 1 };
const RECORDS: Weight = { ...PLAIN, aByte: 1.2 };
const WEIGHTS: Readonly<Record<FormatId, Weight>> = {
  csv: PLAIN,
  json: RECORDS,
  'geojson-lines': RECORDS,
  geojson: RECORDS,
  // Read as a whole, and written as lines.
  topojson: { ...RECORDS, mostRubbish: 300e6, rubbishShare: 3 },
  // Bytes are packed, and cells become texts on the way.
  parquet: { ...PLAIN, aCell: 34, aByte: 5 },
  xlsx: { aRow: 280, aCell: 26, aByte: 4, mostRubbish: 260e6, rubbishShare: 3 },
  // Nothing is built, and its header names no columns; most of the rubbish is of titles that are sorted ahead.
  atlas: { aRow: 105, aCell: 4, aByte: 1.1, mostRubbish: 320e6, rubbishShare: 3 },
};

/** In mebibytes, for so many rows and bytes of these files; several are taken for the heaviest of them. */
export function estimateMemory(
  { rows, readBytes }: Pick<OpenProgress, 'rows' | 'readBytes'>,
  files: readonly SourceFile[],
): number {
  const { bytes, mostRubbish, rubbishShare } = weigh(rows, readBytes, files);
  return (bytes + Math.min(bytes * rubbishShare, mostRubbish)) / MIB;
}

/** How many rows of such files would fit into so many mebibytes. */
export function countFitting(
  { rows, readBytes }: Pick<OpenProgress, 'rows' | 'readBytes'>,
  files: readonly SourceFile[],
  mostMiB: number,
): number {
  const { bytes, mostRubbish, rubbishShare } = weigh(rows, readBytes, files);
  const most = mostMiB * MIB;
  const room = Math.max(most / (1 + rubbishShare), most - mostRubbish);
  return Math.floor((rows * room) / bytes);
}

function weigh(rows: number, readBytes: number, files: readonly SourceFile[]) {
  let heaviest = { bytes: 0, mostRubbish: 0, rubbishShare: 0 };
  for (const { role, mapping } of files) {
    if (role !== 'incidents') continue;
    const { aRow, aCell, aByte, mostRubbish, rubbishShare } =
      mapping === undefined ? PLAIN : WEIGHTS[mapping.format];
    const columns = mapping?.columns.length ?? OWN_COLUMNS;
    const bytes = rows * (aRow + columns * aCell) + readBytes * aByte;
    if (bytes > heaviest.bytes) heaviest = { bytes, mostRubbish, rubbishShare };
  }
  return heaviest;
}
