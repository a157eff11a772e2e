/** References to the Military Grid: a zone, a band, a square of 100 km and a place in it, on WGS84 (NGA.SIG.0012). */
import type { Pair } from './coordinate-grammar.ts';
import { monthOf } from './month-names.ts';

const REFERENCE =
  /^(\d{1,2})\s?([C-HJ-NP-X])\s?([A-HJ-NP-Z])([A-HJ-NP-V])\s?(\d{2,5})(\s?)(\d{2,5})$/;
const MAX_LENGTH = 24;
const ZONES = 60;
/** By zone, three of them in turn: the letters of squares from west to east. */
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'] as const;
/** From south to north, again and again; in even zones five letters on. */
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
const EVEN_ROWS = 5;
const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
const BAND_DEGREES = 8;
const SOUTHERN_BANDS = 10;
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

/** Half a square, by which one may reach over the edge of a band. */
const EDGE_DEGREES = 0.5;

/** The one of the places that the letters may mean that lies in the band. */
function findInBand(band: number, placeOf: (round: number) => Place): Pair | null {
  const south = -80 + band * BAND_DEGREES;
  const north = south + (band === BANDS.length - 1 ? 12 : BAND_DEGREES);
  for (let round = 0; round < ROUNDS; round++) {
    const pair = toDegrees(placeOf(round), band < SOUTHERN_BANDS);
    const { latitude } = pair;
    if (latitude > south - EDGE_DEGREES && latitude < north + EDGE_DEGREES) return pair;
  }
  return null;
}

/** In metres. */
interface Place {
  readonly zone: number;
  readonly easting: number;
  readonly northing: number;
}

const FLATTENING = 1 / 298.257223563;
/** Third flattening, in whose powers the series are. */
const N = FLATTENING / (2 - FLATTENING);
const RADIUS_METRES = (6_378_137 / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const SCALE = 0.9996;
const FALSE_EASTING = 500_000;
/** A centimetre. */
const DECIMALS = 7;
const FALSE_NORTHING = 10_000_000;
const BETA = [
  N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96,
  N ** 2 / 48 + N ** 3 / 15,
  (17 * N ** 3) / 480,
];
const DELTA = [
  2 * N - (2 * N ** 2) / 3 - 2 * N ** 3,
  (7 * N ** 2) / 3 - (8 * N ** 3) / 5,
  (56 * N ** 3) / 15,
];

/** Universal Transverse Mercator → degrees, to less than a millimetre: Krüger's series, 1912. */
function toDegrees({ zone, easting, northing }: Place, isSouth: boolean): Pair {
  const unit = SCALE * RADIUS_METRES;
  const y = (northing - (isSouth ? FALSE_NORTHING : 0)) / unit;
  const x = (easting - FALSE_EASTING) / unit;
  const sum = (terms: readonly number[], of: (twice: number) => number) =>
    terms.reduce((all, term, i) => all + term * of(2 * (i + 1)), 0);
  const north = y - sum(BETA, (twice) => Math.sin(twice * y) * Math.cosh(twice * x));
  const east = x - sum(BETA, (twice) => Math.cos(twice * y) * Math.sinh(twice * x));
  const conformal = Math.asin(Math.sin(north) / Math.cosh(east));
  const latitude = conformal + sum(DELTA, (twice) => Math.sin(twice * conformal));
  const longitude = Math.atan2(Math.sinh(east), Math.cos(north));
  const degrees = (radians: number) => (radians * 180) / Math.PI;
  const round = (value: number) => Number.parseFloat(value.toFixed(DECIMALS)) + 0;
  return {
    latitude: round(degrees(latitude)),
    longitude: round(degrees(longitude) + zone * 6 - 183),
  };
}
