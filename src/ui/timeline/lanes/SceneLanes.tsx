import { useMemo } from 'react';
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
import type { IncidentLook } from '../incident-look.ts';
import type { TimeSpan } from '../time-span.ts';
import { LanesPicture } from './LanesPicture.tsx';
import { countLaneShort } from './lane-count.ts';
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
            <span>{countLaneShort(lane, view, language)}</span>
          </li>
        ))}
      </ol>
      <LanesPicture
        placed={placed}
        category={category}
        heightPx={heightPx}
        look={look}
        isChosen={isChosen}
        onPointWide={nothing}
        onSelectRow={nothing}
      >
        <AxisTicks
          ticks={placeTicks(first.scale)}
          widthPx={widthPx}
          baseYPx={heightPx}
          axisYPx={heightPx}
        />
      </LanesPicture>
    </>
  );
}
