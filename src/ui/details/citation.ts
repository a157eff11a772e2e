import type { Manifest } from '../../core/model/dataset.ts';
import type { Incident, SourceReference } from '../../core/model/incident.ts';
import { precisionOf } from '../../core/model/time.ts';
import { formatWhen } from '../../i18n/dates.ts';
import type { IncidentMessages } from '../../i18n/incident-messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { safeLink } from './safe-link.ts';

/** One incident as a reference for a report: what, when, where, in which dataset, after which sources. */
export function citeIncident(
  { headline, place, municipality, sources }: Incident,
  manifest: Pick<Manifest, 'name' | 'citation'>,
  { messages, language }: { readonly messages: IncidentMessages; readonly language: string },
): string {
  const { when, title, id, terms } = headline;
  const city = Object.hasOwn(terms, 'city') ? terms.city : undefined;
  const where = [place, municipality || (city ?? []).join('; ')].map(plainText);
  return messages.details.citation({
    title: plainText(title),
    date: formatWhen(when, when === null ? 'day' : precisionOf(when), {
      language,
      unknown: messages.details.dateUnknown,
    }),
    place: where.filter((name) => name.trim() !== '').join(', '),
    id: plainText(id),
    dataset: plainText(manifest.citation || `${manifest.name}.`),
    sources: sources.map(citeSource).join('; '),
  });
}

function citeSource({ publisher, title, date, url }: SourceReference): string {
  const name = title === '' ? '' : `“${title}”`;
  return [publisher, name, date, safeLink(url)?.href ?? '']
    .map(plainText)
    .filter((part) => part !== '')
    .join(', ');
}
