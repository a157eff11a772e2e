/** The catalogue. English is the type of every other language: a missing message is a type error. */
import { details } from './en/details.ts';
import { facets } from './en/facets.ts';
import { general } from './en/general.ts';
import { map } from './en/map.ts';
import { summary } from './en/summary.ts';
import { table } from './en/table.ts';
import { terms } from './en/terms.ts';
import { timeline } from './en/timeline.ts';

export const en = { general, summary, map, timeline, facets, table, details, terms };

export type Messages = typeof en;

/** The catalogue of a language; English where there is none. */
export function messagesOf(_language: string): Messages {
  return en;
}
