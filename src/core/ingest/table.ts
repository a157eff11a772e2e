/** What a file's rows are given to while it is being read. */
import type { Problem } from '../model/finding.ts';
import type { FindingList } from './finding-list.ts';

export interface Table {
  /** The file's name. */
  readonly file: string;
  readonly findings: FindingList;
  /** Data rows taken so far, rejected ones included. */
  readonly rowCount: number;
  /** Takes the header row, once and before any other; a problem says that there is no use in going on. */
  open(header: readonly string[]): Problem | null;
  add(cells: readonly string[]): void;
  /** Counts a row whose rest the file does not have; nothing is made of it. */
  rejectCutRow(): void;
}
