/** What a report or a claim is about. */
import type { Columns } from '../../model/columns.ts';
import type { TellCell } from './record-table.ts';

/** A row of the columns, or one of their campaigns, by index. */
export interface Subject {
  readonly kind: 'row' | 'campaign';
  readonly index: number;
}

interface Reference {
  readonly incident_id: string;
  readonly campaign_id: string;
}

export type FindSubject = (reference: Reference, tell: TellCell) => Subject | null;

/** Finds subjects by their ids, which are indexed at the first call. `null`, and told as rejected: neither is stated, or the dataset has none of that id. If both are stated the incident stands. */
export function createSubjectFinder(columns: Columns): FindSubject {
  let known: SubjectIds | null = null;
  return ({ incident_id: incident, campaign_id: campaign }, tell) => {
    if (incident === '' && campaign === '') {
      tell('reference-missing', 'incident_id', 'rejected');
      return null;
    }
    if (incident !== '' && campaign !== '') tell('reference-ambiguous', 'campaign_id');
    const isOfRow = incident !== '';
    known ??= indexIds(columns);
    const index = isOfRow ? known.rows.get(incident) : known.campaigns.get(campaign);
    if (index !== undefined) return { kind: isOfRow ? 'row' : 'campaign', index };
    tell('reference-unknown', isOfRow ? 'incident_id' : 'campaign_id', 'rejected');
    return null;
  };
}

interface SubjectIds {
  readonly rows: ReadonlyMap<string, number>;
  readonly campaigns: ReadonlyMap<string, number>;
}

function indexIds({ texts, campaigns, rowCount }: Columns): SubjectIds {
  const ids = texts.find(({ id }) => id === 'id')?.values;
  const rows = new Map<string, number>();
  for (let row = 0; row < rowCount; row++) rows.set(ids?.at(row) ?? '', row);
  return {
    rows,
    campaigns: new Map(campaigns.map(({ id }, index) => [id, index])),
  };
}
