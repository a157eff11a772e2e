import type { WideBar } from '../../../core/draw/histogram-wide.ts';
import type { PlacedLane } from '../../../core/draw/place-lanes.ts';
import type { Headline } from '../../../core/model/incident.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import { useLanguage } from '../../kit/use-messages.ts';
import { Bars } from '../Bars.tsx';
import { Dots } from '../Dots.tsx';
import type { IncidentLook } from '../incident-look.ts';
import plotStyles from '../Plot.module.css';
import { Rings } from '../Rings.tsx';
import { binsHolding } from '../shown-answer.ts';
import { WideBars } from '../WideBars.tsx';
import styles from './LanesPlot.module.css';

/** The fullest lane's tallest bar is as high as its lane but for this: its number is the scale of all. */
const ROOM_PX = 4;
const TEXT_PX = 14;
const NONE: ReadonlySet<number> = new Set();

/** One lane's picture; what it shows is said by its name beside it and by the Incidents table. */
export function LaneDrawing({
  placed: { lane, chart, topPx },
  category,
  look,
  isChosen,
  hatch,
  onPointWide,
  onSelectRow,
}: {
  readonly placed: PlacedLane;
  readonly category: string;
  readonly look: IncidentLook;
  readonly isChosen: (headline: Headline) => boolean;
  readonly hatch: { readonly partial: string; readonly compared: string };
  readonly onPointWide: (bar: WideBar | null, text: string) => void;
  readonly onSelectRow: (row: number) => void;
}) {
  const { headlines } = look;
  const language = useLanguage();
  const { baseYPx, stack, widthPx } = chart;
  const { peak } = chart.histogram;
  const own = look.hovered.filter((row) =>
    headlines.get(row)?.terms[category]?.includes(lane.term),
  );
  const isRowChosen = (row: number) => {
    const headline = headlines.get(row);
    return headline !== undefined && isChosen(headline);
  };
  return (
    <g transform={`translate(0 ${topPx})`} data-lane={lane.term}>
      <Bars
        bars={chart.histogram.bars}
        baseYPx={baseYPx}
        unitPx={chart.unitPx}
        hasDots={stack !== null}
        outlined={stack === null ? binsHolding(own, lane, headlines) : NONE}
        partialHatch={hatch.partial}
        comparedHatch={hatch.compared}
      />
      {stack !== null && (
        <Dots
          dots={chart.dots}
          stack={stack}
          baseYPx={baseYPx}
          headlines={headlines}
          slots={look.slots}
          encoding={look.encoding}
          isInRange={isChosen}
        />
      )}
      {peak !== null && peak.heightPx + ROOM_PX >= baseYPx - 1 && stack === null && (
        <text className={styles.peak} x={peak.xPx + peak.widthPx + 3} y={TEXT_PX}>
          {formatCount(peak.total, language)}
        </text>
      )}
      <line className={plotStyles.axis} x1={0} x2={widthPx} y1={baseYPx + 0.5} y2={baseYPx + 0.5} />
      <WideBars
        bars={chart.wide}
        baseYPx={baseYPx}
        hovered={own}
        isInRange={isRowChosen}
        onPoint={onPointWide}
        onSelect={onSelectRow}
      />
      <Rings chart={chart} headlines={headlines} hovered={own} selection={look.selection} />
    </g>
  );
}
