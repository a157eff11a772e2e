import { useEffect, useRef } from 'react';
import { baseAt, MOST_ROWS, placeRow } from './row-block.ts';

/** A move of more screens than this is a jump of the scroll bar, and no wheel or key. */
const JUMP_SCREENS = 4;
/** Rows that the bar may be off its share before it is put back. */
const MOST_DRIFT = 100;
const REST_MS = 200;

interface BlockRequest {
  readonly scroller: HTMLElement | null;
  readonly total: number;
  /** The first row on screen, as the table counts. */
  readonly first: number;
  /** How far the scroll position is past the place that row has by `rowPx`. */
  readonly offPx: number;
  readonly rowPx: number;
  readonly onBase: (base: number) => void;
}

/** Moves the block when the scroll bar jumps, and puts the bar back to its share at rest. Returns what announces a move of ours, which is no jump. */
export function useBlock(request: BlockRequest): () => void {
  const { scroller } = request;
  const isLong = request.total > MOST_ROWS;
  const now = useRef(request);
  const isOurs = useRef(false);
  useEffect(function keepNow() {
    now.current = request;
  });
  useEffect(
    function followBar() {
      if (scroller === null || !isLong) return;
      let beforePx = scroller.scrollTop;
      let timer: ReturnType<typeof setTimeout> | undefined;

      function rest(): void {
        const { first, total, rowPx, offPx, onBase } = now.current;
        if (scroller === null) return;
        const { base, index } = placeRow(first, total);
        const topPx = index * rowPx + Math.min(Math.max(0, offPx), rowPx);
        if (Math.abs(topPx - scroller.scrollTop) < MOST_DRIFT * rowPx) return;
        isOurs.current = true;
        onBase(base);
        scroller.scrollTop = topPx;
      }
      function move(): void {
        if (scroller === null) return;
        const { scrollTop, clientHeight, scrollHeight } = scroller;
        const isJump = Math.abs(scrollTop - beforePx) > JUMP_SCREENS * clientHeight;
        beforePx = scrollTop;
        if (isJump && !isOurs.current)
          now.current.onBase(baseAt(scrollTop / (scrollHeight - clientHeight), now.current.total));
        isOurs.current = false;
        clearTimeout(timer);
        timer = setTimeout(rest, REST_MS);
      }
      scroller.addEventListener('scroll', move, { passive: true });
      return function ignoreBar() {
        scroller.removeEventListener('scroll', move);
        clearTimeout(timer);
      };
    },
    [scroller, isLong],
  );
  return () => {
    isOurs.current = true;
  };
}
