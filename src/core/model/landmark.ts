/** Landmarks to say where something is by: a few in each of the five cities of the embedded dataset. */
import type { PlacePrecision, Position } from './place.ts';

/** Known to 250 m, as its file says: say no distance more exactly. `rank` 1 is the best known. */
export interface Landmark {
  readonly name: string;
  readonly position: Position;
  readonly rank: number;
}

/** The eight directions a person says, clockwise from north. */
export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where a place lies as seen from a landmark. `metres` is rounded; `direction` is `null` where both are too near to each other to tell. */
export interface Bearing {
  readonly landmark: Landmark;
  readonly metres: number;
  readonly direction: Direction | null;
}

/** Nearer than this is "near": the landmark itself may be off by as much. */
const NEAR_METRES = 300;
const FARTHEST_METRES = 2000;
const FINE_METRES = 1000;
const METRES_PER_DEGREE = 111_320;

/** Reads `public/basemap/landmarks.json`. Throws when it is of another form. */
export function parseLandmarks(text: string): readonly Landmark[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error('the file of landmarks is no list');
  return list.map(({ name, longitude, latitude, rank }: Record<string, unknown>) => {
    const isWhole =
      typeof name === 'string' && Number.isFinite(longitude) && Number.isFinite(latitude);
    if (!isWhole) throw new Error('a landmark has no name or no position');
    return {
      name,
      position: [Number(longitude), Number(latitude)],
      rank: rank === 1 ? 1 : 2,
    };
  });
}

/** Where a place lies from the nearest landmark: to 100 m, from 1 km on to 500 m. `null` without one within 2 km, or for a place known less exactly than to its street. */
export function describeBearing(
  position: Position,
  precision: PlacePrecision,
  landmarks: readonly Landmark[],
): Bearing | null {
  if (precision !== 'site' && precision !== 'street') return null;
  const [nearest] = landmarks
    .map((landmark) => ({ landmark, ...offsetMetres(landmark.position, position) }))
    .sort((a, b) => a.metres - b.metres);
  if (nearest === undefined || nearest.metres > FARTHEST_METRES) return null;
  const { landmark, metres, east, north } = nearest;
  if (metres < NEAR_METRES) return { landmark, metres: 0, direction: null };
  const step = metres < FINE_METRES ? 100 : 500;
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return {
    landmark,
    metres: Math.round(metres / step) * step,
    direction: DIRECTIONS[(eighth + 8) % 8] ?? 'n',
  };
}

/** On a plane through both: exact enough within a city. */
function offsetMetres([fromLongitude, fromLatitude]: Position, [longitude, latitude]: Position) {
  const middle = ((fromLatitude + latitude) / 2) * (Math.PI / 180);
  const turn = longitude - fromLongitude;
  const east = (turn - 360 * Math.round(turn / 360)) * METRES_PER_DEGREE * Math.cos(middle);
  const north = (latitude - fromLatitude) * METRES_PER_DEGREE;
  return { east, north, metres: Math.hypot(east, north) };
}
