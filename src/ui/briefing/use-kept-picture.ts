import { useState } from 'react';
import type { ScenePicture } from '../../session/scene-picture.ts';
import type { PictureState } from './use-scene-picture.ts';

/** The newest picture that has come of what `key` names: while the next one is on its way the one before stays. */
export function useKeptPicture(picture: PictureState, key: string): ScenePicture | null {
  const [kept, setKept] = useState<{ readonly key: string; readonly picture: ScenePicture }>();
  if (picture === 'failed') return null;
  if (picture !== null && (kept?.picture !== picture || kept.key !== key))
    setKept({ key, picture });
  return picture ?? (kept?.key === key ? kept.picture : null);
}
