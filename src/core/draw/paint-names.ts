/** Placed names → canvas, and how wide a name is. */
import type { MapName } from './map-name.ts';
import { fontOf, type MarkCanvas } from './paint-marks.ts';
import { NAME_LINE_PX, type PlacedName } from './place-names.ts';

/** The look of names, as CSS colours; `halo` is the colour of land. */
export interface NamePalette {
  readonly name: string;
  readonly halo: string;
  readonly fontFamily: string;
}

const HALO_PX = 3.5;
const DOT_RADIUS_PX = 1.75;
const COUNTRY_SPACING_PX = 1.4;

/** The width of a name's widest line in CSS px. */
export function measureName(canvas: MarkCanvas, name: MapName, palette: NamePalette): number {
  canvas.save();
  setType(canvas, name, palette);
  const widthPx = Math.max(...name.lines.map((line) => canvas.measureText(line).width));
  canvas.restore();
  return widthPx;
}

/** Paints names with halos, all halos under all letters, so that none bites into its neighbour. */
export function paintNames(
  canvas: MarkCanvas,
  names: readonly PlacedName[],
  palette: NamePalette,
): void {
  canvas.save();
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  canvas.strokeStyle = palette.halo;
  canvas.fillStyle = palette.name;
  canvas.lineWidth = HALO_PX;
  for (const step of ['strokeText', 'fillText'] as const)
    for (const placed of names) {
      setType(canvas, placed.name, palette);
      canvas.textAlign = placed.align;
      const { lines } = placed.name;
      lines.forEach((line, i) => {
        canvas.direction = isRightToLeft(line) ? 'rtl' : 'ltr';
        canvas[step](line, placed.x, placed.y + (i - (lines.length - 1) / 2) * NAME_LINE_PX);
      });
    }
  for (const { dot } of names) if (dot !== null) paintDot(canvas, dot.x, dot.y);
  canvas.restore();
}

function paintDot(canvas: MarkCanvas, x: number, y: number): void {
  canvas.beginPath();
  canvas.arc(x, y, DOT_RADIUS_PX, 0, 2 * Math.PI);
  canvas.lineWidth = 2;
  canvas.stroke();
  canvas.fill();
}

function setType(canvas: MarkCanvas, name: MapName, palette: NamePalette): void {
  const isCountry = name.kind === 'country';
  const sizePx = isCountry || name.kind === 'quarter' ? 11 : 12;
  canvas.font = fontOf(palette, name.rank === 0 ? 600 : isCountry ? 500 : 400, sizePx);
  // Letters that join must not be pulled apart. Older browsers have no spacing on a canvas.
  const isSpaced = isCountry && name.lines.some((line) => line !== line.toLowerCase());
  if ('letterSpacing' in canvas)
    canvas.letterSpacing = isSpaced ? `${COUNTRY_SPACING_PX}px` : '0px';
}

/** Whether the first letter with a direction runs from right to left. */
function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{Letter}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    letter,
  );
}
