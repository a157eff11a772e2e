import { useCallback, useEffect, useRef } from 'react';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { MapPlace } from './map-place.ts';

/** Tells where each of several maps stands on the stage. They are the descendants of the element that bear `data-map`, in their order. */
export function useMapPlaces(count: number, onMaps: (maps: readonly MapPlace[]) => void) {
  const element = useRef<HTMLDivElement>(null);
  const places = useRef<MapPlace[]>([]);
  const place = useCallback(
    (index: number, viewport: Viewport) => {
      const stage = element.current?.closest('[data-scenes]')?.getBoundingClientRect();
      const own = element.current?.querySelectorAll('[data-map]')[index]?.getBoundingClientRect();
      if (stage === undefined || own === undefined) return;
      places.current = places.current.slice(0, count);
      places.current[index] = {
        viewport,
        left: (own.left - stage.left) / stage.width,
        top: (own.top - stage.top) / stage.height,
        width: own.width / stage.width,
        height: own.height / stage.height,
      };
      onMaps([...places.current]);
    },
    [count, onMaps],
  );
  useEffect(
    () =>
      function leaveStage() {
        onMaps([]);
      },
    [onMaps],
  );
  return { element, place };
}
