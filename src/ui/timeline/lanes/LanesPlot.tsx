import {
  type CSSProperties,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { placeTicks } from '../../../core/draw/histogram-ticks.ts';
import { type PlacedLane, placeLanes } from '../../../core/draw/place-lanes.ts';
import type { LanesAnswer } from '../../../core/model/answer.ts';
import type { Headline } from '../../../core/model/incident.ts';
import type { Lanes } from '../../../core/view/view.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import { AxisTicks } from '../AxisTicks.tsx';
import { Brush } from '../Brush.tsx';
import { ContextLane } from '../ContextLane.tsx';
import { DotStop } from '../DotStop.tsx';
import { Lane } from '../Lane.tsx';
import plotStyles from '../Plot.module.css';
import type { PlotProps } from '../Plot.tsx';
import { isInRange } from '../shown-answer.ts';
import { type Size, useSize } from '../use-size.ts';
import { LaneNames } from './LaneNames.tsx';
import { LanesPicture } from './LanesPicture.tsx';
import styles from './LanesPlot.module.css';
import { usePointedLane } from './use-pointed-lane.ts';

export interface LanesPlotProps
  extends Pick<
    PlotProps,
    | 'time'
    | 'shown'
    | 'look'
    | 'range'
    | 'live'
    | 'comparison'
    | 'onCompared'
    | 'words'
    | 'context'
    | 'chartId'
    | 'note'
    | 'onDots'
    | 'onChange'
    | 'onHover'
    | 'onSelect'
  > {
  /** `null`: they are on their way. */
  readonly answer: LanesAnswer | null;
  readonly lanes: Lanes;
}

const AXIS_PX = 20;
/** Over the lanes, for words and context. */
const HEAD_PX = 40;
const GUTTER_PX = 144;
const LEAST_LANE_PX = 34;
const MOST_LANE_PX = 96;
/** Names stand over their lanes where there is no room for them beside. */
const NARROW_PX = 560;
const NARROW_LANE_PX = 56;

/** The timeline as small multiples: a lane for each value, one scale, one brush over all of them. */
export function LanesPlot(props: LanesPlotProps) {
  const [box, size] = useSize<HTMLDivElement>();
  const { words, answer } = props;
  const chart = chartMessagesOf(words.language);
  return (
    <div
      id={props.chartId}
      className={styles.frame}
      data-gutter={size !== null && size.widthPx >= NARROW_PX}
      dir="ltr"
    >
      <div ref={box} className={styles.box}>
        {size !== null && size.widthPx > 0 && answer !== null && (
          <SizedLanes {...props} answer={answer} size={size} />
        )}
      </div>
      {answer !== null && answer.leftOut > 0 && (
        <p className={styles.note}>{chart.leftOut(formatCount(answer.leftOut, words.language))}</p>
      )}
      {answer?.lanes.length === 0 && <p className={plotStyles.nothing}>{chart.nothing}</p>}
    </div>
  );
}

type SizedProps = Omit<LanesPlotProps, 'answer'> & {
  readonly answer: LanesAnswer;
  readonly size: Size;
};

function SizedLanes({ size, ...props }: SizedProps) {
  const { time, shown, look, words, answer } = props;
  const { headlines } = look;
  const isNarrow = size.widthPx < NARROW_PX;
  const roomPx = size.heightPx - AXIS_PX - HEAD_PX;
  const gutterPx = isNarrow ? 0 : GUTTER_PX;
  const [head, setHead] = useState<HTMLElement | null>(null);
  const [plot, plotSize] = useSize<HTMLDivElement>();
  const widthPx = plotSize?.widthPx ?? 0;
  const count = answer.lanes.length;
  const laneHeightPx = heightOfLane(roomPx, { count, isNarrow });
  const placed = usePlacedLanes(props, { widthPx, laneHeightPx });
  const heightPx = count * laneHeightPx;
  const isChosen = useCallback((headline: Headline) => isInRange(headline, shown), [shown]);
  const pointing = usePointedLane(placed, {
    laneHeightPx,
    headlines,
    words,
    category: props.lanes.category,
    onHover: props.onHover,
  });
  const { pointed } = pointing;
  const hasDots = placed[0]?.chart.stack != null;
  const { onDots } = props;
  useEffect(() => onDots(hasDots), [hasDots, onDots]);
  const select = (row: number) => {
    const id = headlines.get(row)?.id;
    if (id !== undefined) props.onSelect(id);
  };
  const scale = placed[0]?.chart.scale;
  const whole = scale && {
    ...(placed[0] as PlacedLane).chart,
    baseYPx: heightPx,
    ticks: placeTicks(scale),
  };
  return (
    <>
      <div ref={setHead} className={styles.head} style={{ width: widthPx, marginLeft: gutterPx }}>
        {whole && props.context.length > 0 && (
          <ContextLane
            events={props.context}
            chart={{ ...whole, baseYPx: Math.min(heightPx, roomPx) }}
          />
        )}
      </div>
      <div
        className={styles.lanes}
        data-narrow={isNarrow}
        style={{ '--gutter': `${gutterPx}px` } as CSSProperties}
      >
        <LaneNames
          placed={placed}
          category={props.lanes.category}
          laneHeightPx={laneHeightPx}
          range={shown.range}
          words={words}
        />
        <div ref={plot} className={styles.plot} style={{ height: heightPx }}>
          {whole && (
            <>
              <LanesPicture
                placed={placed}
                category={props.lanes.category}
                heightPx={heightPx}
                look={look}
                isChosen={isChosen}
                onPointWide={pointing.pointWide}
                onSelectRow={select}
              />
              {time.extent !== null && (
                <Brush
                  {...time}
                  extent={time.extent}
                  scale={whole.scale}
                  range={props.range}
                  live={props.live}
                  compared={
                    props.comparison === null
                      ? null
                      : { range: props.comparison, onChange: props.onCompared }
                  }
                  widthPx={widthPx}
                  heightPx={heightPx}
                  isOverMark={pointed !== null && pointed.row !== null}
                  onChange={props.onChange}
                  onPoint={pointing.point}
                  onClick={(event: PointerEvent<HTMLElement>) => {
                    const row = pointing.rowAt(event);
                    if (row !== null) select(row);
                    return row !== null;
                  }}
                >
                  {(state) =>
                    head !== null &&
                    createPortal(
                      <Lane
                        state={state}
                        pointed={pointed}
                        chart={whole}
                        range={props.range}
                        live={props.live}
                        words={words}
                        note={props.note}
                      />,
                      head,
                    )
                  }
                </Brush>
              )}
              <DotStop
                dots={dotsOf(placed, heightPx)}
                baseYPx={heightPx}
                headlines={headlines}
                selection={look.selection}
                isInRange={isChosen}
                words={words}
                onHover={props.onHover}
                onSelect={select}
              />
            </>
          )}
        </div>
      </div>
      {whole && (
        <svg
          className={styles.axis}
          style={{ width: widthPx, marginLeft: gutterPx }}
          aria-hidden="true"
        >
          <AxisTicks ticks={whole.ticks} widthPx={widthPx} baseYPx={0} axisYPx={0} />
        </svg>
      )}
    </>
  );
}

function heightOfLane(
  roomPx: number,
  { count, isNarrow }: { readonly count: number; readonly isNarrow: boolean },
): number {
  if (isNarrow) return NARROW_LANE_PX;
  const fitting = Math.floor(roomPx / Math.max(1, count));
  return Math.max(LEAST_LANE_PX, Math.min(MOST_LANE_PX, fitting));
}

function usePlacedLanes(
  {
    answer,
    time: { axis, extent },
    shown: { measure },
    look: { headlines },
    lanes,
  }: Omit<SizedProps, 'size'>,
  { widthPx, laneHeightPx }: { readonly widthPx: number; readonly laneHeightPx: number },
): readonly PlacedLane[] {
  const isBarsOnly = lanes.marks === 'bars';
  return useMemo(
    () =>
      widthPx === 0
        ? []
        : placeLanes({
            lanes: answer.lanes,
            measure,
            axis,
            extent,
            headlines,
            widthPx,
            laneHeightPx,
            isBarsOnly,
          }),
    [answer, measure, axis, extent, headlines, widthPx, laneHeightPx, isBarsOnly],
  );
}

/** All dots from the foot of the last lane up, in time order, an incident once. */
function dotsOf(placed: readonly PlacedLane[], heightPx: number) {
  const dots = placed.flatMap(({ topPx, chart }) =>
    chart.dots.map((dot) => ({
      ...dot,
      aboveBasePx: heightPx - topPx - chart.baseYPx + dot.aboveBasePx,
    })),
  );
  const once = new Map(dots.map((dot) => [dot.row, dot]));
  return [...once.values()].sort((a, b) => a.row - b.row);
}
