/** What a cell looks like, by its first signs and the explicit grammars; called for every cell of a file, so plain cases are decided without one. */
import type { CellType } from '../../model/import-plan.ts';
import { parseGeometry, parsePair } from '../grammar/coordinate-grammar.ts';
import { orderEvidence, parseAnyDate } from '../grammar/date-grammar.ts';
import { isNotKnown, parseNumber } from '../grammar/number-grammar.ts';

const MAX_LENGTH = 200;

/** The type of one cell. A number that could be a date in some column (a year, 20150418, an Excel serial) is a number here. */
export function typeOfCell(text: string): CellType {
  if (text === '') return 'blank';
  const digits = countDigits(text);
  if (digits === text.length && digits <= 15) return 'whole-number';
  if (isNotKnown(text)) return 'blank';
  if (text.length > MAX_LENGTH) return 'text';
  const trimmed = text.trim();
  if (digits === 0 && !/^[\s+\-.,]*\d|^POINT|^https?:|^[NSEW]|[a-z]\.? \d/i.test(trimmed))
    return /\d/.test(trimmed) ? typeOfWords(trimmed) : 'text';
  return typeOfNumber(trimmed) ?? typeOfWords(trimmed);
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
  if (/^https?:\/\//i.test(text)) return 'link';
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(text)) return 'time';
  if (parseAnyDate(text, 'day-first') !== null || orderEvidence(text) !== null) return 'date';
  if (parseGeometry(text) !== null || parsePair(text, 'point') !== null) return 'position';
  return parsePair(text, 'comma') === null ? 'text' : 'position';
}
