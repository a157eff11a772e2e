import { type PointerEvent, useRef } from 'react';
import type { StagePoint } from '../../session/ink.ts';
import { useRoom, useShowState } from '../../ui/briefing/desk-context.ts';
import styles from './Ink.module.css';
import { type MapPlace, toStroke } from './map-place.ts';

/** Nearer than this to the last point, a share of the stage, a point adds nothing to a line. */
const LEAST_STEP = 0.0015;

/** A sheet over the stage, or over a small picture of it, that takes the pointer: the pen draws, everything else leads the laser. */
export function PointingSheet({ maps }: { readonly maps: readonly MapPlace[] }) {
  const { show } = useRoom();
  const tool = useShowState((state) => state.tool);
  const line = useRef<StagePoint[] | null>(null);
  const isPen = tool === 'pen';

  function start(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = shareOf(event);
    if (!isPen) {
      show.pointLaser(at);
      return;
    }
    line.current = [at];
    show.ink.add(toStroke(line.current, maps));
  }

  function move(event: PointerEvent): void {
    const at = shareOf(event);
    if (!isPen) {
      if (tool === 'laser' || event.buttons > 0) show.pointLaser(at);
      return;
    }
    const last = line.current?.at(-1);
    if (line.current === null || last === undefined) return;
    if (Math.hypot(at.x - last.x, at.y - last.y) < LEAST_STEP) return;
    line.current.push(at);
    show.ink.extend(toStroke([...line.current], maps));
  }

  function end(): void {
    line.current = null;
    if (tool !== 'laser') show.pointLaser(null);
  }

  return (
    <div
      className={styles.sheet}
      data-tool={tool ?? 'none'}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onPointerLeave={() => show.pointLaser(null)}
    />
  );
}

function shareOf({ clientX, clientY, currentTarget }: PointerEvent): StagePoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
