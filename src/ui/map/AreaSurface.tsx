import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { createProjector, type Point } from '../../core/draw/viewport.ts';
import { areasMessagesOf } from '../../i18n/areas-messages.ts';
import { ARROWS, stepPx } from '../kit/arrow-keys.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './AreaSurface.module.css';
import { type AreaKind, useAreaDesk } from './area-desk.ts';
import { useAreaPointer } from './use-area-pointer.ts';
import { useAreaSketch } from './use-area-sketch.ts';
import { useMapViewport } from './use-map-viewport.ts';

/** Lies over a map while an area is drawn: by pointer, or by a crosshair that arrow keys move. */
export function AreaSurface({ tool }: { readonly tool: AreaKind }) {
  const map = useMap();
  const desk = useAreaDesk();
  const words = areasMessagesOf(useLanguage());
  const helpId = useId();
  const surface = useRef<HTMLDivElement>(null);
  const viewport = useMapViewport(map);
  const sketch = useAreaSketch(map, tool);
  const [cross, setCross] = useState<Point | null>(null);
  useAreaPointer(surface, {
    map,
    sketch,
    isDragged: tool !== 'polygon',
    onPointer: () => setCross(null),
  });
  useFirstFocus(surface);
  const middle = { x: viewport.widthPx / 2, y: viewport.heightPx / 2 };

  function moveCross([x, y]: readonly [number, number], px: number): void {
    const from = cross ?? middle;
    const to = { x: from.x + x * px, y: from.y + y * px };
    const isOut = to.x < 0 || to.y < 0 || to.x > viewport.widthPx || to.y > viewport.heightPx;
    if (isOut)
      map.panBy([x * viewport.widthPx * 0.25, y * viewport.heightPx * 0.25], { animate: false });
    const next = isOut ? from : to;
    setCross(next);
    sketch.move(next, performance.now());
    desk.say(sketch.wordPlace(next));
  }

  /** Whether the key meant something here. */
  function take(key: string, isFine: boolean): boolean {
    const arrow = ARROWS[key];
    const at = cross ?? middle;
    if (arrow !== undefined) moveCross(arrow, stepPx(isFine));
    else if (key === 'Enter' || key === ' ') {
      setCross(at);
      sketch.put(at, performance.now());
    } else if (key === 'Backspace' || key === 'Delete') sketch.back();
    else if (key === 'Escape' && sketch.points.length > 0) sketch.clear();
    else if (key === 'Escape') desk.take(null);
    else if (key === '+' || key === '=') map.zoomIn();
    else if (key === '-' || key === '_') map.zoomOut();
    else return false;
    return true;
  }

  return (
    <div
      ref={surface}
      role="application"
      aria-label={words.surface(words.kinds[tool])}
      aria-describedby={helpId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
      tabIndex={0}
      className={styles.surface}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !take(event.key, event.shiftKey))
          return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <span id={helpId} hidden>
        {words.hints[tool]} {words.keys}
      </span>
      <Sketched points={sketch.points} viewport={viewport} />
      {cross !== null && <Cross at={cross} />}
    </div>
  );
}

/** The corners that are set, which are no area yet. */
function Sketched({
  points,
  viewport,
}: {
  readonly points: ReturnType<typeof useAreaSketch>['points'];
  readonly viewport: ReturnType<typeof useMapViewport>;
}) {
  const placed = useMemo(() => points.map(createProjector(viewport)), [points, viewport]);
  return (
    <svg className={styles.points} aria-hidden="true">
      {placed.length > 1 && (
        <polyline
          className={styles.line}
          points={placed.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
      )}
      {placed.map(({ x, y }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place
        <circle key={i} className={styles.point} cx={x} cy={y} r={i === 0 ? 6 : 4} />
      ))}
    </svg>
  );
}

function Cross({ at: { x, y } }: { readonly at: Point }) {
  return (
    <svg className={styles.points} aria-hidden="true">
      {(['halo', 'cross'] as const).map((look) => (
        <path key={look} className={styles[look]} d={`M${x - 14} ${y}h28M${x} ${y - 14}v28`} />
      ))}
    </svg>
  );
}

/** A tool was taken by a button: the keyboard goes where it draws. */
function useFirstFocus(surface: RefObject<HTMLElement | null>): void {
  const desk = useAreaDesk();
  useEffect(
    function focusFirst() {
      if (desk.takesFocus()) surface.current?.focus({ preventScroll: true });
    },
    [desk, surface],
  );
}
