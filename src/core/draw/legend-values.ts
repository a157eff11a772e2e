/** Round numbers for legends and scale bars. */
import { metresToPixels } from '../model/place.ts';

/** Up to three values for nested circles, largest first, the largest not above `largest`: 90 → 90, 20, 1; 50 → 50, 10, 1. Empty for 0. */
export function legendValues(largest: number): readonly number[] {
  if (largest < 1) return [];
  const top = floorToOneDigit(largest);
  const middle = roundToOneDigit(top / 5);
  return [...new Set([top, Math.max(1, middle), 1])];
}

/** A scale bar: a round distance on the ground, and its length in CSS px. */
export interface ScaleBar {
  readonly metres: number;
  readonly widthPx: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that is at most `mostPx` long at a latitude and zoom. */
export function scaleBarOf(latitude: number, zoom: number, mostPx: number): ScaleBar {
  const pxPerMetre = metresToPixels(1, latitude, zoom);
  const mostMetres = mostPx / pxPerMetre;
  const power = 10 ** Math.floor(Math.log10(mostMetres));
  const metres = power * ([5, 2].find((factor) => factor * power <= mostMetres) ?? 1);
  return { metres, widthPx: metres * pxPerMetre };
}

function floorToOneDigit(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.floor(value / power) * power;
}

function roundToOneDigit(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.round(value / power) * power;
}
