import { compareMessagesOf } from '../../i18n/compare-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { Badge } from '../kit/Badge.tsx';
import { Button } from '../kit/Button.tsx';
import { Difference } from '../kit/Difference.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './ListedPeriods.module.css';

/** While two periods are compared: how many are in A, in B and what the difference is, and which of them the rows are of. */
export function ListedPeriods() {
  const session = useSession();
  const language = useLanguage();
  const words = compareMessagesOf(language);
  const answered = useSessionState((state) => state.answered);
  const listed = useSessionState((state) => state.listedPeriod);
  const unit = answered?.view.unit ?? 'incidents';
  const [a, b] = (answered?.answer.totals ?? []).map((totals) => totals.campaigns ?? totals.shown);
  if (a === undefined || b === undefined) return null;
  const counts = [a, b].map((count) => formatCount(count, language));
  return (
    <Toolbar className={styles.line} label={words.list}>
      {(['A', 'B'] as const).map((period, index) => (
        <Button
          key={period}
          look="quiet"
          aria-label={words.listPeriod(
            period,
            `${counts[index]} ${words.units[unit][(index === 0 ? a : b) === 1 ? 0 : 1]}`,
          )}
          aria-pressed={listed === index}
          onClick={() => session.listPeriod(index)}
        >
          <Badge period={period} />
          <b>{counts[index]}</b>
        </Button>
      ))}
      <p className={styles.difference}>
        {words.difference} <Difference by={b - a} />
      </p>
    </Toolbar>
  );
}
