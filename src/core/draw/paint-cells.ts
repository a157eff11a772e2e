/** Large cells with their counts → canvas. */
import { type DensityPalette, FAINT_STEPS, stepOf } from './density-step.ts';
import type { LargeCell } from './gather-cells.ts';
import { fontOf, type MarkCanvas } from './paint-marks.ts';

const GAP_PX = 1;

/** Paints each cell in the colour of its count, and the count in its middle as `wordCount` has it. */
export function paintCells(
  canvas: MarkCanvas,
  cells: readonly LargeCell[],
  {
    palette,
    wordCount,
  }: { readonly palette: DensityPalette; readonly wordCount: (count: number) => string },
): void {
  canvas.save();
  for (const cell of cells) {
    const step = stepOf(cell.count, 'grid');
    const box = [
      cell.leftPx + GAP_PX / 2,
      cell.topPx + GAP_PX / 2,
      cell.widthPx - GAP_PX,
      cell.heightPx - GAP_PX,
    ] as const;
    canvas.fillStyle = palette.steps[step] ?? palette.edge;
    canvas.fillRect(...box);
    if (step >= FAINT_STEPS) continue;
    canvas.strokeStyle = palette.edge;
    canvas.lineWidth = 1;
    canvas.strokeRect(box[0] + 0.5, box[1] + 0.5, box[2] - 1, box[3] - 1);
  }
  canvas.font = fontOf(palette, 600, 12);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  canvas.lineWidth = 3.5;
  canvas.strokeStyle = palette.halo;
  canvas.fillStyle = palette.ink;
  for (const paint of ['strokeText', 'fillText'] as const)
    for (const cell of cells)
      canvas[paint](
        wordCount(cell.count),
        cell.leftPx + cell.widthPx / 2,
        cell.topPx + cell.heightPx / 2 + 0.75,
        cell.widthPx - 4,
      );
  canvas.restore();
}
