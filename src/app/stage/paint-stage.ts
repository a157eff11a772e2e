import type { Scene } from '../../core/briefing/scene.ts';
import type { SlideSize } from '../../core/briefing/slide-layout.ts';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { paintSlideSheet } from '../takeaway/paint-picture.ts';
import { readLook } from '../takeaway/read-look.ts';
import { createSlide, type SlideSource } from '../takeaway/slide.ts';
import { nameStageSources } from './stage-sources.ts';

/** A scene as the stage shows it, painted as an export is. */
export async function paintStagePicture(
  scene: Scene,
  {
    source,
    tools: { painter, assets, theme, pixelRatio },
    size,
    marking,
  }: {
    readonly source: SlideSource;
    readonly tools: {
      readonly painter: TilePainter;
      readonly assets: Assets;
      readonly theme: 'light' | 'dark';
      readonly pixelRatio: number;
    };
    readonly size: SlideSize;
    readonly marking: string;
  },
): Promise<OffscreenCanvas> {
  const slide = await createSlide(scene, source, [marking]);
  // A slide with a map of each place names who made them already.
  const sources =
    slide.places.length > 0
      ? slide.sources
      : nameStageSources(slide.sources, scene, source.words.messages);
  const box = { painter, assets, look: readLook(theme), pixelRatio };
  return paintSlideSheet({ ...slide, sources }, { source, box, size });
}
