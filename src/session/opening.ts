import type { DatasetSource } from '../core/model/dataset.ts';
import type { Engine, OnOpenProgress } from '../core/model/ports.ts';

export interface OpenOptions {
  readonly onProgress?: OnOpenProgress;
  readonly signal?: AbortSignal;
}

/** A dataset on its way into the engine. */
export interface Opening {
  readonly engine: Engine;
  readonly source: DatasetSource;
  readonly tell: OnOpenProgress;
  readonly signal: AbortSignal | undefined;
}
