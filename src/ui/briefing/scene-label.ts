import { resolveTokens } from '../../core/briefing/live-token.ts';
import type { Scene } from '../../core/briefing/scene.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { wordTokens } from '../../session/scene-words.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import { useBriefingMessages } from './desk-context.ts';
import { type PictureState, useScenePicture } from './use-scene-picture.ts';

/** Puts a scene's live numbers into its texts; each is a dash until the engine has answered. */
export function useResolve(picture: PictureState): (text: string) => string {
  const messages = useMessages();
  const language = useLanguage();
  const dataset = useSessionState((state) => state.dataset);
  const words =
    picture === null || picture === 'failed' || dataset === null
      ? null
      : wordTokens(picture, dataset, { messages, language });
  return (text) =>
    text
      .split('\n')
      .map((line) => plainText(resolveTokens(line, words)))
      .join('\n');
}

/** A scene's title as it is shown. */
export function useSceneTitle(scene: Scene): string {
  const { briefing } = useBriefingMessages();
  const resolve = useResolve(useScenePicture(scene));
  return resolve(scene.title.trim()) || briefing.untitled;
}
