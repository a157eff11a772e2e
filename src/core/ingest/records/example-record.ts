/** For tests: five incidents, two of them in one campaign and two in another, and what reports on them come to. */
import type { Account } from '../../model/report.ts';
import { type OpenedDataset, openFiles, textsOf } from '../read-text.ts';

export const INCIDENTS =
  'id,campaign,date,title,killed,killed_low,killed_high,group,claim_status,campaign_wounded\n' +
  'a,,2016-03-22,One,3,2,4,Group A,claimed,\n' +
  'b,c,2017-06-07,Two,1,,,Group A,claimed,40\n' +
  'd,c,2017-06-08,Three,2,1,3,Group B,disputed,40\n' +
  'e,f,2018,Four,,,,,,\n' +
  'g,f,,Five,5,,,Group B,attributed,\n';
export const REPORTS =
  'report_id,incident_id,campaign_id,source_id,date,killed,wounded,group,claim,grade';
export const SOURCES = 'source_id,publisher,reliability\ns,Paper,B\nt,Radio,\n';

/** The incidents with reports, each a line without its id: `r1`, `r2`, … */
export async function withReports(lines: readonly string[], header = REPORTS) {
  const rows = lines.map((line, i) => `r${i + 1},${line}`);
  return openFiles({
    incidents: INCIDENTS,
    sources: SOURCES,
    reports: `${[header, ...rows].join('\n')}\n`,
  });
}

/** The reports on an incident, or on a campaign, by id. */
export function accountsOf({ columns }: OpenedDataset, id: string): readonly Account[] {
  const ids = textsOf(columns, 'id');
  const campaign = columns.campaigns.findIndex((each) => each.id === id);
  const { ofRow, ofCampaign } = columns.accounts;
  return (campaign < 0 ? ofRow.get(ids.indexOf(id)) : ofCampaign.get(campaign)) ?? [];
}

/** Row by row in time order. */
export function statesOf({ columns }: OpenedDataset): string[] | null {
  const column = columns.categories.find(({ id }) => id === 'accounts');
  return column === undefined
    ? null
    : Array.from(column.codes, (code) => column.values[code] ?? '?');
}

/** Findings outside of the incidents file, as `file row code field effect`. */
export function toldOf({ findings }: OpenedDataset): string[] {
  return findings
    .filter(({ file }) => file !== 'incidents.csv')
    .map(({ file, row, code, field, effect }) => `${file} ${row} ${code} ${field} ${effect}`);
}
