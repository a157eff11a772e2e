import type { ReactNode } from 'react';
import type { Headline } from '../../core/model/incident.ts';
import { formatDays } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { Badge } from '../kit/Badge.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import styles from './ComparedMaps.module.css';
import { useShownIncidents } from './use-picture.ts';

/** The maps of A and B side by side, one below the other on a phone; whoever renders them gives both one camera and one scale. */
export function ComparedMaps({
  first,
  second,
}: {
  readonly first: (name: string) => ReactNode;
  readonly second: (name: string, shown: readonly Headline[] | null) => ReactNode;
}) {
  const { map } = useMessages();
  const shown = useShownIncidents(1);
  return (
    <div className={styles.pair} data-maps="2">
      <div className={styles.half}>
        {first(map.ofPeriod('A'))}
        <PeriodHead period={0} />
      </div>
      <div className={styles.half}>
        {second(map.ofPeriod('B'), shown)}
        <PeriodHead period={1} />
      </div>
    </div>
  );
}

function PeriodHead({ period }: { readonly period: 0 | 1 }) {
  const language = useLanguage();
  const { map } = useMessages();
  const extent = useSessionState((state) => state.dataset?.extent ?? null);
  const answered = useSessionState((state) => state.answered);
  const range = (period === 0 ? answered?.view.range : answered?.view.comparison) ?? extent;
  const count = answered?.answer.totals[period]?.shown ?? 0;
  return (
    <p className={styles.head} data-furniture>
      <Badge period={period === 0 ? 'A' : 'B'} />
      <span>
        {range !== null && formatDays(range, language)}
        <b>{map.shown(formatCount(count, language), count === 1)}</b>
      </span>
    </p>
  );
}
