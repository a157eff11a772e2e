import { useCallback, useMemo } from 'react';
import { placeChart } from '../../core/draw/place-chart.ts';
import { placePins } from '../../core/draw/place-pins.ts';
import { topOfRate } from '../../core/draw/place-rate.ts';
import type { LaneAnswer } from '../../core/model/answer.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { DayRange } from '../../core/model/time.ts';
import { signPeriods } from '../../core/view/shown-periods.ts';
import type { View } from '../../core/view/view.ts';
import { Badge } from '../kit/Badge.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { Drawing } from './Drawing.tsx';
import type { IncidentLook } from './incident-look.ts';
import { SceneLanes } from './lanes/SceneLanes.tsx';
import { LANE_GUTTER_PX, LEAST_GUTTERED_PX } from './lanes/scene-lane-size.ts';
import { RatePicture } from './rhythm/RatePicture.tsx';
import type { RollingRate } from './rhythm/read-rhythm.ts';
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
  /** A rolling rate to be drawn over the bars; `null` for none. */
  readonly rate: RollingRate | null;
  /** A lane for each value; `null` for a timeline in one piece. */
  readonly split: { readonly view: LaneView; readonly lanes: readonly LaneAnswer[] } | null;
  /** How many times larger than on a desk it is drawn. */
  readonly scale: number;
}

type LaneView = Pick<View, 'lanes' | 'range' | 'comparison' | 'measure'>;

/** The timeline's picture alone, to be looked at: no brush, no dates to type. */
export function SceneTimeline({ scale, ...props }: SceneTimelineProps) {
  const [box, size] = useSize<HTMLDivElement>();
  const hasGutter = ({ widthPx }: Size) => props.split !== null && widthPx >= LEAST_GUTTERED_PX;
  return (
    <div className={styles.frame} dir="ltr">
      <div ref={box} className={styles.chart} style={{ zoom: scale }}>
        {size !== null && size.widthPx > 0 && (
          <SizedTimeline {...props} gutterPx={hasGutter(size) ? LANE_GUTTER_PX : 0} size={size} />
        )}
      </div>
    </div>
  );
}

function SizedTimeline({
  time,
  shown,
  look,
  texts,
  rate,
  split,
  gutterPx,
  size,
}: Omit<SceneTimelineProps, 'scale'> & { readonly size: Size; readonly gutterPx: number }) {
  const messages = useMessages();
  const language = useLanguage();
  const { axis, extent } = time;
  const { chart: answer, measure } = shown;
  const widthPx = size.widthPx - gutterPx;
  const pins = useMemo(() => placePins(texts, { ...axis, widthPx }), [texts, axis, widthPx]);
  const lanePx = LANE_PX * pins.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const heightPx = size.heightPx - AXIS_PX - lanePx;
  const words = useMemo(() => ({ messages, language, measure }), [messages, language, measure]);
  const chart = useMemo(
    () =>
      placeChart({
        answer,
        measure,
        axis,
        extent,
        headlines: look.headlines,
        widthPx,
        heightPx,
        top: rate === null ? undefined : topOfRate(rate, axis),
      }),
    [answer, measure, axis, extent, look.headlines, widthPx, heightPx, rate],
  );
  const base = split === null ? chart.baseYPx : heightPx;
  const isChosen = useCallback((headline: Headline) => isInRange(headline, shown), [shown]);
  return (
    <>
      <div className={styles.plot} style={{ top: lanePx, left: gutterPx }}>
        {signPeriods(shown, extent).map(({ sign, range }) => (
          <Range key={sign} sign={sign} range={range} chart={chart} heightPx={base} />
        ))}
        {split === null ? (
          <>
            <Drawing
              chart={chart}
              look={look}
              outlined={NO_BARS}
              isInRange={isChosen}
              words={words}
              onPointWide={nothing}
              onSelectRow={nothing}
            />
            {rate !== null && <RatePicture rate={rate} axis={axis} chart={chart} />}
          </>
        ) : (
          <SceneLanes {...{ split, time, look, widthPx, heightPx, gutterPx, isChosen, words }} />
        )}
      </div>
      {pins.map(({ day, text, xPx, lane, side }) => (
        // A day may bear several texts, but not the same twice.
        <div
          key={`${day} ${text}`}
          className={styles.pin}
          style={{
            left: gutterPx + xPx,
            top: lane * LANE_PX,
            height: lanePx - lane * LANE_PX + base,
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
  heightPx,
}: {
  readonly heightPx: number;
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
      style={{ left: leftPx, width: rightPx - leftPx, height: heightPx }}
    >
      {sign !== '' && <Badge period={sign} />}
    </div>
  );
}
