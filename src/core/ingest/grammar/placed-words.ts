/** Coordinates that stand behind or before the words of a place: "Kirkuk (35.46, 44.39)", "Aleppo 36.2N 37.16E", "36.34, 43.13 Mosul". */
import type { DecimalSign } from '../../model/mapping.ts';
import { type Pair, parsePair } from './coordinate-grammar.ts';
import { foldDigits } from './digits.ts';

/** What is longer tells more than a place. */
const MAX_LENGTH = 200;
const MOST_TRIED = 12;

/** Where coordinates may begin, and where they may end. */
const BEGIN = /(?<![\p{L}\p{N}.,+-])(?:[([{]|[NSEWO]\s*(?=\d)|[-+]?\d|l(?:at|on|ng)\P{L})/giu;
const END = /[\dNSEWO°'′″"’”)\]}](?![\p{L}\p{N}°'′″"’”)\]}]|[.,]\d)/giu;
/** What stands between the words and the coordinates. */
const BETWEEN = /^[\s,;:|/–—-]+|[\s,;:|/–—@-]+$/gu;
const WORD = /\p{L}{2}/u;

/** Letters of both axes, degrees, names. */
const SURE =
  /[NS]\s*\d.*[EWO]\s*\d|[EWO]\s*\d.*[NS]\s*\d|\d\W*[NS](?!\p{L}).*\d\W*[EWO](?!\p{L})|\d\W*[EWO](?!\p{L}).*\d\W*[NS](?!\p{L})|[°º].*[°º]|lat/iu;
const FRACTION = /\d{1,3}[.,](\d+)/g;
const LEAST_DIGITS = 2;
/** Where neither brackets nor a sign between two numbers tell them from times and measures. */
const LEAST_BARE_DIGITS = 3;

/** The words, without the coordinates and the signs between. */
export interface PlacedWords {
  readonly words: string;
  readonly pair: Pair;
}

/** Reads two coordinates, as `parsePair` does, and the words before or behind them. With `null` as sign, by a point or else by a comma. Numbers need letters, degrees or fractions of several digits, since others may be of houses, days or hours. `null` for everything else. */
export function parsePlacedWords(
  text: string,
  decimal: DecimalSign | null,
  isLongitudeFirst = false,
): PlacedWords | null {
  if (text.length > MAX_LENGTH || !/\p{Nd}/u.test(text) || !WORD.test(text)) return null;
  const folded = foldDigits(text).trim();
  const cuts = [
    ...listPlaces(folded, BEGIN).map(({ start }) => cut(folded, start)),
    ...listPlaces(folded, END).map(({ end }) => cut(folded, end).reverse()),
  ];
  for (const [words = '', coordinates = ''] of cuts) {
    if (!WORD.test(words)) continue;
    const pair = readSure(coordinates, decimal, isLongitudeFirst);
    if (pair !== null) return { words: words.replaceAll(BETWEEN, ''), pair };
  }
  return null;
}

function cut(text: string, at: number): string[] {
  return [text.slice(0, at), text.slice(at)];
}

function listPlaces(text: string, sign: RegExp): readonly { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const { 0: match, index: start } of text.matchAll(sign)) {
    places.push({ start, end: start + match.length });
    if (places.length >= MOST_TRIED) break;
  }
  return places;
}

function readSure(
  text: string,
  decimal: DecimalSign | null,
  isLongitudeFirst: boolean,
): Pair | null {
  const bare = text.replace(/[.,;]$/, '');
  if (!SURE.test(bare) && !hasFractions(bare)) return null;
  const signs = decimal === null ? (['point', 'comma'] as const) : [decimal];
  const pairs = signs.map((sign) => parsePair(bare, sign, isLongitudeFirst));
  const pair = pairs.find((each) => each !== null) ?? null;
  return pair !== null && Math.max(Math.abs(pair.latitude), Math.abs(pair.longitude)) <= 180
    ? pair
    : null;
}

/** Whether both numbers have fractions of so many digits that they are hardly anything else. */
function hasFractions(text: string): boolean {
  const fractions = Array.from(text.matchAll(FRACTION), ([, digits = '']) => digits.length);
  const isBare = /^\S+\s+\S+$/.test(text) && !/[([{;|/]|,\s/.test(text);
  const least = isBare ? LEAST_BARE_DIGITS : LEAST_DIGITS;
  return fractions.length === 2 && fractions.every((count) => count >= least);
}
