import { useEffect, useState } from 'react';
import type { Scene } from '../../core/briefing/scene.ts';
import { askPicture, type ScenePicture } from '../../session/scene-picture.ts';
import { useSession, useSessionState } from '../use-session.ts';

/** `null` while it is on its way; `'failed'` when the engine could not tell. */
export type PictureState = ScenePicture | 'failed' | null;

const asked = new WeakMap<object, WeakMap<object, Promise<ScenePicture | null>>>();

/** What a scene shows, asked for once for each dataset and view. `null` for no scene. */
export function useScenePicture(scene: Pick<Scene, 'view' | 'mapBounds'> | null): PictureState {
  const session = useSession();
  const dataset = useSessionState((state) => state.dataset);
  const [state, setState] = useState<{ readonly of: object; readonly picture: PictureState }>();
  const view = scene?.view ?? null;
  const mapBounds = scene?.mapBounds ?? null;
  useEffect(
    function askOnce() {
      if (view === null || dataset === null) return;
      let isWanted = true;
      const pictures = asked.get(dataset) ?? new WeakMap();
      asked.set(dataset, pictures);
      const asking = pictures.get(view) ?? askPicture(session, { view, mapBounds });
      pictures.set(view, asking);
      asking.then(
        (picture: ScenePicture | null) => isWanted && setState({ of: view, picture }),
        () => {
          pictures.delete(view);
          if (isWanted) setState({ of: view, picture: 'failed' });
        },
      );
      return function ignorePicture() {
        isWanted = false;
      };
    },
    [session, dataset, view, mapBounds],
  );
  return state !== undefined && state.of === view ? state.picture : null;
}
