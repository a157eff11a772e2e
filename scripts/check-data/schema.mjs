import {
  ATTACK_TYPES,
  CITIES,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  GROUPS,
  PLACE_PRECISIONS,
  REACHES,
  TARGETS,
  TERRITORIES,
  WEAPONS,
} from './vocabularies.mjs';

/**
 * @typedef {{ kind: 'text' | 'date' | 'time' | 'count' | 'degrees' | 'url' | 'grade', needed?: boolean, words?: number, letters?: number }
 *   | { kind: 'term' | 'terms', terms: string[], needed?: boolean }} Column
 * @typedef {{ key: string, columns: Record<string, Column> }} TableSchema
 */

export const READ = 'read';
export const COMPILED = 'compiled, source not re-read';
const BASES = [READ, COMPILED];

/** @type {Column} */
const text = { kind: 'text' };
/** @type {Column} */
const needed = { kind: 'text', needed: true };
/** @type {Column} */
const date = { kind: 'date' };
/** @type {Column} */
const count = { kind: 'count' };
/** @type {Column} */
const url = { kind: 'url' };

/** @param {string[]} terms @returns {Column} */
const term = (terms) => ({ kind: 'term', terms });
/** @param {string[]} terms @returns {Column} */
const neededTerm = (terms) => ({ kind: 'term', terms, needed: true });
/** @param {string[]} terms @returns {Column} */
const neededTerms = (terms) => ({ kind: 'terms', terms, needed: true });

/** @param {number} n @returns {Record<string, Column>} */
const listedSource = (n) => ({
  [`source${n}_publisher`]: n === 1 ? needed : text,
  [`source${n}_title`]: text,
  [`source${n}_date`]: date,
  [`source${n}_url`]: url,
});

/** @param {string} name @returns {Record<string, Column>} */
const range = (name) => ({ [`${name}_low`]: count, [`${name}_high`]: count });

/**
 * Every table under `data/`, its key and its columns in their order.
 *
 * @type {Record<'incidents' | 'reports' | 'claims' | 'context' | 'sources', TableSchema>}
 */
export const SCHEMA = {
  incidents: {
    key: 'id',
    columns: {
      id: needed,
      campaign: text,
      title: { kind: 'text', needed: true, letters: 90 },
      date: { kind: 'date', needed: true },
      time_local: { kind: 'time' },
      city: neededTerm(CITIES),
      municipality: text,
      territory: term(TERRITORIES),
      place: needed,
      latitude: { kind: 'degrees' },
      longitude: { kind: 'degrees' },
      place_precision: neededTerm(PLACE_PRECISIONS),
      attack_type: neededTerms(ATTACK_TYPES),
      weapon: neededTerms(WEAPONS),
      target: neededTerms(TARGETS),
      killed: count,
      ...range('killed'),
      perpetrators_killed: count,
      wounded: count,
      ...range('wounded'),
      outcome: neededTerm(['completed', 'failed', 'foiled']),
      group: term(GROUPS),
      claim_status: neededTerm(CLAIM_STATUSES),
      summary: needed,
      ...listedSource(1),
      ...listedSource(2),
      coordinate_basis: term(['source', 'unchecked']),
      campaign_title: text,
      campaign_killed: count,
      ...range('campaign_killed'),
      ...range('campaign_perpetrators_killed'),
      campaign_wounded: count,
      ...range('campaign_wounded'),
      killed_report: text,
      perpetrators_killed_report: text,
      wounded_report: text,
      campaign_killed_report: text,
      campaign_wounded_report: text,
      figure_basis: needed,
    },
  },
  reports: {
    key: 'report_id',
    columns: {
      report_id: needed,
      incident_id: text,
      campaign_id: text,
      source_id: needed,
      title: needed,
      date,
      url,
      basis: neededTerm(BASES),
      date_stated: date,
      place_stated: text,
      killed: count,
      ...range('killed'),
      perpetrators_killed: count,
      wounded: count,
      ...range('wounded'),
      group: term(GROUPS),
      claim: term(CLAIM_STATUSES),
      method: { kind: 'text', words: 12 },
      statement: { kind: 'text', words: 25 },
      grade: { kind: 'grade', needed: true },
    },
  },
  claims: {
    key: 'claim_id',
    columns: {
      claim_id: needed,
      incident_id: text,
      campaign_id: text,
      who: needed,
      kind: neededTerm(CLAIM_KINDS),
      date,
      report_id: text,
      source_id: needed,
      note: { kind: 'text', words: 25 },
      basis: neededTerm(BASES),
    },
  },
  context: {
    key: 'id',
    columns: {
      id: needed,
      date: { kind: 'date', needed: true },
      date_end: date,
      title: { kind: 'text', needed: true, letters: 60 },
      note: needed,
      article_says: text,
      source_publisher: needed,
      source_title: needed,
      source_date: date,
      source_url: url,
      basis: neededTerm(BASES),
    },
  },
  sources: {
    key: 'source_id',
    columns: {
      source_id: needed,
      publisher: needed,
      reach: term(REACHES),
      kind: needed,
      declared_stance: text,
      reliability: neededTerm([...'ABCDEF']),
      reliability_reason: { kind: 'text', needed: true, words: 20 },
    },
  },
};
