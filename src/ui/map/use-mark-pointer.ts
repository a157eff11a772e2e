import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { hitMark } from '../../core/draw/hit-mark.ts';
import type { Mark } from '../../core/draw/mark.ts';
import type { Point } from '../../core/draw/viewport.ts';

const HIT_PX = 12;
const COARSE_HIT_PX = 22;
/** Long enough to reach the card with the pointer. */
const LINGER_MS = 150;

export interface MarkPointer {
  /** The mark under the pointer, and where the pointer met it. */
  readonly hovered: { readonly mark: Mark; readonly at: Point } | null;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
  readonly dismiss: () => void;
}

/** Mouse and touch on the marks: a hover tells the rows, a click opens the mark. */
export function useMarkPointer(
  map: LeafletMap | null,
  {
    marks,
    onHover,
    onOpen,
  }: {
    readonly marks: readonly Mark[];
    readonly onHover: (rows: readonly number[]) => void;
    readonly onOpen: (mark: Mark) => void;
  },
): MarkPointer {
  const [hover, setHover] = useState<{ readonly key: string; readonly at: Point } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const mark = hover === null ? undefined : marks.find(({ key }) => key === hover.key);

  useEffect(
    function openOnClick() {
      function open({ containerPoint, originalEvent }: LeafletMouseEvent): void {
        const isTouch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
        const hit = hitMark(marks, containerPoint, isTouch ? COARSE_HIT_PX : HIT_PX);
        if (hit !== null) onOpen(hit);
      }
      map?.on('click', open);
      return function openNoMore() {
        map?.off('click', open);
      };
    },
    [map, marks, onOpen],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  function forget(): void {
    clearTimeout(timer.current);
    if (hover === null) return;
    setHover(null);
    onHover([]);
  }

  function meet(next: Mark | null, at: Point): void {
    clearTimeout(timer.current);
    if (next === null) {
      timer.current = setTimeout(forget, LINGER_MS);
    } else if (next.key !== hover?.key) {
      setHover({ key: next.key, at });
      onHover(next.incidents.map(({ row }) => row));
    }
  }

  return {
    hovered: hover === null || mark === undefined ? null : { mark, at: hover.at },
    onPointerMove(event) {
      if (event.pointerType !== 'mouse') return;
      if (event.buttons !== 0) {
        forget();
        return;
      }
      const box = event.currentTarget.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const hit = hitMark(marks, at, HIT_PX);
      if (hit === null && isOnCard(event)) clearTimeout(timer.current);
      else meet(hit, at);
    },
    onPointerLeave: forget,
    dismiss: forget,
  };
}

/** The card lets the pointer through, so that it hides no mark, yet stays while the pointer is on it. */
function isOnCard({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): boolean {
  const card = currentTarget.querySelector('[data-card]')?.getBoundingClientRect();
  return (
    card !== undefined &&
    clientX >= card.left &&
    clientX <= card.right &&
    clientY >= card.top &&
    clientY <= card.bottom
  );
}
