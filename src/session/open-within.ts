/** A limit on the memory that a dataset may take, so that a browser that has little is not brought down by a file. */
import type { OpenResult } from '../core/model/dataset.ts';
import { createProblem } from '../core/model/finding.ts';
import type { OpenProgress } from '../core/model/ports.ts';
import { countFitting, estimateMemory } from './needed-memory.ts';
import type { Opening } from './opening.ts';

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
    if (isOver || estimateMemory(progress, source.files) <= mostMiB) return;
    isOver = true;
    if (progress.rows > 0) fittingRows = countFitting(progress, source.files, mostMiB);
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
