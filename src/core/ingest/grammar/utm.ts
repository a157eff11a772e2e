/** Universal Transverse Mercator on WGS84: a zone, and metres east and north in it (NGA.SIG.0012). */
import type { Pair } from './coordinate-grammar.ts';
import { foldDigits } from './digits.ts';

export const ZONES = 60;
export const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
/** The first of them, which are south of the equator. */
export const SOUTHERN_BANDS = 10;
const BAND_DEGREES = 8;
/** Half a square of the Military Grid, by which one may reach over the edge of a band. */
const EDGE_DEGREES = 0.5;

/** Whether a place lies in a band, by its number from the south, or hardly beyond. */
export function isInBand({ latitude }: Pair, band: number): boolean {
  const south = -80 + band * BAND_DEGREES;
  const north = south + (band === BANDS.length - 1 ? 12 : BAND_DEGREES);
  return latitude > south - EDGE_DEGREES && latitude < north + EDGE_DEGREES;
}

/** `letter`: of a band, or N or S, which may be of a hemisphere as well; `band`: of nothing else, as `north` and `south` are of a hemisphere. */
export interface UtmZone {
  readonly zone: number;
  readonly side: 'north' | 'south' | 'letter' | 'band';
  readonly letter: string;
}

const MAX_LENGTH = 60;
const EPSG = /^(?:EPSG\s*:?\s*)?32([67])(\d{2})$/i;
const ZONE =
  /^(?:WGS\s*(?:19)?84[\s/_,-]+)?(?:UTM)?[\s_,-]*(?:zone)?[\s_:,-]*(\d{1,2})[\s°_-]*(?:([C-HJ-NP-X])|(north(?:ern)?|south(?:ern)?))$/i;

/** Reads a zone that says on which side of the equator: `38S`, `UTM 38 N`, `Zone 36 north`, `EPSG:32638`. `null` for a bare number and everything else. */
export function parseUtmZone(text: string): UtmZone | null {
  if (text.length > MAX_LENGTH) return null;
  const trimmed = foldDigits(text).trim();
  const [, sign, number] = EPSG.exec(trimmed) ?? [];
  if (number !== undefined) return zoneOf(number, sign === '6' ? 'north' : 'south', '');
  const [, digits, letter, word] = ZONE.exec(trimmed) ?? [];
  if (digits === undefined) return null;
  if (letter !== undefined) return zoneOf(digits, 'letter', letter.toUpperCase());
  return zoneOf(digits, /^n/i.test(word ?? '') ? 'north' : 'south', '');
}

function zoneOf(digits: string, side: UtmZone['side'], letter: string): UtmZone | null {
  const zone = Number.parseInt(digits, 10);
  return zone < 1 || zone > ZONES ? null : { zone, side, letter };
}

const IN_NAME =
  /(?:UTM|zon[ea]|fuseau|huso)[\s_:.,-]*(?:zon[ea][\s_:.,-]*)?(\d{1,2}[\s_]?(?:[C-HJ-NP-X]|north|south))(?![\p{L}\p{N}])|(EPSG[\s_:]*32[67]\d{2})(?!\d)/iu;

/** The zone that the name of a column says of its metres, such as "Easting (UTM 38N)"; `null` for none. */
export function zoneOfName(name: string): UtmZone | null {
  const [, zone, code] = IN_NAME.exec(name.slice(0, MAX_LENGTH)) ?? [];
  return parseUtmZone((zone ?? code ?? '').replaceAll('_', ' '));
}

/** Zones have no places further from their middle. */
const LEAST_EASTING = 100_000;
const MOST_EASTING = 900_000;
/** From the pole or the equator. */
const MOST_NORTHING = 10_000_000;
/** Of the band S, from 32 to 40 degrees north. South of the equator these metres are of 50 to 58 degrees, where land is in the zones of South America alone. */
const BAND_S_NORTHINGS = [3_530_000, 4_440_000] as const;
const ZONES_OF_DOUBT = [18, 21] as const;

/** The place in a zone; `null` for metres that no zone has, for a letter of another band than theirs, and where S may be a band as well as the south. */
export function parseUtmPlace(
  { zone, side, letter }: UtmZone,
  easting: number,
  northing: number,
): Pair | null {
  const isEast = easting >= LEAST_EASTING && easting <= MOST_EASTING;
  if (!isEast || !(northing >= 0 && northing <= MOST_NORTHING)) return null;
  const place = { zone, easting, northing };
  if (side === 'north' || side === 'south') return toDegrees(place, side === 'south');
  if (side === 'letter' && letter === 'N') return toDegrees(place, false);
  if (side === 'letter' && letter === 'S') {
    const mayBeBand = northing >= BAND_S_NORTHINGS[0] && northing <= BAND_S_NORTHINGS[1];
    const isDoubtful = mayBeBand && zone >= ZONES_OF_DOUBT[0] && zone <= ZONES_OF_DOUBT[1];
    return isDoubtful ? null : toDegrees(place, !mayBeBand);
  }
  const band = BANDS.indexOf(letter);
  const pair = toDegrees(place, band < SOUTHERN_BANDS);
  return band >= 0 && isInBand(pair, band) ? pair : null;
}

const WHOLE =
  /^(?:UTM[\s:]*)?(?:zone[\s:]*)?(\d{1,2}\s?[C-HJ-NP-X])[,;\s]+(?:E[\s:=]*)?(\d{6}(?:\.\d{1,9})?)\s*(?:m?\s?E)?[,;\s]+(?:N[\s:=]*)?(\d{1,8}(?:\.\d{1,9})?)\s*(?:m?\s?N)?$/i;

/** Reads a zone and metres east and north of one cell: `38S 445000 3688000`, `38 N 445000mE 3688000mN`. `null` for everything else. */
export function parseUtm(text: string): Pair | null {
  if (text.length > MAX_LENGTH) return null;
  const [, zoneText = '', easting = '', northing = ''] = WHOLE.exec(foldDigits(text).trim()) ?? [];
  const zone = parseUtmZone(zoneText);
  return zone && parseUtmPlace(zone, Number.parseFloat(easting), Number.parseFloat(northing));
}

/** In metres. */
export interface UtmPlace {
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
export function toDegrees({ zone, easting, northing }: UtmPlace, isSouth: boolean): Pair {
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
