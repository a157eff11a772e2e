/** Which maps a slide shows: one, those of two periods, or one of each place for each period. */
import {
  type Box,
  PERIOD_HEAD,
  type PeriodRoom,
  splitMaps,
} from '../../core/briefing/slide-layout.ts';
import type { NamedPlace } from '../../core/model/dataset.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { periodsOf } from '../legend-counts.ts';
import { wordPeriod } from '../period-words.ts';
import type { Slide, SlideSource } from './slide.ts';

export interface SlideMap {
  /** 0 for A, and where nothing is compared. */
  readonly period: number;
  /** `null`: the scene's own part of the map. */
  readonly place: NamedPlace | null;
}

/** In the order of their rooms. */
export function listMaps({ scene, places }: Slide): readonly SlideMap[] {
  return periodsOf(scene.view).flatMap((period): readonly SlideMap[] =>
    places.length === 0 ? [{ period, place: null }] : places.map((place) => ({ period, place })),
  );
}

/** The room of each map, with one for its head. `height` and `width` are those of the slide, in the unit of the room. */
export function splitRoom(
  { scene, places }: Slide,
  room: Box,
  { width, height }: { readonly width: number; readonly height: number },
): readonly PeriodRoom[] {
  const gapShare = PERIOD_HEAD.gap;
  return splitMaps(room, {
    periods: periodsOf(scene.view).length,
    places: places.length,
    headHeight: PERIOD_HEAD.height * height,
    gap: { across: (gapShare * width * 9) / 16, down: gapShare * height },
  });
}

/** What stands over a map; nothing over one that stands alone. */
export function headOf(
  { scene, picture }: Slide,
  { period, place }: SlideMap,
  { dataset, words }: SlideSource,
): string {
  const isCompared = scene.view.comparison !== null;
  const sign = period === 0 ? 'A' : 'B';
  if (place !== null) return [isCompared ? sign : '', plainText(place.name)].join(' ').trim();
  return isCompared ? `${sign} ${wordPeriod(picture, period, { dataset, words })}` : '';
}
