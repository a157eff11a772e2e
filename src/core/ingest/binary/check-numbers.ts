/** What columns promise, held against the numbers of a file: one pass each. */
import { type FigureColumn, UNKNOWN_NUMBER } from '../../model/columns.ts';
import { PLACE_PRECISIONS } from '../../model/place.ts';
import { toDay, UNDATED_DAY } from '../../model/time.ts';
import { UNPLACED } from '../columns/place-builder.ts';
import { Damage } from './fields.ts';

const FIRST_DAY = toDay({ year: 1, month: 1, day: 1 });
const LAST_DAY = toDay({ year: 10_000, month: 1, day: 1 });

/** Whether each number is at least so much more than the one before it. */
export function isAscending(numbers: Uint32Array, step: number): boolean {
  for (let at = 1; at < numbers.length; at++)
    if ((numbers[at] as number) < (numbers[at - 1] as number) + step) return false;
  return true;
}

/** Whether all are less than `most`. */
export function areBelow(numbers: Uint32Array, most: number): boolean {
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] as number) >= most) return false;
  return true;
}

export function checkDays(startDay: Int32Array, endDay: Int32Array): void {
  let before = FIRST_DAY;
  for (let row = 0; row < startDay.length; row++) {
    const start = startDay[row] as number;
    const end = endDay[row] as number;
    const isGood =
      start === UNDATED_DAY
        ? end === UNDATED_DAY
        : end > start && end <= LAST_DAY && start < LAST_DAY;
    if (!isGood || start < before) throw new Damage('days');
    before = start;
  }
}

export function checkPlaces({
  longitude,
  latitude,
  placePrecision,
}: {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly placePrecision: Uint8Array;
}): void {
  for (let row = 0; row < longitude.length; row++) {
    const x = longitude[row] as number;
    const y = latitude[row] as number;
    const precision = placePrecision[row] as number;
    const isPlaced = Math.abs(x) <= 180 && Math.abs(y) <= 90;
    const isNowhere = Number.isNaN(x) && Number.isNaN(y);
    if (isPlaced === isNowhere || precision >= PLACE_PRECISIONS.length) throw new Damage('places');
    if ((precision === UNPLACED) === isPlaced) throw new Damage('places');
  }
}

export function checkFigure({ id, low, best, high }: FigureColumn): void {
  for (let row = 0; row < low.length; row++) {
    const least = low[row] as number;
    const middle = best[row] as number;
    const most = high[row] as number;
    const isInOrder =
      (middle < 0 || least <= middle) &&
      (most < 0 || (middle <= most && least <= most)) &&
      Math.min(least, middle, most) >= UNKNOWN_NUMBER;
    if (!isInOrder) throw new Damage(id);
  }
}
