/** The files beside the incidents → what is said of these, and what happened around them. */
import type { Columns } from '../model/columns.ts';
import type { Dataset, DatasetSource, FileRole } from '../model/dataset.ts';
import type { Problem } from '../model/finding.ts';
import { buildAccountStates } from './account-states.ts';
import type { FileReader } from './file-reader.ts';
import type { FindingList } from './finding-list.ts';
import {
  CLAIMS_LAYOUT,
  CONTEXT_LAYOUT,
  REPORTS_LAYOUT,
  SOURCES_LAYOUT,
} from './presets/atlas-records.ts';
import type { RecordLayout } from './presets/record-layout.ts';
import { ClaimList } from './records/claim-list.ts';
import { ContextList } from './records/context-list.ts';
import { RecordTable, type TakeRecord } from './records/record-table.ts';
import { type References, ReportList } from './records/report-list.ts';
import { SourceList } from './records/source-list.ts';
import { createSubjectFinder } from './records/subject-finder.ts';

/** The columns with all that the other files say, and a list of findings for each file read. */
export interface DatasetRecords {
  readonly columns: Columns;
  readonly context: Dataset['context'];
  readonly reportCounts: Dataset['reportCounts'];
  readonly findings: readonly FindingList[];
}

/** Reads those of the files that the source has, in the order in which they refer to each other; none is needed. Returns the first problem. */
export async function readRecords(
  { files }: DatasetSource,
  columns: Columns,
  reader: FileReader,
): Promise<DatasetRecords | Problem> {
  const problems: Problem[] = [];
  const findings: FindingList[] = [];
  async function read<Layout extends RecordLayout>(
    role: FileRole,
    layout: Layout,
    take: TakeRecord<Layout>,
  ): Promise<void> {
    const file = files.find((each) => each.role === role);
    if (file === undefined || problems.length > 0) return;
    const table = new RecordTable({ file: file.name, layout, take });
    const problem = await reader.fill(file, table);
    if (problem !== null) problems.push(problem);
    findings.push(table.findings);
  }

  const sources = new SourceList();
  const references: References = { findSubject: createSubjectFinder(columns), sources };
  const reports = new ReportList(columns, references);
  const claims = new ClaimList(references, reports);
  const context = new ContextList();
  await read('sources', SOURCES_LAYOUT, (record, tell) => sources.add(record, tell));
  await read('reports', REPORTS_LAYOUT, (record, tell) => reports.add(record, tell));
  await read('claims', CLAIMS_LAYOUT, (record, tell) => claims.add(record, tell));
  await read('context', CONTEXT_LAYOUT, (record, tell) => context.add(record, tell));

  const [problem] = problems;
  if (problem !== undefined) return problem;
  const hasReports = files.some(({ role }) => role === 'reports');
  const states = hasReports ? [buildAccountStates(columns.campaign, reports.accounts)] : [];
  return {
    columns: {
      ...columns,
      categories: [...columns.categories, ...states],
      accounts: reports.accounts,
      claims: claims.claims,
    },
    context: context.toSorted(),
    reportCounts: reports.count(),
    findings,
  };
}
