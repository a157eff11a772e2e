import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';

/** The embedded dataset as another reader has it: what the screen says is held against this. */
export const record = csvParse(
  readFileSync(new URL('../data/incidents.csv', import.meta.url), 'utf8'),
);

/** Incidents dated from one day to another, both included; the dataset has whole days only. */
export function between(from: string, to: string) {
  return record.filter(({ date = '' }) => date >= from && date <= to);
}

export const placed = record.filter(({ latitude }) => latitude !== '');
