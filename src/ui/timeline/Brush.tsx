import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import type { Period } from '../../core/model/filter.ts';
import type { DayRange } from '../../core/model/time.ts';
import { setRange } from '../../core/view/actions.ts';
import { formatDay } from '../../i18n/dates.ts';
import { Badge } from '../kit/Badge.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { writeLive } from '../use-session.ts';
import styles from './Brush.module.css';
import { BrushHandle, type HandlePlace } from './BrushHandle.tsx';
import { type RangeEnd, rangeAfterKey, steppedBy } from './brush-range.ts';
import { atRest, type Live } from './live.ts';
import { inView } from './range-actions.ts';
import { useAxisWheel } from './use-axis-wheel.ts';
import { type BrushSetting, type BrushState, useBrush } from './use-brush.ts';

const BESIDE_PX = 12;

export interface BrushProps extends BrushSetting {
  readonly live: Live;
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
  const { range, compared, heightPx, onPoint } = props;
  const plot = useRef<HTMLFieldSetElement>(null);
  const hintId = useId();
  const { state, ...handlers } = useBrush(plot, props);
  useAxisWheel(plot, props);
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
        {range !== null && (
          <Field {...props} source={props.live}>
            {compared !== null && <Badge period="A" />}
          </Field>
        )}
        {preview !== undefined && <div className={styles.preview} style={spanOf(preview, props)} />}
        {/* Period B: hatched, so that no colour has to tell it from A. */}
        {compared !== null && compared.range !== null && (
          <Field {...props} source={atRest(compared.range)} isCompared>
            <Badge period="B" />
          </Field>
        )}
        <Handles
          {...props}
          source={props.live}
          period={compared === null ? null : 'A'}
          hintId={hintId}
        />
        {compared !== null && compared.range !== null && (
          <Handles
            {...props}
            {...compared}
            source={atRest(compared.range)}
            period="B"
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

type RangeSource = Pick<Live, 'subscribe' | 'range'>;

type Plotted = Pick<BrushProps, 'scale' | 'widthPx'>;

/** What of the plot a range takes. */
function spanOf({ startDay, endDay }: DayRange, { scale, widthPx }: Plotted) {
  const within = (xPx: number) => Math.max(0, Math.min(widthPx, xPx));
  const left = within(scale(startDay));
  return { left, width: within(scale(endDay)) - left };
}

/** The chosen part of the plot. */
function Field({
  source: { subscribe, range },
  isCompared = false,
  scale,
  widthPx,
  children,
}: Plotted & {
  readonly source: RangeSource;
  readonly isCompared?: boolean;
  readonly children: ReactNode;
}) {
  function lay(element: HTMLElement, now: Period): void {
    if (now === null) return;
    const { left, width } = spanOf(now, { scale, widthPx });
    element.style.left = `${left}px`;
    element.style.width = `${width}px`;
    element.hidden = width === 0;
    element.dataset.cutStart = `${scale(now.startDay) < 0}`;
    element.dataset.cutEnd = `${scale(now.endDay) > widthPx}`;
  }
  return (
    <div
      ref={writeLive(subscribe, range, lay)}
      className={styles.field}
      data-compared={isCompared || undefined}
    >
      {children}
    </div>
  );
}

interface HandlesProps extends BrushProps {
  readonly source: RangeSource;
  /** Which of two periods; `null` while nothing is compared. */
  readonly period: 'A' | 'B' | null;
  readonly hintId: string;
}

function Handles({ source, hintId, period, ...props }: HandlesProps) {
  const { timeline } = useMessages();
  const language = useLanguage();
  const { extent, scale, widthPx } = props;
  const keys = useBrushKeys(props, source.range);
  // A keeps the plain names: it is the main range.
  const withPeriod = (name: string) => (period === 'B' ? timeline.ofPeriod(name, period) : name);
  function place(end: RangeEnd): HandlePlace {
    const { startDay, endDay } = source.range() ?? extent;
    const isFrom = end === 'from';
    const edgePx = scale(isFrom ? startDay : endDay);
    const value = isFrom ? startDay : endDay - 1;
    const say = isFrom ? timeline.startOfRange : timeline.endOfRange;
    return {
      xPx: waitingPx(end, edgePx, widthPx),
      isOutside: edgePx < 0 || edgePx > widthPx,
      value,
      least: isFrom ? Math.min(extent.startDay, startDay) : startDay,
      most: isFrom ? endDay - 1 : Math.max(extent.endDay, endDay) - 1,
      valueText: say(formatDay(value, language)),
    };
  }
  return (['from', 'to'] as const).map((end) => (
    <BrushHandle
      key={end}
      end={end}
      isCompared={period === 'B'}
      name={withPeriod(end === 'from' ? timeline.startDate : timeline.endDate)}
      hintId={hintId}
      subscribe={source.subscribe}
      range={source.range}
      place={() => place(end)}
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
function useBrushKeys({ extent, full, unit, onChange }: BrushSetting, rangeNow: Live['range']) {
  const isHeld = useRef(false);
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>, end: RangeEnd): void {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const range = rangeNow();
      const now = range ?? extent;
      // A range beyond the data is not pulled back by a key.
      const limits = {
        startDay: Math.min(extent.startDay, now.startDay),
        endDay: Math.max(extent.endDay, now.endDay),
      };
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
      if (isHeld.current) onChange(setRange(rangeNow()), { kind: 'commit' });
      isHeld.current = false;
    },
  };
}
