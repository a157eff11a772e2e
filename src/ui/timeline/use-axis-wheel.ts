import { type RefObject, useEffect, useRef } from 'react';
import type { DayRange } from '../../core/model/time.ts';
import { setAxis } from '../../core/view/actions.ts';
import { panAxis, zoomAxis } from './axis-window.ts';
import type { Change } from './range-actions.ts';
import { useFrame } from './use-frame.ts';

/** Wheel events closer together than this are one movement. */
const PAUSE_MS = 250;
const DOUBLING_PX = 240;
const LINE_PX = 16;

interface Movement {
  readonly axis: DayRange;
  readonly aroundDay: number;
  zoomPx: number;
  panPx: number;
  lastMs: number;
}

/** Ctrl and wheel, or the wheel while the plot has focus, zoom around the pointer; Shift and wheel pan. The page scrolls otherwise. */
export function useAxisWheel(
  plot: RefObject<HTMLElement | null>,
  setting: { readonly axis: DayRange; readonly full: DayRange; readonly onChange: Change },
): void {
  const newest = useRef(setting);
  const frame = useFrame();
  useEffect(function keepNewest() {
    newest.current = setting;
  });
  useEffect(
    function listenToWheel() {
      const element = plot.current;
      if (element === null) return;
      let movement: Movement | null = null;

      function onWheel(event: WheelEvent): void {
        const isFocused = element?.contains(document.activeElement) ?? false;
        if (element === null || !(event.ctrlKey || event.shiftKey || isFocused)) return;
        event.preventDefault();
        const box = element.getBoundingClientRect();
        if (movement === null || event.timeStamp - movement.lastMs > PAUSE_MS)
          movement = begin(newest.current.axis, (event.clientX - box.left) / box.width);
        const wayPx = (event.deltaY || event.deltaX) * (event.deltaMode === 0 ? 1 : LINE_PX);
        if (event.shiftKey) movement.panPx += wayPx;
        else movement.zoomPx += wayPx;
        movement.lastMs = event.timeStamp;
        const axis = axisAfter(movement, { widthPx: box.width, full: newest.current.full });
        const gestureMs = event.timeStamp;
        frame.schedule(() => newest.current.onChange(setAxis(axis), { kind: 'look', gestureMs }));
      }

      element.addEventListener('wheel', onWheel, { passive: false });
      return () => element.removeEventListener('wheel', onWheel);
    },
    [plot, frame],
  );
}

function begin(axis: DayRange, share: number): Movement {
  const aroundDay = axis.startDay + share * (axis.endDay - axis.startDay);
  return { axis, aroundDay, zoomPx: 0, panPx: 0, lastMs: 0 };
}

/** Small movements add up from where the wheel began, since each axis is snapped to bins. */
function axisAfter(
  { axis, aroundDay, zoomPx, panPx }: Movement,
  { widthPx, full }: { readonly widthPx: number; readonly full: DayRange },
): DayRange | null {
  const zoomed =
    zoomPx === 0 ? axis : zoomAxis(axis, { factor: 2 ** (zoomPx / DOUBLING_PX), aroundDay }, full);
  if (panPx === 0 || zoomed === null) return zoomed;
  return panAxis(zoomed, (panPx / widthPx) * (zoomed.endDay - zoomed.startDay), full);
}
