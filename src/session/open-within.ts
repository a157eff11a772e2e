/** A limit on the memory that a dataset may take, so that a browser that has little is not brought down by a file. */
import type { OpenResult } from '../core/model/dataset.ts';
import { createProblem } from '../core/model/finding.ts';
import type { OpenProgress } from '../core/model/ports.ts';
import type { Opening } from './opening.ts';

const MIB = 2 ** 20;
/** At its peak, in the engine's worker, with a million made-up rows of eight categories and 160 bytes of text each: 700 MB. */
const BYTES_A_ROW = 300;
const BYTES_A_BYTE = 2.5;

/** Opens a dataset, and ends the reading as soon as what has been read needs more than `mostMiB`. */
export async function openWithin(
  { engine, source, tell, signal }: Opening,
  mostMiB: number,
): Promise<OpenResult> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  // Too late to be told of a wish to cancel that came while this code was loading.
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  let isOver = false;
  /** Not known while no row was read. */
  let fittingRows: number | null = null;
  const watch = (progress: OpenProgress) => {
    tell(progress);
    const share = neededMiB(progress) / mostMiB;
    if (share <= 1 || isOver) return;
    isOver = true;
    if (progress.rows > 0) fittingRows = Math.floor(progress.rows / share);
    cancel();
  };
  const result = await engine.open(source, watch, controller.signal);
  signal?.removeEventListener('abort', cancel);
  if (result.ok || !isOver || signal?.aborted) return result;
  const file = source.files.find(({ role }) => role === 'incidents');
  const problem = createProblem('out-of-memory', file?.name ?? '', {
    sizeBytes: file?.blob.size ?? null,
    detail: `${mostMiB} MiB`,
    fittingRows,
  });
  return { ok: false, problem };
}

/** An estimate, in mebibytes, of what the rows read so far will take. */
function neededMiB({ rows, readBytes }: Pick<OpenProgress, 'rows' | 'readBytes'>): number {
  return (rows * BYTES_A_ROW + readBytes * BYTES_A_BYTE) / MIB;
}
