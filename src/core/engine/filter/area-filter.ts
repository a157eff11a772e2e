/** Filters by parts of the map. */

import type { Area, createAreaTest } from '../../model/area.ts';
import type { Columns } from '../../model/columns.ts';
import type { Bounds } from '../../model/place.ts';
import type { FailWriter } from './fail-mask.ts';

/** `isWithin` on bare numbers, for loops over rows: edges included, across 180° if the box is; NaN is never inside. */
export function isInBox(
  longitude: number,
  latitude: number,
  { west, south, east, north }: Bounds,
): boolean {
  if (!(latitude >= south && latitude <= north)) return false;
  return west <= east
    ? longitude >= west && longitude <= east
    : longitude >= west || longitude <= east;
}

/** Marks the rows that are not in the box `within`, if there is one, and those that are in none of `areas`, if there are any; unplaced rows are in none. */
export function failAreas(
  { longitude, latitude }: Columns,
  areas: readonly Area[],
  { within = EVERYWHERE, createAreaTest }: { readonly within?: Bounds | undefined } & AreaTester,
): FailWriter {
  const tests = areas.map((area) => createRowTest(area, createAreaTest));
  return (fails, bit) => {
    for (let row = 0; row < fails.length; row++) {
      const x = longitude[row] as number;
      const y = latitude[row] as number;
      let isIn = tests.length === 0;
      for (let i = 0; i < tests.length && !isIn; i++) isIn = (tests[i] as RowTest)(x, y);
      isIn &&= isInBox(x, y, within);
      const others = (fails[row] as number) & ~bit;
      fails[row] = isIn ? others : others | bit;
    }
  };
}

const EVERYWHERE: Bounds = { west: -180, south: -90, east: 180, north: 90 };

/** Needed for shapes other than boxes. */
export interface AreaTester {
  readonly createAreaTest?: typeof createAreaTest;
}

type RowTest = (longitude: number, latitude: number) => boolean;

/** Boxes without an object a row: they follow the map, and so change while it is dragged. */
function createRowTest(area: Area, createTest: AreaTester['createAreaTest']): RowTest {
  if (area.kind === 'box')
    return (longitude, latitude) => isInBox(longitude, latitude, area.bounds);
  if (createTest === undefined) throw new Error(`nothing tests a ${area.kind}`);
  const isIn = createTest(area);
  return (longitude, latitude) => isIn([longitude, latitude]);
}
