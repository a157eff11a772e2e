import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import {
  type AnnotationHandle,
  annotationHandles,
  moveAnnotation,
} from '../../core/briefing/annotation-handles.ts';
import type { Annotation } from '../../core/briefing/scene.ts';
import { positionAt } from '../../core/draw/position-at.ts';
import { createProjector, isInView, type Point, type Viewport } from '../../core/draw/viewport.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { ARROWS, stepPx } from '../kit/arrow-keys.ts';
import { MapHandle } from '../kit/MapHandle.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import styles from './AnnotationSheet.module.css';
import { useBriefingMessages, useRoom, type WordsRoom } from './desk-context.ts';
import { PinnedAnnotations } from './PinnedAnnotations.tsx';

const METRES = 1000;
const NOTHING: WordsRoom['taken'] = [];

export interface AnnotationSheetProps {
  readonly annotations: readonly Annotation[];
  /** Changes with the same `gesture` are one step of undo. */
  readonly onChange: (annotations: readonly Annotation[], gesture: string) => void;
}

/** A scene's annotations over the map while the scene is being written, each with what it is moved by: buttons that are dragged, or moved by arrow keys. Nothing where no map of its own size is on screen. */
export function AnnotationSheet(props: AnnotationSheetProps) {
  const frame = useSessionState((state) => state.mapFrame);
  const [map, setMap] = useState<HTMLElement | null>(null);
  useLayoutEffect(function findMap() {
    const found = document.querySelector<HTMLElement>('[data-bounds] [role="group"]');
    if (found !== map) setMap(found);
  });
  if (frame === null || map === null || props.annotations.length === 0) return null;
  return createPortal(<FittingSheet {...props} map={map} frame={frame} />, map);
}

function FittingSheet({
  map,
  frame,
  ...props
}: AnnotationSheetProps & { readonly map: HTMLElement; readonly frame: Viewport }) {
  const { wishTaken } = useRoom();
  const [told, setTold] = useState<WordsRoom | null>(null);
  useLayoutEffect(() => wishTaken(map, setTold), [wishTaken, map]);
  const room = told ?? { taken: NOTHING, viewport: frame };
  const { widthPx, heightPx } = room.viewport;
  const isSame =
    Math.abs(map.clientWidth - widthPx) < 2 && Math.abs(map.clientHeight - heightPx) < 2;
  return isSame && <Sheet {...props} room={room} />;
}

function Sheet({
  annotations,
  onChange,
  room: { taken, viewport },
}: AnnotationSheetProps & { readonly room: WordsRoom }) {
  const { briefing } = useBriefingMessages();
  const language = useLanguage();
  const project = createProjector(viewport);
  const words = briefing.annotations;
  const drag = useRef<{ readonly id: number; readonly from: Point; readonly at: Point } | null>(
    null,
  );

  function move(index: number, handle: AnnotationHandle, to: Point, gesture: string): void {
    const old = annotations[index];
    if (old === undefined) return;
    const position = positionAt(viewport, to);
    onChange(annotations.with(index, moveAnnotation(old, handle.part, position)), gesture);
  }

  function press(event: PointerEvent<HTMLElement>, handle: AnnotationHandle): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = { x: event.clientX, y: event.clientY };
    drag.current = { id: event.timeStamp, from, at: project(handle.at) };
  }

  function pull(event: PointerEvent, index: number, handle: AnnotationHandle): void {
    if (drag.current === null) return;
    const { id, from, at } = drag.current;
    const to = { x: at.x + event.clientX - from.x, y: at.y + event.clientY - from.y };
    move(index, handle, to, `drag ${id}`);
  }

  function onKeyDown(event: KeyboardEvent, index: number, handle: AnnotationHandle): void {
    const arrow = ARROWS[event.key];
    if (arrow === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const px = stepPx(event.shiftKey);
    const { x, y } = project(handle.at);
    const to = { x: x + arrow[0] * px, y: y + arrow[1] * px };
    move(index, handle, to, `keys ${index} ${handle.part}`);
  }

  return (
    <div className={styles.sheet}>
      <PinnedAnnotations annotations={annotations} viewport={viewport} scale={1} taken={taken} />
      {annotations.flatMap((annotation, index) =>
        annotationHandles(annotation).map((handle) => {
          const at = project(handle.at);
          const name = plainText(annotation.text) || formatCount(index + 1, language);
          const radius =
            annotation.kind === 'ring'
              ? formatCount(Math.round(annotation.radiusMetres / 10) / (METRES / 10), language)
              : '';
          return (
            isInView(at, viewport) && (
              <MapHandle
                // biome-ignore lint/suspicious/noArrayIndexKey: an annotation has no name of its own, and keeps its place
                key={`${index} ${handle.part}`}
                at={at}
                look={handle.part === 'place' ? 'middle' : 'end'}
                aria-label={words.handles[handle.part](name, radius)}
                title={words.handles[handle.part](name, radius)}
                onPointerDown={(event) => press(event, handle)}
                onPointerMove={(event) => pull(event, index, handle)}
                onPointerUp={() => {
                  drag.current = null;
                }}
                onPointerCancel={() => {
                  drag.current = null;
                }}
                onKeyDown={(event) => onKeyDown(event, index, handle)}
              />
            )
          );
        }),
      )}
    </div>
  );
}
