/** Our own layout of the files beside the incidents: columns of `data/README.md`, in its order. */
import type { RecordLayout } from './record-layout.ts';

export const SOURCES_LAYOUT = {
  needed: [['source_id']],
  columns: {
    source_id: 'text',
    publisher: 'text',
    reach: 'text',
    kind: 'text',
    declared_stance: 'text',
    reliability: 'reliability',
    reliability_reason: 'text',
  },
} as const satisfies RecordLayout;

export const REPORTS_LAYOUT = {
  needed: [['incident_id', 'campaign_id']],
  columns: {
    report_id: 'id',
    incident_id: 'text',
    campaign_id: 'text',
    source_id: 'text',
    title: 'text',
    date: 'dateText',
    url: 'link',
    basis: 'basis',
    date_stated: 'dateText',
    place_stated: 'text',
    killed: 'figure',
    perpetrators_killed: 'figure',
    wounded: 'figure',
    group: 'text',
    claim: 'claimStatus',
    method: 'text',
    statement: 'text',
    grade: 'grade',
  },
} as const satisfies RecordLayout;

export const CLAIMS_LAYOUT = {
  needed: [['incident_id', 'campaign_id']],
  columns: {
    claim_id: 'id',
    incident_id: 'text',
    campaign_id: 'text',
    who: 'text',
    kind: 'claimKind',
    date: 'date',
    report_id: 'text',
    source_id: 'text',
    note: 'text',
    basis: 'basis',
  },
} as const satisfies RecordLayout;

export const CONTEXT_LAYOUT = {
  needed: [['date']],
  columns: {
    id: 'id',
    date: 'date',
    date_end: 'date',
    title: 'text',
    note: 'text',
    article_says: 'text',
    source_publisher: 'text',
    source_title: 'text',
    source_date: 'dateText',
    source_url: 'link',
    basis: 'basis',
  },
} as const satisfies RecordLayout;
