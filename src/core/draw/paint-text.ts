/** Words in a picture: broken into lines, in a box, in one look. */
import { isRightToLeft } from '../model/text-direction.ts';
import type { MarkCanvas } from './paint-marks.ts';

/** A rectangle in the picture's px. */
export interface TextBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How a text looks. Sizes in the picture's px. */
export interface TextLook {
  readonly fontFamily: string;
  readonly weight: number;
  readonly sizePx: number;
  readonly linePx: number;
  readonly colour: string;
  readonly align?: 'left' | 'right' | 'center';
}

/** The font of a look, as a canvas takes it. */
export function fontOfLook({ weight, sizePx, fontFamily }: Omit<TextLook, 'colour'>): string {
  return `${weight} ${sizePx}px ${fontFamily}`;
}

/** Breaks a text into lines no wider than `widthPx`; a word that is wider alone is broken inside. At line `most` the rest is cut with an ellipsis. Empty text gives no line. */
export function wrapText(
  text: string,
  measure: (text: string) => number,
  { widthPx, most }: { readonly widthPx: number; readonly most: number },
): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((long) => breakWord(long, measure, widthPx))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || measure(longer) <= widthPx) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    if (line !== '') lines.push(line);
  }
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, Math.max(0, most - 1)), cutText(`${last}…`, measure, widthPx)];
}

/** Cuts a text that ends in an ellipsis until it is no wider than `widthPx`. */
function cutText(text: string, measure: (text: string) => number, widthPx: number): string {
  const letters = [...text.slice(0, -1)];
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > widthPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

function breakWord(word: string, measure: (text: string) => number, widthPx: number): string[] {
  if (measure(word) <= widthPx) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > widthPx) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Writes a text into a box from its top, one that is read from right to left at its right end, as many lines as fit (at least one), and returns the height that it took. */
export function paintText(
  canvas: MarkCanvas,
  text: string,
  { box, look }: { readonly box: TextBox; readonly look: TextLook },
): number {
  canvas.save();
  canvas.font = fontOfLook(look);
  canvas.fillStyle = look.colour;
  canvas.textBaseline = 'middle';
  const isTurned = look.align === undefined && isRightToLeft(text);
  const align = isTurned ? 'right' : (look.align ?? 'left');
  canvas.textAlign = align;
  if (isTurned) canvas.direction = 'rtl';
  const most = Math.max(1, Math.floor((box.height + 0.5) / look.linePx));
  const lines = wrapText(text, (part) => canvas.measureText(part).width, {
    widthPx: box.width,
    most,
  });
  const share = { left: 0, center: 0.5, right: 1 }[align];
  lines.forEach((line, i) => {
    canvas.fillText(line, box.left + share * box.width, box.top + (i + 0.5) * look.linePx);
  });
  canvas.restore();
  return lines.length * look.linePx;
}
