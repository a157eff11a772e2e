import { incident } from './en/incident.ts';
import type { Messages } from './messages.ts';

/** The catalogue with the words that only an opened incident needs. */
export type IncidentMessages = Omit<Messages, 'details'> & {
  readonly details: Messages['details'] & typeof incident;
};

const made = new WeakMap<Messages, IncidentMessages>();

/** A language's catalogue with those words; the same object for the same catalogue. */
export function withIncident(messages: Messages): IncidentMessages {
  const known = made.get(messages);
  if (known !== undefined) return known;
  const all = { ...messages, details: { ...messages.details, ...incident } };
  made.set(messages, all);
  return all;
}
