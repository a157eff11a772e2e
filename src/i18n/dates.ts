/** Days as people read them. Days are numbers since 1970-01-01 UTC; ranges are half-open and shown with both days included. */

const MS_PER_DAY = 86_400_000;

type Style =
  | 'long'
  | 'medium'
  | 'weekday'
  | 'month'
  | 'monthShort'
  | 'monthYear'
  | 'year'
  | 'dayMonth'
  | 'field';

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
  monthYear: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  field: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, style: Style): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Plain "en" would put the month first; the product writes "3 June 2017".
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language || undefined, {
      ...STYLES[style],
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    formats.set(key, format);
  }
  return format;
}

/** "3 June 2017", or another style. */
export function formatDay(day: number, language: string, style: Style = 'long'): string {
  return tidy(formatOf(language, style).format(day * MS_PER_DAY), language);
}

/** As a native field shows it, which asks the browser's language and not the page's: "06/03/2017". */
export function formatFieldDay(day: number): string {
  return formatOf('', 'field').format(day * MS_PER_DAY);
}

/** Ranges that were put into words: a chart says the same bins at every step of a brush, and `formatRange` is slow. */
const said = new Map<string, string>();
const MOST_SAID = 2000;

/** "3–20 June 2017", both days included; a single day stands alone. */
export function formatDays(
  range: { readonly startDay: number; readonly endDay: number },
  language: string,
  style: Style = 'long',
): string {
  const key = `${range.startDay} ${range.endDay} ${style} ${language}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const format = formatOf(language, style);
  const first = range.startDay * MS_PER_DAY;
  const last = (range.endDay - 1) * MS_PER_DAY;
  const text = tidy(
    first >= last ? format.format(first) : format.formatRange(first, last),
    language,
  );
  if (said.size >= MOST_SAID) said.clear();
  said.set(key, text);
  return text;
}

/** An incident's date in no more detail than it is known: "March 2024", "2024", "3 June 2017" or a span; `unknown` when there is none. */
export function formatWhen(
  when: { readonly startDay: number; readonly endDay: number } | null,
  precision: 'year' | 'month' | 'day',
  words: { readonly language: string; readonly unknown: string; readonly style?: Style },
): string {
  if (when === null) return words.unknown;
  if (precision === 'year') return formatDay(when.startDay, words.language, 'year');
  if (precision === 'month') return formatDay(when.startDay, words.language, 'month');
  return formatDays(when, words.language, words.style ?? 'long');
}

/** Browsers differ in commas and thin spaces; in English the product writes "Friday 3 June" and "3–20 June", and spaces the dash only between longer dates. */
function tidy(text: string, language: string): string {
  if (language !== 'en') return text;
  return text
    .replace(/^(\p{L}+), /u, '$1 ')
    .replace(/\s*–\s*/gu, ' – ')
    .replace(/^(\d{1,2}) – (\d{1,2} \p{L}+ \d+|\d{1,2} \p{L}+)$/u, '$1–$2');
}
