import type { Kernel } from '../../core/engine/kernel.ts';
import type { ReadResult } from '../../core/ingest/read-result.ts';
import type { DatasetSource } from '../../core/model/dataset.ts';
import type { VersionChanges } from '../../core/model/import-report.ts';

/** What is open: how it was read, and the kernel that answers about it. */
export interface Opened {
  readonly source: DatasetSource;
  readonly read: ReadResult & { ok: true };
  readonly kernel: Kernel;
  /** Against the version that was open before. */
  readonly changes: VersionChanges | null;
}
