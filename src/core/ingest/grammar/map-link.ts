/** Coordinates in links to web maps, as people paste them into sheets. */
import type { Pair } from './coordinate-grammar.ts';
import { parseAnyDate } from './date-grammar.ts';
import { isShortPlusCode } from './plus-code.ts';

const MAX_LENGTH = 2048;
const N = '([+-]?\\d{1,3}(?:\\.\\d{1,20})?)';
/** Where other addresses have whole numbers, such as a search for 7/7. */
const FRACTION = '([+-]?\\d{1,3}\\.\\d{1,20})';
const AND = '(?:,|%2C|~|/|\\+)\\+?(?:%20|\\s)?';
/** Words by which an address is one of a map. */
const IS_MAP =
  /^geo:|^https?:\/\/(?:[^/?#]*(?:\bmaps?\b|google\.|openstreetmap\.|osm\.|wikimapia\.)|[^?#]*\/maps\b)/i;

/** The place that is meant before the view that it was seen in; `isReversed`: the longitude first. */
const WRITINGS: readonly { readonly sign: RegExp; readonly isReversed?: true }[] = [
  { sign: new RegExp(`!3d${N}!4d${N}`) },
  { sign: new RegExp(`!2d${N}!3d${N}`), isReversed: true },
  { sign: new RegExp(`[?&]mlat=${N}&(?:amp;)?mlon=${N}`, 'i') },
  {
    sign: new RegExp(
      `[?&](?:q|query|destination|daddr|center|sll|cp)=(?:loc:)?${FRACTION}${AND}${FRACTION}`,
      'i',
    ),
  },
  { sign: new RegExp(`[?&](?:pt|ll)=${N}${AND}${N}`, 'i') },
  {
    sign: new RegExp(
      `/(?:place|search|dir)/(?:[^@]*/)?${FRACTION}${AND}${FRACTION}(?=[/?&]|$)`,
      'i',
    ),
  },
  { sign: new RegExp(`/@${N},${N}`) },
  { sign: new RegExp(`[#&?]map=\\d{1,2}(?:\\.\\d+)?/${N}/${N}`, 'i') },
  { sign: new RegExp(`[#&?]lat=${N}&(?:amp;)?lon=${N}`, 'i') },
  { sign: new RegExp(`^geo:${N},${N}`, 'i') },
];
/** Maps whose address has the longitude first. */
const REVERSED_LL = /^https?:\/\/[^/]*yandex\./i;

/** Reads the coordinates in an address of a map; whether they lie on the globe is not judged. `null` for an address without, such as a short one, and for every other text. */
export function parseMapLink(text: string): Pair | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH || !IS_MAP.test(trimmed)) return null;
  for (const { sign, isReversed } of WRITINGS) {
    const match = sign.exec(trimmed);
    if (match === null) continue;
    const [first, second] = [match[1], match[2]].map((part) => Number.parseFloat(part ?? '') + 0);
    const isTurned = isReversed === true || REVERSED_LL.test(trimmed);
    const [latitude, longitude] = isTurned ? [second, first] : [first, second];
    return { latitude: latitude ?? 0, longitude: longitude ?? 0 };
  }
  return null;
}

/** The coordinates of each address in a text; of most texts none. */
export function parseMapLinks(text: string): readonly Pair[] {
  if (!/^\s*(?:https?:|geo:)/i.test(text)) return [];
  const links = text.split(/(?<![\s;|,])[\s;|,]+(?=https?:\/\/|geo:)/i);
  return links.map(parseMapLink).filter((pair) => pair !== null);
}

const MGRS = /^\d{1,2}\s?[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(?:\d{2,5}\s?\d{2,5}|\d{4,10})$/i;
const UTM =
  /^(?:utm\s?)?\d{1,2}\s?[C-HJ-NP-X]\s+\d{5,7}(?:\.\d+)?(?:\s?m?e)?[,\s]+\d{5,8}(?:\.\d+)?(?:\s?m?n)?$/i;

/** Whether a text is a reference to a grid, of which no coordinates are made here. */
export function isGridReference(text: string): boolean {
  const trimmed = text.trim();
  const isGrid = trimmed.length <= 40 && (MGRS.test(trimmed) || UTM.test(trimmed));
  if (isShortPlusCode(trimmed)) return true;
  // "12 Dec 2015" looks like one.
  return isGrid && parseAnyDate(trimmed, 'day-first') === null;
}
