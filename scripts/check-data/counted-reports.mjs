/**
 * The rule of `data/README.md` (Figures) for which reports count, and which of them gives the best figure.
 *
 * @typedef {Record<string, string>} Cells
 * @typedef {'killed' | 'perpetrators_killed' | 'wounded'} FigureName
 * @typedef {{ reliability: string, kind: string }} SourceFacts
 */

const EARLY_DAYS = 2;
const LETTERS = [...'EDFCBA'];
const MILLISECONDS_A_DAY = 86_400_000;

/** @type {FigureName[]} */
export const FIGURES = ['killed', 'perpetrators_killed', 'wounded'];

/**
 * The reports whose figure counts: not graded 4 or 5; later than two days after the attack where there are such;
 * and not a mere minimum ("at least") where there are others.
 *
 * @param {Cells[]} reports all of one incident or campaign
 * @param {FigureName} figure
 * @param {string} attackDay YYYY-MM-DD
 */
export function countedReports(reports, figure, attackDay) {
  const giving = reports.filter(
    (report) => statedNumbers(report, figure).length > 0 && !/[45]$/.test(report.grade ?? ''),
  );
  const late = giving.filter((report) => !isEarly(report.date ?? '', attackDay));
  const counted = late.length > 0 ? late : giving;
  const exact = counted.filter((report) => report[figure] || report[`${figure}_high`]);
  return exact.length > 0 ? exact : counted;
}

/**
 * Best, low and high as one report states them.
 *
 * @param {Cells} report
 * @param {FigureName} figure
 */
export function statedNumbers(report, figure) {
  return [figure, `${figure}_low`, `${figure}_high`]
    .map((column) => report[column] ?? '')
    .filter((value) => value !== '')
    .map(Number);
}

/**
 * Of the counted reports the one that gives the best figure: the newest official one; else one of those with the
 * figure that most publishers give, by reliability, then read before compiled, then the newest.
 *
 * @param {Cells[]} counted
 * @param {FigureName} figure
 * @param {Map<string, SourceFacts>} sources
 */
export function bestReport(counted, figure, sources) {
  const giving = counted.filter((report) => report[figure]);
  const official = giving.filter((report) => factsOf(report, sources).kind === 'official');
  if (official.length > 0) return largest(official, (report) => [report.date ?? '']);
  const publishers = (/** @type {string | undefined} */ value) =>
    new Set(giving.filter((each) => each[figure] === value).map((each) => each.source_id)).size;
  const most = Math.max(0, ...giving.map((report) => publishers(report[figure])));
  const common = giving.filter((report) => publishers(report[figure]) === most);
  return largest(common, (report) => [
    LETTERS.indexOf(factsOf(report, sources).reliability),
    report.basis === 'read' ? 1 : 0,
    report.date ?? '',
  ]);
}

/**
 * @param {Cells} report
 * @param {Map<string, SourceFacts>} sources
 */
function factsOf(report, sources) {
  return sources.get(report.source_id ?? '') ?? { reliability: 'F', kind: '' };
}

/**
 * @param {Cells[]} reports
 * @param {(report: Cells) => (string | number)[]} rank later ids win a tie
 */
function largest(reports, rank) {
  return reports.reduce(
    (/** @type {Cells | undefined} */ best, report) =>
      best &&
      isAfter([...rank(best), best.report_id ?? ''], [...rank(report), report.report_id ?? ''])
        ? best
        : report,
    undefined,
  );
}

/**
 * @param {(string | number)[]} left
 * @param {(string | number)[]} right
 */
function isAfter(left, right) {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at >= 0 && (left[at] ?? '') > (right[at] ?? '');
}

/**
 * Only an exact day can show that a report is early; a month, a year or no date cannot.
 *
 * @param {string} reportDate
 * @param {string} attackDay
 */
function isEarly(reportDate, attackDay) {
  if (reportDate.length !== 10) return false;
  const days = (Date.parse(reportDate) - Date.parse(attackDay)) / MILLISECONDS_A_DAY;
  return days <= EARLY_DAYS;
}
