import { type RefObject, useContext, useEffect } from 'react';
import { freeCorner } from '../../core/draw/paint-map.ts';
import { PlacedContext } from '../../ui/map/placed-context.ts';

/** Where something lies over a map. */
export interface Corner {
  readonly block: 'top' | 'bottom';
  readonly inline: 'left' | 'right';
}

export const FIRST_CORNER: Corner = { block: 'bottom', inline: 'right' };

/** A child of the map that tells in which corner what lies over it covers no mark; only when it is another one. */
export function CornerChoice({
  furniture,
  now,
  onCorner,
}: {
  readonly furniture: RefObject<HTMLElement | null>;
  readonly now: Corner;
  readonly onCorner: (corner: Corner) => void;
}) {
  const { marks, viewport } = useContext(PlacedContext);
  useEffect(
    function chooseCorner() {
      const box = furniture.current?.getBoundingClientRect();
      if (viewport === null || box === undefined) return;
      const free = freeCorner(marks, viewport, { widthPx: box.width, heightPx: box.height });
      const block = free.top === 0 ? 'top' : 'bottom';
      const inline = free.left === 0 && free.right < viewport.widthPx ? 'left' : 'right';
      if (block !== now.block || inline !== now.inline) onCorner({ block, inline });
    },
    [marks, viewport, furniture, now, onCorner],
  );
  return null;
}
