/** A `.atlas` file as it was picked: what is in it, and the dataset that it is. */
import type { Columns } from '../../model/columns.ts';
import type { DatasetSource, RowCounts } from '../../model/dataset.ts';
import { createProblem, type Problem } from '../../model/finding.ts';
import type { ImportFile } from '../../model/import-plan.ts';
import type { Mapping } from '../../model/mapping.ts';
import { UNDATED_DAY } from '../../model/time.ts';
import { piecesOf } from '../cells/byte-store.ts';
import { describeError, type FileReader } from '../file-reader.ts';
import { FindingList } from '../finding-list.ts';
import { computeFingerprint } from '../fingerprint.ts';
import { blobOf, findPart } from '../formats/file-parts.ts';
import { MAX_ROWS } from '../formats/limits.ts';
import { refuseLarge } from '../formats/refusal.ts';
import { fingerprintOf } from '../growing-fingerprint.ts';
import type { InspectedTable } from '../inspect/inspected-table.ts';
import { signHeader } from '../inspect/match-preset.ts';
import type { ReadResult } from '../read-result.ts';
import { Damage, Excess } from './fields.ts';
import { PREFIX_BYTES, VERSION } from './layout.ts';
import { type AtlasFacts, readAtlas } from './read-atlas.ts';

/** A header names every term of every category, and no row. */
const MOST_HEADER_BYTES = 128 * 1024 * 1024;

/** Reads the header alone. */
export async function inspectAtlas(
  file: ImportFile,
  choice: Omit<InspectedTable['mapping'], keyof typeof PLAIN>,
): Promise<InspectedTable | Problem> {
  return saying(file.name, async () => {
    const blob = await blobOfPart(file, choice.part);
    const { rowCount, name, placedCount, undatedCount, ...terms } = await readFacts(blob);
    const counts = countRows({ rowCount, placedCount, undatedCount });
    return {
      rowCount,
      header: [],
      preset: { id: 'atlas', label: name, ...terms, startSets: null },
      layouts: [],
      columns: [],
      warnings: [],
      questions: [],
      mapping: { ...choice, ...PLAIN, headerSignature: signHeader([name]) },
      rows: [],
      forecast: { counts, isWhole: true },
    };
  });
}

async function readFacts(blob: Blob): Promise<AtlasFacts> {
  const prefix = new DataView(await blob.slice(0, PREFIX_BYTES).arrayBuffer());
  const length = prefix.byteLength < PREFIX_BYTES ? 0 : prefix.getUint32(12, true);
  const head = blob.slice(0, PREFIX_BYTES + Math.min(length, MOST_HEADER_BYTES));
  return readAtlas(new Uint8Array(await head.arrayBuffer())).facts;
}

const PLAIN = {
  version: 1,
  preset: 'atlas',
  columns: [],
  titleColumns: [],
  isSwapped: false,
  duplicates: 'keep',
  headerSignature: '',
} as const satisfies Partial<Mapping>;

function countRows(known: {
  readonly rowCount: number;
  readonly placedCount: number;
  readonly undatedCount: number;
}): RowCounts {
  const { rowCount, placedCount, undatedCount } = known;
  return {
    read: rowCount,
    total: rowCount,
    placed: placedCount,
    unplaced: rowCount - placedCount,
    undated: undatedCount,
    rejected: 0,
  };
}

/** Reads and checks a dataset that is one such file. */
export async function readAtlasDataset(
  source: DatasetSource,
  reader: FileReader,
): Promise<ReadResult> {
  const [file] = source.files;
  const name = file?.name ?? '';
  const isAlone = source.files.length === 1 && file !== undefined;
  if (!isAlone) return { ok: false, problem: createProblem('atlas-not-alone', name) };
  let fingerprint: Promise<string> | null = null;
  const columns = await saying(name, async () => {
    const blob = await blobOfPart(file, file.mapping?.part ?? null);
    refuseLarge({ name, blob });
    const bytes = await readBytes(blob, (await readFacts(blob)).rowCount, reader);
    if (bytes === null) return createProblem('cancelled', name);
    // Worked out by another thread meanwhile, and no byte is read twice.
    if ((file.mapping?.part ?? null) === null) fingerprint = fingerprintOf(bytes);
    return readAtlas(bytes).columns();
  });
  if ('code' in columns) return { ok: false, problem: { ...columns, sizeBytes: file.blob.size } };
  const findings = new FindingList(name);
  const counts = countRows({ rowCount: columns.rowCount, ...countPlaces(columns) });
  return {
    ok: true,
    columns,
    counts,
    tables: [{ name, counts }],
    context: [],
    reportCounts: { all: 0, notRead: 0 },
    findings: [],
    findingCount: 0,
    findingCounts: [findings.counts],
    fingerprint: (await fingerprint) ?? (await computeFingerprint(source)),
  };
}

/** `null` when the reading was cancelled. Rows are told as if they came with the bytes, so that a limit on memory is met before all of them have. */
async function readBytes(
  blob: Blob,
  rowCount: number,
  reader: FileReader,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(blob.size);
  let readBytes = 0;
  for await (const piece of piecesOf(blob)) {
    bytes.set(piece, readBytes);
    readBytes += piece.length;
    if (reader.signal?.aborted) return null;
    void reader.tellProgress(readBytes, Math.floor((rowCount * readBytes) / blob.size));
  }
  return bytes;
}

function countPlaces({ longitude, startDay }: Columns) {
  let placedCount = 0;
  let undatedCount = 0;
  for (let row = 0; row < longitude.length; row++) {
    if (!Number.isNaN(longitude[row])) placedCount++;
    if (startDay[row] === UNDATED_DAY) undatedCount++;
  }
  return { placedCount, undatedCount };
}

async function blobOfPart(file: ImportFile, part: string | null): Promise<Blob> {
  const found = await findPart(file, part);
  return found.blob ?? (await blobOf(found));
}

/** Damage as a problem, and memory that runs out. */
async function saying<Value>(
  file: string,
  read: () => Promise<Value | Problem>,
): Promise<Value | Problem> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Excess)
      return createProblem('too-many-rows', file, { fittingRows: MAX_ROWS });
    if (!(error instanceof Damage)) return describeError(error, file);
    const version = /^version (\d+)$/.exec(error.message)?.[1];
    const isNewer = version !== undefined && Number.parseInt(version, 10) > VERSION;
    return createProblem(isNewer ? 'atlas-newer' : 'atlas-damaged', file, {
      detail: error.message,
    });
  }
}
