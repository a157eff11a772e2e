/** Reports, held against the record as they come. */
import type { Columns } from '../../model/columns.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Account, Report, SourceProfile } from '../../model/report.ts';
import { findDifferences, type RecordFacts } from '../accounts.ts';
import type { REPORTS_LAYOUT } from '../presets/atlas-records.ts';
import type { RecordOf } from '../presets/record-layout.ts';
import { createFactsFinder } from '../record-facts.ts';
import type { TellCell } from './record-table.ts';
import type { SourceList } from './source-list.ts';
import { StatementList } from './statement-list.ts';
import type { FindSubject, Subject } from './subject-finder.ts';

type ReportRecord = RecordOf<typeof REPORTS_LAYOUT>;

/** What reports and claims refer to. */
export interface References {
  readonly findSubject: FindSubject;
  readonly sources: SourceList;
}

export class ReportList {
  readonly accounts = new StatementList<Account>();
  private readonly ids = new Set<string>();
  private readonly references: References;
  private readonly factsOf: (subject: Subject) => RecordFacts;
  private notReadCount = 0;

  constructor(columns: Columns, references: References) {
    this.references = references;
    this.factsOf = createFactsFinder(columns);
  }

  /** Takes a report; one that is about nothing in the dataset is rejected. */
  add(record: ReportRecord, tell: TellCell): void {
    const source = this.references.sources.find(record, tell);
    const subject = this.references.findSubject(record, tell);
    if (subject === null) return;
    const report = toReport(record, source, subject);
    this.accounts.add(subject, { report, differs: findDifferences(report, this.factsOf(subject)) });
    this.ids.add(report.id);
    if (!report.isRead) this.notReadCount++;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  count(): Dataset['reportCounts'] {
    return { all: this.ids.size, notRead: this.notReadCount };
  }
}

function toReport(record: ReportRecord, source: SourceProfile | null, { kind }: Subject): Report {
  return {
    id: record.report_id,
    isOfCampaign: kind === 'campaign',
    source,
    title: record.title,
    date: record.date,
    url: record.url,
    isRead: record.basis,
    grade: record.grade,
    figures: {
      killed: record.killed,
      wounded: record.wounded,
      perpetratorsKilled: record.perpetrators_killed,
    },
    dateStated: record.date_stated,
    placeStated: record.place_stated,
    group: record.group,
    claim: record.claim,
    method: record.method,
    statement: record.statement,
  };
}
