import { formatDays } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useBriefingMessages, useShowState } from '../../ui/briefing/desk-context.ts';
import { useLanguage } from '../../ui/kit/use-messages.ts';
import styles from './PlayedDates.module.css';
import type { StagePlay } from './use-stage-play.ts';

/** A share of the stage's height that the last row reads while the picture moves. */
const SIZE_SHARE = 0.042;

/** The dates that are on stage while they run, in words. Said aloud once they rest. */
export function PlayedDates({
  window,
  picture,
  heightPx,
}: Pick<StagePlay, 'window' | 'picture'> & { readonly heightPx: number }) {
  const { presenting } = useBriefingMessages();
  const language = useLanguage();
  const isRunning = useShowState((state) => state.playing?.isRunning === true);
  if (window === null) return null;
  const count = picture?.answer.totals[0]?.shown ?? 0;
  return (
    <p
      className={styles.dates}
      style={{ fontSize: SIZE_SHARE * heightPx }}
      role="status"
      aria-live={isRunning ? 'off' : 'polite'}
      data-playing={isRunning}
    >
      {presenting.countIn(formatDays(window, language), formatCount(count, language), count === 1)}
    </p>
  );
}
