/** References to the Military Grid: a zone, a band, a square of 100 km and a place in it, on WGS84 (NGA.SIG.0012). */
import type { Pair } from './coordinate-grammar.ts';
import { monthOf } from './month-names.ts';
import { BANDS, isInBand, SOUTHERN_BANDS, toDegrees, type UtmPlace, ZONES } from './utm.ts';

const REFERENCE =
  /^(\d{1,2})\s?([C-HJ-NP-X])\s?([A-HJ-NP-Z])([A-HJ-NP-V])\s?(\d{2,5})(\s?)(\d{2,5})$/;
const MAX_LENGTH = 24;
/** By zone, three of them in turn: the letters of squares from west to east. */
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'] as const;
/** From south to north, again and again; in even zones five letters on. */
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
const EVEN_ROWS = 5;
const SQUARE_METRES = 100_000;
const ROUND_METRES = ROWS.length * SQUARE_METRES;
/** How often the letters of rows may have come round, below the pole. */
const ROUNDS = 5;
const DIGITS = 5;

/** The middle of the square that a whole reference names, at most a kilometre wide. `null` for every other text, one whose letters do not lie in its zone and band among them. */
export function parseMgrs(text: string): Pair | null {
  if (text.length > MAX_LENGTH) return null;
  const match = REFERENCE.exec(text.trim());
  if (match === null) return null;
  const [, zoneText = '', band = '', column = '', row = '', first = '', blank, second = ''] = match;
  // "12 DEC 2015" looks like one.
  if (monthOf(band + column + row) !== null) return null;
  const zone = Number.parseInt(zoneText, 10);
  if (blank !== '' && first.length !== second.length) return null;
  const digits = first + second;
  const count = digits.length / 2;
  if (zone < 1 || zone > ZONES || !Number.isInteger(count)) return null;
  const [eastMetres, northMetres] = [digits.slice(0, count), digits.slice(count)].map(
    (part) => (Number.parseInt(part, 10) + 0.5) * 10 ** (DIGITS - count),
  ) as [number, number];
  const columns = COLUMNS[(zone - 1) % COLUMNS.length] as string;
  const square = columns.indexOf(column);
  if (square < 0) return null;
  const easting = (square + 1) * SQUARE_METRES + eastMetres;
  const shift = zone % 2 === 0 ? ROWS.length - EVEN_ROWS : 0;
  const line = (ROWS.indexOf(row) + shift) % ROWS.length;
  return findInBand(BANDS.indexOf(band), (round) => {
    const northing = line * SQUARE_METRES + northMetres + round * ROUND_METRES;
    return { zone, easting, northing };
  });
}

/** The one of the places that the letters may mean that lies in the band. */
function findInBand(band: number, placeOf: (round: number) => UtmPlace): Pair | null {
  for (let round = 0; round < ROUNDS; round++) {
    const pair = toDegrees(placeOf(round), band < SOUTHERN_BANDS);
    if (isInBand(pair, band)) return pair;
  }
  return null;
}
