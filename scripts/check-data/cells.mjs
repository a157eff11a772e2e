/**
 * @typedef {import('./parse-csv.mjs').Table} Table
 * @typedef {import('./schema.mjs').Column} Column
 * @typedef {import('./schema.mjs').TableSchema} TableSchema
 * @typedef {{ file: string, row: number, column: string, value: string, fix: string }} Finding
 */

/**
 * Columns in their order, and every cell by its column's kind.
 *
 * @param {string} file
 * @param {Table} table
 * @param {TableSchema} schema
 * @returns {Finding[]}
 */
export function checkCells(file, table, schema) {
  const names = Object.keys(schema.columns);
  if (table.header.join() !== names.join()) return [headerFinding(file, table.header, names)];
  const ragged = table.ragged.map((row) => ({
    file,
    row,
    column: '',
    value: '',
    fix: `Give the row ${names.length} cells; quote a cell that holds a comma.`,
  }));
  const cells = table.rows.flatMap((row) =>
    Object.entries(schema.columns).flatMap(([column, rule]) => {
      const value = row.cells[column] ?? '';
      const fix = faultOf(value, rule);
      return fix ? [{ file, row: row.line, column, value, fix }] : [];
    }),
  );
  return [...ragged, ...cells, ...repeatedKeys(file, table, schema.key)];
}

/**
 * @param {string} file
 * @param {string[]} header
 * @param {string[]} names
 * @returns {Finding}
 */
function headerFinding(file, header, names) {
  const missing = names.filter((name) => !header.includes(name));
  const extra = header.filter((name) => !names.includes(name));
  const fix =
    missing.length + extra.length === 0
      ? `Put the columns in this order: ${names.join(', ')}.`
      : `Add the columns (${missing.join(', ') || 'none'}) and remove (${extra.join(', ') || 'none'}).`;
  return { file, row: 1, column: missing[0] ?? extra[0] ?? '', value: header.join(), fix };
}

/**
 * @param {string} file
 * @param {Table} table
 * @param {string} key
 */
function repeatedKeys(file, table, key) {
  const seen = new Set();
  return table.rows.flatMap((row) => {
    const value = row.cells[key] ?? '';
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ file, row: row.line, column: key, value, fix: 'Give the row an id of its own.' }];
  });
}

/**
 * What to do about a cell, or nothing.
 *
 * @param {string} value
 * @param {Column} rule
 * @returns {string | undefined}
 */
function faultOf(value, rule) {
  if (value === '') return rule.needed ? 'Fill the cell: this column is never blank.' : undefined;
  if (value !== value.trim()) return 'Remove the space at the beginning or the end.';
  if ('terms' in rule)
    return outsideTerms(rule.kind === 'term' ? [value] : value.split('; '), rule.terms);
  return faultByKind[rule.kind](value, rule);
}

/**
 * @param {string[]} values
 * @param {string[]} terms
 */
function outsideTerms(values, terms) {
  const other = values.find((value) => !terms.includes(value));
  return other === undefined ? undefined : `Use one of: ${terms.join(' · ')}.`;
}

/** @type {Record<'text' | 'date' | 'time' | 'count' | 'degrees' | 'url' | 'grade', (value: string, rule: { words?: number, letters?: number }) => string | undefined>} */
const faultByKind = {
  text(value, { words, letters }) {
    if (words && value.split(/\s+/).length > words) return `Say it in at most ${words} words.`;
    if (letters && value.length > letters) return `Say it in at most ${letters} characters.`;
    return undefined;
  },
  date: (value) =>
    isCalendarDate(value) ? undefined : 'Write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists.',
  time: (value) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : 'Write HH:MM.'),
  count: (value) =>
    /^(0|[1-9]\d*)$/.test(value) ? undefined : 'Write a whole number, or leave the cell blank.',
  degrees: (value) =>
    /^-?\d{1,3}\.\d+$/.test(value) ? undefined : 'Write degrees with a decimal point.',
  url: (value) => (isWebAddress(value) ? undefined : 'Give an http or https address.'),
  grade: (value) =>
    /^[A-F][1-6]$/.test(value) ? undefined : 'Write an Admiralty grade, A1 to F6.',
};

/** @param {string} value */
function isCalendarDate(value) {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** @param {string} value */
function isWebAddress(value) {
  return /^https?:\/\/[^\s<>"]+$/.test(value) && URL.canParse(value);
}
