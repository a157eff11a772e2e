import { useCallback } from 'react';
import { basemapRequest, paintMap } from '../core/draw/paint-map.ts';
import { createSlots } from '../core/draw/slot.ts';
import type { TilePainter } from '../core/model/ports.ts';
import { fitCamera } from '../core/view/camera.ts';
import type { PaintScene } from '../ui/briefing/Thumbnail.tsx';
import { useMarkPalette, useTilePalette } from '../ui/map/use-palette.ts';
import { useSessionState } from '../ui/use-session.ts';

/** The map is laid out at this width and then made small, so that discs keep their share of the picture. */
const LAYOUT_PX = 420;
const MOST_ZOOM = 18;

/** Paints scenes' maps small, in the page's colours. */
export function useScenePainter(painter: TilePainter): PaintScene {
  const marks = useMarkPalette();
  const tiles = useTilePalette();
  const dataset = useSessionState((state) => state.dataset);
  return useCallback<PaintScene>(
    async (canvas, { scene, picture }, signal) => {
      const target = scene.mapBounds ?? dataset?.bounds;
      if (target == null || dataset === null) return;
      const { clientWidth, clientHeight } = canvas;
      const ratio = (canvas.ownerDocument.defaultView ?? window).devicePixelRatio || 1;
      const heightPx = (LAYOUT_PX * clientHeight) / Math.max(1, clientWidth);
      const scale = (clientWidth * ratio) / LAYOUT_PX;
      const margin = scene.mapBounds === null ? 30 : 0;
      const padding = { top: margin, right: margin, bottom: margin, left: margin };
      const size = { widthPx: LAYOUT_PX, heightPx };
      const { longitude, latitude, zoom } = fitCamera(target, { ...size, padding }, MOST_ZOOM);
      const viewport = { center: [longitude, latitude] as const, zoom, ...size };
      const basemap = await painter
        .paint(basemapRequest(viewport, { scale, palette: tiles }), signal)
        .catch(() => null);
      if (signal.aborted) return;
      canvas.width = Math.round(clientWidth * ratio);
      canvas.height = Math.round(clientHeight * ratio);
      const context = canvas.getContext('2d');
      if (context === null) return;
      context.setTransform(scale, 0, 0, scale, 0, 0);
      const { size: measure, colour } = scene.view.encoding;
      const category = dataset.categories.find(({ id }) => id === colour);
      paintMap(context, {
        viewport,
        basemap,
        background: tiles.water,
        headlines: picture.shown ?? [],
        encoding: {
          size: measure,
          colour,
          slots: category === undefined ? new Map() : createSlots(category),
        },
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
      });
      basemap?.close();
    },
    [painter, marks, tiles, dataset],
  );
}
