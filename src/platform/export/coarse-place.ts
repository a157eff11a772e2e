import type { Incident } from '../../core/model/incident.ts';
import { PLACE_PRECISIONS, type PlacePrecision } from '../../core/model/place.ts';

/** How exactly places are written into a file that others will open. */
export const PLACE_DETAILS = ['recorded', 'quarter', 'district'] as const;
export type PlaceDetail = (typeof PLACE_DETAILS)[number];

/** Digits after the point, and the best precision that they leave: a hundredth of a degree is about a kilometre, a tenth about eleven. */
const ROUNDING: Readonly<
  Record<Exclude<PlaceDetail, 'recorded'>, { digits: number; precision: PlacePrecision }>
> = {
  quarter: { digits: 2, precision: 'neighbourhood' },
  district: { digits: 1, precision: 'district' },
};

/** Columns of a stranger's file that may hold the position once more. */
const MAY_HOLD_PLACE = /lat|lon|lng|coord|geom|wkt|^[xy]$/i;

/** The incident with its position rounded, and its precision no better than that; what else may hold the position is left out. */
export function coarsenPlace(incident: Incident, detail: PlaceDetail): Incident {
  if (detail === 'recorded') return incident;
  const { digits, precision } = ROUNDING[detail];
  const { position, placePrecision } = incident.headline;
  const round = (degrees: number) => Number(degrees.toFixed(digits));
  const isCoarser = PLACE_PRECISIONS.indexOf(placePrecision) >= PLACE_PRECISIONS.indexOf(precision);
  return {
    ...incident,
    others: incident.others.filter(({ name }) => !MAY_HOLD_PLACE.test(name)),
    headline: {
      ...incident.headline,
      position: position === null ? null : [round(position[0]), round(position[1])],
      placePrecision: isCoarser ? placePrecision : precision,
    },
  };
}
