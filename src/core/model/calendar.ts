/** Calendar bins on day numbers: day, ISO week, month, quarter, year. No bin is ever "30 days". */
import { type DayRange, toCivil, toDay } from './time.ts';

/** Calendar units from finest to coarsest. Weeks are ISO weeks, Monday to Sunday. */
export const BIN_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type BinUnit = (typeof BIN_UNITS)[number];

/** Most bins that a timeline shows before it takes the next coarser unit; bars stay at least about 3 px wide on a laptop. */
const MOST_BINS = 240;

/** Mean length of a unit in days; for choosing a unit, never for cutting bins. */
const MEAN_DAYS: Record<BinUnit, number> = {
  day: 1,
  week: 7,
  month: 30.44,
  quarter: 91.3,
  year: 365.25,
};

/** The first day of the bin that contains `dayNumber`. */
export function floorToBin(dayNumber: number, unit: BinUnit): number {
  if (unit === 'day') return dayNumber;
  // 1970-01-01 was a Thursday: three days after a Monday.
  if (unit === 'week') return dayNumber - ((((dayNumber + 3) % 7) + 7) % 7);
  const { year, month } = toCivil(dayNumber);
  if (unit === 'year') return toDay({ year, month: 1, day: 1 });
  return toDay({ year, month: unit === 'month' ? month : month - ((month - 1) % 3), day: 1 });
}

/** The first day of the bin `steps` bins after (or, if negative, before) the one that starts at `binStart`. */
export function addBins(binStart: number, unit: BinUnit, steps: number): number {
  if (unit === 'day') return binStart + steps;
  if (unit === 'week') return binStart + 7 * steps;
  const { year, month } = toCivil(binStart);
  const months = month - 1 + steps * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12);
  return toDay({
    year: year + Math.floor(months / 12),
    month: (((months % 12) + 12) % 12) + 1,
    day: 1,
  });
}

/** The first day on or after `dayNumber` that starts a bin. */
export function ceilToBin(dayNumber: number, unit: BinUnit): number {
  const floor = floorToBin(dayNumber, unit);
  return floor === dayNumber ? dayNumber : addBins(floor, unit, 1);
}

/** The bin edge nearest to `dayNumber`; a tie goes to the earlier edge. `dayNumber` may have a fraction. */
export function snapToBin(dayNumber: number, unit: BinUnit): number {
  const floor = floorToBin(Math.floor(dayNumber), unit);
  const next = addBins(floor, unit, 1);
  return dayNumber - floor <= next - dayNumber ? floor : next;
}

/** The finest unit whose bins over `range` are at most `mostBins` (240 unless told). Years when even they are more. */
export function chooseBinUnit(range: DayRange, mostBins: number = MOST_BINS): BinUnit {
  const days = Math.max(1, range.endDay - range.startDay);
  return BIN_UNITS.find((unit) => days / MEAN_DAYS[unit] <= mostBins) ?? 'year';
}

/** The edges of all bins that touch `range`: `edges[i]` to `edges[i + 1]` is bin i; the first and last may reach past the range. At least one bin; cost is one step a bin. */
export function binEdges(range: DayRange, unit: BinUnit): Int32Array {
  const edges = [floorToBin(range.startDay, unit)];
  let edge = edges[0] as number;
  do {
    edge = addBins(edge, unit, 1);
    edges.push(edge);
  } while (edge < range.endDay);
  return Int32Array.from(edges);
}
