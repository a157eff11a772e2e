import type { Dataset } from '../core/model/dataset.ts';
import { type DayRange, precisionOf } from '../core/model/time.ts';
import { periodA } from '../core/view/period-choices.ts';
import { briefingMessagesOf } from '../i18n/briefing-messages.ts';
import { formatDay, formatDays } from '../i18n/dates.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { Words } from '../session/describe-part.ts';
import type { ScenePicture } from '../session/scene-picture.ts';

/** The head over the map of a period: "3–9 June 2017: 5 incidents". */
export function wordPeriod(
  { view, answer }: ScenePicture,
  period: number,
  {
    dataset: { extent },
    words: { language },
  }: { readonly dataset: Dataset; readonly words: Words },
): string {
  const range =
    period === 1 ? view.comparison : extent === null ? view.range : periodA(view, extent);
  const count = answer.totals[period]?.shown ?? 0;
  const days = range === null ? '' : nameRange(range, language);
  const { presenting } = briefingMessagesOf(language);
  return presenting.countIn(days, formatCount(count, language), count === 1);
}

/** Longer dates leave the count no room over half a map. */
const MOST_LETTERS = 24;

/** "2015", "June 2017", or the days, with short names of months where they are long. */
function nameRange(range: DayRange, language: string): string {
  const style = { year: 'year', month: 'monthYear', day: null } as const;
  const named = style[precisionOf(range)];
  if (named !== null) return formatDay(range.startDay, language, named);
  const days = formatDays(range, language);
  return days.length <= MOST_LETTERS ? days : formatDays(range, language, 'medium');
}
