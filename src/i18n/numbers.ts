/** Counts as people read them. */

const formats = new Map<string, Intl.NumberFormat>();

/** "1,204" in the language's own manner. */
export function formatCount(count: number, language: string): string {
  const tag = language === 'en' ? 'en-GB' : language;
  let format = formats.get(tag);
  if (format === undefined) {
    format = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
    formats.set(tag, format);
  }
  return format.format(count);
}

/** "+8", "−3" with a true minus, or "0". */
export function formatDifference(difference: number, language: string): string {
  const size = formatCount(Math.abs(difference), language);
  return difference === 0 ? size : `${difference > 0 ? '+' : '−'}${size}`;
}

/** "9–11", or "10" when both ends are the same. */
export function formatSpan(low: number, high: number, language: string): string {
  return low === high
    ? formatCount(low, language)
    : `${formatCount(low, language)}–${formatCount(high, language)}`;
}
