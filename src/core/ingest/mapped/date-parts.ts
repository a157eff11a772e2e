/** A year, a month and a day of three cells, as the text of one date. */
import { isNotKnown, parseNumber } from '../grammar/number-grammar.ts';

/** What stands behind each part in Chinese, Japanese and Korean. */
const SIGN = /(?<=\p{Nd})\s*[年月日년월일]\s*$/u;

/** 0 where the part is not known, `null` where it can't be read. */
export function readPart(text: string): number | null {
  if (isNotKnown(text)) return 0;
  const number = parseNumber(text.replace(SIGN, ''), 'point');
  if (number === null || !Number.isInteger(number.value) || number.value < 0) return null;
  return number.value;
}

/** The texts of the cells as one date, year first unless the month is a word; `null` where year or day can't be read. A day of a month that is not known says nothing. */
export function joinParts(yearText: string, monthText: string, dayText: string): string | null {
  const [year, month, day] = [yearText, monthText, dayText].map(readPart) as [Part, Part, Part];
  if (year === null || day === null) return null;
  if (month === null) return `${day === 0 ? '' : `${day} `}${monthText.trim()} ${year}`;
  if (month === 0) return String(year);
  return day === 0 ? `${year}/${month}` : `${year}/${month}/${day}`;
}

type Part = number | null;
