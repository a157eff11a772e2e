/** What is said of incidents → the tables beside them, in the app's own layout. */
import type { Figure } from '../../core/model/casualties.ts';
import type { Incident } from '../../core/model/incident.ts';
import type { ClaimRecord, ContextEvent, Report, SourceProfile } from '../../core/model/report.ts';
import { writeCsvText } from './csv-text.ts';
import { writeDate, writeDateEnd } from './incident-table.ts';

const READ = 'read';
const NOT_READ = 'compiled, source not re-read';

/** The files beside `incidents.csv`; only those that have a row. */
export function writeRecordTables(
  incidents: readonly Incident[],
  context: readonly ContextEvent[],
): Readonly<Partial<Record<'reports' | 'claims' | 'sources' | 'context', string>>> {
  const sources = collectSources(incidents);
  const reports = collect(incidents, ({ accounts }) => accounts.map(({ report }) => report));
  const claims = collect(incidents, (incident) => incident.claims);
  return {
    ...(reports.length > 0 && { reports: writeReports(reports) }),
    ...(claims.length > 0 && { claims: writeClaims(claims, sources) }),
    ...(sources.size > 0 && { sources: writeSources([...sources.values()]) }),
    ...(context.length > 0 && { context: writeContext(context) }),
  };
}

interface Said<Statement> {
  readonly statement: Statement;
  readonly incidentId: string;
  readonly campaignId: string;
}

/** Each statement once; one about a campaign comes with every site of it. */
function collect<Statement extends { readonly id: string; readonly isOfCampaign: boolean }>(
  incidents: readonly Incident[],
  statementsOf: (incident: Incident) => readonly Statement[],
): readonly Said<Statement>[] {
  const said = new Map<string, Said<Statement>>();
  for (const incident of incidents)
    for (const statement of statementsOf(incident)) {
      const { id, campaign } = incident.headline;
      const isOfCampaign = statement.isOfCampaign;
      said.set(statement.id, {
        statement,
        incidentId: isOfCampaign ? '' : id,
        campaignId: isOfCampaign ? (campaign?.id ?? '') : '',
      });
    }
  return [...said.values()];
}

function collectSources(incidents: readonly Incident[]): Map<string, SourceProfile> {
  const sources = new Map<string, SourceProfile>();
  for (const { accounts, claims } of incidents) {
    for (const { report } of accounts)
      if (report.source !== null) sources.set(report.source.id, report.source);
    for (const { publisher } of claims)
      if (publisher !== '' && findByPublisher(sources, publisher) === undefined) {
        const id = `publisher ${sources.size + 1}`;
        sources.set(id, { ...UNKNOWN_SOURCE, id, publisher });
      }
  }
  return sources;
}

const UNKNOWN_SOURCE: SourceProfile = {
  id: '',
  publisher: '',
  reach: '',
  kind: '',
  stance: '',
  reliability: 'F',
  reliabilityReason: '',
};

function findByPublisher(
  sources: ReadonlyMap<string, SourceProfile>,
  publisher: string,
): SourceProfile | undefined {
  return [...sources.values()].find((source) => source.publisher === publisher);
}

const figureCells = ({ best, low, high }: Figure) =>
  [best, low, high].map((part) => (part === null ? '' : String(part)));

function writeReports(reports: readonly Said<Report>[]): string {
  const figures = ['killed', 'perpetrators_killed', 'wounded'];
  const headers = [
    ...['report_id', 'incident_id', 'campaign_id', 'source_id', 'title', 'date', 'url', 'basis'],
    ...['date_stated', 'place_stated'],
    ...figures.flatMap((name) => [name, `${name}_low`, `${name}_high`]),
    ...['group', 'claim', 'method', 'statement', 'grade'],
  ];
  const rows = reports.map(({ statement, incidentId, campaignId }) => [
    ...[statement.id, incidentId, campaignId, statement.source?.id ?? '', statement.title],
    ...[statement.date, statement.url ?? '', statement.isRead ? READ : NOT_READ],
    ...[statement.dateStated, statement.placeStated],
    ...figureCells(statement.figures.killed),
    ...figureCells(statement.figures.perpetratorsKilled),
    ...figureCells(statement.figures.wounded),
    ...[statement.group, statement.claim, statement.method, statement.statement, statement.grade],
  ]);
  return writeCsvText(headers, rows);
}

function writeClaims(
  claims: readonly Said<ClaimRecord>[],
  sources: ReadonlyMap<string, SourceProfile>,
): string {
  const headers = [
    ...['claim_id', 'incident_id', 'campaign_id', 'who', 'kind', 'date', 'source_id', 'note'],
    'basis',
  ];
  const rows = claims.map(({ statement, incidentId, campaignId }) => [
    ...[statement.id, incidentId, campaignId, statement.who, statement.kind],
    writeDate(statement.when),
    statement.publisher === '' ? '' : (findByPublisher(sources, statement.publisher)?.id ?? ''),
    ...[statement.note, statement.isRead ? READ : NOT_READ],
  ]);
  return writeCsvText(headers, rows);
}

function writeSources(sources: readonly SourceProfile[]): string {
  const headers = [
    ...['source_id', 'publisher', 'reach', 'kind', 'declared_stance', 'reliability'],
    'reliability_reason',
  ];
  const rows = sources.map((source) => [
    ...[source.id, source.publisher, source.reach, source.kind, source.stance],
    ...[source.reliability, source.reliabilityReason],
  ]);
  return writeCsvText(headers, rows);
}

function writeContext(events: readonly ContextEvent[]): string {
  const headers = [
    ...['id', 'date', 'date_end', 'title', 'note', 'article_says', 'source_publisher'],
    ...['source_title', 'source_url', 'basis'],
  ];
  const rows = events.map((event) => [
    ...[
      event.id,
      writeDate(event.when),
      writeDateEnd(event.when),
      event.title,
      event.note,
      event.articleSays,
    ],
    ...[event.publisher, event.sourceTitle, event.url ?? '', event.isRead ? READ : NOT_READ],
  ]);
  return writeCsvText(headers, rows);
}
