import { type PointerEvent, useRef } from 'react';

const LEAST_PX = 60;

/** One finger along the stage: back and forth. Touches on controls and on an unlocked map are theirs. */
export function useSwipe(isOff: boolean, onSwipe: (step: 'next' | 'previous') => void) {
  const start = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(
    null,
  );
  return {
    onPointerDown(event: PointerEvent) {
      const isFinger = event.pointerType === 'touch' && event.isPrimary;
      const isControl = event.target instanceof Element && event.target.closest('button, input');
      start.current =
        isFinger && !isControl && !isOff
          ? { id: event.pointerId, x: event.clientX, y: event.clientY }
          : null;
    },
    onPointerUp(event: PointerEvent) {
      const from = start.current;
      start.current = null;
      if (from === null || from.id !== event.pointerId) return;
      const dx = event.clientX - from.x;
      if (Math.abs(dx) < LEAST_PX || Math.abs(dx) < 2 * Math.abs(event.clientY - from.y)) return;
      const isForward = document.documentElement.dir === 'rtl' ? dx > 0 : dx < 0;
      onSwipe(isForward ? 'next' : 'previous');
    },
    onPointerCancel() {
      start.current = null;
    },
  };
}
