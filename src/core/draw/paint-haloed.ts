/** A text that can be read over whatever is under it. */
import type { MarkCanvas } from './paint-marks.ts';

/** Writes a text, in the font and the alignment that the canvas has, on a halo of its own. */
export function paintHaloed(
  canvas: MarkCanvas,
  text: string,
  { x, y, ink, halo }: Readonly<{ x: number; y: number; ink: string; halo: string }>,
): void {
  canvas.lineJoin = 'round';
  canvas.lineWidth = 3.5;
  canvas.strokeStyle = halo;
  canvas.strokeText(text, x, y);
  canvas.fillStyle = ink;
  canvas.fillText(text, x, y);
}
