import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import type { Viewport } from '../../core/draw/viewport.ts';
import { viewportOf } from './viewport-of.ts';

/** What the map shows at every moment, also while it moves. */
export function useMapViewport(map: LeafletMap): Viewport {
  const [viewport, setViewport] = useState(() => viewportOf(map));
  useEffect(
    function follow() {
      const read = () => setViewport(viewportOf(map));
      read();
      map.on('move zoom resize viewreset', read);
      return function followNoMore() {
        map.off('move zoom resize viewreset', read);
      };
    },
    [map],
  );
  return viewport;
}
