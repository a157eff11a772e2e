import type { Headline } from '../../core/model/incident.ts';
import { precisionOf } from '../../core/model/time.ts';
import { formatWhen } from '../../i18n/dates.ts';
import { plainText } from '../../i18n/plain-text.ts';
import type { Words } from './describe-marks.ts';

/** "3 June 2017 · 22:06 local time", in no more detail than it is known. */
export function describeWhen({ when, timeLocal }: Headline, { messages, language }: Words): string {
  const date = formatWhen(when, when === null ? 'day' : precisionOf(when), {
    language,
    unknown: messages.map.noDate,
  });
  return timeLocal === '' ? date : `${date} · ${messages.map.timeLocal(plainText(timeLocal))}`;
}
