import { useContext, useLayoutEffect, useMemo } from 'react';
import { useMap } from 'react-leaflet';
import { type Box, boxOfLabel, measureLabel } from '../../core/draw/place-labels.ts';
import { boxesOfMarks } from '../../core/draw/taken-room.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import { PlacedContext } from './placed-context.ts';
import { readFurniture } from './read-furniture.ts';
import { useMarkPalette } from './use-palette.ts';

/** A child of the map that tells what its marks, their names and what lies over it cover, whenever they have been placed. */
export function TakenBoxes({
  textScale = 1,
  onTaken,
}: {
  readonly textScale?: number;
  readonly onTaken: (boxes: readonly Box[], viewport: Viewport) => void;
}) {
  const map = useMap();
  const { marks, labels, viewport } = useContext(PlacedContext);
  const palette = useMarkPalette();
  const canvas = useMemo(() => document.createElement('canvas').getContext('2d'), []);
  // Before the map is painted: nothing is seen placed by what it covered before it moved.
  useLayoutEffect(
    function tellTaken() {
      if (viewport === null || canvas === null) return;
      const look = { ...palette, textScale };
      const boxes = [
        ...boxesOfMarks(marks),
        ...labels.map((label) => boxOfLabel(label, measureLabel(canvas, label, look))),
        ...readFurniture(map.getContainer(), '[data-furniture]'),
      ];
      onTaken(boxes, viewport);
    },
    [map, canvas, marks, labels, viewport, palette, textScale, onTaken],
  );
  return null;
}
