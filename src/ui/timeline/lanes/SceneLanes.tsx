import { useId, useMemo } from 'react';
import { placeTicks } from '../../../core/draw/histogram-ticks.ts';
import { placeLanes } from '../../../core/draw/place-lanes.ts';
import type { LaneAnswer } from '../../../core/model/answer.ts';
import type { Headline } from '../../../core/model/incident.ts';
import type { View } from '../../../core/view/view.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { plainText } from '../../../i18n/plain-text.ts';
import { labelCategory, labelTerm } from '../../../i18n/term-label.ts';
import { AxisTicks } from '../AxisTicks.tsx';
import type { ChartWords } from '../chart-words.ts';
import { HatchPatterns, NoData } from '../Hatch.tsx';
import type { IncidentLook } from '../incident-look.ts';
import plotStyles from '../Plot.module.css';
import type { TimeSpan } from '../time-span.ts';
import { LaneDrawing } from './LaneDrawing.tsx';
import { countLane } from './lane-count.ts';
import styles from './SceneLanes.module.css';

const nothing = () => undefined;

/** The lanes of a scene's timeline, each with its name and count on one line; to be looked at only. */
export function SceneLanes({
  split: { view, lanes },
  time: { axis, extent },
  look,
  widthPx,
  heightPx,
  gutterPx,
  isChosen,
  words,
}: {
  readonly split: {
    readonly view: Pick<View, 'lanes' | 'range' | 'comparison' | 'measure'>;
    readonly lanes: readonly LaneAnswer[];
  };
  readonly time: TimeSpan;
  readonly look: IncidentLook;
  /** Of the plot beside the names. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly gutterPx: number;
  readonly isChosen: (headline: Headline) => boolean;
  readonly words: ChartWords;
}) {
  const { messages, language } = words;
  const id = useId();
  const hatch = { partial: `${id}partial`, noData: `${id}no-data`, compared: `${id}compared` };
  const category = view.lanes?.category ?? '';
  const isBarsOnly = view.lanes?.marks === 'bars';
  const placed = useMemo(
    () =>
      placeLanes({
        lanes,
        measure: view.measure,
        axis,
        extent,
        headlines: look.headlines,
        widthPx,
        laneHeightPx: heightPx / Math.max(1, lanes.length),
        isBarsOnly,
      }),
    [lanes, view.measure, axis, extent, look.headlines, widthPx, heightPx, isBarsOnly],
  );
  const first = placed[0]?.chart;
  if (first === undefined) return null;
  return (
    <>
      <ol
        className={styles.names}
        style={{ inlineSize: gutterPx, left: -gutterPx }}
        aria-label={chartMessagesOf(language).lanesBy(labelCategory(messages, category))}
      >
        {placed.map(({ lane, topPx, chart }) => (
          <li key={lane.term} style={{ top: topPx, height: chart.baseYPx }}>
            <bdi>{plainText(labelTerm(messages, category, lane.term))}</bdi>
            <span>{countLane(lane, view, language)}</span>
          </li>
        ))}
      </ol>
      <svg className={plotStyles.drawing} aria-hidden="true">
        <HatchPatterns ids={hatch} />
        {placed.map((lane) => (
          <LaneDrawing
            key={lane.lane.term}
            placed={lane}
            category={category}
            look={look}
            isChosen={isChosen}
            hatch={hatch}
            onPointWide={nothing}
            onSelectRow={nothing}
          />
        ))}
        <NoData
          ranges={first.noData}
          scale={first.scale}
          heightPx={heightPx}
          hatch={hatch.noData}
        />
        <AxisTicks
          ticks={placeTicks(first.scale)}
          widthPx={widthPx}
          baseYPx={heightPx}
          axisYPx={heightPx}
        />
      </svg>
    </>
  );
}
