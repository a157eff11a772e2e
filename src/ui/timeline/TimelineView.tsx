import { lazy, memo, useId, useMemo, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { View } from '../../core/view/view.ts';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { ChartTable } from './ChartTable.tsx';
import { type ChartWords, sayAxis } from './chart-words.ts';
import { DateFields } from './DateFields.tsx';
import { hasRoomForOverview, layoutFor } from './layout.ts';
import { Plot, type PlotProps } from './Plot.tsx';
import { nameRangeIn, type RangeChoice } from './range-choices.ts';
import { sayChart } from './say-chart.ts';
import type { ShownAnswer } from './shown-answer.ts';
import { TimelineControls } from './TimelineControls.tsx';
import { TimelineHead } from './TimelineHead.tsx';
import styles from './TimelineView.module.css';
import { isWholeSpan } from './time-span.ts';
import { usePlayer } from './use-player.ts';
import { useSize } from './use-size.ts';

const ComparedDates = lazy(async () => ({
  default: (await import('./ComparedDates.tsx')).ComparedDates,
}));
const LanesPlot = lazy(async () => ({
  default: (await import('./lanes/LanesPlot.tsx')).LanesPlot,
}));
const RhythmPanel = lazy(async () => ({
  default: (await import('./rhythm/RhythmPanel.tsx')).RhythmPanel,
}));
const Playing = lazy(async () => ({ default: (await import('./Playing.tsx')).Playing }));
const Overview = lazy(async () => ({ default: (await import('./Overview.tsx')).Overview }));

export interface TimelineViewProps
  extends Pick<
    PlotProps,
    | 'time'
    | 'shown'
    | 'live'
    | 'followChosen'
    | 'look'
    | 'range'
    | 'comparison'
    | 'onCompared'
    | 'context'
    | 'rateDays'
    | 'answered'
    | 'onChange'
    | 'onHover'
    | 'onSelect'
  > {
  /** What is said of the chart, which waits while a hand is on its way. */
  readonly heard: ShownAnswer;
  /** What bars are to show now; the answer may be a moment behind. */
  readonly measure: View['measure'];
  /** The rule as it is now. */
  readonly dateRule: View['dateRule'];
  /** The ranges by name. */
  readonly choices: readonly RangeChoice[];
  readonly lanes: View['lanes'];
  /** What lanes can be made by. */
  readonly categories: Dataset['categories'];
  readonly isPlaying: boolean;
  readonly onPlaying: (isPlaying: boolean) => void;
}

/** The timeline: a histogram with a brush, dates to type, ranges by name, play. It knows no session; everything it shows is given. */
export function TimelineView(props: TimelineViewProps) {
  const messages = useMessages();
  const language = useLanguage();
  const chartId = useId();
  const [root, size] = useSize<HTMLElement>();
  const { time, shown, choices, onChange } = props;
  const layout = size === null ? 'wide' : layoutFor(size);
  const words = useMemo(
    () => ({ messages, language, measure: shown.measure }),
    [messages, language, shown.measure],
  );
  const [hasDots, setHasDots] = useState(false);
  const player = usePlayer(props);
  const { isPlaying, onPlaying, measure, dateRule, rateDays, lanes, categories } = props;
  const note = sayHead(props, { hasDots, words });
  const head = {
    ...{ time, choices, layout, measure, rateDays, lanes, categories, onChange },
    hasRange: props.range !== null,
    named: nameRangeIn(choices, props.range),
  };
  const controls = <TimelineControls {...head} {...{ player, dateRule, isPlaying, onPlaying }} />;
  const plot = {
    ...props,
    words,
    chartId,
    onDots: setHasDots,
    note: layout === 'wide' ? null : `${messages.timeline.measures[shown.measure]} ${note}`,
  };
  const dates =
    props.comparison === null ? (
      <DateFields
        range={props.range}
        live={props.live}
        extent={time.extent}
        full={time.full}
        onChange={onChange}
      />
    ) : (
      <OnDemand>
        <ComparedDates {...props} />
      </OnDemand>
    );
  return (
    <section
      ref={root}
      className={styles.root}
      data-layout={layout}
      aria-label={messages.timeline.region}
    >
      {layout === 'wide' && (
        <div className={styles.side}>
          <div className={styles.sideHead}>
            <h2>{messages.timeline.region}</h2>
            <span>{messages.timeline.bothDays}</span>
          </div>
          {dates}
          {controls}
        </div>
      )}
      <div className={styles.main}>
        {layout !== 'phone' && (
          <TimelineHead {...head} note={note}>
            {layout !== 'wide' && (
              <>
                {dates}
                {controls}
              </>
            )}
          </TimelineHead>
        )}
        {props.lanes !== null ? (
          <OnDemand>
            <LanesPlot
              {...plot}
              answer={props.answered?.answer.lanes ?? null}
              lanes={props.lanes}
            />
          </OnDemand>
        ) : (
          <Plot {...plot} />
        )}
        {!isWholeSpan(time) && size !== null && hasRoomForOverview(size) && (
          <OnDemand>
            <Overview {...time} answer={shown.overview} chartId={chartId} onChange={onChange} />
          </OnDemand>
        )}
      </div>
      {layout === 'phone' && (
        <div className={styles.foot}>
          {dates}
          {controls}
        </div>
      )}
      {props.rateDays > 0 && (
        <OnDemand>
          <RhythmPanel {...props} />
        </OnDemand>
      )}
      {props.heard.chart !== null && (
        <Twins answer={props.heard.chart} time={time} shown={props.heard} words={words} />
      )}
      {props.isPlaying && (
        <OnDemand>
          <Playing {...props} {...player} />
        </OnDemand>
      )}
      <p className="visually-hidden" aria-live="polite">
        {player.announcement}
      </p>
    </section>
  );
}

/** What follows the measure on the axis head. */
function sayHead(
  { time, shown }: TimelineViewProps,
  { hasDots, words }: { readonly hasDots: boolean; readonly words: ChartWords },
): string {
  const { chart } = shown;
  const wide = { drawn: chart?.wide?.length ?? 0, count: chart?.wideCount ?? 0 };
  return sayAxis({ unit: time.unit, hasDots, unknownCount: chart?.unknownCount ?? 0, wide }, words);
}

/** The chart in sentences, for those who do not see it, and as a table. */
const Twins = memo(function Twins({
  answer,
  time,
  shown: { range, comparison },
  words,
}: {
  readonly answer: NonNullable<PlotProps['shown']['chart']>;
  readonly time: PlotProps['time'];
  readonly shown: PlotProps['shown'];
  readonly words: ChartWords;
}) {
  const said = sayChart({ answer, unit: time.unit, ranges: [range, comparison], words });
  return (
    <>
      <p className="visually-hidden">{said}</p>
      <ChartTable answer={answer} extent={time.extent} caption={said} words={words} />
    </>
  );
});
