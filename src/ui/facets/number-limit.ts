import type { NumberRange } from '../../core/model/filter.ts';

/** What a limit's field says: a limit, none (`null`), or nothing that can be read. */
export type LimitText =
  | { readonly isReadable: true; readonly limit: number | null }
  | { readonly isReadable: false };

/** Reads a limit: digits alone, at most nine, spaces around them allowed; blank is no limit. */
export function parseLimit(text: string): LimitText {
  const trimmed = text.trim();
  if (trimmed === '') return { isReadable: true, limit: null };
  return /^\d{1,9}$/.test(trimmed)
    ? { isReadable: true, limit: Number.parseInt(trimmed, 10) }
    : { isReadable: false };
}

/** The range with one limit moved. The first limit leaves out what is not known, as the facet says in words; the last one taken away lets it in again. */
export function withLimit(
  range: NumberRange | null,
  end: 'min' | 'max',
  limit: number | null,
): NumberRange | null {
  const min = end === 'min' ? limit : (range?.min ?? null);
  const max = end === 'max' ? limit : (range?.max ?? null);
  if (min === null && max === null) return null;
  return { min, max, unknown: range?.unknown ?? false };
}

/** The range with what is not known let in or left out; `null` when nothing is left out any more. */
export function withUnknown(range: NumberRange | null, unknown: boolean): NumberRange | null {
  const { min, max } = range ?? { min: null, max: null };
  return unknown && min === null && max === null ? null : { min, max, unknown };
}

/** The range of one class of the histogram, or no range if it is that class already. Its `unknown` stays as it was set. */
export function toggleClass(
  range: NumberRange | null,
  { min, max }: { readonly min: number; readonly max: number },
): NumberRange | null {
  if (range?.min === min && range.max === max) return null;
  return { min, max, unknown: range?.unknown ?? false };
}

/** How much of the numbers from `min` to `max` passes a range. */
export function shareOfClass(
  range: NumberRange | null,
  min: number,
  max: number,
): 'all' | 'part' | 'none' {
  const from = range?.min ?? 0;
  const to = range?.max ?? Number.POSITIVE_INFINITY;
  if (min >= from && max <= to) return 'all';
  return min <= to && max >= from ? 'part' : 'none';
}
