/** What a cell looks like, by its first signs and the explicit grammars; called for every cell of a file, so plain cases are decided without one. */
import type { CellType } from '../../model/import-plan.ts';
import { parseGeometry, parsePair } from '../grammar/coordinate-grammar.ts';
import { orderEvidence, parseAnyDate } from '../grammar/date-grammar.ts';
import { foldDigits } from '../grammar/digits.ts';
import { parseMapLink } from '../grammar/map-link.ts';
import { isNotKnown, parseNumber } from '../grammar/number-grammar.ts';
import { parsePlusCode } from '../grammar/plus-code.ts';
import { parseTimeOfDay } from '../parse-time-of-day.ts';

const MAX_LENGTH = 200;

/** Letters, digits and signs of longer texts are words: no date or position is that long. */
const MAX_MEANT_LENGTH = 64;
/** What dates, positions, numbers and links have near their beginning, and words seldom. */
const DIGIT = /\d/;
const POSITION =
  /^[([{]?\s*[-+]?\d|^[NSEWO]\s*\d|^(?:SRID|POINT|MULTI|LINE|POLY|GEOM|\{\s*["']?(?:type|l(?:at|on|ng)))|^l(?:at|on|ng)\w*[\s,/-]*(?:l(?:on|ng)\w*)?\s*[:=.(\s]|^(?:gps|coord\w*)\s*[:=(]?\s*[([\d+-]/i;

/** Where the sign of a whole plus code stands. */
const CODE_LENGTH = 8;
const PLUS = 0x2b;
const TWO_NUMBERS = /\d\D+\d|^\{/;

/** The type of one cell. A number that could be a date in some column (a year, 20150418, an Excel serial) is a number here. */
export function typeOfCell(text: string): CellType {
  if (text === '') return 'blank';
  const digits = countDigits(text);
  if (digits === text.length && digits <= 15) return 'whole-number';
  if (isNotKnown(text)) return 'blank';
  if (text.length > MAX_LENGTH) return typeOfLink(text) ?? 'text';
  const trimmed = foldDigits(text).trim();
  if (!DIGIT.test(trimmed) && !POSITION.test(trimmed)) return typeOfLink(trimmed) ?? 'text';
  const first = trimmed.charCodeAt(0);
  const isNumberLike = first < 58 || first > 127;
  return (isNumberLike ? typeOfNumber(trimmed) : null) ?? typeOfWords(trimmed);
}

/** A link to a place on a map is a position. */
function typeOfLink(text: string): CellType | null {
  if (!/^(?:https?:\/\/|geo:)/i.test(text)) return null;
  return parseMapLink(text) === null ? 'link' : 'position';
}

/** Digits at the beginning. */
function countDigits(text: string): number {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) break;
    at++;
  }
  return at;
}

function typeOfNumber(text: string): CellType | null {
  const number = parseNumber(text, 'point') ?? parseNumber(text, 'comma');
  if (number === null) return null;
  return Number.isInteger(number.value) && !/[.,]\d{1,2}$|[.,]\d{4,}$/.test(text)
    ? 'whole-number'
    : 'decimal-number';
}

function typeOfWords(text: string): CellType {
  const link = typeOfLink(text);
  if (link !== null) return link;
  if (text.length <= MAX_MEANT_LENGTH) {
    if (parseTimeOfDay(text) !== null) return 'time';
    if (parseAnyDate(text, 'day-first') !== null || orderEvidence(text) !== null) return 'date';
  }
  if (text.charCodeAt(CODE_LENGTH) === PLUS && parsePlusCode(text) !== null) return 'position';
  if (!POSITION.test(text) || !TWO_NUMBERS.test(text)) return 'text';
  if (parseGeometry(text) !== null || parsePair(text, 'point') !== null) return 'position';
  return parsePair(text, 'comma') === null ? 'text' : 'position';
}
