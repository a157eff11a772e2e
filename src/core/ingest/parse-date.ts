/** A date cell as an interval of days. */
import { type DayRange, parseIsoDate } from '../model/time.ts';

const MAX_LENGTH = 64;

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, trimmed; its length is its precision. `null` for everything else, blank included.
 * Nothing is guessed: day and month in any other order, times and names of months are not read.
 */
export function parseDate(text: string): DayRange | null {
  const trimmed = text.trim();
  return trimmed.length > MAX_LENGTH ? null : parseIsoDate(trimmed);
}
