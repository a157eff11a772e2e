/** Filters by parts of the map. */

import { type Area, createAreaTest } from '../../model/area.ts';
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

/** Marks the rows that are in none of `areas`; unplaced rows are in none. */
export function failAreas({ longitude, latitude }: Columns, areas: readonly Area[]): FailWriter {
  const tests = areas.map(createRowTest);
  return (fails, bit) => {
    for (let row = 0; row < fails.length; row++) {
      let isIn = false;
      for (let i = 0; i < tests.length && !isIn; i++)
        isIn = (tests[i] as RowTest)(longitude[row] as number, latitude[row] as number);
      const others = (fails[row] as number) & ~bit;
      fails[row] = isIn ? others : others | bit;
    }
  };
}

type RowTest = (longitude: number, latitude: number) => boolean;

/** Boxes without an object a row: they follow the map, and so change while it is dragged. */
function createRowTest(area: Area): RowTest {
  if (area.kind === 'box')
    return (longitude, latitude) => isInBox(longitude, latitude, area.bounds);
  const isIn = createAreaTest(area);
  return (longitude, latitude) => isIn([longitude, latitude]);
}
