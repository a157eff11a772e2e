/** Two cells as a position on the map, or the reason why they are none. */
import type { FindingCode } from '../model/finding.ts';
import type { Position } from '../model/place.ts';

const MAX_LENGTH = 64;

/** Decimal degrees with a point. A comma may stand between two numbers as well as inside one, so it is not read. */
const DECIMAL_DEGREES = /^[+-]?(?:\d{1,3}(?:\.\d*)?|\.\d+)$/;

/** Reads decimal degrees, trimmed, of at most three whole digits; the range is not judged. `null` for everything else, blank included. */
export function parseDegrees(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH || !DECIMAL_DEGREES.test(trimmed)) return null;
  return Number.parseFloat(trimmed) + 0;
}

/** Why there is no usable position, and which of the two cells tells it. */
export interface NoPosition {
  readonly code: FindingCode;
  readonly cell: 'latitude' | 'longitude';
}

/**
 * Reads latitude and longitude cells together. Refused: a blank or unreadable one, a latitude beyond ±90, a longitude beyond ±180,
 * and 0,0, which in real files is a blank that a program turned into a number.
 */
export function parsePosition(latitudeText: string, longitudeText: string): Position | NoPosition {
  if (latitudeText.trim() === '') return { code: 'coordinate-missing', cell: 'latitude' };
  if (longitudeText.trim() === '') return { code: 'coordinate-missing', cell: 'longitude' };
  const latitude = parseDegrees(latitudeText);
  if (latitude === null) return { code: 'coordinate-unreadable', cell: 'latitude' };
  const longitude = parseDegrees(longitudeText);
  if (longitude === null) return { code: 'coordinate-unreadable', cell: 'longitude' };
  if (Math.abs(latitude) > 90) return { code: 'coordinate-out-of-range', cell: 'latitude' };
  if (Math.abs(longitude) > 180) return { code: 'coordinate-out-of-range', cell: 'longitude' };
  if (latitude === 0 && longitude === 0) return { code: 'coordinate-zero', cell: 'latitude' };
  return [longitude, latitude];
}
