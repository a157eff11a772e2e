import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { placeOutline } from '../../core/draw/paint-areas.ts';
import { positionAt } from '../../core/draw/position-at.ts';
import { createProjector, type Point } from '../../core/draw/viewport.ts';
import type { Area } from '../../core/model/area.ts';
import {
  type AreaHandle,
  handlesOf,
  heldAfterMove,
  moveHandle,
  removeCorner,
} from '../../core/view/area-handles.ts';
import { areasMessagesOf } from '../../i18n/areas-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { ARROWS, stepPx } from '../kit/arrow-keys.ts';
import { MapHandle } from '../kit/MapHandle.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useAreaDesk } from './area-desk.ts';
import { useHandleDrag } from './use-handle-drag.ts';
import { useMapViewport } from './use-map-viewport.ts';
import { viewportOf } from './viewport-of.ts';
import { wordPosition } from './word-position.ts';

/** What an area is reshaped by, on one map: buttons that are dragged, or moved by arrow keys. */
export function AreaHandles({ area, index }: { readonly area: Area; readonly index: number }) {
  const map = useMap();
  const desk = useAreaDesk();
  const language = useLanguage();
  const words = areasMessagesOf(language);
  const viewport = useMapViewport(map);
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<string | null>(null);
  const handles = useMemo(() => handlesOf(area), [area]);
  const project = useMemo(() => createProjector(viewport), [viewport]);
  useFocusHeld(box, held);
  useInSight(map, area);

  function move(handle: AreaHandle, to: Point, gesture: { ms: number; isOver: boolean }): void {
    held.current = keyOf(heldAfterMove(handle));
    const present = desk.area(index) ?? area;
    desk.reshape(index, moveHandle(present, handle, positionAt(viewport, to)), gesture);
  }
  const onPress = useHandleDrag(map, {
    find: (key) => handlesOf(desk.area(index) ?? area).find((one) => keyOf(one) === key) ?? null,
    place: ({ at }) => project(at),
    onMove: move,
    heldKey: (handle) => keyOf(heldAfterMove(handle)),
  });

  function onKeyDown(event: KeyboardEvent, handle: AreaHandle): void {
    const arrow = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ms = event.timeStamp;
    if (arrow !== undefined) {
      const px = stepPx(event.shiftKey);
      const { x, y } = project(handle.at);
      move(handle, { x: x + arrow[0] * px, y: y + arrow[1] * px }, { ms, isOver: false });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      held.current = keyOf({ kind: 'corner', index: Math.max(0, handle.index - 1) });
      desk.reshape(index, removeCorner(area, handle), { ms, isOver: true });
    } else if (event.key === 'Enter' && handle.kind === 'between')
      move(handle, project(handle.at), { ms, isOver: true });
    else if (event.key === 'Escape') desk.edit(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div ref={box}>
      {handles.map((handle) => (
        <MapHandle
          key={keyOf(handle)}
          at={project(handle.at)}
          look={handle.kind === 'radius' ? 'end' : handle.kind}
          data-handle={keyOf(handle)}
          aria-label={words.handles[handle.kind](
            formatCount(handle.index + 1, language),
            wordPosition(handle.at, words, language),
          )}
          onPointerDown={(event) => onPress(event, handle)}
          onKeyDown={(event) => onKeyDown(event, handle)}
          onKeyUp={(event) => {
            if (ARROWS[event.key] !== undefined)
              desk.reshape(index, area, { ms: event.timeStamp, isOver: true });
          }}
        />
      ))}
    </div>
  );
}

/** Smaller than this, handles lie on each other. */
const LEAST_PX = 60;
const MARGIN_PX = 90;

/** An area that is out of sight, or too small to be taken hold of, is gone to. */
function useInSight(map: LeafletMap, area: Area): void {
  const first = useRef(area);
  useEffect(
    function goThere() {
      const viewport = viewportOf(map);
      const outline = placeOutline(first.current, viewport);
      const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
      const from = { x: Math.min(...xs), y: Math.min(...ys) };
      const to = { x: Math.max(...xs), y: Math.max(...ys) };
      const isSmall = Math.max(to.x - from.x, to.y - from.y) < LEAST_PX;
      const isOut = to.x < 0 || to.y < 0 || from.x > viewport.widthPx || from.y > viewport.heightPx;
      if (!isSmall && !isOut) return;
      const [west, north] = positionAt(viewport, from);
      const [east, south] = positionAt(viewport, to);
      map.fitBounds(
        [
          [south, west],
          [north, east],
        ],
        { padding: [MARGIN_PX, MARGIN_PX], animate: false },
      );
    },
    [map],
  );
}

function keyOf({ kind, index }: Pick<AreaHandle, 'kind' | 'index'>): string {
  return `${kind} ${index}`;
}

/** A handle that was moved keeps the keyboard, also where it has become another; a new area's first one takes it from what drew it. */
function useFocusHeld(
  box: React.RefObject<HTMLElement | null>,
  held: React.RefObject<string | null>,
): void {
  const desk = useAreaDesk();
  useEffect(function focusHeld() {
    if (held.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-handle="${held.current}"]`)?.focus();
    held.current = null;
  });
  useEffect(
    function focusFirst() {
      if (desk.takesFocus()) box.current?.querySelector('button')?.focus();
    },
    [desk, box],
  );
}
