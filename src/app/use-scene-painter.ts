import { useCallback } from 'react';
import type { Scene } from '../core/briefing/scene.ts';
import { type SlideSize, splitPeriods } from '../core/briefing/slide-layout.ts';
import { basemapRequest, paintMap } from '../core/draw/paint-map.ts';
import type { MarkCanvas } from '../core/draw/paint-marks.ts';
import { createSlots } from '../core/draw/slot.ts';
import type { Viewport } from '../core/draw/viewport.ts';
import type { Bounds } from '../core/model/place.ts';
import type { TilePainter } from '../core/model/ports.ts';
import { fitCamera } from '../core/view/camera.ts';
import { type ScenePicture, shownIn } from '../session/scene-picture.ts';
import type { PaintScene } from '../ui/briefing/Thumbnail.tsx';
import { useLanguage } from '../ui/kit/use-messages.ts';
import { useDensityPalette } from '../ui/map/use-density-palette.ts';
import { useMarkPalette, useTilePalette } from '../ui/map/use-palette.ts';
import { useSession, useSessionState } from '../ui/use-session.ts';

/** The map is laid out at this width and then made small, so that discs keep their share of the picture. */
const LAYOUT_PX = 420;
const MOST_ZOOM = 18;
const WHOLE_MARGIN_PX = 30;
/** Between the maps of A and B. */
const GAP_PX = 12;

/** Paints scenes' maps small, in the page's colours: symbols or counts by cell, and both periods of a comparison. */
export function useScenePainter(painter: TilePainter): PaintScene {
  const session = useSession();
  const language = useLanguage();
  const marks = useMarkPalette();
  const tiles = useTilePalette();
  const density = useDensityPalette();
  const dataset = useSessionState((state) => state.dataset);
  return useCallback(
    async (canvas, { scene, picture }, signal) => {
      const target = scene.mapBounds ?? dataset?.bounds;
      if (target == null || dataset === null) return;
      const { clientWidth, clientHeight } = canvas;
      const ratio = (canvas.ownerDocument.defaultView ?? window).devicePixelRatio || 1;
      const scale = (clientWidth * ratio) / LAYOUT_PX;
      const whole = {
        widthPx: LAYOUT_PX,
        heightPx: (LAYOUT_PX * clientHeight) / Math.max(1, clientWidth),
      };
      const { colour } = scene.view.encoding;
      const category = dataset.categories.find(({ id }) => id === colour);
      const slots = category === undefined ? new Map() : createSlots(category);

      async function placeMap(viewport: Viewport, period: number) {
        const basemap = await painter
          .paint(basemapRequest(viewport, { scale, palette: tiles }), signal)
          .catch(() => null);
        return {
          viewport,
          basemap,
          background: tiles.water,
          headlines: shownIn(picture, period) ?? [],
          encoding: { size: scene.view.encoding.size, colour, slots },
          paintCells: await paintCellsOf({ scene, picture }, viewport, period),
          style: { palette: marks, unknown: colour === 'claimStatus' ? 'dotted' : 'hollow' },
          selected: picture.selected,
          areas: scene.view.areas,
          hasLinks: scene.view.unit === 'campaigns',
          names: [],
          namePalette: { name: tiles.border, halo: tiles.land, fontFamily: marks.fontFamily },
          labelOf: () => null,
          credit: '',
          wordDistance: () => '',
          note: '',
        } as const;
      }

      async function paintCellsOf(
        slide: { readonly scene: Scene; readonly picture: ScenePicture },
        viewport: Viewport,
        period: number,
      ): Promise<((canvas: MarkCanvas) => void) | null> {
        if (slide.picture.answer.cells[0] === undefined) return null;
        const { createCellsPainter } = await import('./takeaway/cells-painter.ts');
        return createCellsPainter(slide, viewport, {
          session,
          palette: density,
          period,
          language,
        });
      }

      const rooms = splitPeriods(
        { left: 0, top: 0, width: whole.widthPx, height: whole.heightPx },
        { count: scene.view.comparison === null ? 1 : 2, headHeight: 0, gap: GAP_PX },
      );
      const maps = [];
      for (const [period, { map }] of rooms.entries()) {
        const size = { widthPx: map.width, heightPx: map.height };
        const viewport = fitViewport(target, { ...size, isWhole: scene.mapBounds === null });
        maps.push({ left: map.left, picture: await placeMap(viewport, period) });
      }
      const context = signal.aborted ? null : canvas.getContext('2d');
      if (context !== null) {
        canvas.width = Math.round(clientWidth * ratio);
        canvas.height = Math.round(clientHeight * ratio);
        for (const { left, picture: map } of maps) {
          context.setTransform(scale, 0, 0, scale, left * scale, 0);
          paintMap(context, map);
        }
      }
      for (const { picture: map } of maps) map.basemap?.close();
    },
    [painter, session, language, marks, tiles, density, dataset],
  );
}

function fitViewport(
  target: Bounds,
  { widthPx, heightPx, isWhole }: SlideSize & { readonly isWhole: boolean },
): Viewport {
  const margin = isWhole ? WHOLE_MARGIN_PX : 0;
  const padding = { top: margin, right: margin, bottom: margin, left: margin };
  const size = { widthPx, heightPx };
  const { longitude, latitude, zoom } = fitCamera(target, { ...size, padding }, MOST_ZOOM);
  return { center: [longitude, latitude], zoom, ...size };
}
