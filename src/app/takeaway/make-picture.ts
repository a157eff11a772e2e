import type { Briefing } from '../../core/briefing/briefing.ts';
import type { Choice } from './choice.ts';
import { createChosenSlides } from './chosen-slides.ts';
import { paintSlidePicture } from './paint-picture.ts';
import type { SlideSource } from './slide.ts';
import type { Paintbox } from './slide-picture.ts';

/** The chosen scene, or the screen as it is, as one PNG. */
export async function makePicture(
  choice: Choice,
  briefing: Briefing,
  tools: { readonly source: SlideSource; readonly box: Paintbox },
): Promise<Blob> {
  const [slide] = await createChosenSlides(choice, briefing, tools.source);
  if (slide === undefined) throw new Error('the scene is not there any more');
  return paintSlidePicture(slide, tools);
}
