import type { Position } from '../../core/model/place.ts';
import type { areasMessagesOf } from '../../i18n/areas-messages.ts';

/** "48.857° N, 2.352° E", to about a hundred metres. */
export function wordPosition(
  [rawLongitude, latitude]: Position,
  words: ReturnType<typeof areasMessagesOf>,
  language: string,
): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const longitude = rawLongitude - 360 * Math.round(rawLongitude / 360);
  return words.position(
    words[latitude < 0 ? 'south' : 'north'](format.format(Math.abs(latitude))),
    words[longitude < 0 ? 'west' : 'east'](format.format(Math.abs(longitude))),
  );
}
