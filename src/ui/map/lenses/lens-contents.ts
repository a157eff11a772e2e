/** Which incidents a lens is about, and which it draws. */
import type { Dataset, NamedPlace } from '../../../core/model/dataset.ts';
import type { Headline } from '../../../core/model/incident.ts';
import { type Bounds, isWithin } from '../../../core/model/place.ts';
import type { View } from '../../../core/view/view.ts';
import type { Answered } from '../../../session/state.ts';
import { CITY } from '../use-places.ts';

/** How far around its box a lens draws, in widths of it: what can come into view by a little dragging. */
const AROUND = 3;

export interface LensContents {
  /** Incidents of the place that are on the map; of a place that is no city of the data, those in its box. */
  readonly own: readonly Headline[];
  /** What is drawn: whatever is near, of whichever city. */
  readonly near: readonly Headline[];
}

/** Of all incidents that are shown, those of a place and those around it. */
export function pickContents(
  { name, bounds }: NamedPlace,
  shown: readonly Headline[],
  isCity: boolean,
): LensContents {
  const around = widen(bounds);
  const isIn = (box: Bounds) => (one: Headline) =>
    one.position !== null && isWithin(one.position, box);
  return {
    own: shown.filter(isCity ? ({ terms }) => terms[CITY]?.includes(name) : isIn(bounds)),
    near: shown.filter(isIn(around)),
  };
}

function widen({ west, south, east, north }: Bounds): Bounds {
  const x = (east - west) * AROUND;
  const y = (north - south) * AROUND;
  return {
    west: Math.max(-180, west - x),
    south: Math.max(-90, south - y),
    east: Math.min(180, east + x),
    north: Math.min(90, north + y),
  };
}

/** How many incidents of a city the filters leave in a period, placed or not; `null` when the data has no such city. */
export function countCity(
  name: string,
  { categories }: Pick<Dataset, 'categories'>,
  {
    answered,
    sets,
    period,
  }: { readonly answered: Answered; readonly sets: View['sets']; readonly period: number },
): number | null {
  const code = categories.find(({ id }) => id === CITY)?.values.indexOf(name) ?? -1;
  const counts = answered.answer.categories.find(({ id }) => id === CITY)?.counts[period];
  if (code === -1 || counts === undefined) return null;
  // The city's own filter is not in its counts.
  const chosen = sets[CITY];
  return chosen === undefined || chosen.includes(name) ? (counts[code] ?? 0) : 0;
}
