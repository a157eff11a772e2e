import { lazy, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { placeChart } from '../../core/draw/place-chart.ts';
import type { Period } from '../../core/model/filter.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { ContextEvent } from '../../core/model/report.ts';
import type { View } from '../../core/view/view.ts';
import type { Answered } from '../../session/state.ts';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { Brush } from './Brush.tsx';
import { ContextLane } from './ContextLane.tsx';
import type { ChartWords } from './chart-words.ts';
import { DotStop } from './DotStop.tsx';
import { Drawing } from './Drawing.tsx';
import type { IncidentLook } from './incident-look.ts';
import { Lane } from './Lane.tsx';
import type { FollowChosen, Live } from './live.ts';
import styles from './Plot.module.css';
import type { Change } from './range-actions.ts';
import { binsHolding, isInRange, type ShownAnswer } from './shown-answer.ts';
import type { TimeSpan } from './time-span.ts';
import { usePointed } from './use-pointed.ts';
import { type Size, useSize } from './use-size.ts';

export interface PlotProps {
  readonly time: TimeSpan;
  readonly shown: ShownAnswer;
  readonly look: IncidentLook;
  /** The range as it is now, or as it was when a hand on the brush last rested. */
  readonly range: Period;
  readonly live: Live;
  readonly followChosen: FollowChosen | undefined;
  /** Period B while two are compared. */
  readonly comparison: Period;
  readonly onCompared: Change;
  readonly words: ChartWords;
  readonly rateDays: View['rateDays'];
  /** What the rate is read from. */
  readonly answered: Answered | null;
  /** Dated events around the incidents, in time order; empty where they are not wanted. */
  readonly context: readonly ContextEvent[];
  /** What stands above the plot while nothing is pointed at; `null` for nothing. */
  readonly note: ReactNode;
  readonly chartId: string;
  readonly onChange: Change;
  readonly onHover: (rows: readonly number[]) => void;
  readonly onSelect: (id: string) => void;
  /** Whether incidents are drawn one by one. */
  readonly onDots: (hasDots: boolean) => void;
}

/** The chart with its brush. Time runs left to right in every language. */
export function Plot(props: PlotProps) {
  const [box, size] = useSize<HTMLDivElement>();
  return (
    <div
      ref={box}
      id={props.chartId}
      className={styles.plot}
      data-lanes={props.context.length > 0 && props.note !== null ? 2 : 1}
      dir="ltr"
    >
      {size !== null && size.widthPx > 0 && <SizedPlot {...props} size={size} />}
    </div>
  );
}

const RateLine = lazy(async () => ({
  default: (await import('./rhythm/RateLine.tsx')).RateLine,
}));

const AXIS_PX = 20;

function SizedPlot({ size, ...props }: PlotProps & { readonly size: Size }) {
  const { timeline } = useMessages();
  const { time, shown, look, words } = props;
  const { headlines } = look;
  const [top, setTop] = useState<number>();
  const chart = useChart(props, size, top);
  const hasDots = chart.stack !== null;
  const { onDots } = props;
  useEffect(() => onDots(hasDots), [hasDots, onDots]);
  const { pointed, point, pointWide, rowAt } = usePointed({
    chartAt: () => ({ chart, topPx: 0, say: String }),
    headlines,
    words,
    onHover: props.onHover,
  });
  const isChosen = useCallback((headline: Headline) => isInRange(headline, shown), [shown]);
  const outlined = useMemo(
    () => binsHolding(look.hovered, shown.chart, headlines),
    [look.hovered, shown.chart, headlines],
  );
  const { onSelect } = props;
  const select = useCallback(
    (row: number) => {
      const id = headlines.get(row)?.id;
      if (id !== undefined) onSelect(id);
    },
    [headlines, onSelect],
  );
  return (
    <>
      <Drawing
        chart={chart}
        look={look}
        followChosen={props.followChosen}
        outlined={outlined}
        isInRange={isChosen}
        words={words}
        onSelectRow={select}
        onPointWide={pointWide}
      />
      {props.rateDays > 0 && (
        <OnDemand>
          <RateLine {...props} chart={chart} onTop={setTop} />
        </OnDemand>
      )}
      {time.extent === null ? (
        <p className={styles.nothing}>{timeline.nothingDated}</p>
      ) : (
        <Brush
          {...time}
          extent={time.extent}
          scale={chart.scale}
          range={props.range}
          live={props.live}
          compared={
            props.comparison === null
              ? null
              : { range: props.comparison, onChange: props.onCompared }
          }
          widthPx={size.widthPx}
          heightPx={chart.baseYPx}
          isOverMark={pointed !== null && pointed.row !== null}
          onChange={props.onChange}
          onPoint={point}
          onClick={(event) => {
            const row = rowAt(event);
            if (row !== null) select(row);
            return row !== null;
          }}
        >
          {(state) => (
            <Lane
              state={state}
              pointed={pointed}
              chart={chart}
              range={props.range}
              live={props.live}
              words={words}
              note={props.note}
            />
          )}
        </Brush>
      )}
      {hasDots && (
        <DotStop
          dots={chart.dots}
          baseYPx={chart.baseYPx}
          headlines={headlines}
          selection={look.selection}
          isInRange={isChosen}
          words={words}
          onHover={props.onHover}
          onSelect={select}
        />
      )}
      {props.context.length > 0 && <ContextLane events={props.context} chart={chart} />}
    </>
  );
}

function useChart({ time, shown, look }: PlotProps, { widthPx, heightPx }: Size, top?: number) {
  const { axis, extent } = time;
  const { chart, measure } = shown;
  const { headlines } = look;
  return useMemo(
    () =>
      placeChart({
        answer: chart,
        measure,
        axis,
        extent,
        headlines,
        widthPx,
        heightPx: heightPx - AXIS_PX,
        top,
      }),
    [chart, measure, axis, extent, headlines, widthPx, heightPx, top],
  );
}
