/** Whether a column of dates counts by another calendar than ours. */
import type { ImportQuestion } from '../../model/import-plan.ts';
import type { OtherCalendar } from '../../model/mapping.ts';
import { toDay } from '../../model/time.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import { hasLunarMonth, parseLunarDate } from '../grammar/lunar-hijri.ts';
import { parseSolarDate } from '../grammar/solar-hijri.ts';
import type { ColumnVotes } from './column-votes.ts';

const MOST_EXAMPLES = 3;
const LEAST_SHARE = 0.9;

/** A year by which the solar calendar would tell of days to come, as whoever reads 1437 knows. */
const FUTURE_DAY = toDay({ year: 2037, month: 1, day: 1 });

/** The calendar that nearly all dates are of, by their years, which would be of the Middle Ages, or their months; `null` for our own. */
export function findCalendar({ distinct }: ColumnVotes): OtherCalendar | null {
  const dates = [...distinct].filter((text) => /\p{Nd}/u.test(text) && isAnyDate(text));
  const enough = Math.max(1, dates.length * LEAST_SHARE);
  const count = (fits: (text: string) => boolean) => dates.filter(fits).length;
  const isLunar = (text: string) =>
    hasLunarMonth(text) || (parseSolarDate(text)?.startDay ?? -Infinity) >= FUTURE_DAY;
  if (count((text) => isLunar(text) && parseLunarDate(text) !== null) >= enough)
    return 'lunar-hijri';
  return count((text) => parseSolarDate(text) !== null) >= enough ? 'solar-hijri' : null;
}

function isAnyDate(text: string): boolean {
  return (parseSolarDate(text) ?? parseLunarDate(text) ?? parseAnyDate(text, null)) !== null;
}

/** Asks with the first rows of the file. */
export function askCalendar(
  column: number,
  rows: readonly (readonly string[])[],
  proposed: OtherCalendar,
): Extract<ImportQuestion, { kind: 'calendar' }> {
  const examples = rows.flatMap((cells, i) => {
    const text = cells[column] ?? '';
    const solarHijri = parseSolarDate(text);
    const lunarHijri = parseLunarDate(text);
    const gregorian = parseAnyDate(text, 'day-first');
    return (solarHijri ?? lunarHijri) === null
      ? []
      : [{ row: i + 1, text, solarHijri, lunarHijri, gregorian }];
  });
  return {
    kind: 'calendar',
    column,
    proposed,
    examples: examples.slice(0, MOST_EXAMPLES),
  };
}
