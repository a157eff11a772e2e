/** What reading a dataset's files comes to. */
import type { Columns } from '../model/columns.ts';
import type { Dataset, RowCounts } from '../model/dataset.ts';
import type { Finding, Problem } from '../model/finding.ts';
import type { TableReport } from '../model/import-report.ts';
import type { FindingCounts } from './finding-list.ts';

/**
 * `findings` are the first 100,000 of each file, file by file, incidents first, and by row; `findingCount` counts all, `findingCounts` all of each kind.
 * `tables` are the files of incidents. For `fingerprint` see `computeFingerprint`.
 */
export type ReadResult =
  | {
      readonly ok: true;
      readonly columns: Columns;
      readonly counts: RowCounts;
      readonly tables: readonly TableReport[];
      readonly context: Dataset['context'];
      readonly reportCounts: Dataset['reportCounts'];
      readonly findings: readonly Finding[];
      readonly findingCount: number;
      readonly findingCounts: readonly FindingCounts[];
      readonly fingerprint: string;
    }
  | { readonly ok: false; readonly problem: Problem };
