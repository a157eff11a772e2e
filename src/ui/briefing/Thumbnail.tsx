import { useEffect, useRef } from 'react';
import type { Scene } from '../../core/briefing/scene.ts';
import type { ScenePicture } from '../../session/scene-picture.ts';
import styles from './Thumbnail.module.css';
import { useScenePicture } from './use-scene-picture.ts';

/** Paints a scene's map on a canvas of any size; may be called off. */
export type PaintScene = (
  canvas: HTMLCanvasElement,
  picture: { readonly scene: Scene; readonly picture: ScenePicture },
  signal: AbortSignal,
) => Promise<void>;

/** A scene's map, small, by the painters of the map itself. What it shows is said in words beside it. */
export function Thumbnail({
  scene,
  paint,
}: {
  readonly scene: Scene;
  /** A new function paints again: other colours, another dataset. */
  readonly paint: PaintScene;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useScenePicture(scene);
  const isMap = scene.shows === 'mapAndTimeline' || scene.shows === 'map';
  useEffect(
    function paintPicture() {
      const element = canvas.current;
      if (element === null || picture === null || picture === 'failed') return;
      const abort = new AbortController();
      // A map that cannot be painted leaves the frame empty; the words beside it stay.
      paint(element, { scene, picture }, abort.signal).catch(() => undefined);
      return () => abort.abort();
    },
    [scene, picture, paint],
  );
  return isMap ? (
    <canvas ref={canvas} className={styles.thumbnail} />
  ) : (
    <span className={styles.thumbnail} data-kind={scene.shows} aria-hidden="true">
      <span />
      <span />
      <span />
    </span>
  );
}
