import type { Dataset } from '../core/model/dataset.ts';
import { type DayRange, precisionOf } from '../core/model/time.ts';
import { periodA } from '../core/view/period-choices.ts';
import { briefingMessagesOf } from '../i18n/briefing-messages.ts';
import { formatDay, formatDays } from '../i18n/dates.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { Words } from '../session/describe-part.ts';
import type { ScenePicture } from '../session/scene-picture.ts';

/** Longer dates leave little room over half a map. */
const MOST_LETTERS = 24;

/** The head over the map of a period: "3–9 June 2017: 5 incidents"; where the dates are long "28 Sept 2014 – 26 Sept 2015: 5". */
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
  const said = formatCount(count, language);
  return range !== null && days.length > MOST_LETTERS
    ? `${formatDays(range, language, 'medium')}: ${said}`
    : presenting.countIn(days, said, count === 1);
}

/** "2015", "June 2017", or the days. */
function nameRange(range: DayRange, language: string): string {
  const style = { year: 'year', month: 'monthYear', day: null } as const;
  const named = style[precisionOf(range)];
  return named === null ? formatDays(range, language) : formatDay(range.startDay, language, named);
}
