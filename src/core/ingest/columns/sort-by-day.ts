/** The order of rows in time. */
import { UNDATED_DAY } from '../../model/time.ts';

/** `rows`: row numbers in the order of time. `ranks`: by row, its place in it. `days`: the start days in that order. */
export interface DayOrder {
  readonly rows: Uint32Array;
  readonly ranks: Uint32Array;
  readonly days: Int32Array;
}

/**
 * Orders rows by start day, undated last, ties as they came.
 * A counting sort: linear in rows plus days between first and last, which is at most 3.65 million (years 1 to 9999).
 * Writing `rows` goes all over memory, the rest goes straight through it.
 */
export function sortByDay(startDay: Int32Array): DayOrder {
  let first = UNDATED_DAY;
  let last = -UNDATED_DAY;
  for (let row = 0; row < startDay.length; row++) {
    const day = startDay[row] as number;
    // No day is later than that of rows without one.
    if (day < first) first = day;
    if (day > last && day !== UNDATED_DAY) last = day;
  }
  const undatedSlot = Math.max(0, last - first + 1);
  const nextPlace = new Uint32Array(undatedSlot + 2);
  for (let row = 0; row < startDay.length; row++) {
    const slot = Math.min((startDay[row] as number) - first, undatedSlot);
    nextPlace[slot + 1] = (nextPlace[slot + 1] as number) + 1;
  }
  for (let slot = 1; slot < nextPlace.length; slot++) {
    nextPlace[slot] = (nextPlace[slot] as number) + (nextPlace[slot - 1] as number);
  }
  const days = new Int32Array(startDay.length).fill(UNDATED_DAY, nextPlace[undatedSlot]);
  for (let slot = 0; slot < undatedSlot; slot++)
    days.fill(first + slot, nextPlace[slot], nextPlace[slot + 1]);
  const rows = new Uint32Array(startDay.length);
  const ranks = new Uint32Array(startDay.length);
  for (let row = 0; row < startDay.length; row++) {
    const slot = Math.min((startDay[row] as number) - first, undatedSlot);
    const rank = nextPlace[slot] as number;
    nextPlace[slot] = rank + 1;
    ranks[row] = rank;
    rows[rank] = row;
  }
  return { rows, ranks, days };
}
