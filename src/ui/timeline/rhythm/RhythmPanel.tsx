import { useMemo } from 'react';
import { type DayRange, overlaps } from '../../../core/model/time.ts';
import { setRateDays } from '../../../core/view/actions.ts';
import { RATE_DAYS, type View } from '../../../core/view/view.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Toolbar } from '../../kit/Toolbar.tsx';
import { useLanguage } from '../../kit/use-messages.ts';
import type { IncidentLook } from '../incident-look.ts';
import type { Change } from '../range-actions.ts';
import { GapList } from './GapList.tsx';
import styles from './Rhythm.module.css';
import {
  type PeriodGaps,
  type RhythmSource,
  type RollingRate,
  readGaps,
  readRate,
} from './read-rhythm.ts';
import { sayRate } from './say-rate.ts';

interface Props extends RhythmSource {
  readonly lanes: View['lanes'];
  readonly look: IncidentLook;
  readonly onChange: Change;
}

/** The rhythm in words and small bars: how high the rate was, and how long it was from one incident to the next. */
export function RhythmPanel(props: Props) {
  const { answered, rateDays, onChange } = props;
  const { rhythm } = chartMessagesOf(useLanguage());
  const rate = useMemo(
    () => readRate(answered, rateDays, props.time.extent),
    [answered, rateDays, props.time.extent],
  );
  const gaps = useMemo(() => readGaps(answered), [answered]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label={rhythm.title} className={styles.panel} {...dataOf(rate, gaps)}>
      <Toolbar className={styles.head} label={rhythm.title}>
        <h2>{rhythm.title}</h2>
        {RATE_DAYS.filter((days) => days !== 0).map((days) => (
          <Button
            key={days}
            look="quiet"
            aria-pressed={days === rateDays}
            onClick={({ timeStamp }) =>
              onChange(setRateDays(days), { kind: 'commit', gestureMs: timeStamp })
            }
          >
            {rhythm.days(`${days}`)}
          </Button>
        ))}
        <Button
          look="quiet"
          aria-label={rhythm.close}
          title={rhythm.close}
          onClick={({ timeStamp }) =>
            onChange(setRateDays(0), { kind: 'commit', gestureMs: timeStamp })
          }
        >
          <Icon name="close" sizePx={12} />
        </Button>
      </Toolbar>
      <RateWords {...props} rate={rate} />
      {gaps?.map((period, i) => (
        <GapList
          // biome-ignore lint/suspicious/noArrayIndexKey: periods have no other name than their place
          key={i}
          {...period}
          period={signOf(gaps, i)}
        />
      ))}
      <Left {...props} gaps={gaps} />
    </div>
  );
}

/** The figures as they are, for tests and for whoever reads the page by program. */
function dataOf(rate: RollingRate | null, gaps: readonly PeriodGaps[] | null) {
  const most = rate === null ? null : rate.counts.reduce((a, b) => Math.max(a, b), 0);
  const [first, second] = gaps ?? [];
  return {
    'data-most': most ?? undefined,
    'data-median': first?.gaps?.medianDays,
    'data-longest': first?.gaps?.longest[0]?.days,
    'data-median-b': second?.gaps?.medianDays,
    'data-longest-b': second?.gaps?.longest[0]?.days,
  };
}

function RateWords({
  rateDays,
  lanes,
  shown,
  rate,
}: Pick<Props, 'rateDays' | 'lanes' | 'shown'> & { readonly rate: RollingRate | null }) {
  const language = useLanguage();
  const { rhythm } = chartMessagesOf(language);
  if (rate === null) return <p>{rhythm.tooShort(`${rateDays}`)}</p>;
  return (
    <>
      <p className={styles.note}>
        <svg width="22" height="12" aria-hidden="true">
          <rect className={styles.band} y="2" width="22" height="8" />
          <path className={styles.line} d="M0,6H22" />
        </svg>{' '}
        {rhythm.line(`${rate.days}`)}
        {lanes !== null && ` ${rhythm.notOnLanes}`}
        {lanes === null && shown.measure === 'killed' && ` ${rhythm.notOnKilled}`}
      </p>
      <p>{sayRate(rate, language)}</p>
    </>
  );
}

/** What is in neither the line nor the gaps, and what that does to them. */
function Left({ answered, look, gaps }: Props & { readonly gaps: readonly PeriodGaps[] | null }) {
  const language = useLanguage();
  const { rhythm } = chartMessagesOf(language);
  const undated = answered?.answer.undated ?? 0;
  const wideCount = gaps?.[0]?.wideCount ?? 0;
  const inGap = (gaps ?? []).map(({ wide, gaps: found }) => {
    const longest = found?.longest[0];
    return [...wide].filter((row) => {
      const when = look.headlines.get(row)?.when;
      return when != null && longest !== undefined && overlaps(when, between(longest));
    }).length;
  });
  const lines = [
    ...(gaps === null && answered !== null ? [rhythm.tooLong] : []),
    ...(wideCount > 0 ? [rhythm.wide(formatCount(wideCount, language))] : []),
    ...inGap.flatMap((count, i) =>
      count > 0 ? [rhythm.wideInGap(formatCount(count, language), signOf(gaps, i))] : [],
    ),
    ...(undated > 0 ? [rhythm.undated(formatCount(undated, language))] : []),
  ];
  return lines.map((line) => (
    <p key={line} className={styles.note}>
      {line}
    </p>
  ));
}

/** Which period's gaps these are; `null` while nothing is compared. */
function signOf(gaps: readonly PeriodGaps[] | null, period: number): 'A' | 'B' | null {
  return gaps?.length !== 2 ? null : period === 0 ? 'A' : 'B';
}

/** The quiet days of a gap. */
function between({
  fromDay,
  toDay,
}: {
  readonly fromDay: number;
  readonly toDay: number;
}): DayRange {
  return { startDay: fromDay + 1, endDay: toDay };
}
