/** Where arrow keys move what is drawn on a map. */

/** Directions in the picture, by key. */
export const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function stepPx(isFine: boolean): number {
  return isFine ? 1 : 10;
}
