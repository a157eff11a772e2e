/** Where: WGS84 positions `[longitude, latitude]`, how exactly they are known, and the Web Mercator plane. */

/** `[longitude, latitude]` in degrees, WGS84. */
export type Position = readonly [longitude: number, latitude: number];

/** A box in degrees. `west > east` means that it crosses 180°. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** From exact to none. `none`: no usable coordinate. */
export const PLACE_PRECISIONS = [
  'site',
  'street',
  'neighbourhood',
  'town',
  'district',
  'region',
  'country',
  'none',
] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

/** The radius in metres within which an incident of this precision lies, as drawn. `site`: 0. Sizes are the product's convention, not a measurement. */
export const PRECISION_RADIUS_METRES: Record<PlacePrecision, number> = {
  site: 0,
  street: 150,
  neighbourhood: 600,
  town: 4000,
  district: 15000,
  region: 60000,
  country: 250000,
  none: 0,
};

/** The closest zoom that a precision supports when the camera flies to an incident: never a false street view. */
export const PRECISION_MAX_ZOOM: Record<PlacePrecision, number> = {
  site: 15,
  street: 15,
  neighbourhood: 14,
  town: 11,
  district: 9,
  region: 7,
  country: 5,
  none: 2,
};

/** Whether incidents of this precision may be drawn as a point. */
export function isPointLike(precision: PlacePrecision): boolean {
  return precision === 'site' || precision === 'street' || precision === 'neighbourhood';
}

/** The latitude where the Web Mercator square ends, in degrees. */
const MERCATOR_MAX_LATITUDE = 85.05112877980659;

/** Earth's circumference at the equator in metres, as Web Mercator has it. */
const EARTH_CIRCUMFERENCE_METRES = 40075016.68557849;

/** Web Mercator on the unit square: x 0 at 180° W to 1 at 180° E, y 0 at the north edge to 1 at the south edge. Latitudes past the edge are clamped. */
export function toMercator([longitude, latitude]: Position): readonly [x: number, y: number] {
  const clamped = Math.max(-MERCATOR_MAX_LATITUDE, Math.min(MERCATOR_MAX_LATITUDE, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The inverse of `toMercator`. */
export function fromMercator([x, y]: readonly [number, number]): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** The longitude of the same meridian from −180 up to 180. */
export function wrapLongitude(longitude: number): number {
  return longitude - 360 * Math.floor((longitude + 180) / 360);
}

/** CSS pixels that `metres` on the ground take at a latitude and a (fractional) zoom of 256 px tiles. */
export function metresToPixels(metres: number, latitude: number, zoom: number): number {
  return (
    (metres * 256 * 2 ** zoom) / (EARTH_CIRCUMFERENCE_METRES * Math.cos((latitude * Math.PI) / 180))
  );
}

/** Whether a position lies in a box, edges included, across 180° if the box does. NaN is never inside. */
export function isWithin([longitude, latitude]: Position, bounds: Bounds): boolean {
  if (!(latitude >= bounds.south && latitude <= bounds.north)) return false;
  return bounds.west <= bounds.east
    ? longitude >= bounds.west && longitude <= bounds.east
    : longitude >= bounds.west || longitude <= bounds.east;
}
