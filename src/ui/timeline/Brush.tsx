import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import { setRange } from '../../core/view/actions.ts';
import { formatDay } from '../../i18n/dates.ts';
import { Badge } from '../kit/Badge.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './Brush.module.css';
import { BrushHandle } from './BrushHandle.tsx';
import { type RangeEnd, rangeAfterKey, steppedBy } from './brush-range.ts';
import { inView } from './range-actions.ts';
import { useAxisWheel } from './use-axis-wheel.ts';
import { type BrushSetting, type BrushState, useBrush } from './use-brush.ts';

const BESIDE_PX = 12;

export interface BrushProps extends BrushSetting {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The pointer is over the plot and nothing is being dragged; `null`: it has left. */
  readonly onPoint: (event: PointerEvent<HTMLElement> | null) => void;
  /** Whether a press here would mean an incident. */
  readonly isOverMark: boolean;
  /** What stands beside the brush while it is used. */
  readonly children: (state: BrushState) => ReactNode;
}

/** The brush: the plot itself, over the drawing. Day and place are proportional from its left edge to its right. */
export function Brush(props: BrushProps) {
  const { timeline } = useMessages();
  const { range, extent, compared, scale, widthPx, heightPx, onPoint } = props;
  const plot = useRef<HTMLFieldSetElement>(null);
  const hintId = useId();
  const { state, ...handlers } = useBrush(plot, props);
  useAxisWheel(plot, props);
  const within = (xPx: number) => Math.max(0, Math.min(widthPx, xPx));
  const shown = range ?? extent;
  const startPx = scale(shown.startDay);
  const endPx = scale(shown.endDay);
  const preview = state.anchor?.preview;
  return (
    <>
      <fieldset
        ref={plot}
        aria-label={timeline.brush}
        className={styles.brush}
        data-dragged={state.dragged ?? undefined}
        data-over-mark={props.isOverMark}
        style={{ height: heightPx }}
        {...handlers}
        onPointerMove={(event) => {
          handlers.onPointerMove(event);
          onPoint(state.dragged === null ? event : null);
        }}
        onPointerLeave={() => onPoint(null)}
      >
        {range !== null && endPx > 0 && startPx < widthPx && (
          <div
            className={styles.field}
            data-cut-start={startPx < 0}
            data-cut-end={endPx > widthPx}
            style={{ left: within(startPx), width: within(endPx) - within(startPx) }}
          >
            {compared !== null && <Badge period="A" />}
          </div>
        )}
        {preview !== undefined && (
          <div
            className={styles.preview}
            style={{
              left: within(scale(preview.startDay)),
              width: within(scale(preview.endDay)) - within(scale(preview.startDay)),
            }}
          />
        )}
        {compared !== null && (
          <ComparedField range={compared.range} scale={scale} widthPx={widthPx} />
        )}
        <Handles
          {...props}
          period={compared === null ? null : 'A'}
          startPx={startPx}
          endPx={endPx}
          hintId={hintId}
        />
        {compared !== null && compared.range !== null && (
          <Handles
            {...props}
            {...compared}
            period="B"
            startPx={scale(compared.range.startDay)}
            endPx={scale(compared.range.endDay)}
            hintId={hintId}
          />
        )}
        <p id={hintId} hidden>
          {timeline.brushHint}
        </p>
      </fieldset>
      {props.children(state)}
    </>
  );
}

/** Period B: hatched, so that no colour has to tell it from A. */
function ComparedField({ range, scale, widthPx }: Pick<BrushProps, 'range' | 'scale' | 'widthPx'>) {
  if (range === null) return null;
  const left = Math.max(0, scale(range.startDay));
  const right = Math.min(widthPx, scale(range.endDay));
  return right <= left ? null : (
    <div className={styles.field} data-compared="true" style={{ left, width: right - left }}>
      <Badge period="B" />
    </div>
  );
}

interface HandlesProps extends BrushProps {
  /** Which of two periods; `null` while nothing is compared. */
  readonly period: 'A' | 'B' | null;

  readonly startPx: number;
  readonly endPx: number;
  readonly hintId: string;
}

function Handles({ startPx, endPx, hintId, widthPx, period, ...props }: HandlesProps) {
  const { timeline } = useMessages();
  const language = useLanguage();
  const { range, extent } = props;
  const keys = useBrushKeys(props);
  const { startDay, endDay } = range ?? extent;
  // A keeps the plain names: it is the main range.
  const withPeriod = (name: string) => (period === 'B' ? timeline.ofPeriod(name, period) : name);
  const ends = [
    {
      end: 'from' as const,
      edgePx: startPx,
      name: withPeriod(timeline.startDate),
      value: startDay,
      least: Math.min(extent.startDay, startDay),
      most: endDay - 1,
      say: timeline.startOfRange,
    },
    {
      end: 'to' as const,
      edgePx: endPx,
      name: withPeriod(timeline.endDate),
      value: endDay - 1,
      least: startDay,
      most: Math.max(extent.endDay, endDay) - 1,
      say: timeline.endOfRange,
    },
  ];
  return ends.map(({ end, edgePx, say, ...slider }) => (
    <BrushHandle
      key={end}
      end={end}
      isCompared={period === 'B'}
      {...slider}
      hintId={hintId}
      xPx={waitingPx(end, edgePx, widthPx)}
      isOutside={edgePx < 0 || edgePx > widthPx}
      valueText={say(formatDay(slider.value, language))}
      onKeyDown={(event) => keys.onKeyDown(event, end)}
      onKeyUp={keys.onKeyUp}
    />
  ));
}

/** Where a handle stands. One whose end is beyond the plot waits at its edge, and two of them beside each other. */
function waitingPx(end: RangeEnd, edgePx: number, widthPx: number): number {
  if (edgePx < 0) return end === 'to' ? BESIDE_PX : 0;
  if (edgePx > widthPx) return end === 'from' ? widthPx - BESIDE_PX : widthPx;
  return edgePx;
}

/** Keys on the handles: a press is a step of Undo, a key that is held is one more. */
function useBrushKeys({ range, extent, full, unit, onChange }: BrushSetting) {
  const isHeld = useRef(false);
  const now = range ?? extent;
  // A range beyond the data is not pulled back by a key.
  const limits = {
    startDay: Math.min(extent.startDay, now.startDay),
    endDay: Math.max(extent.endDay, now.endDay),
  };
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>, end: RangeEnd): void {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
      const next =
        event.shiftKey && direction !== undefined && range !== null
          ? steppedBy(range, direction, { unit, limits: full })
          : rangeAfterKey(now, { end, key: event.key }, { unit, limits });
      if (next === null) return;
      event.preventDefault();
      isHeld.current = event.repeat;
      const kind = event.repeat ? 'drag' : 'commit';
      onChange(inView(setRange(next), full), { kind, gestureMs: event.timeStamp });
    },
    onKeyUp(): void {
      if (isHeld.current) onChange(setRange(range), { kind: 'commit' });
      isHeld.current = false;
    },
  };
}
