import { FIGURES, statedNumbers } from './counted-reports.mjs';
import { READ } from './schema.mjs';

/**
 * @typedef {import('./counted-reports.mjs').Cells} Cells
 * @typedef {import('./counted-reports.mjs').FigureName} FigureName
 * @typedef {{ low: number, high: number, highest: number }} RecordFigure
 *   what a report's figure has to lie in, and what a minimum must not pass
 */

const FOUNDING_SOURCE = 'debka-weekly';
/** Numbers that only a person gives. */
const BY_HAND = /[45]$/;
const CONFIRMING_PUBLISHERS = 2;

/**
 * The number of every grade that is not given by hand follows from the figures, as the code book says.
 *
 * @param {import('./references.mjs').Tables} tables
 * @returns {import('./cells.mjs').Finding[]}
 */
export function checkGrades({ incidents, reports }) {
  const rows = incidents.rows.map(({ cells }) => cells);
  const read = reports.rows.map(({ cells }) => cells).filter(({ basis }) => basis === READ);
  return reports.rows.flatMap(({ line, cells }) => {
    const { grade = '', basis, source_id: source } = cells;
    if (basis !== READ || source === FOUNDING_SOURCE || BY_HAND.test(grade)) return [];
    const expected = `${grade.slice(0, 1)}${numberOf(cells, rows, read)}`;
    if (grade === expected) return [];
    const fix = `By the rule of the code book this is ${expected}.`;
    return [{ file: 'reports.csv', row: line, column: 'grade', value: grade, fix }];
  });
}

/**
 * @param {Cells} report
 * @param {Cells[]} incidents
 * @param {Cells[]} read
 */
function numberOf(report, incidents, read) {
  const compared = FIGURES.flatMap((figure) => {
    const record = recordOf(report, figure, incidents);
    return record && statedNumbers(report, figure).length > 0 ? [{ figure, record }] : [];
  });
  if (compared.length === 0) return 6;
  if (!compared.every(({ figure, record }) => agrees(report, figure, record))) return 3;
  const exact = compared.filter(({ figure }) => report[figure]);
  const isConfirmed = (/** @type {{ figure: FigureName }} */ { figure }) =>
    publishersGiving(report, figure, read) >= CONFIRMING_PUBLISHERS;
  return exact.length > 0 && exact.every(isConfirmed) ? 1 : 2;
}

/**
 * The record's figure for what the report is about; a campaign without one has the sum of its sites, if all are known.
 *
 * @param {Cells} report
 * @param {FigureName} figure
 * @param {Cells[]} incidents
 * @returns {RecordFigure | undefined}
 */
function recordOf(report, figure, incidents) {
  const campaign = report.campaign_id;
  const sites = incidents.filter((row) =>
    campaign ? row.campaign === campaign : row.id === report.incident_id,
  );
  const whole = campaign ? rangeOf(sites[0] ?? {}, `campaign_${figure}`) : undefined;
  if (whole) return whole;
  const ranges = sites.map((site) => rangeOf(site, figure, true));
  if (ranges.includes(undefined)) return undefined;
  const sum = (/** @type {keyof RecordFigure} */ key) =>
    ranges.reduce((total, range) => total + (range?.[key] ?? 0), 0);
  return { low: sum('low'), high: sum('high'), highest: sum('highest') };
}

/**
 * @param {Cells} cells
 * @param {string} column
 * @param {boolean} needsBest a site without a best figure has none
 * @returns {RecordFigure | undefined}
 */
function rangeOf(cells, column, needsBest = false) {
  const [best, low, high] = ['', '_low', '_high'].map((end) => cells[`${column}${end}`] ?? '');
  if (!best && (needsBest || !low || !high)) return undefined;
  const highest = Number(high || best);
  return best
    ? { low: Number(best), high: Number(best), highest }
    : { low: Number(low), high: highest, highest };
}

/**
 * @param {Cells} report
 * @param {FigureName} figure
 * @param {RecordFigure} record
 */
function agrees(report, figure, { low, high, highest }) {
  const stated = report[figure];
  if (stated) return Number(stated) >= low && Number(stated) <= high;
  const [least, most] = [report[`${figure}_low`], report[`${figure}_high`]];
  return (!least || Number(least) <= highest) && (!most || Number(most) >= low);
}

/**
 * @param {Cells} report
 * @param {FigureName} figure
 * @param {Cells[]} read
 */
function publishersGiving(report, figure, read) {
  const alike = read.filter(
    (other) =>
      other.incident_id === report.incident_id &&
      other.campaign_id === report.campaign_id &&
      other.source_id !== report.source_id &&
      other[figure] === report[figure],
  );
  return new Set(alike.map((other) => other.source_id)).size;
}
