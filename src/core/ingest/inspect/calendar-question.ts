/** Whether a column of dates counts by another calendar than ours. */
import type { CalendarExample, ImportQuestion } from '../../model/import-plan.ts';
import type { OtherCalendar } from '../../model/mapping.ts';
import { toDay } from '../../model/time.ts';
import { type CellTable, cellText } from '../cells/cell-table.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import { hasLunarMonth, parseLunarDate } from '../grammar/lunar-hijri.ts';
import { parseSolarDate } from '../grammar/solar-hijri.ts';
import { remember } from '../mapped/column-set.ts';
import type { ColumnVotes } from './column-votes.ts';

const MOST_EXAMPLES = 3;
const LEAST_SHARE = 0.9;

/** A year by which the solar calendar would tell of days to come, as whoever reads 1437 knows. */
const FUTURE_DAY = toDay({ year: 2037, month: 1, day: 1 });

/** Letters and digits that Persian has, and Arabic has not. */
const PERSIAN = /[پچژگکی۰-۹]/u;

/**
 * The calendar that nearly all dates are of, by their years, which would be of the Middle Ages, or their months; `null` for our own.
 * Of the same years, a day 31, years to come and the writing of Persian tell the solar from the lunar calendar; nothing else does.
 */
export function findCalendar(
  { distinct }: ColumnVotes,
  header: readonly string[],
): OtherCalendar | null {
  const dates = [...distinct].filter((text) => /\p{Nd}/u.test(text) && isAnyDate(text));
  const enough = Math.max(1, dates.length * LEAST_SHARE);
  const count = (fits: (text: string) => boolean) => dates.filter(fits).length;
  const isLunar = (text: string) =>
    hasLunarMonth(text) || (parseSolarDate(text)?.startDay ?? -Infinity) >= FUTURE_DAY;
  if (count((text) => isLunar(text) && parseLunarDate(text) !== null) >= enough)
    return 'lunar-hijri';
  if (count((text) => parseSolarDate(text) !== null) < enough) return null;
  const isSolar = (text: string) => parseLunarDate(text) === null || PERSIAN.test(text);
  return header.some((name) => PERSIAN.test(name)) || dates.some(isSolar)
    ? 'solar-hijri'
    : 'unsettled';
}

function isAnyDate(text: string): boolean {
  return (parseSolarDate(text) ?? parseLunarDate(text) ?? parseAnyDate(text, null)) !== null;
}

/** Asks with the first rows in which another calendar than ours makes sense. */
export function askCalendar(
  column: number,
  table: CellTable,
  proposed: OtherCalendar,
): Extract<ImportQuestion, { kind: 'calendar' }> {
  const read = remember((text) => {
    const solarHijri = parseSolarDate(text);
    const lunarHijri = parseLunarDate(text);
    if ((solarHijri ?? lunarHijri) === null) return null;
    return { text, solarHijri, lunarHijri, gregorian: parseAnyDate(text, 'day-first') };
  });
  const examples: CalendarExample[] = [];
  for (let row = 0; row < table.rowCount && examples.length < MOST_EXAMPLES; row++) {
    const example = read(cellText(table, column, row));
    if (example !== null) examples.push({ row: row + 1, ...example });
  }
  return { kind: 'calendar', column, proposed, examples };
}
