import { lazy, memo, useId } from 'react';
import type { WideBar } from '../../core/draw/histogram-wide.ts';
import type { Chart } from '../../core/draw/place-chart.ts';
import type { Headline } from '../../core/model/incident.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { OnDemand } from '../kit/OnDemand.tsx';
import { AxisTicks } from './AxisTicks.tsx';
import { Bars } from './Bars.tsx';
import type { ChartWords } from './chart-words.ts';
import { Dots } from './Dots.tsx';
import { HatchPatterns, NoData } from './Hatch.tsx';
import type { IncidentLook } from './incident-look.ts';
import type { FollowChosen } from './live.ts';
import styles from './Plot.module.css';

const WideBars = lazy(async () => ({ default: (await import('./WideBars.tsx')).WideBars }));
const Rings = lazy(async () => ({ default: (await import('./Rings.tsx')).Rings }));

/** Dots are marked one by one instead. */
const NONE: ReadonlySet<number> = new Set();

export interface DrawingProps {
  readonly chart: Chart;
  readonly look: IncidentLook;
  readonly followChosen?: FollowChosen | undefined;
  /** Bars with incidents under the pointer somewhere. */
  readonly outlined: ReadonlySet<number>;
  readonly isInRange: (headline: Headline) => boolean;
  readonly words: ChartWords;
  readonly onPointWide: (bar: WideBar | null, text: string) => void;
  readonly onSelectRow: (row: number) => void;
}

/** The chart's picture. What it shows is said by the text beside it and by the Incidents table. It is drawn again with an answer, not with the brush. */
export const Drawing = memo(function Drawing(props: DrawingProps) {
  const { chart, look, isInRange } = props;
  const id = useId();
  const ids = { partial: `${id}partial`, noData: `${id}no-data`, compared: `${id}compared` };
  const { scale, baseYPx, histogram, stack } = chart;
  const isRowInRange = (row: number) => {
    const headline = look.headlines.get(row);
    return headline !== undefined && isInRange(headline);
  };
  return (
    <svg className={styles.drawing} aria-hidden="true">
      <HatchPatterns ids={ids} />
      <NoData ranges={chart.noData} scale={scale} heightPx={baseYPx} hatch={ids.noData} />
      <Bars
        bars={histogram.bars}
        baseYPx={baseYPx}
        unitPx={chart.unitPx}
        followChosen={props.followChosen}
        hasDots={stack !== null}
        outlined={stack === null ? props.outlined : NONE}
        partialHatch={ids.partial}
        comparedHatch={ids.compared}
      />
      {stack !== null && (
        <Dots
          dots={chart.dots}
          stack={stack}
          baseYPx={baseYPx}
          headlines={look.headlines}
          slots={look.slots}
          encoding={look.encoding}
          isInRange={isInRange}
        />
      )}
      <Peak chart={chart} words={props.words} />
      <AxisTicks
        ticks={chart.ticks}
        widthPx={chart.widthPx}
        baseYPx={baseYPx}
        axisYPx={chart.axisYPx}
      />
      <OnDemand>
        {chart.wide.length > 0 && (
          <WideBars
            bars={chart.wide}
            baseYPx={baseYPx}
            hovered={look.hovered}
            isInRange={isRowInRange}
            onPoint={props.onPointWide}
            onSelect={props.onSelectRow}
          />
        )}
        {(look.hovered.length > 0 || look.selection !== null) && (
          <Rings
            chart={chart}
            headlines={look.headlines}
            hovered={look.hovered}
            selection={look.selection}
          />
        )}
      </OnDemand>
    </svg>
  );
});

/** The largest bin carries its number. */
function Peak({ chart, words }: Pick<DrawingProps, 'chart' | 'words'>) {
  const { peak } = chart.histogram;
  if (peak === null) return null;
  return (
    <text
      className={styles.note}
      x={peak.xPx + peak.widthPx / 2}
      y={chart.baseYPx - peak.heightPx - 4}
    >
      {formatCount(peak.total, words.language)}
    </text>
  );
}
