import { createHash } from 'node:crypto';
import { NAME_HASHES } from './name-hashes.mjs';

/**
 * @typedef {import('./parse-csv.mjs').Table} Table
 * @typedef {import('./cells.mjs').Finding} Finding
 */

/** Columns in our own words, and titles as sources give them. Places keep the names of people; addresses must not be changed. */
const WATCHED = {
  incidents: ['title', 'summary', 'campaign_title', 'source1_title', 'source2_title'],
  reports: ['title', 'method', 'statement'],
  claims: ['who', 'note'],
  context: ['title', 'note', 'article_says', 'source_title'],
  sources: ['publisher', 'declared_stance', 'reliability_reason'],
};

/**
 * Words that are the names of victims, perpetrators or suspects. They are known only by salted hashes, so that this list publishes no name.
 *
 * @param {Record<keyof typeof WATCHED, Table>} tables
 * @returns {Finding[]}
 */
export function findNames(tables) {
  return /** @type {(keyof typeof WATCHED)[]} */ (Object.keys(WATCHED)).flatMap((name) =>
    tables[name].rows.flatMap(({ line, cells }) =>
      WATCHED[name].flatMap((column) => {
        const word = wordsOf(cells[column] ?? '').find((each) => NAME_HASHES.has(hashWord(each)));
        if (word === undefined) return [];
        const fix = 'Name no person: put a neutral description in square brackets.';
        return [{ file: `${name}.csv`, row: line, column, value: word, fix }];
      }),
    ),
  );
}

/** @param {string} text */
function wordsOf(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
}

/** @param {string} word lower case, without accents */
export function hashWord(word) {
  return createHash('sha256').update(`incident-atlas names ${word}`).digest('hex').slice(0, 12);
}
