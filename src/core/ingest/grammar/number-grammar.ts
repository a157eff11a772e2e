/** Numbers as people write them: explicit grammars, never `Number()`. */
import type { DecimalSign } from '../../model/mapping.ts';
import { KILLED, WOUNDED } from './casualty-words.ts';
import { foldDigits } from './digits.ts';

const MAX_LENGTH = 64;

/** What code books and people write where nothing is known, in lower case. −9 and −99 are GTD's. */
export const NOT_KNOWN: ReadonlySet<string> = new Set([
  '',
  '.',
  '-',
  '–',
  '—',
  '?',
  '-9',
  '-99',
  '-9.0',
  '-99.0',
  'n/a',
  'na',
  'nan',
  'null',
  'none',
  'nil',
  'unknown',
  'unk',
  'not known',
  'n.a.',
  'n/k',
  'tbd',
  'tbc',
  'not recorded',
  'unspecified',
  '--',
  '---',
  ...'desconocido|desconocida|se desconoce|s/d|sin datos|inconnu|inconnue|n.c.|unbekannt|k.a.|k. a.|sconosciuto|desconhecido|onbekend|nieznane|nieznany|неизвестно|нет данных|невідомо|bilinmiyor|غير معروف|غير محدد|نامعلوم|نامشخص|לא ידוע|no data'.split(
    '|',
  ),
  // What spreadsheets write where a formula came to nothing.
  '#n/a',
  '#ref!',
  '#value!',
  '#div/0!',
  '#name?',
  '#num!',
  '#null!',
]);

/** Whether a cell says that nothing is known: blank, a full stop, −9, −99, N/A and their like. */
export function isNotKnown(text: string): boolean {
  return text === '' || (text.length <= 12 && NOT_KNOWN.has(text.trim().toLowerCase()));
}

const POINT_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i;
const COMMA_NUMBER = /^[+-]?(?:\d+(?:,\d*)?|,\d+)(?:e[+-]?\d{1,2})?$/i;
/** Thousands between a point's fraction: by comma, blank or apostrophe; by point where the fraction has a comma. */
const POINT_GROUPED = /^[+-]?\d{1,3}(?:([,'’\u0020\u00a0\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
/** Lakhs and crores, as in India: 1,30,000. */
const INDIAN_GROUPED = /^[+-]?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const COMMA_GROUPED = /^[+-]?\d{1,3}(?:([.'’\u0020\u00a0\u202f])\d{3})(?:\1\d{3})*(?:,\d+)?$/;

/** A number, and whether signs between thousands had to be taken out. */
export interface ParsedNumber {
  readonly value: number;
  readonly isGrouped: boolean;
}

/** Reads one number with a column's decimal sign. `null` for everything else; −9 is minus nine here. Digits of any script. */
export function parseNumber(text: string, decimal: DecimalSign): ParsedNumber | null {
  if (text.length > MAX_LENGTH * 2) return null;
  const trimmed = foldDigits(text).trim().replace(/^[−–]/, '-');
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return null;
  const isPoint = decimal === 'point';
  if ((isPoint ? POINT_NUMBER : COMMA_NUMBER).test(trimmed)) {
    const value = Number.parseFloat(isPoint ? trimmed : trimmed.replace(',', '.'));
    return Number.isFinite(value) ? { value: value + 0, isGrouped: false } : null;
  }
  const isIndian = isPoint && INDIAN_GROUPED.test(trimmed);
  if (!isIndian && !(isPoint ? POINT_GROUPED : COMMA_GROUPED).test(trimmed)) return null;
  const plain = isPoint
    ? trimmed.replaceAll(/[^\d.+-]/g, '')
    : trimmed.replaceAll(/[^\d,+-]/g, '').replace(',', '.');
  return { value: Number.parseFloat(plain) + 0, isGrouped: true };
}

/** Which decimal sign a cell proves: `1,5` a comma, `1.5` a point, `1.017` none, since it may be a thousand and seventeen. */
export function decimalEvidence(text: string): DecimalSign | 'either' | null {
  const trimmed = text.length > MAX_LENGTH ? '' : foldDigits(text).trim();
  const match = /^[+-]?\d*([.,])(\d+)$/.exec(trimmed);
  if (match === null) return mixedEvidence(trimmed);
  const whole = trimmed.slice(0, trimmed.indexOf(match[1] as string)).replace(/^[+-]/, '');
  const isThousand = match[2]?.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (isThousand) return 'either';
  return match[1] === '.' ? 'point' : 'comma';
}

function mixedEvidence(text: string): DecimalSign | null {
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return 'point';
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return 'comma';
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(text) || INDIAN_GROUPED.test(text)) return 'point';
  if (/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return 'comma';
  return null;
}

/** People counted in one cell, and how it had to be read. */
export interface ParsedCount {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly reading: 'exact' | 'approximate' | 'grouped' | 'rounded';
}

const LARGEST_COUNT = 999_999_999;
/** In the languages of the sheets that people keep; a blank behind words, since they are no beginnings of numbers. */
const ABOUT =
  /^(?:(?:~|≈|±)\s*|(?:ca?\.?|circa|about|around|approx(?:\.|imately)?|some|nearly|almost|roughly|est(?:\.|imated)?|etwa|rund|ungefähr|ongeveer|około|environ|env\.|quelque|unos|unas|cerca de|alrededor de|aprox(?:\.|imadamente)?|около|ок\.|примерно|прибл\.|حدود|حوالي|نحو|yaklaşık|כ|כ-)\s+)/iu;
const AT_LEAST =
  /^(?:(?:≥|>=|>)\s*|(?:at least|min(?:\.|imum)?|more than|over|mindestens|mehr als|über|au moins|plus de|al menos|más de|por lo menos|almeno|più di|minstens|meer dan|co najmniej|ponad|pelo menos|mais de|не менее|более|больше|حداقل|بیش از|على الأقل|أكثر من|en az|לפחות|מעל|יותר מ)\s+)/iu;
const AT_MOST =
  /^(?:(?:≤|<=|<)\s*|(?:at most|max(?:\.|imum)?|up to|fewer than|less than|under|höchstens|weniger als|bis zu|au plus|moins de|jusqu['’]à|como máximo|menos de|hasta|не более|менее|حداکثر|کمتر از|على الأكثر|أقل من|en fazla|לכל היותר|עד)\s+)/iu;
const OR_MORE =
  /\s*(?:\+|(?:\s(?:or more|or over|and more|oder mehr|ou plus|o más|или более|یا بیشتر|أو أكثر|veya daha fazla)))$/iu;
const TO = '-|–|—|to|or|bis|oder|à|ou|a|o|до|или|تا|إلى';
/** Behind "between" alone: 3 and 5 may be eight, as 3/5 may be the dead and the wounded. */
const AND = 'and|und|et|y';
const SPAN = new RegExp(
  `^(?:(?:between|from|zwischen|entre|от|از|بين|من)\\s+(\\d{1,9})\\s*(?:${TO}|${AND})|(\\d{1,9})\\s*(?:${TO}))\\s*(\\d{1,9})$`,
  'iu',
);
/** Signs and words behind a number by which it is not sure, and the notes of encyclopaedias. */
const IS_ESTIMATE =
  /\s*(?:\((?:est|estimated|approx|approximately|ca|about|tbc|unconfirmed|confirmed|preliminary|provisional|reported|at least)\.?\)|approx\.?|aprox\.?|env\.|circa|ungefähr|прибл\.|or so|\?)$/iu;
const FOOTNOTE = /(?:\s*\[[^\][]{1,12}\])+$|(?<=[1-9]\d*)\s*[*†‡]{1,3}$/u;

/** Whom a count is of: words of the other kind behind a number say that it is not of these. */
export type CountOf = 'killed' | 'wounded';
const WHO =
  '(?:people|persons?|civilians?|victims?|soldiers?|troops|policem[ae]n|police(?: officers?)?|officers?|guards?|tourists?|worshippers|pilgrims?|students?|journalists?|children|wom[ae]n|m[ae]n|personas?|personnes?|personen|menschen|persone|pessoas?|mensen|osób|osoby|человека?|чел\\.?|осіб|أشخاص|شخص(?:ا|اً)?|نفر|אנשים|kişi|orang)';
const WORDS: Readonly<Record<CountOf, RegExp>> = {
  killed: wordsBehind(KILLED),
  wounded: wordsBehind(WOUNDED),
};

function wordsBehind(them: ReadonlySet<string>): RegExp {
  return new RegExp(`\\s+(?:${WHO}\\s+)?(?:${[...them].join('|')})$|\\s+${WHO}$`, 'iu');
}

/**
 * Reads a count of people: whole numbers, `~100`, `about 100`, `at least 5`, `5+`, `up to 10`, `10-12`, `5 or 6`, `7 killed`, `50 (est.)`, `12[1]`, `4 (incl. 1 attacker)`, `130 (+7)`, the like in other languages, thousands by the column's sign.
 * A fraction is what a code book makes of a total for several events: it is rounded, with the whole numbers around it as range.
 * `null` for what cannot be read, negative numbers included; nothing known (`isNotKnown`) is the caller's to ask first.
 */
export function parseCount(text: string, decimal: DecimalSign, of: CountOf): ParsedCount | null {
  if (text.length > MAX_LENGTH * 2) return null;
  const stated = foldDigits(text).trim();
  if (stated.length > MAX_LENGTH) return null;
  const trimmed = stated.replace(FOOTNOTE, '').replace(WORDS[of], '').replace(IS_ESTIMATE, '');
  const count = parseSpan(trimmed) ?? parseOne(trimmed, decimal) ?? parseInAll(trimmed);
  const isExact = count?.reading === 'exact' && trimmed !== stated;
  return isExact ? { ...count, reading: 'approximate' } : count;
}

function parseSpan(text: string): ParsedCount | null {
  const span = SPAN.exec(text);
  if (span === null) return null;
  const low = Number.parseInt(span[1] ?? span[2] ?? '', 10);
  const high = Number.parseInt(span[3] ?? '', 10);
  return low <= high ? { low, best: null, high, reading: 'approximate' } : null;
}

function parseOne(trimmed: string, decimal: DecimalSign): ParsedCount | null {
  const bare = trimmed.replace(ABOUT, '').replace(AT_LEAST, '').replace(AT_MOST, '');
  const number = parseNumber(bare.replace(OR_MORE, ''), decimal);
  if (number === null || number.value < 0 || number.value > LARGEST_COUNT) return null;
  return shapeCount(number, trimmed, bare);
}

const ATTACKERS =
  '(?:attackers?|perpetrators?|terrorists?|assailants?|gunm[ae]n|bombers?|shooters?)';
const IN_ALL = new RegExp(
  `^(\\d{1,9})\\s*[(,;]?\\s*(?:incl(?:\\.|uding|udes)?|inc\\.?)\\s+(?:the\\s+)?(?:(\\d{1,4}|one|an?|two|three)\\s+)?(${ATTACKERS})\\)?$`,
  'i',
);
const FEW: Readonly<Record<string, number>> = { one: 1, a: 1, an: 1, two: 2, three: 3 };

/** As encyclopaedias write it: so many, and others, attackers as a rule. */
const AND_OTHERS = /^(\d{1,6}) ?\(\+ ?\d{1,4}\)$/;

/** `4 (incl. 1 attacker)`: three others. Attackers who are not counted leave from none to all of them. */
function parseInAll(text: string): ParsedCount | null {
  const least = AND_OTHERS.exec(text)?.[1];
  if (least !== undefined)
    return { low: Number.parseInt(least, 10), best: null, high: null, reading: 'approximate' };
  const match = IN_ALL.exec(text);
  if (match === null) return null;
  const all = Number.parseInt(match[1] ?? '', 10);
  const stated = match[2]?.toLowerCase() ?? (/(?:s|men)$/i.test(match[3] ?? '') ? '' : 'one');
  const attackers = FEW[stated] ?? Number.parseInt(stated, 10);
  if (Number.isNaN(attackers)) return { low: 0, best: null, high: all, reading: 'approximate' };
  if (attackers > all) return null;
  return { low: null, best: all - attackers, high: null, reading: 'approximate' };
}

function shapeCount(number: ParsedNumber, trimmed: string, bare: string): ParsedCount {
  const { value, isGrouped } = number;
  const best = Math.round(value);
  if (AT_LEAST.test(trimmed) || OR_MORE.test(bare))
    return { low: best, best: null, high: null, reading: 'approximate' };
  if (AT_MOST.test(trimmed)) return { low: null, best: null, high: best, reading: 'approximate' };
  if (ABOUT.test(trimmed)) return { low: null, best, high: null, reading: 'approximate' };
  if (!Number.isInteger(value))
    return { low: Math.floor(value), best, high: Math.ceil(value), reading: 'rounded' };
  return { low: null, best, high: null, reading: isGrouped ? 'grouped' : 'exact' };
}
