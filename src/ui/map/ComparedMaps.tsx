import { type ReactNode, useCallback } from 'react';
import { DENSITY_STEPS, type DensityKind } from '../../core/draw/density-step.ts';
import { glyphOfSlot } from '../../core/draw/glyph.ts';
import { perThirtyDays } from '../../core/engine/rate/rate-ratio.ts';
import type { Headline } from '../../core/model/incident.ts';
import { campaignMessagesOf } from '../../i18n/campaign-messages.ts';
import { compareMessagesOf } from '../../i18n/compare-messages.ts';
import { formatDays } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { formatRate } from '../../i18n/ratios.ts';
import { Badge } from '../kit/Badge.tsx';
import { Glyph } from '../kit/Glyph.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import styles from './ComparedMaps.module.css';
import { labelLine } from './describe-marks.ts';
import type { OpenList } from './MapList.tsx';
import { useCellsKind } from './shown-cells.ts';
import { useMarkEncoding, useShownIncidents } from './use-picture.ts';

type OnList = (list: OpenList | null) => void;

/** The maps of A and B side by side, one below the other on a phone; whoever renders them gives both one camera and one scale. */
export function ComparedMaps({
  first,
  second,
  onList,
}: {
  readonly first: (name: string) => ReactNode;
  readonly second: (name: string, shown: readonly Headline[] | null, onList: OnList) => ReactNode;
  readonly onList: OnList;
}) {
  const { map } = useMessages();
  const shown = useShownIncidents(1);
  const cells = useCellsKind(1);
  const listB = useCallback<OnList>((list) => onList(list && { ...list, isOfB: true }), [onList]);
  return (
    <div className={styles.pair}>
      <div className={styles.half}>
        {first(map.ofPeriod('A'))}
        <div className={styles.foot}>
          <PeriodHead period={0} />
        </div>
      </div>
      <div className={styles.half}>
        {second(map.ofPeriod('B'), shown, listB)}
        <div className={styles.foot}>
          <PeriodHead period={1} />
          <ComparedLegend cells={cells} />
        </div>
      </div>
    </div>
  );
}

function PeriodHead({ period }: { readonly period: 0 | 1 }) {
  const language = useLanguage();
  const { map } = useMessages();
  const { maps, units } = compareMessagesOf(language);
  const extent = useSessionState((state) => state.dataset?.extent ?? null);
  const answered = useSessionState((state) => state.answered);
  const range = (period === 0 ? answered?.view.range : answered?.view.comparison) ?? extent;
  const totals = answered?.answer.totals[period];
  const shown = totals?.shown ?? 0;
  const { campaigns } = totals ?? {};
  const days = range === null ? 0 : range.endDay - range.startDay;
  return (
    <p className={styles.head} data-furniture>
      <Badge period={period === 0 ? 'A' : 'B'} />
      <span>
        {range !== null && formatDays(range, language)}
        <span className={styles.rate}>
          <b>{map.incidents(formatCount(shown, language), shown === 1)}</b>
          {campaigns !== undefined &&
            ` · ${formatCount(campaigns, language)} ${units.campaigns[campaigns === 1 ? 0 : 1]}`}
          {days > 0 &&
            ` · ${maps.perThirtyDays(
              formatRate(perThirtyDays({ count: campaigns ?? shown, days }), language),
            )}`}
        </span>
      </span>
    </p>
  );
}

/** What marks or colours mean, once more beside the second map, and that they mean the same in both. */
function ComparedLegend({ cells }: { readonly cells: DensityKind | null }) {
  const messages = useMessages();
  const language = useLanguage();
  const { maps } = compareMessagesOf(language);
  const { lines } = useMarkEncoding();
  const colour = useSessionState((state) => state.view.encoding.colour);
  const unit = useSessionState((state) => state.view.unit);
  return (
    <div className={styles.legend} data-furniture>
      <ul className={styles.lines} aria-label={maps.legend}>
        {cells !== null
          ? DENSITY_STEPS[cells].map((least, step) => (
              <li key={least}>
                <span
                  className={styles.colour}
                  style={{ background: `var(--density-${step + 1})` }}
                />
                {maps.atLeast(formatCount(least, language))}
              </li>
            ))
          : lines.map((line) => (
              <li key={`${line.slot.colour} ${line.slot.shape}`}>
                <Glyph {...glyphOfSlot(line.slot)} sizePx={12} />
                <bdi>{labelLine(line, colour, messages)}</bdi>
              </li>
            ))}
      </ul>
      <p>{maps.oneScale}</p>
      {unit === 'campaigns' && <p>{campaignMessagesOf(language).links}</p>}
    </div>
  );
}
