import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { placeBars } from '../../core/draw/histogram.ts';
import { createDayScale, type DayScale } from '../../core/draw/histogram-scale.ts';
import { placeTicks } from '../../core/draw/histogram-ticks.ts';
import type { TimelineAnswer } from '../../core/model/answer.ts';
import { type BinUnit, floorToBin } from '../../core/model/calendar.ts';
import type { DayRange } from '../../core/model/time.ts';
import { setAxis } from '../../core/view/actions.ts';
import { formatDay, formatDays } from '../../i18n/dates.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { panAxis } from './axis-window.ts';
import { nextEdge } from './brush-range.ts';
import styles from './Overview.module.css';
import type { Change } from './range-actions.ts';
import { useFrame } from './use-frame.ts';
import { useSize } from './use-size.ts';

const BARS_PX = 22;
const BASE_PX = 26;

export interface OverviewProps {
  readonly answer: TimelineAnswer | null;
  readonly axis: DayRange;
  readonly unit: BinUnit;
  readonly full: DayRange;
  readonly extent: DayRange | null;
  /** Id of the chart that it moves. */
  readonly chartId: string;
  readonly onChange: Change;
}

/** The whole span while the axis is zoomed, with a frame around what is in view. */
export function Overview(props: OverviewProps) {
  const [box, size] = useSize<HTMLDivElement>();
  const widthPx = size?.widthPx ?? 0;
  const scale = useMemo(() => createDayScale(props.full, widthPx), [props.full, widthPx]);
  return (
    <div ref={box} className={styles.overview} dir="ltr">
      {widthPx > 0 && (
        <>
          <Strip {...props} scale={scale} widthPx={widthPx} />
          <ViewFrame {...props} scale={scale} widthPx={widthPx} />
        </>
      )}
    </div>
  );
}

interface PlacedProps extends OverviewProps {
  readonly scale: DayScale;
  readonly widthPx: number;
}

function Strip({ answer, scale, widthPx, extent }: PlacedProps) {
  const language = useLanguage();
  const bars = answer === null ? [] : placeBars(answer, { scale, extent, heightPx: BARS_PX }).bars;
  return (
    <svg className={styles.strip} aria-hidden="true">
      {bars.map((bar) => (
        <g key={bar.index}>
          <rect
            className={styles.rest}
            x={bar.xPx}
            width={bar.widthPx}
            y={BASE_PX - bar.heightPx}
            height={bar.heightPx}
          />
          <rect
            className={styles.chosen}
            x={bar.xPx}
            width={bar.widthPx}
            y={BASE_PX - bar.chosenHeightPx}
            height={bar.chosenHeightPx}
          />
        </g>
      ))}
      <line className={styles.axis} x1={0} x2={widthPx} y1={BASE_PX + 0.5} y2={BASE_PX + 0.5} />
      {placeTicks(scale)
        .filter(({ isMajor, isOpening }) => isMajor && !isOpening)
        .map(({ day, xPx, label }) => (
          <text key={day} className={styles.year} x={xPx + 2} y={BASE_PX + 12}>
            {formatDay(day, language, label === 'monthYear' ? 'monthYear' : 'year')}
          </text>
        ))}
    </svg>
  );
}

function ViewFrame({ axis, unit, full, chartId, scale, widthPx, onChange }: PlacedProps) {
  const { timeline } = useMessages();
  const language = useLanguage();
  const press = useRef<{ pointerId: number; startPx: number; axis: DayRange } | null>(null);
  const frame = useFrame();
  const look = (next: DayRange | null, gestureMs: number) =>
    onChange(setAxis(next ?? axis), { kind: 'look', gestureMs });
  const startPx = Math.max(0, scale(axis.startDay));
  const endPx = Math.min(widthPx, scale(axis.endDay));
  return (
    <div
      role="scrollbar"
      tabIndex={0}
      className={styles.frame}
      style={{ left: startPx - 3, width: Math.max(6, endPx - startPx) + 6 }}
      aria-label={timeline.overview}
      aria-controls={chartId}
      aria-orientation="horizontal"
      aria-valuemin={full.startDay}
      aria-valuemax={full.endDay}
      aria-valuenow={Math.max(full.startDay, Math.min(full.endDay, axis.startDay))}
      aria-valuetext={formatDays(axis, language)}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { pointerId: event.pointerId, startPx: event.clientX, axis };
      }}
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        const now = press.current;
        if (now?.pointerId !== event.pointerId) return;
        const days = scale.invert(event.clientX - now.startPx) - scale.invert(0);
        const gestureMs = event.timeStamp;
        frame.schedule(() => look(panAxis(now.axis, days, full), gestureMs));
      }}
      onPointerUp={() => {
        press.current = null;
      }}
      onPointerCancel={(event: PointerEvent<HTMLElement>) => {
        if (press.current !== null) look(press.current.axis, event.timeStamp);
        press.current = null;
      }}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        const days = daysOfKey(event.key, { axis, unit, full });
        if (days === null) return;
        event.preventDefault();
        look(panAxis(axis, days, full), event.timeStamp);
      }}
    />
  );
}

/** How far a key moves the frame: a bin, a frame's width, or to an end. */
function daysOfKey(
  key: string,
  { axis, unit, full }: Pick<OverviewProps, 'axis' | 'unit' | 'full'>,
): number | null {
  const start = floorToBin(axis.startDay, unit);
  const days = axis.endDay - axis.startDay;
  switch (key) {
    case 'ArrowLeft':
      return nextEdge(start, unit, -1) - start;
    case 'ArrowRight':
      return nextEdge(start, unit, 1) - start;
    case 'PageUp':
      return -days;
    case 'PageDown':
      return days;
    case 'Home':
      return full.startDay - axis.startDay;
    case 'End':
      return full.endDay - axis.endDay;
    default:
      return null;
  }
}
