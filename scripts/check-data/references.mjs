import { COMPILED, READ } from './schema.mjs';

/**
 * @typedef {import('./parse-csv.mjs').Row} Row
 * @typedef {import('./cells.mjs').Finding} Finding
 * @typedef {Record<'incidents' | 'reports' | 'claims' | 'context' | 'sources', import('./parse-csv.mjs').Table>} Tables
 */

const STATED = [
  'date_stated',
  'place_stated',
  'killed',
  'killed_low',
  'killed_high',
  'perpetrators_killed',
  'wounded',
  'wounded_low',
  'wounded_high',
  'group',
  'claim',
  'method',
  'statement',
];
const FOUNDING_SOURCE = 'debka-weekly';

/**
 * Every id points at a row, every incident is covered by a report, and a report says what its basis allows.
 *
 * @param {Tables} tables
 * @returns {Finding[]}
 */
export function checkReferences(tables) {
  const incidents = new Set(tables.incidents.rows.map(({ cells }) => cells.id ?? ''));
  const campaigns = new Set(
    tables.incidents.rows.map(({ cells }) => cells.campaign ?? '').filter(Boolean),
  );
  const known = { incidents, campaigns };
  return [
    ...tables.reports.rows.flatMap((row) => subjectFaults('reports.csv', row, known)),
    ...tables.claims.rows.flatMap((row) => subjectFaults('claims.csv', row, known)),
    ...sourceFaults(tables),
    ...tables.reports.rows.flatMap(reportFaults),
    ...claimFaults(tables),
    ...uncoveredIncidents(tables),
  ];
}

/**
 * @param {string} file
 * @param {Row} row
 * @param {{ incidents: Set<string>, campaigns: Set<string> }} known
 * @returns {Finding[]}
 */
function subjectFaults(file, { line, cells }, { incidents, campaigns }) {
  const { incident_id: incident = '', campaign_id: campaign = '' } = cells;
  const at = (
    /** @type {string} */ column,
    /** @type {string} */ value,
    /** @type {string} */ fix,
  ) => [{ file, row: line, column, value, fix }];
  if ((incident === '') === (campaign === ''))
    return at('incident_id', incident, 'Name exactly one: an incident or a campaign.');
  if (incident && !incidents.has(incident))
    return at('incident_id', incident, 'Use an id of incidents.csv.');
  if (campaign && !campaigns.has(campaign))
    return at('campaign_id', campaign, 'Use a campaign of incidents.csv.');
  return [];
}

/** @param {Tables} tables @returns {Finding[]} */
function sourceFaults({ reports, claims, sources }) {
  const known = new Set(sources.rows.map(({ cells }) => cells.source_id));
  const fault = (/** @type {string} */ file) => (/** @type {Row} */ row) =>
    known.has(row.cells.source_id)
      ? []
      : [
          {
            file,
            row: row.line,
            column: 'source_id',
            value: row.cells.source_id ?? '',
            fix: 'Use an id of sources.csv, or add the source there.',
          },
        ];
  const reliability = new Map(
    sources.rows.map(({ cells }) => [cells.source_id, cells.reliability]),
  );
  const letters = reports.rows.flatMap(({ line, cells }) => {
    const letter = reliability.get(cells.source_id);
    const grade = cells.grade ?? '';
    if (letter === undefined || grade.startsWith(letter)) return [];
    const fix = `Begin the grade with the source's reliability, ${letter}.`;
    return [{ file: 'reports.csv', row: line, column: 'grade', value: grade, fix }];
  });
  return [
    ...reports.rows.flatMap(fault('reports.csv')),
    ...claims.rows.flatMap(fault('claims.csv')),
    ...letters,
  ];
}

/** @param {Row} row @returns {Finding[]} */
function reportFaults({ line, cells }) {
  const at = (/** @type {string} */ column, /** @type {string} */ fix) => [
    { file: 'reports.csv', row: line, column, value: cells[column] ?? '', fix },
  ];
  if (!STATED.some((column) => cells[column]))
    return at('statement', 'Enter at least one thing that the source states.');
  if (cells.basis === READ && cells.url === '')
    return at('url', 'Give the address of the page that was read.');
  const isJudged = !cells.grade?.endsWith('6');
  if (cells.basis === COMPILED && isJudged && cells.source_id !== FOUNDING_SOURCE)
    return at('grade', 'End the grade with 6: what was not re-read cannot be judged.');
  return [];
}

/** @param {Tables} tables @returns {Finding[]} */
function claimFaults({ claims, reports }) {
  const byId = new Map(reports.rows.map(({ cells }) => [cells.report_id, cells]));
  return claims.rows.flatMap(({ line, cells }) => {
    const id = cells.report_id ?? '';
    const report = byId.get(id);
    const at = (/** @type {string} */ fix) => [
      { file: 'claims.csv', row: line, column: 'report_id', value: id, fix },
    ];
    if (id === '')
      return cells.basis === READ ? at('Name the report that the claim was read in.') : [];
    if (!report) return at('Use an id of reports.csv.');
    const sameSubject =
      report.incident_id === cells.incident_id &&
      report.campaign_id === cells.campaign_id &&
      report.source_id === cells.source_id;
    return sameSubject ? [] : at('Name a report of the same source about the same subject.');
  });
}

/** @param {Tables} tables @returns {Finding[]} */
function uncoveredIncidents({ incidents, reports }) {
  const covered = new Set(
    reports.rows.flatMap(({ cells }) => [cells.incident_id, cells.campaign_id]),
  );
  return incidents.rows.flatMap(({ line, cells }) => {
    const { id = '', campaign = '' } = cells;
    if (covered.has(id) || (campaign !== '' && covered.has(campaign))) return [];
    const fix = 'Add a report about this incident or its campaign to reports.csv.';
    return [{ file: 'incidents.csv', row: line, column: 'id', value: id, fix }];
  });
}
