import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';

/** The embedded dataset as another reader has it: what the screen says is held against this. */
export const record = csvParse(
  readFileSync(new URL('../data/incidents.csv', import.meta.url), 'utf8'),
);

/** Incidents that may lie between one day and another, both included: a month counts from its first day to its last. */
export function between(from: string, to: string) {
  return record.filter(({ date = '' }) => {
    const isMonth = date.length === 7;
    return (isMonth ? `${date}-31` : date) >= from && (isMonth ? `${date}-01` : date) <= to;
  });
}

export const placed = record.filter(({ latitude }) => latitude !== '');
