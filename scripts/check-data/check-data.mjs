import { checkCells } from './cells.mjs';
import { checkFigures } from './figures.mjs';
import { checkGrades } from './grades.mjs';
import { checkIncidentRows } from './incident-rows.mjs';
import { findNames } from './names.mjs';
import { parseCsv } from './parse-csv.mjs';
import { checkReferences } from './references.mjs';
import { COMPILED, SCHEMA } from './schema.mjs';

/**
 * @typedef {import('./cells.mjs').Finding} Finding
 * @typedef {import('./references.mjs').Tables} Tables
 * @typedef {keyof typeof SCHEMA} TableName
 */

/** The files that belong to the dataset, by name. */
export const FILE_NAMES = ['manifest.json', ...Object.keys(SCHEMA).map((name) => `${name}.csv`)];

/**
 * What is wrong with the dataset, file by file. Rules between rows run only once every cell is sound.
 *
 * @param {Record<string, string>} files text by name, see `FILE_NAMES`
 * @returns {Finding[]}
 */
export function checkData(files) {
  const missing = FILE_NAMES.filter((name) => files[name] === undefined);
  if (missing.length > 0)
    return missing.map((file) => ({ file, row: 0, column: '', value: '', fix: 'Add the file.' }));
  const unreadable = Object.keys(SCHEMA).flatMap((name) => unclosedQuote(`${name}.csv`, files));
  if (unreadable.length > 0) return unreadable;
  const tables = readTables(files);
  const cells = /** @type {TableName[]} */ (Object.keys(SCHEMA)).flatMap((name) =>
    checkCells(`${name}.csv`, tables[name], SCHEMA[name]),
  );
  if (cells.length > 0) return cells;
  return [
    ...checkIncidentRows(tables.incidents, JSON.parse(files['manifest.json'] ?? '').places),
    ...checkReferences(tables),
    ...checkFigures(tables),
    ...checkGrades(tables),
    ...findNames(tables),
  ];
}

/**
 * How many rows of each file rest on a source that was not re-read.
 *
 * @param {Record<string, string>} files
 */
export function countCompiled(files) {
  const tables = readTables(files);
  const compiledIds = new Set(
    tables.reports.rows
      .filter(({ cells }) => cells.basis === COMPILED)
      .map(({ cells }) => cells.report_id),
  );
  const references = ['killed', 'perpetrators_killed', 'wounded'].map((each) => `${each}_report`);
  const figures = tables.incidents.rows.flatMap(({ cells }) =>
    references.filter((column) => compiledIds.has(cells[column] ?? '')),
  );
  const count = (/** @type {TableName} */ name) =>
    tables[name].rows.filter(({ cells }) => cells.basis === COMPILED).length;
  return {
    reports: count('reports'),
    claims: count('claims'),
    context: count('context'),
    bestFigures: figures.length,
  };
}

/**
 * @param {string} file
 * @param {Record<string, string>} files
 * @returns {Finding[]}
 */
function unclosedQuote(file, files) {
  try {
    parseCsv(files[file] ?? '');
    return [];
  } catch (error) {
    return [{ file, row: 0, column: '', value: '', fix: `Close the quote. ${error}` }];
  }
}

/** @param {Record<string, string>} files @returns {Tables} */
function readTables(files) {
  const read = (/** @type {TableName} */ name) => parseCsv(files[`${name}.csv`] ?? '');
  return {
    incidents: read('incidents'),
    reports: read('reports'),
    claims: read('claims'),
    context: read('context'),
    sources: read('sources'),
  };
}
