import { type RefObject, useContext, useEffect } from 'react';
import { freeCorner } from '../../core/draw/paint-map.ts';
import type { Box } from '../../core/draw/place-labels.ts';
import { PlacedContext } from '../../ui/map/placed-context.ts';

/** A child of the map that tells in which corner what lies over it covers no mark. */
export function CornerChoice({
  furniture,
  onCorner,
}: {
  readonly furniture: RefObject<HTMLElement | null>;
  readonly onCorner: (corner: Box) => void;
}) {
  const { marks, viewport } = useContext(PlacedContext);
  useEffect(
    function chooseCorner() {
      const box = furniture.current?.getBoundingClientRect();
      if (viewport === null || box === undefined) return;
      onCorner(freeCorner(marks, viewport, { widthPx: box.width, heightPx: box.height }));
    },
    [marks, viewport, furniture, onCorner],
  );
  return null;
}
