/** Whether a column of dates counts by another calendar than ours. */
import type { ImportQuestion } from '../../model/import-plan.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import { parseSolarDate } from '../grammar/solar-hijri.ts';
import type { ColumnVotes } from './column-votes.ts';

const MOST_EXAMPLES = 3;
const LEAST_SHARE = 0.9;

/** Whether nearly all dates have years that are of the Solar Hijri calendar or of the Middle Ages. */
export function isSolarHijri({ distinct }: ColumnVotes): boolean {
  const dates = [...distinct].filter(
    (text) => /\p{Nd}/u.test(text) && (parseSolarDate(text) ?? parseAnyDate(text, null)) !== null,
  );
  const solar = dates.filter((text) => parseSolarDate(text) !== null);
  return solar.length > 0 && solar.length >= dates.length * LEAST_SHARE;
}

/** Asks with the first rows of the file. */
export function askCalendar(
  column: number,
  rows: readonly (readonly string[])[],
): Extract<ImportQuestion, { kind: 'calendar' }> {
  const examples = rows.flatMap((cells, i) => {
    const text = cells[column] ?? '';
    const solarHijri = parseSolarDate(text);
    return solarHijri === null
      ? []
      : [{ row: i + 1, text, solarHijri, gregorian: parseAnyDate(text, 'day-first') }];
  });
  return {
    kind: 'calendar',
    column,
    proposed: 'solar-hijri',
    examples: examples.slice(0, MOST_EXAMPLES),
  };
}
