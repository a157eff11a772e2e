/** Claims and attributions. */
import type { ClaimRecord } from '../../model/report.ts';
import type { CLAIMS_LAYOUT } from '../presets/atlas-records.ts';
import type { RecordOf } from '../presets/record-layout.ts';
import type { TellCell } from './record-table.ts';
import type { References, ReportList } from './report-list.ts';
import { StatementList } from './statement-list.ts';

export class ClaimList {
  readonly claims = new StatementList<ClaimRecord>();
  private readonly references: References;
  private readonly reports: ReportList;

  constructor(references: References, reports: ReportList) {
    this.references = references;
    this.reports = reports;
  }

  /** Takes a claim; one that is about nothing in the dataset is rejected, one that was read in an unknown report is told. */
  add(record: RecordOf<typeof CLAIMS_LAYOUT>, tell: TellCell): void {
    const { report_id: reportId } = record;
    const source = this.references.sources.find(record, tell);
    const subject = this.references.findSubject(record, tell);
    if (reportId !== '' && !this.reports.has(reportId)) tell('reference-unknown', 'report_id');
    if (subject === null) return;
    this.claims.add(subject, {
      id: record.claim_id,
      isOfCampaign: subject.kind === 'campaign',
      who: record.who,
      kind: record.kind,
      when: record.date,
      note: record.note,
      publisher: source?.publisher ?? '',
      isRead: record.basis,
    });
  }
}
