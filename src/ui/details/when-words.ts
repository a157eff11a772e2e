import type { Headline } from '../../core/model/incident.ts';
import { precisionOf } from '../../core/model/time.ts';
import { formatWhen } from '../../i18n/dates.ts';
import type { IncidentMessages } from '../../i18n/incident-messages.ts';
import { plainText } from '../../i18n/plain-text.ts';

/** The date line: no more of the date than is known, and what is missing in words. */
export function wordWhen(
  { when, timeLocal }: Headline,
  { details }: IncidentMessages,
  language: string,
): string {
  const precision = when === null ? 'day' : precisionOf(when);
  const parts = [
    formatWhen(when, precision, { language, unknown: details.dateUnknown, style: 'weekday' }),
  ];
  if (precision === 'month') parts.push(details.dayUnknown);
  if (precision === 'year') parts.push(details.monthUnknown);
  if (timeLocal !== '') parts.push(details.localTime(plainText(timeLocal)));
  return parts.join(' · ');
}
