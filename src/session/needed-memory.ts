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
/** What the engine keeps of a row whatever its file says: days, place, codes, masks, order. */
const BYTES_A_ROW = 280;
/** What reading leaves behind for the browser to collect; never more than the rest, which a small file would not believe. */
const MOST_RUBBISH_BYTES = 150e6;
/** A file without a mapping is in our own layout. */
const OWN_COLUMNS = 24;

interface Weight {
  readonly aCell: number;
  readonly aByte: number;
}

/** Cells of text stay bytes in memory, with a place each. */
const PLAIN: Weight = { aCell: 4, aByte: 0.8 };
const RECORDS: Weight = { aCell: 4, aByte: 1.2 };
/** Bytes are packed, and cells become texts on the way. */
const PACKED: Weight = { aCell: 34, aByte: 5 };
const WEIGHTS: Readonly<Record<FormatId, Weight>> = {
  csv: PLAIN,
  json: RECORDS,
  'geojson-lines': RECORDS,
  geojson: RECORDS,
  parquet: PACKED,
  xlsx: PACKED,
  // Is read whole, and unpacked beside that.
  atlas: { aCell: 4, aByte: 2.5 },
};

/** In mebibytes, for so many rows and bytes of these files; several are taken for the heaviest of them. */
export function estimateMemory(
  { rows, readBytes }: Pick<OpenProgress, 'rows' | 'readBytes'>,
  files: readonly SourceFile[],
): number {
  const bytes = weigh(rows, readBytes, files);
  return (bytes + Math.min(bytes, MOST_RUBBISH_BYTES)) / MIB;
}

/** How many rows of such files would fit into so many mebibytes. */
export function countFitting(
  { rows, readBytes }: Pick<OpenProgress, 'rows' | 'readBytes'>,
  files: readonly SourceFile[],
  mostMiB: number,
): number {
  const most = mostMiB * MIB;
  const room = Math.max(most / 2, most - MOST_RUBBISH_BYTES);
  return Math.floor((rows * room) / weigh(rows, readBytes, files));
}

function weigh(rows: number, readBytes: number, files: readonly SourceFile[]): number {
  const each = files.map(({ role, mapping }) => {
    if (role !== 'incidents') return 0;
    const { aCell, aByte } = mapping === undefined ? PLAIN : WEIGHTS[mapping.format];
    const columns = mapping?.columns.length ?? OWN_COLUMNS;
    return rows * (BYTES_A_ROW + columns * aCell) + readBytes * aByte;
  });
  return Math.max(0, ...each);
}
