import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, useState } from 'react';
import { type Direction, sortByDistance, stepMark } from '../../core/draw/hit-mark.ts';
import type { Mark } from '../../core/draw/mark.ts';
import { isInView, type Viewport } from '../../core/draw/viewport.ts';

const PAN_PX = 80;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const PANS: Record<Direction, readonly [x: number, y: number]> = {
  left: [-PAN_PX, 0],
  right: [PAN_PX, 0],
  up: [0, -PAN_PX],
  down: [0, PAN_PX],
};

/** The mark that has the keyboard, and its place among those in view, nearest to the centre first. */
export interface MarkFocus {
  readonly mark: Mark;
  readonly index: number;
  readonly count: number;
}

export interface MarkKeys {
  readonly focus: MarkFocus | null;
  /** Enter was pressed on the map and there is no mark in view. */
  readonly isLost: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Out of the marks: the keyboard has left the map. */
  readonly onLeave: () => void;
}

/** The map as one stop: its arrows pan, Enter steps into the marks, arrows then go from mark to mark, Escape leads out. */
export function useMarkKeys(
  map: LeafletMap | null,
  {
    marks,
    viewport,
    onOpen,
  }: {
    readonly marks: readonly Mark[];
    readonly viewport: Viewport | null;
    readonly onOpen: (mark: Mark) => void;
  },
): MarkKeys {
  const [key, setKey] = useState<string | null>(null);
  const [isLost, setIsLost] = useState(false);
  const inView = viewport === null ? [] : marks.filter((mark) => isInView(mark, viewport));
  const focused = inView.find((mark) => mark.key === key) ?? null;

  function stepIn(): void {
    if (viewport === null) return;
    const middle = { x: viewport.widthPx / 2, y: viewport.heightPx / 2 };
    const first = sortByDistance(inView, middle)[0];
    setKey(first?.key ?? null);
    setIsLost(first === undefined);
  }

  function go(direction: Direction): void {
    if (focused === null) map?.panBy([...PANS[direction]]);
    else setKey((stepMark(inView, focused, direction) ?? focused).key);
  }

  /** Whether the key meant something here. */
  function take(event: KeyboardEvent): boolean {
    const direction = ARROWS[event.key];
    if (direction !== undefined) go(direction);
    else if (event.key === '+' || event.key === '=') map?.zoomIn();
    else if (event.key === '-' || event.key === '_') map?.zoomOut();
    else if (event.key === 'Enter' && focused === null) stepIn();
    else if (event.key === 'Enter' && focused !== null) onOpen(focused);
    else if (event.key === 'Escape' && focused !== null) setKey(null);
    else return false;
    return true;
  }

  return {
    focus: focused === null || viewport === null ? null : placeOf(focused, inView, viewport),
    isLost,
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || !take(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onLeave() {
      setKey(null);
      setIsLost(false);
    },
  };
}

function placeOf(mark: Mark, inView: readonly Mark[], viewport: Viewport): MarkFocus {
  const middle = { x: viewport.widthPx / 2, y: viewport.heightPx / 2 };
  const ordered = sortByDistance(inView, middle);
  return { mark, index: ordered.indexOf(mark) + 1, count: inView.length };
}
