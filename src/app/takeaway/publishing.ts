import type { Manifest } from '../../core/model/dataset.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import type { Choice } from './choice.ts';
import type { SlideSource } from './slide.ts';

/** Whether nobody has said if the rows may be published, so that their owner can. Terms that forbid it are no matter of choice. */
export function hasNoTerms({ mayPublish, preset }: Manifest): boolean {
  return !mayPublish && (preset === 'generic' || preset === 'atlas');
}

/** The source as it may go into a file: with its rows, where their owner gives them. */
export function asGiven(source: SlideSource, { isGiven }: Pick<Choice, 'isGiven'>): SlideSource {
  const { dataset } = source;
  if (!isGiven || !hasNoTerms(dataset.manifest)) return source;
  return {
    ...source,
    dataset: { ...dataset, manifest: { ...dataset.manifest, mayPublish: true } },
  };
}

/** Why a file holds none of the rows, in words. */
export function wordLeftOut({ manifest }: SlideSource['dataset'], total: string, language: string) {
  const { contents } = takeawayMessagesOf(language);
  return hasNoTerms(manifest)
    ? contents.noTerms(total)
    : contents.noIncidents(total, plainText(manifest.licence.name));
}
