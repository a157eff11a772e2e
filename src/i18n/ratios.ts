/** Ratios and rates as people read them: rounded, but never onto a number that would say something else. */

const MOST_DIGITS = 20;

/** "1.4", "0.53": a tenth from one up, two figures that matter below it. Only one itself becomes "1": 0.998 and 1.003 keep the digits that tell them from it. */
export function formatRatio(ratio: number, language: string): string {
  const one = format(1, language, {});
  const isBelow = ratio < 1;
  for (let digits = isBelow ? 2 : 1; digits < MOST_DIGITS; digits++) {
    const text = format(
      ratio,
      language,
      isBelow ? { maximumSignificantDigits: digits } : { maximumFractionDigits: digits },
    );
    if (ratio === 1 || text !== one) return text;
  }
  return format(ratio, language, { maximumFractionDigits: MOST_DIGITS });
}

/** "2.5", "0.016": a tenth from one up, two figures that matter below it, so that little is not read as nothing. */
export function formatRate(rate: number, language: string): string {
  return format(
    rate,
    language,
    rate < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 1 },
  );
}

function format(number: number, language: string, digits: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, digits).format(number);
}
