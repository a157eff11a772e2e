import { bestReport, countedReports, FIGURES, statedNumbers } from './counted-reports.mjs';

/**
 * @typedef {import('./counted-reports.mjs').Cells} Cells
 * @typedef {import('./counted-reports.mjs').FigureName} FigureName
 * @typedef {import('./cells.mjs').Finding} Finding
 * @typedef {{ column: string, value: string, fix: string }} Fault
 * @typedef {{ figure: FigureName, prefix: '' | 'campaign_', cells: Cells, counted: Cells[], best: Cells | undefined, rest: Cells[] }} Case
 */

const NONE_STATED = 'none stated';
const SUBTRACTION = 'subtraction';

/**
 * Every figure follows from the reports by the written rule; `figure_basis` names the columns that are left blank
 * although a report gives a figure.
 *
 * @param {import('./references.mjs').Tables} tables
 * @returns {Finding[]}
 */
export function checkFigures({ incidents, reports, sources }) {
  const facts = new Map(
    sources.rows.map(({ cells }) => [
      cells.source_id ?? '',
      { reliability: cells.reliability ?? '', kind: cells.kind ?? '' },
    ]),
  );
  const all = reports.rows.map(({ cells }) => cells);
  const rows = incidents.rows.map(({ cells }) => cells);
  return incidents.rows.flatMap(({ line, cells }) =>
    faultsOf(casesOf(cells, rows, all, facts), cells).map((fault) => ({
      file: 'incidents.csv',
      row: line,
      ...fault,
    })),
  );
}

/**
 * The figures of one row, each with the reports that count for it.
 *
 * @param {Cells} cells
 * @param {Cells[]} rows
 * @param {Cells[]} reports
 * @param {Map<string, import('./counted-reports.mjs').SourceFacts>} facts
 * @returns {Case[]}
 */
function casesOf(cells, rows, reports, facts) {
  const { id = '', campaign = '', date = '' } = cells;
  const sites = campaign === '' ? [] : rows.filter((row) => row.campaign === campaign);
  const firstDay = sites.map((site) => site.date ?? '').sort()[0] ?? date;
  const rest = sites.filter((site) => site.id !== id);
  const build = (/** @type {'' | 'campaign_'} */ prefix, /** @type {FigureName} */ figure) => {
    const own = reports.filter((report) =>
      prefix === '' ? report.incident_id === id : report.campaign_id === campaign,
    );
    const counted = countedReports(own, figure, prefix === '' ? date : firstDay);
    return { figure, prefix, cells, counted, best: bestReport(counted, figure, facts), rest };
  };
  const single = FIGURES.map((figure) => build('', figure));
  return campaign === '' ? single : [...single, ...FIGURES.map((each) => build('campaign_', each))];
}

/**
 * @param {Case[]} cases
 * @param {Cells} cells
 * @returns {Fault[]}
 */
function faultsOf(cases, cells) {
  const blank = cases.filter(isLeftBlank).map(({ prefix, figure }) => `${prefix}${figure}`);
  const expected = blank.length > 0 ? `left blank: ${blank.join(', ')}` : 'reports';
  const basis = cells.figure_basis ?? '';
  const fix = `Write "${expected}".`;
  return [
    ...cases.flatMap((each) => [...bestFaults(each, cases), ...endFaults(each)]),
    ...(basis === expected ? [] : [{ column: 'figure_basis', value: basis, fix }]),
  ];
}

/**
 * @param {Case} one
 * @param {Case[]} cases
 * @returns {Fault[]}
 */
function bestFaults(one, cases) {
  const { figure, prefix, cells, best } = one;
  const column = `${prefix}${figure}`;
  const value = cells[column] ?? '';
  const expected = expectedReference(one, cases);
  const faults = unequal(cells, `${column}_report`, expected);
  if (value === '' || expected !== '') return faults;
  const swallowed = Number(best?.[figure]) + Number(best?.perpetrators_killed) === Number(value);
  const fix =
    figure === 'killed' && swallowed
      ? 'Count the victims alone: perpetrators have a column of their own.'
      : byTheRule(best?.[figure] ?? '');
  return [...faults, { column, value, fix }];
}

/**
 * @param {Cells} cells
 * @param {string} column
 * @param {string} expected
 * @returns {Fault[]}
 */
function unequal(cells, column, expected) {
  const value = cells[column] ?? '';
  return value === expected ? [] : [{ column, value, fix: byTheRule(expected) }];
}

/** @param {string} expected */
function byTheRule(expected) {
  return `By the rule of the code book this is ${expected || 'blank'}.`;
}

/**
 * What the reference column has to hold: a report, a word for a zero or a remainder, or nothing.
 *
 * @param {Case} one
 * @param {Case[]} cases
 */
function expectedReference({ figure, prefix, cells, best, rest }, cases) {
  const value = cells[`${prefix}${figure}`] ?? '';
  if (value === '') return '';
  if (best?.[figure] === value) return best.report_id ?? '';
  if (best === undefined && value === '0' && prefix === '') return NONE_STATED;
  const whole = cases.find((each) => each.prefix === 'campaign_' && each.figure === figure);
  const others = rest.map((site) => site[figure] ?? '');
  if (prefix !== '' || !whole?.best || others.length === 0 || others.includes('')) return '';
  const remainder =
    Number(whole.best[figure]) - others.reduce((sum, each) => sum + Number(each), 0);
  return remainder === Number(value) ? SUBTRACTION : '';
}

/** @param {Case} one */
function isLeftBlank({ figure, prefix, cells, best }) {
  if (best === undefined || cells[`${prefix}${figure}`]) return false;
  return prefix === '' || cells[`${prefix}${figure}_low`] !== '';
}

/**
 * Low and high are the extremes of the counted reports and the best figure. A site without a best figure has
 * neither; a campaign has them only where they tell more than its best.
 *
 * @param {Case} one
 * @returns {Fault[]}
 */
function endFaults({ figure, prefix, cells, counted }) {
  const column = `${prefix}${figure}`;
  const value = cells[column] ?? '';
  const numbers = [
    ...counted.flatMap((report) => statedNumbers(report, figure)),
    ...(value === '' ? [] : [Number(value)]),
  ];
  const isKnown = numbers.length > 0 && (prefix !== '' || value !== '');
  return /** @type {const} */ ([
    [`${column}_low`, Math.min(...numbers)],
    [`${column}_high`, Math.max(...numbers)],
  ]).flatMap(([end, extreme]) => {
    const isAbsent = cells[end] === undefined || (prefix !== '' && cells[end] === '');
    return isAbsent ? [] : unequal(cells, end, isKnown ? String(extreme) : '');
  });
}
