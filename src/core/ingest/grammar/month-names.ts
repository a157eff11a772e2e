/** Names of months in the languages of our users' files, as the browser's own calendar data has them. */

const LANGUAGES = [
  'en',
  'fr',
  'de',
  'nl',
  'es',
  'it',
  'pt',
  'sv',
  'da',
  'pl',
  'ru',
  'uk',
  'tr',
  'id',
  'ar',
  'fa-u-ca-gregory',
  'he',
] as const;

/** Forms that no calendar data lists but sheets have. */
const EXTRA: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['febr', 2],
];

/** How the months that are written in plain letters begin. */
export const MONTH_STARTS =
  'abr ago agu aou apr ara aug avr cze dec des dez dic eki ene eyl feb fev gen giu gru haz jan jui jul jun kas kwi lip lis lug lut maa mag mai maj mar may mei mrt nis nov oca oct okt ott out paz sep set sie sty sub tem wrz';
const STARTS = new Set(MONTH_STARTS.split(' '));

let months: ReadonlyMap<string, number> | null = null;

/** The month, from 1, that a word names, whole or shortened, without regard to case, accents and a full stop; `null` for any other word and for one that is two months in two languages. */
export function monthOf(word: string): number | null {
  const folded = foldWord(word);
  // Listing the months takes longer than reading a small file, and nearly no word is one.
  if (/^[a-z]{3}/.test(folded) && !STARTS.has(folded.slice(0, 3))) return null;
  months ??= listMonths();
  return months.get(folded) ?? null;
}

/** All words that `monthOf` may know, folded. */
export function monthNames(): Iterable<string> {
  months ??= listMonths();
  return months.keys();
}

function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
}

function listMonths(): ReadonlyMap<string, number> {
  const found = new Map(EXTRA);
  const contested = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      for (const [month, name] of namesOf(language, style)) {
        if ((found.get(name) ?? month) !== month) contested.add(name);
        found.set(name, month);
      }
    }
  }
  for (const name of contested) found.delete(name);
  return found;
}

/** Months from 1 and their names, alone and as they stand in a date: many languages bend them there. */
function* namesOf(language: string, style: 'long' | 'short'): Generator<readonly [number, string]> {
  const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
  const inDate = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: style,
    timeZone: 'UTC',
  });
  for (let month = 1; month <= 12; month++) {
    const timeMs = Date.UTC(2001, month - 1, 15);
    const bent = inDate.formatToParts(timeMs).find(({ type }) => type === 'month')?.value ?? '';
    for (const name of [alone.format(timeMs), bent].map(foldWord)) {
      yield [month, name];
      // Hebrew joins "in" to the name.
      if (language === 'he') yield [month, `ב${name}`];
    }
  }
}
