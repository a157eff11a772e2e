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

const NAME_LINE_PX = 16;
const nothing = () => undefined;

/** The lanes of a scene's timeline, each with its name and count on one line, beside it or over it; to be looked at only. */
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
  /** Of the plot beside the names, or under them. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Before the plot, for the names; 0: each has a line over its lane. */
  readonly gutterPx: number;
  readonly isChosen: (headline: Headline) => boolean;
  readonly words: ChartWords;
}) {
  const { messages, language } = words;
  const category = view.lanes?.category ?? '';
  const isBarsOnly = view.lanes?.marks === 'bars';
  const namePx = gutterPx === 0 ? NAME_LINE_PX : 0;
  const placed = useMemo(() => {
    const stepPx = heightPx / Math.max(1, lanes.length);
    return placeLanes({
      lanes,
      measure: view.measure,
      axis,
      extent,
      headlines: look.headlines,
      widthPx,
      laneHeightPx: stepPx - namePx,
      isBarsOnly,
    }).map((lane, i) => ({ ...lane, topPx: i * stepPx + namePx }));
  }, [lanes, view.measure, axis, extent, look.headlines, widthPx, heightPx, namePx, isBarsOnly]);
  const first = placed[0]?.chart;
  if (first === undefined) return null;
  return (
    <>
      <ol
        className={styles.names}
        data-over={gutterPx === 0}
        style={{ inlineSize: gutterPx || widthPx, left: -gutterPx }}
        aria-label={chartMessagesOf(language).lanesBy(labelCategory(messages, category))}
      >
        {placed.map(({ lane, topPx, chart }) => (
          <li key={lane.term} style={{ top: topPx - namePx, height: namePx || chart.baseYPx }}>
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
