import { useCallback, useMemo } from 'react';
import { placeChart } from '../../core/draw/place-chart.ts';
import { placePins } from '../../core/draw/place-pins.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { DayRange } from '../../core/model/time.ts';
import { signPeriods } from '../../core/view/shown-periods.ts';
import { Badge } from '../kit/Badge.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { Drawing } from './Drawing.tsx';
import type { IncidentLook } from './incident-look.ts';
import styles from './SceneTimeline.module.css';
import { isInRange, type ShownAnswer } from './shown-answer.ts';
import type { TimeSpan } from './time-span.ts';
import { type Size, useSize } from './use-size.ts';

const AXIS_PX = 20;
/** Room for texts over the plot. */
const LANE_PX = 17;
const NO_BARS: ReadonlySet<number> = new Set();
const nothing = () => undefined;

export interface SceneTimelineProps {
  readonly time: TimeSpan;
  readonly shown: ShownAnswer;
  readonly look: IncidentLook;
  /** Texts over days, in time order. */
  readonly texts: readonly { readonly day: number; readonly text: string }[];
  /** How many times larger than on a desk it is drawn. */
  readonly scale: number;
}

/** The timeline's picture alone, to be looked at: no brush, no dates to type. */
export function SceneTimeline({ scale, ...props }: SceneTimelineProps) {
  const [box, size] = useSize<HTMLDivElement>();
  return (
    <div className={styles.frame} dir="ltr">
      <div ref={box} className={styles.chart} style={{ zoom: scale }}>
        {size !== null && size.widthPx > 0 && <SizedTimeline {...props} size={size} />}
      </div>
    </div>
  );
}

function SizedTimeline({
  time,
  shown,
  look,
  texts,
  size,
}: Omit<SceneTimelineProps, 'scale'> & { readonly size: Size }) {
  const messages = useMessages();
  const language = useLanguage();
  const { axis, extent } = time;
  const { chart: answer, measure } = shown;
  const pins = useMemo(
    () => placePins(texts, { ...axis, widthPx: size.widthPx }),
    [texts, axis, size.widthPx],
  );
  const lanePx = LANE_PX * pins.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const words = useMemo(() => ({ messages, language, measure }), [messages, language, measure]);
  const chart = useMemo(
    () =>
      placeChart({
        answer,
        measure,
        axis,
        extent,
        headlines: look.headlines,
        widthPx: size.widthPx,
        heightPx: size.heightPx - AXIS_PX - lanePx,
      }),
    [answer, measure, axis, extent, look.headlines, size, lanePx],
  );
  const isChosen = useCallback((headline: Headline) => isInRange(headline, shown), [shown]);
  return (
    <>
      <div className={styles.plot} style={{ top: lanePx }}>
        {signPeriods(shown, extent).map(({ sign, range }) => (
          <Range key={sign} sign={sign} range={range} chart={chart} />
        ))}
        <Drawing
          chart={chart}
          look={look}
          outlined={NO_BARS}
          isInRange={isChosen}
          words={words}
          onPointWide={nothing}
          onSelectRow={nothing}
        />
      </div>
      {pins.map(({ day, text, xPx, lane, side }) => (
        // A day may bear several texts, but not the same twice.
        <div
          key={`${day} ${text}`}
          className={styles.pin}
          style={{
            left: xPx,
            top: lane * LANE_PX,
            height: lanePx - lane * LANE_PX + chart.baseYPx,
          }}
        >
          <p className={styles.text} data-side={side}>
            {text}
          </p>
        </div>
      ))}
    </>
  );
}

/** Chosen days, tinted, with the sign of their period where there are two. */
function Range({
  sign,
  range,
  chart,
}: {
  readonly sign: 'A' | 'B' | '';
  readonly range: DayRange;
  readonly chart: ReturnType<typeof placeChart>;
}) {
  const leftPx = Math.max(0, chart.scale(range.startDay));
  const rightPx = Math.min(chart.widthPx, chart.scale(range.endDay));
  return rightPx <= leftPx ? null : (
    <div
      className={styles.range}
      data-period={sign}
      style={{ left: leftPx, width: rightPx - leftPx, height: chart.baseYPx }}
    >
      {sign !== '' && <Badge period={sign} />}
    </div>
  );
}
