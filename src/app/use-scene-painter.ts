import { useCallback } from 'react';
import type { Scene } from '../core/briefing/scene.ts';
import type { Box, SlideSize } from '../core/briefing/slide-layout.ts';
import type { DensityPalette } from '../core/draw/density-step.ts';
import { basemapRequest, type MapPicture, paintMap } from '../core/draw/paint-map.ts';
import type { MarkPalette } from '../core/draw/palette.ts';
import { createSlots } from '../core/draw/slot.ts';
import type { Viewport } from '../core/draw/viewport.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Bounds } from '../core/model/place.ts';
import type { TilePainter, TilePalette } from '../core/model/ports.ts';
import { fitCamera } from '../core/view/camera.ts';
import { type ScenePicture, shownIn } from '../session/scene-picture.ts';
import type { Session } from '../session/session.ts';
import type { PaintScene } from '../ui/briefing/Thumbnail.tsx';
import { useLanguage } from '../ui/kit/use-messages.ts';
import { useDensityPalette } from '../ui/map/use-density-palette.ts';
import { useMarkPalette, useTilePalette } from '../ui/map/use-palette.ts';
import { useSession, useSessionState } from '../ui/use-session.ts';
import { findMapPlaces, placeMaps } from './scene-maps.ts';

/** The map is laid out at this width and then made small, so that discs keep their share of the picture. */
const LAYOUT_PX = 420;
const MOST_ZOOM = 18;
const WHOLE_MARGIN_PX = 30;
/** Between the maps of A and B. */
const GAP_PX = 12;

/** What a scene's small map is painted with. */
interface Tools {
  readonly painter: TilePainter;
  readonly session: Session;
  readonly language: string;
  readonly marks: MarkPalette;
  readonly tiles: TilePalette;
  readonly density: DensityPalette;
  readonly dataset: Dataset | null;
}

/** Paints scenes' maps small, in the page's colours: symbols or counts by cell, and both periods of a comparison. */
export function useScenePainter(painter: TilePainter): PaintScene {
  const session = useSession();
  const language = useLanguage();
  const marks = useMarkPalette();
  const tiles = useTilePalette();
  const density = useDensityPalette();
  const dataset = useSessionState((state) => state.dataset);
  return useCallback<PaintScene>(
    (canvas, slide, signal) =>
      paintScene(
        { painter, session, language, marks, tiles, density, dataset },
        { canvas, signal, ...slide },
      ),
    [painter, session, language, marks, tiles, density, dataset],
  );
}

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly signal: AbortSignal;
  readonly scene: Scene;
  readonly picture: ScenePicture;
}

async function paintScene(tools: Tools, sheet: Sheet): Promise<void> {
  const { canvas, signal, scene } = sheet;
  const target = scene.mapBounds ?? tools.dataset?.bounds;
  if (target == null) return;
  const { clientWidth, clientHeight } = canvas;
  const ratio = (canvas.ownerDocument.defaultView ?? window).devicePixelRatio || 1;
  const scale = (clientWidth * ratio) / LAYOUT_PX;
  const height = (LAYOUT_PX * clientHeight) / Math.max(1, clientWidth);
  const placed = placeMaps(scene.view, await findMapPlaces(tools.session, scene.view), {
    room: { left: 0, top: 0, width: LAYOUT_PX, height },
    headHeight: 0,
    gap: { across: GAP_PX, down: GAP_PX },
  });
  const maps: { readonly room: Box; readonly picture: MapPicture }[] = [];
  for (const { map: room, period, place } of placed) {
    const size = { widthPx: room.width, heightPx: room.height };
    const isWhole = place === null && scene.mapBounds === null;
    const viewport = fitViewport(place?.bounds ?? target, { ...size, isWhole });
    maps.push({ room, picture: await placeMap(tools, sheet, { viewport, period, scale }) });
  }
  const context = signal.aborted ? null : canvas.getContext('2d');
  if (context !== null) {
    canvas.width = Math.round(clientWidth * ratio);
    canvas.height = Math.round(clientHeight * ratio);
    for (const { room, picture } of maps) {
      context.setTransform(scale, 0, 0, scale, room.left * scale, room.top * scale);
      paintMap(context, picture);
    }
  }
  for (const { picture } of maps)
    if (picture.basemap instanceof ImageBitmap) picture.basemap.close();
}

async function placeMap(
  { painter, session, language, marks, tiles, density, dataset }: Tools,
  { signal, scene, picture }: Sheet,
  {
    viewport,
    period,
    scale,
  }: { readonly viewport: Viewport; readonly period: number; readonly scale: number },
): Promise<MapPicture> {
  const { size, colour } = scene.view.encoding;
  const category = dataset?.categories.find(({ id }) => id === colour);
  const request = basemapRequest(viewport, { scale, palette: tiles });
  const basemap = await painter.paint(request, signal).catch(() => null);
  const hasCells = picture.answer.cells[0] !== undefined;
  const paintCells = hasCells
    ? await (await import('./takeaway/cells-painter.ts')).createCellsPainter(
        { scene, picture },
        viewport,
        { session, palette: density, period, language },
      )
    : null;
  return {
    viewport,
    basemap,
    background: tiles.water,
    headlines: shownIn(picture, period) ?? [],
    encoding: { size, colour, slots: category === undefined ? new Map() : createSlots(category) },
    paintCells,
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
  };
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
