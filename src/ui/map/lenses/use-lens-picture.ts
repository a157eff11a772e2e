import { useEffect, useState } from 'react';
import type { Viewport } from '../../../core/draw/viewport.ts';
import { isMapBound } from '../../../core/view/to-query.ts';
import type { View } from '../../../core/view/view.ts';
import { askPicture, type ScenePicture } from '../../../session/scene-picture.ts';
import { useSession, useSessionState } from '../../use-session.ts';

/** What the engine says of the part that a lens shows, where incidents are too many to be known all at once; else `null`. The last picture stays until the next has come. */
export function useLensPicture(viewport: Viewport | null, view: View): ScenePicture | null {
  const session = useSession();
  const dataset = useSessionState((state) => state.dataset);
  const [picture, setPicture] = useState<ScenePicture | null>(null);
  const isBound = dataset !== null && isMapBound(view, dataset);
  useEffect(
    function ask() {
      if (!isBound || viewport === null) return;
      let isWanted = true;
      askPicture(session, { view, mapBounds: null, parts: ['map'] }, viewport).then(
        (next) => isWanted && setPicture(next),
        () => undefined,
      );
      return function ignore() {
        isWanted = false;
      };
    },
    [session, view, viewport, isBound],
  );
  return isBound ? picture : null;
}
