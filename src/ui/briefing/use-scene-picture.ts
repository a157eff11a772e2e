import { useEffect, useState } from 'react';
import type { Scene } from '../../core/briefing/scene.ts';
import type { MapFrame } from '../../core/view/cell-grid.ts';
import { isMapBound } from '../../core/view/to-query.ts';
import { askPicture, type ScenePicture } from '../../session/scene-picture.ts';
import { useSession, useSessionState } from '../use-session.ts';

/** `null` while it is on its way; `'failed'` when the engine could not tell. */
export type PictureState = ScenePicture | 'failed' | null;

const asked = new WeakMap<object, WeakMap<object, Map<string, Promise<ScenePicture | null>>>>();

/** What a scene shows, asked for once for each dataset, view and, where cells are counted, map. `null` for no scene. */
export function useScenePicture(
  scene: Pick<Scene, 'view' | 'mapBounds'> | null,
  frame?: MapFrame,
): PictureState {
  const session = useSession();
  const dataset = useSessionState((state) => state.dataset);
  const [state, setState] = useState<{ readonly of: object; readonly picture: PictureState }>();
  const view = scene?.view ?? null;
  const mapBounds = scene?.mapBounds ?? null;
  const isBound = view !== null && dataset !== null && isMapBound(view, dataset);
  const frameKey = isBound && frame !== undefined ? JSON.stringify(frame) : '';
  useEffect(
    function askOnce() {
      if (view === null || dataset === null) return;
      let isWanted = true;
      const pictures = asked.get(dataset) ?? new WeakMap();
      asked.set(dataset, pictures);
      const ofView = pictures.get(view) ?? new Map<string, Promise<ScenePicture | null>>();
      pictures.set(view, ofView);
      const own = frameKey === '' ? undefined : (JSON.parse(frameKey) as MapFrame);
      const asking = ofView.get(frameKey) ?? askPicture(session, { view, mapBounds }, own);
      ofView.set(frameKey, asking);
      asking.then(
        (picture: ScenePicture | null) => isWanted && setState({ of: view, picture }),
        () => {
          ofView.delete(frameKey);
          if (isWanted) setState({ of: view, picture: 'failed' });
        },
      );
      return function ignorePicture() {
        isWanted = false;
      };
    },
    [session, dataset, view, mapBounds, frameKey],
  );
  return state !== undefined && state.of === view ? state.picture : null;
}
