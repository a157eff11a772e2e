/** Plus codes, by the Open Location Code specification (github.com/google/open-location-code). */
import type { Pair } from './coordinate-grammar.ts';

const DIGITS = '23456789CFGHJMPQRVWX';
/** Whole ones, as exact as a block or more; a name of the place may stand behind. */
const FULL =
  /^([2-9C][2-9CFGHJMPQRV][2-9CFGHJMPQRVWX]{6})\+([2-9CFGHJMPQRVWX]{2,7})?(?![\p{L}\p{N}+])/iu;
const SHORT = /^[2-9CFGHJMPQRVWX]{4,6}\+[2-9CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}+])/iu;
const MAX_LENGTH = 120;
const PAIRED_DIGITS = 10;
const ROWS = 5;
const COLUMNS = 4;
/** Finer than the finest code. */
const DECIMALS = 7;

/** The middle of the area that a whole code names, at most 300 m wide. `null` for every other text, short codes among them, which say nothing without a place beside them. */
export function parsePlusCode(text: string): Pair | null {
  if (text.length > MAX_LENGTH || !text.includes('+')) return null;
  const match = FULL.exec(text.trim());
  if (match === null) return null;
  const values = Array.from(`${match[1]}${match[2] ?? ''}`.toUpperCase(), (digit) =>
    DIGITS.indexOf(digit),
  );
  let [latitude, longitude, height, width] = [-90, -180, 400, 400];
  for (let at = 0; at < Math.min(values.length, PAIRED_DIGITS); at += 2) {
    height /= DIGITS.length;
    width /= DIGITS.length;
    latitude += (values[at] as number) * height;
    longitude += (values[at + 1] as number) * width;
  }
  for (const value of values.slice(PAIRED_DIGITS)) {
    height /= ROWS;
    width /= COLUMNS;
    latitude += Math.floor(value / COLUMNS) * height;
    longitude += (value % COLUMNS) * width;
  }
  const round = (degrees: number) => Number.parseFloat(degrees.toFixed(DECIMALS)) + 0;
  return { latitude: round(latitude + height / 2), longitude: round(longitude + width / 2) };
}

/** Whether a text is a code that is short for one near a place named elsewhere. */
export function isShortPlusCode(text: string): boolean {
  return SHORT.test(text);
}
