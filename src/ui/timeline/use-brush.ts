import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { DayScale } from '../../core/draw/histogram-scale.ts';
import type { BinUnit } from '../../core/model/calendar.ts';
import type { Period } from '../../core/model/filter.ts';
import type { DayRange } from '../../core/model/time.ts';
import { setRange } from '../../core/view/actions.ts';
import { beginGesture, type Gesture, type GestureKind, rangeOfGesture } from './brush-gesture.ts';
import { binsBetween, type RangeEnd } from './brush-range.ts';
import { type Change, isSamePeriod } from './range-actions.ts';
import { useEscape } from './use-escape.ts';
import { useFrame } from './use-frame.ts';

/** A press that moves less than this is a click. */
const CLICK_PX = 4;

export interface BrushSetting {
  readonly scale: DayScale;
  readonly axis: DayRange;
  readonly unit: BinUnit;
  readonly extent: DayRange;
  readonly full: DayRange;
  readonly range: Period;
  readonly onChange: Change;
  /** Period B while two are compared, on the same plot: a press takes hold of whichever is nearer. */
  readonly compared: BrushSubject | null;
  /** A click that may mean something else than an end of the range; `true` if it did. */
  readonly onClick: (event: PointerEvent<HTMLElement>) => boolean;
}

/** A range that can be changed by hand, and who is told. */
export interface BrushSubject {
  readonly range: Period;
  readonly onChange: Change;
}

/** What the hand is doing. */
export interface BrushState {
  /** What is being dragged, for the date beside it. */
  readonly dragged: GestureKind | null;
  /** The first of two clicks, and the range that a second one here would make. */
  readonly anchor: { readonly day: number; readonly preview: DayRange } | null;
}

interface Press {
  readonly gesture: Gesture;
  readonly subject: BrushSubject;
  readonly pointerId: number;
  readonly startPx: number;
  hasMoved: boolean;
  next: Period;
}

/** What a move says of the hand. */
type Hand = Pick<globalThis.PointerEvent, 'clientX' | 'altKey' | 'timeStamp'>;

const AT_REST: BrushState = { dragged: null, anchor: null };

/** Drag, move, handles and click–click on one plot, with pointer capture: several brushes can stand on one page. */
export function useBrush(plot: RefObject<HTMLElement | null>, setting: BrushSetting) {
  const { scale, unit, extent, full } = setting;
  const press = useRef<Press | null>(null);
  /** What the first of two clicks took hold of. */
  const held = useRef<BrushSubject>(setting);
  const [state, setState] = useState(AT_REST);
  const frame = useFrame();
  const snapping = (event: Pick<Hand, 'altKey'>) => ({ unit, extent, isFree: event.altKey });
  const dayAt = (event: PointerEvent) =>
    scale.invert(event.clientX - (plot.current?.getBoundingClientRect().left ?? 0));

  function giveUp(): void {
    const now = press.current;
    press.current = null;
    frame.cancel();
    setState(AT_REST);
    if (now?.hasMoved) now.subject.onChange(setRange(now.gesture.before), { kind: 'drag' });
  }

  function click(event: PointerEvent<HTMLElement>): void {
    const day = dayAt(event);
    if (state.anchor !== null) {
      setState(AT_REST);
      const next = binsBetween(state.anchor.day, day, snapping(event));
      held.current.onChange(setRange(next), { kind: 'commit', gestureMs: event.timeStamp });
    } else if (!setting.onClick(event)) anchorAt(day, event);
  }

  function anchorAt(day: number, event: PointerEvent): void {
    const preview = binsBetween(day, dayAt(event), snapping(event));
    setState({ dragged: null, anchor: { day, preview } });
  }

  function drag(now: Press, event: Hand): void {
    const wayPx = event.clientX - now.startPx;
    if (!now.hasMoved && Math.abs(wayPx) < CLICK_PX) return;
    if (!now.hasMoved) setState({ dragged: now.gesture.kind, anchor: null });
    now.hasMoved = true;
    const movedDays = scale.invert(wayPx) - scale.invert(0);
    const next = rangeOfGesture(now.gesture, movedDays, { ...snapping(event), limits: full });
    if (isSamePeriod(next, now.next)) return;
    now.next = next;
    const gestureMs = event.timeStamp;
    const options = { kind: 'drag', gestureMs, isShownWithAnswer: true } as const;
    frame.schedule(() => now.subject.onChange(setRange(next), options));
  }

  useEscape(state !== AT_REST, giveUp);
  useEffect(
    () =>
      function endWithThePlot() {
        const now = press.current;
        if (now?.hasMoved) now.subject.onChange(setRange(now.next), { kind: 'commit' });
      },
    [],
  );
  useEarlyMoves(plot, state.dragged !== null, (event) => {
    const now = press.current;
    if (now?.pointerId === event.pointerId) drag(now, event);
  });

  return {
    state,
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (event.button !== 0 || !event.isPrimary || press.current !== null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { end, isCompared } = handleUnder(event);
      const under = { day: dayAt(event), end };
      const subject = end === null ? subjectAt(under.day, setting) : subjectOf(isCompared, setting);
      if (state.anchor === null) held.current = subject;
      press.current = {
        gesture: beginGesture(under, { ...setting, range: subject.range }),
        subject,
        pointerId: event.pointerId,
        startPx: event.clientX,
        hasMoved: false,
        next: subject.range,
      };
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const now = press.current;
      if (now?.pointerId === event.pointerId) drag(now, event);
      else if (now === null && state.anchor !== null) anchorAt(state.anchor.day, event);
    },
    onPointerUp(event: PointerEvent<HTMLElement>): void {
      const now = press.current;
      if (now?.pointerId !== event.pointerId) return;
      press.current = null;
      frame.cancel();
      if (now.hasMoved) {
        setState(AT_REST);
        now.subject.onChange(setRange(now.next), { kind: 'commit', gestureMs: event.timeStamp });
      } else if (now.gesture.kind === 'new' || now.gesture.kind === 'move') click(event);
    },
    onPointerCancel: giveUp,
  };
}

/** Hears of moves when they happen, where browsers can tell: other events wait for the next frame, and the question with them. */
function useEarlyMoves(
  plot: RefObject<HTMLElement | null>,
  isOn: boolean,
  onMove: (event: globalThis.PointerEvent) => void,
): void {
  const newest = useRef(onMove);
  newest.current = onMove;
  useEffect(
    function hearMoves() {
      const element = plot.current;
      if (!isOn || element === null) return;
      const hear = (event: Event) => newest.current(event as globalThis.PointerEvent);
      element.addEventListener('pointerrawupdate', hear);
      return () => element.removeEventListener('pointerrawupdate', hear);
    },
    [plot, isOn],
  );
}

/** The handle under a press, and whether it is one of period B. */
function handleUnder(event: PointerEvent): { end: RangeEnd | null; isCompared: boolean } {
  const handle = event.target instanceof Element ? event.target.closest('[data-end]') : null;
  if (!(handle instanceof HTMLElement)) return { end: null, isCompared: false };
  const end = handle.dataset.end === 'from' ? 'from' : 'to';
  return { end, isCompared: handle.dataset.compared === 'true' };
}

function subjectOf(isCompared: boolean, setting: BrushSetting): BrushSubject {
  return isCompared && setting.compared !== null ? setting.compared : setting;
}

/** The period that a day is in, or else the nearer one. */
function subjectAt(day: number, setting: BrushSetting): BrushSubject {
  const { compared, extent, range } = setting;
  if (compared === null) return setting;
  const wayTo = (period: Period) => {
    const { startDay, endDay } = period ?? extent;
    return Math.max(0, startDay - day, day - endDay);
  };
  return wayTo(compared.range) < wayTo(range) ? compared : setting;
}
