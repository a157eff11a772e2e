import type { CircleArea } from '../../core/model/area.ts';

export type CircleField = 'latitude' | 'longitude' | 'radius';

/** A circle as it was typed, or the first field that is no number in its limits. A comma may stand for the point. */
export function parseCircle(
  typed: Readonly<Record<CircleField, string>>,
): CircleArea | { readonly invalid: CircleField } {
  const latitude = parseNumber(typed.latitude);
  const longitude = parseNumber(typed.longitude);
  const radiusKm = parseNumber(typed.radius);
  if (!(Math.abs(latitude) <= 90)) return { invalid: 'latitude' };
  if (!(Math.abs(longitude) <= 180)) return { invalid: 'longitude' };
  if (!(radiusKm >= 0.001 && radiusKm <= 20_000)) return { invalid: 'radius' };
  return {
    kind: 'circle',
    name: '',
    center: [longitude, latitude],
    radiusMetres: Math.round(radiusKm * 1000),
  };
}

/** NaN for what is no plain decimal number. */
function parseNumber(text: string): number {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  return /^-?\d{1,5}(\.\d{1,10})?$/.test(plain) ? Number.parseFloat(plain) : Number.NaN;
}
