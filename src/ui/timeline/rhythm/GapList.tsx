import { GAP_CLASSES, type Gap } from '../../../core/engine/rate/gaps.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { formatDay } from '../../../i18n/dates.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import { Badge } from '../../kit/Badge.tsx';
import { useLanguage } from '../../kit/use-messages.ts';
import styles from './Rhythm.module.css';
import type { PeriodGaps } from './read-rhythm.ts';

/** The gaps of a period: their median and the longest in words, all of them in classes, the longest ones by date. */
export function GapList({
  gaps,
  period,
}: Pick<PeriodGaps, 'gaps'> & {
  /** Which of two; `null` while nothing is compared. */
  readonly period: 'A' | 'B' | null;
}) {
  const language = useLanguage();
  const { rhythm } = chartMessagesOf(language);
  const count = (number: number) => formatCount(number, language);
  const day = (number: number) => formatDay(number, language, 'medium');
  const name = (gap: Gap) =>
    rhythm.gap(count(gap.days), gap.days, day(gap.fromDay), day(gap.toDay));
  const most = Math.max(1, ...(gaps?.classes ?? []));
  const [longest] = gaps?.longest ?? [];
  return (
    <>
      <h3>
        {rhythm.gaps} {period !== null && <Badge period={period} />}
      </h3>
      {gaps === null ? (
        <p>{rhythm.few}</p>
      ) : (
        <>
          <p>
            {rhythm.median(count(gaps.medianDays), gaps.medianDays)}{' '}
            {longest !== undefined && rhythm.longest(name(longest))}
          </p>
          <ul className={styles.classes} aria-label={rhythm.gaps}>
            {GAP_CLASSES.map((least, i) => (
              <li key={least}>
                <span>{rhythm.classes[i]}</span>
                <span className={styles.bar}>
                  <span style={{ inlineSize: `${(100 * (gaps.classes[i] ?? 0)) / most}%` }} />
                </span>
                <span>{count(gaps.classes[i] ?? 0)}</span>
              </li>
            ))}
          </ul>
          {gaps.longest.length > 1 && (
            <details className={styles.longest}>
              <summary>{rhythm.longestList}</summary>
              <ol>
                {gaps.longest.map((gap) => (
                  <li key={gap.fromDay}>{name(gap)}</li>
                ))}
              </ol>
            </details>
          )}
        </>
      )}
    </>
  );
}
