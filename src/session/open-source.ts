import type { OpenResult } from '../core/model/dataset.ts';
import type { Opening } from './opening.ts';

/** Opens a dataset; with a limit, only as long as it needs no more memory. */
export async function openSource(opening: Opening, mostMiB: number | null): Promise<OpenResult> {
  const { engine, source, tell, signal } = opening;
  if (mostMiB === null) return engine.open(source, tell, signal);
  const { openWithin } = await import('./open-within.ts');
  return openWithin(opening, mostMiB);
}
