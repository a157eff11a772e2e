import { formatDays } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useBriefingMessages, useShowState } from '../../ui/briefing/desk-context.ts';
import { useLanguage } from '../../ui/kit/use-messages.ts';
import styles from './PlayedDates.module.css';
import type { StagePlay } from './use-stage-play.ts';

/** A share of the stage's height that the last row reads while the picture moves. */
const SIZE_SHARE = 0.042;
const COMPARED_SHARE = 0.034;

/** The dates that are on stage while they run, in words. Said aloud once they rest. */
export function PlayedDates({
  windows,
  picture,
  heightPx,
}: Pick<StagePlay, 'windows' | 'picture'> & { readonly heightPx: number }) {
  const { presenting } = useBriefingMessages();
  const language = useLanguage();
  const isRunning = useShowState((state) => state.playing?.isRunning === true);
  if (windows === null) return null;
  const isComparing = windows.length > 1;
  return (
    <div
      className={styles.frame}
      role="status"
      aria-live={isRunning ? 'off' : 'polite'}
      data-playing={isRunning}
    >
      {windows.map((range, period) => {
        const count = picture?.answer.totals[period]?.shown ?? 0;
        const said = presenting.countIn(
          formatDays(range, language),
          formatCount(count, language),
          count === 1,
        );
        return (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: A and B have no other name
            key={period}
            className={styles.dates}
            style={{ fontSize: (isComparing ? COMPARED_SHARE : SIZE_SHARE) * heightPx }}
          >
            {isComparing ? `${period === 0 ? 'A' : 'B'} ${said}` : said}
          </p>
        );
      })}
    </div>
  );
}
