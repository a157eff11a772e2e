import type { WideBar } from '../../core/draw/histogram-wide.ts';
import { wideTopPx } from '../../core/draw/place-chart.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { nameBin } from './chart-words.ts';
import styles from './Plot.module.css';

const HEIGHT_PX = 6;

/** Incidents dated less exactly than a bin: bars with open ends under the dots, in the neutral colour, since one may stand for several. The Incidents table is the keyboard's way to the same rows. */
export function WideBars({
  bars,
  baseYPx,
  hovered,
  isInRange,
  onPoint,
  onSelect,
}: {
  readonly bars: readonly WideBar[];
  readonly baseYPx: number;
  readonly hovered: readonly number[];
  readonly isInRange: (row: number) => boolean;
  /** The bar under the pointer, or `null`, and what is said of it. */
  readonly onPoint: (bar: WideBar | null, text: string) => void;
  readonly onSelect: (row: number) => void;
}) {
  const { timeline } = useMessages();
  const language = useLanguage();
  const under = new Set(hovered);
  return bars.map((bar) => {
    const topPx = wideTopPx(bar, baseYPx);
    const endPx = bar.xPx + bar.widthPx;
    const isUnder = bar.rows.some((row) => under.has(row));
    const say = bar.isJoined ? timeline.wideJoined : timeline.wide;
    const text = say(nameBin(bar.range, { language }), formatCount(bar.rows.length, language));
    return (
      <g
        key={`${bar.range.startDay} ${bar.range.endDay}`}
        className={bar.rows.some(isInRange) ? styles.wideChosen : styles.wide}
        data-hovered={isUnder}
        onPointerEnter={() => onPoint(bar, text)}
        onPointerLeave={() => onPoint(null, '')}
        onPointerUp={() => bar.rows.length === 1 && onSelect(bar.rows[0] ?? -1)}
      >
        <rect x={bar.xPx} y={topPx} width={bar.widthPx} height={HEIGHT_PX} />
        <line x1={bar.xPx} x2={endPx} y1={topPx} y2={topPx} />
        <line x1={bar.xPx} x2={endPx} y1={topPx + HEIGHT_PX} y2={topPx + HEIGHT_PX} />
      </g>
    );
  });
}
