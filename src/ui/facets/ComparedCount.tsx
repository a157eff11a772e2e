import { formatCount } from '../../i18n/numbers.ts';
import type { SessionState } from '../../session/state.ts';
import type { StateSource } from '../../session/waiting-state.ts';
import { Difference } from '../kit/Difference.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import styles from './FacetRow.module.css';
import type { OptionCount } from './facet-options.ts';

/** The counts in A and B, and B minus A. */
export function ComparedCount({
  countIn,
  source,
}: {
  readonly countIn: (state: SessionState) => OptionCount;
  readonly source: StateSource;
}) {
  const language = useLanguage();
  const count = useSessionState((state) => countIn(state).count, source);
  const compared = useSessionState((state) => countIn(state).compared ?? 0, source);
  return (
    <span className={styles.compared}>
      <span>{formatCount(count, language)}</span>
      <span>{formatCount(compared, language)}</span>
      <Difference by={compared - count} />
    </span>
  );
}
