/**
 * @typedef {{ line: number, cells: Record<string, string> }} Row
 * @typedef {{ header: string[], rows: Row[], ragged: number[] }} Table
 */

/**
 * RFC 4180 text to rows by column name. `line` counts records as a spreadsheet does, the header being 1.
 * A record with more or fewer cells than the header is listed in `ragged` and kept.
 *
 * @param {string} text
 * @returns {Table}
 */
export function parseCsv(text) {
  const [header = [], ...records] = readRecords(text);
  const rows = records.map((record, index) => ({
    line: index + 2,
    cells: Object.fromEntries(header.map((name, column) => [name, record[column] ?? ''])),
  }));
  const ragged = records.flatMap((record, index) =>
    record.length === header.length ? [] : [index + 2],
  );
  return { header, rows, ragged };
}

/** @param {string} text */
function readRecords(text) {
  /** @type {string[][]} */
  const records = [];
  /** @type {string[]} */
  let record = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error(`A quote is not closed in record ${records.length + 1}.`);
    record.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === ',') continue;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push([...record, '']);
  return records;
}
