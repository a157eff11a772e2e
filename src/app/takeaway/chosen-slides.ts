import { type Briefing, shownScenes } from '../../core/briefing/briefing.ts';
import type { Choice } from './choice.ts';
import { createSlide, createSlides, type Slide, type SlideSource, sceneOfView } from './slide.ts';

/** The slides of a choice, in order. */
export async function createChosenSlides(
  { shown, marking }: Choice,
  briefing: Briefing,
  source: SlideSource,
): Promise<readonly Slide[]> {
  if (shown.kind === 'scenes') return createSlides({ ...briefing, marking }, source);
  const scene =
    shown.kind === 'scene'
      ? shownScenes(briefing).find(({ id }) => id === shown.id)
      : sceneOfView(source.session);
  return scene === undefined ? [] : [await createSlide(scene, source, [marking])];
}
