/** What of a picture is taken by things that nothing may cover. */
import type { Mark } from './mark.ts';
import type { Box } from './place-labels.ts';
import { reachOf } from './reach.ts';

/** Boxes that are taken so far. Asking costs about the same however many there are. */
export interface TakenRoom {
  take(box: Box): void;
  /** Whether a box covers nothing that is taken; touching edges are not covering. */
  isFree(box: Box): boolean;
}

const CELL_PX = 64;

export function createTakenRoom(): TakenRoom {
  const cells = new Map<string, Box[]>();
  return {
    take(box) {
      eachCell(box, (key) => {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [box]);
        else cell.push(box);
      });
    },
    isFree(box) {
      let isFree = true;
      eachCell(box, (key) => {
        isFree &&= !cells.get(key)?.some((other) => isOverlapping(box, other));
      });
      return isFree;
    },
  };
}

function eachCell(box: Box, visit: (key: string) => void): void {
  for (let column = Math.floor(box.left / CELL_PX); column * CELL_PX <= box.right; column++)
    for (let row = Math.floor(box.top / CELL_PX); row * CELL_PX <= box.bottom; row++)
      visit(`${column} ${row}`);
}

function isOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What marks cover; an area only tints what is under it. */
export function boxesOfMarks(marks: readonly Mark[]): readonly Box[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'area') return [];
    const { x, y } = mark;
    const reach = reachOf(mark);
    return [{ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }];
  });
}
