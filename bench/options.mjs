import { parseArgs } from 'node:util';

export const help = `npm run bench [-- --quick] [-- --json FILE]
Measures Incident Atlas beside its peers, in one run, and prints ratios: peer ÷ ours, more is better for us.
  --quick       engine and whole app at 1 million rows, fewer repetitions
  --json FILE   writes the results as well
  --rows N      engine, maps and whole app with that many rows alone
  --only PART   one of: engine, compare, app, map, basemap, reading, embedded`;

/** @param {string[]} args */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      only: { type: 'string' },
      rows: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return { ...values, isQuick: values.quick, rows: Number(values.rows ?? 0) };
}

/**
 * One measured pair. `peer_ms` is `null` for a peer that did not finish, with the reason in `note`.
 *
 * @typedef {{
 *   measure: string, rows: number, ours_ms: number, peer: string, peer_ms: number | null,
 *   equal: boolean, note?: string,
 * }} Result
 * @typedef {{
 *   browser: import('playwright').Browser, isQuick: boolean, rows: number, url: string,
 *   openPage: (bundle: string, browser?: import('playwright').Browser) => Promise<import('playwright').Page>, onResult: (result: Result) => void,
 * }} Bench
 */
