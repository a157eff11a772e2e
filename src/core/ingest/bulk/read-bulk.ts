/** One file of a stranger, of any format that is made of rows → the columns of a dataset. */
import { createProblem, type Problem } from '../../model/finding.ts';
import { heldTables } from '../cells/held-tables.ts';
import { openCellTable } from '../cells/open-cell-table.ts';
import { type DatasetFile, describeError, type FileReader } from '../file-reader.ts';
import { MAX_ROWS } from '../formats/limits.ts';
import type { IncidentTable } from '../incident-table.ts';
import { createPause } from '../pause.ts';
import { fillColumns } from './fill-columns.ts';

/** As `FileReader.fill`, and to the same end, for a file with a mapping. Never rejects. */
export async function readBulk(
  table: IncidentTable,
  file: DatasetFile,
  reader: FileReader,
): Promise<Problem | null> {
  try {
    const problem = await read(table, file, reader);
    return problem === null ? null : { ...problem, sizeBytes: file.blob.size };
  } catch (error) {
    return { ...describeError(error, file.name), sizeBytes: file.blob.size };
  }
}

async function read(
  table: IncidentTable,
  { name, blob, mapping, ticket }: DatasetFile,
  reader: FileReader,
): Promise<Problem | null> {
  if (mapping === undefined) return createProblem('unexpected', name);
  const isAborted = () => reader.signal?.aborted ?? false;
  const held = heldTables.take(ticket, mapping);
  // A browser lets nobody read a file that has changed since it was chosen, and then what was cut is out of date.
  if (held !== null) await blob.slice(0, 1).arrayBuffer();
  const cells =
    held?.fileBytes === blob.size
      ? held
      : await openCellTable({ name, blob }, mapping, {
          startCutter: reader.startCutter,
          onRows: (readBytes, rowCount) => {
            void reader.tellProgress(readBytes, rowCount);
            return isAborted() || reader.isFull(rowCount);
          },
        });
  await reader.tellProgress(blob.size, cells.rowCount);
  const unopened = cells.header.length === 0 ? null : table.open(cells.header);
  if (isAborted()) return createProblem('cancelled', name);
  if (unopened !== null) return unopened;
  if (reader.isFull(cells.rowCount))
    return createProblem('too-many-rows', name, { fittingRows: MAX_ROWS });
  const { problem, rowCount } = cells;
  const isForgiven =
    problem?.code === 'file-truncated' && reader.source.acceptTruncated && rowCount > 0;
  if (problem !== null && !isForgiven) return problem;
  const steps = table.fill((builder, readers, findings) =>
    fillColumns(builder, cells, readers, findings),
  );
  const pause = createPause();
  for (const _ of steps ?? []) {
    await pause();
    if (isAborted()) return createProblem('cancelled', name);
  }
  if (isForgiven) table.rejectCutRow();
  void reader.tellProgress(blob.size, table.rowCount);
  reader.fingerprint = cells.fingerprint;
  reader.finish(blob.size, table.rowCount);
  return null;
}
