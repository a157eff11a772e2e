import { useSyncExternalStore } from 'react';
import type { Stroke } from '../../session/ink.ts';
import { useRoom, useShowState } from '../../ui/briefing/desk-context.ts';
import styles from './Ink.module.css';
import { type MapPlace, placeStroke } from './map-place.ts';

const LINE_SHARE = 0.005;
const LEAST_LINE_PX = 2;
const NOTHING: readonly Stroke[] = [];

/** What the presenter has drawn over this scene, over the stage or over a small picture of it. */
export function Ink({
  maps,
  heightPx,
}: {
  readonly maps: readonly MapPlace[];
  readonly heightPx: number;
}) {
  const { store } = useRoom().show.ink;
  const index = useShowState((state) => state.index);
  const strokes = useSyncExternalStore(
    store.subscribe,
    () => store.getState().strokes.get(index) ?? NOTHING,
  );
  const linePx = Math.max(LEAST_LINE_PX, LINE_SHARE * heightPx);
  return (
    <svg
      className={styles.ink}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      data-strokes={strokes.length}
    >
      {(['halo', 'line'] as const).map((part) => (
        <g key={part} className={styles[part]} strokeWidth={part === 'halo' ? linePx * 2 : linePx}>
          {strokes.map((stroke, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no other name
            <path key={i} d={tracePath(stroke, maps)} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** A dot is a line of no length, which round ends show. */
function tracePath(stroke: Stroke, maps: readonly MapPlace[]): string {
  const points = placeStroke(stroke, maps).map(({ x, y }) => `${x} ${y}`);
  const [first] = points;
  return first === undefined ? '' : `M${first}L${points.slice(1).join('L') || first}`;
}
