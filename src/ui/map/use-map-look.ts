import { useCallback, useRef, useState } from 'react';
import { boundsOf, isSameViewport, type Viewport } from '../../core/draw/viewport.ts';
import { setCamera } from '../../core/view/actions.ts';
import type { Camera } from '../../core/view/view.ts';
import { useSession, useSessionState } from '../use-session.ts';

const LEAST_ZOOM = 1;
const MOST_ZOOM = 18;

/** Where the map looks, and what takes it elsewhere. */
export interface MapLook {
  /** `null` before the map is laid out. */
  readonly viewport: Viewport | null;
  readonly camera: Camera | null;
  readonly onViewport: (viewport: Viewport) => void;
  /** `null`: the whole dataset. */
  readonly goTo: (camera: Camera | null) => void;
  readonly zoom: (step: -1 | 1) => void;
}

/** The session's end of the map's camera. */
export function useMapLook(): MapLook {
  const session = useSession();
  const camera = useSessionState((state) => state.view.camera);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const last = useRef<Viewport | null>(null);
  const goTo = useCallback(
    (next: Camera | null) => session.change(setCamera(next), { kind: 'look' }),
    [session],
  );
  const onViewport = useCallback(
    (next: Viewport) => {
      // New marks on a map that did not move are no news of where it looks: with "only in view" they would be asked for again, for ever.
      if (isSameViewport(next, last.current)) return;
      last.current = next;
      setViewport(next);
      session.setMapBounds(boundsOf(next), next);
    },
    [session],
  );
  function zoom(step: -1 | 1): void {
    // From where the view is going, so that two quick presses are two steps.
    const from = camera ?? (viewport === null ? null : toCamera(viewport));
    if (from !== null)
      goTo({ ...from, zoom: Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, from.zoom + step)) });
  }
  return { viewport, camera, onViewport, goTo, zoom };
}

function toCamera({ center: [longitude, latitude], zoom }: Viewport): Camera {
  return { longitude, latitude, zoom };
}
