/** Whole numbers of people, by an explicit grammar: `Number('')` is 0, and unknown is not zero. */

const MAX_LENGTH = 64;

/** Digits with an optional sign; a fraction only if it is zero, as spreadsheets write it (`12.0`). */
const WHOLE_NUMBER = /^[+-]?\d{1,9}(?:\.0+)?$/;

/**
 * Reads a whole number below 10⁹, trimmed; a negative one is returned as such, for the caller to judge.
 * `null` for everything else, blank included: no exponents, no thousands separators, no fractions, no other digits than 0–9.
 */
export function parseWholeNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH || !WHOLE_NUMBER.test(trimmed)) return null;
  // Adding zero turns −0 into 0.
  return Number.parseInt(trimmed, 10) + 0;
}
