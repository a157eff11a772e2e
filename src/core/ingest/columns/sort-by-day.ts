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
    if (day === UNDATED_DAY || (day >= first && day <= last)) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const undatedSlot = Math.max(0, last - first + 1);
  const slotOf = (row: number) => {
    const day = startDay[row] as number;
    return day === UNDATED_DAY ? undatedSlot : day - first;
  };
  const nextPlace = new Uint32Array(undatedSlot + 2);
  for (let row = 0; row < startDay.length; row++) countUp(nextPlace, slotOf(row) + 1);
  for (let slot = 1; slot < nextPlace.length; slot++) {
    nextPlace[slot] = (nextPlace[slot] as number) + (nextPlace[slot - 1] as number);
  }
  const days = new Int32Array(startDay.length).fill(UNDATED_DAY, nextPlace[undatedSlot]);
  for (let slot = 0; slot < undatedSlot; slot++)
    days.fill(first + slot, nextPlace[slot], nextPlace[slot + 1]);
  const rows = new Uint32Array(startDay.length);
  const ranks = new Uint32Array(startDay.length);
  for (let row = 0; row < startDay.length; row++) {
    const rank = countUp(nextPlace, slotOf(row));
    ranks[row] = rank;
    rows[rank] = row;
  }
  return { rows, ranks, days };
}

/** Adds one and gives what was there before. */
function countUp(counts: Uint32Array, at: number): number {
  const before = counts[at] as number;
  counts[at] = before + 1;
  return before;
}
