/** Dates whose years are of the Buddhist era, by which Thailand counts: 2558 is 2015, with our own months since 1941. */
import type { DayRange } from '../../model/time.ts';
import { type OrderOfDigits, parseAnyDate } from './date-grammar.ts';
import { foldDigits } from './digits.ts';

const YEARS_BEFORE_OURS = 543;
/** Years that a file of incidents can mean, 1941 to 2076; as Gregorian ones they lie five centuries ahead. */
const YEAR = /(?<!\d)2(?:48[4-9]|49\d|5\d\d|6[01]\d)(?!\d)/g;
const MAX_LENGTH = 64;

/** Reads a date as `parseAnyDate` does, of a year of this era. `null` for one of another. */
export function parseBuddhistDate(text: string, order: OrderOfDigits): DayRange | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = foldDigits(text);
  const ours = folded.replaceAll(YEAR, (year) =>
    String(Number.parseInt(year, 10) - YEARS_BEFORE_OURS),
  );
  return ours === folded ? null : parseAnyDate(ours, order);
}
