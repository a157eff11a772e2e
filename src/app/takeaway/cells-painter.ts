import type { Scene } from '../../core/briefing/scene.ts';
import type { DensityPalette } from '../../core/draw/density-step.ts';
import { gatherCells } from '../../core/draw/gather-cells.ts';
import { paintCells } from '../../core/draw/paint-cells.ts';
import { paintDensity } from '../../core/draw/paint-density.ts';
import type { MarkCanvas } from '../../core/draw/paint-marks.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { askPicture, cellsIn, type ScenePicture } from '../../session/scene-picture.ts';
import type { Session } from '../../session/session.ts';
import { showCells } from '../../ui/map/shown-cells.ts';

/** The side of a square of the grid, as on a desk. */
const GRID_PX = 48;

/** What paints counts by cell where incidents are too many to be drawn one by one; they are counted for this very map. `null` where they are not. */
export async function createCellsPainter(
  { scene, picture }: { readonly scene: Scene; readonly picture: ScenePicture },
  frame: Viewport,
  {
    session,
    palette,
    period,
    language,
  }: {
    readonly session: Session;
    readonly palette: DensityPalette;
    readonly period: number;
    readonly language: string;
  },
): Promise<((canvas: MarkCanvas) => void) | null> {
  if (picture.answer.cells[0] === undefined) return null;
  const counted = await askPicture(session, scene, frame);
  const shown = counted === null ? null : showCells(cellsIn(counted, period), frame);
  if (shown === null) return null;
  if (shown.kind === 'grid') {
    const cells = gatherCells(shown.picture, frame, GRID_PX);
    const wordCount = (count: number) => formatCount(count, language);
    return (canvas) => paintCells(canvas, cells, { palette, wordCount });
  }
  return (canvas) => paintDensity(canvas, shown.picture, { palette, scratch: createScratch() });
}

function createScratch() {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser has no canvas');
  return { canvas, context };
}
