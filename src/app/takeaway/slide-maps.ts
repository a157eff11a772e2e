import { type Box, PERIOD_HEAD, type PeriodRoom } from '../../core/briefing/slide-layout.ts';
import { signOfPeriod } from '../../core/view/shown-periods.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { wordPeriod } from '../period-words.ts';
import { placeMaps, type SceneMap } from '../scene-maps.ts';
import type { Slide, SlideSource } from './slide.ts';

/** One of a slide's maps with its room and what stands over it. */
export type SlideMap = SceneMap & PeriodRoom & { readonly text: string };

/** The maps of a slide in a room. `height` and `width` are those of the slide, in the unit of the room. */
export function listMaps(
  slide: Slide,
  room: Box,
  {
    source,
    width,
    height,
  }: { readonly source: SlideSource; readonly width: number; readonly height: number },
): readonly SlideMap[] {
  const { gap } = PERIOD_HEAD;
  return placeMaps(slide.scene.view, slide.places, {
    room,
    headHeight: PERIOD_HEAD.height * height,
    gap: { across: (gap * width * 9) / 16, down: gap * height },
  }).map((map) => ({ ...map, text: headOf(slide, map, source) }));
}

/** Nothing over a map that stands alone. */
function headOf(
  { scene, picture }: Slide,
  { period, place }: SceneMap,
  { dataset, words }: SlideSource,
): string {
  const sign = signOfPeriod(scene.view, period);
  const name =
    place !== null
      ? plainText(place.name)
      : sign === ''
        ? ''
        : wordPeriod(picture, period, { dataset, words });
  return `${sign} ${name}`.trim();
}
