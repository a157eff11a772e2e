import { useEffect, useState } from 'react';
import type { TilePainter } from '../../core/model/ports.ts';
import { BasemapLayer } from './BasemapLayer.tsx';
import { useTilePalette } from './use-palette.ts';

/** The embedded basemap in the page's colours, as a child of the map. */
export function Basemap({ painter }: { readonly painter: TilePainter }) {
  const palette = useTilePalette();
  return <BasemapLayer painter={painter} palette={palette} />;
}

/** Whether a basemap file could not be read. */
export function useBasemapMissing(painter: TilePainter): boolean {
  const [isMissing, setIsMissing] = useState(false);
  useEffect(
    function watchNews() {
      return painter.watch(({ kind }) => kind === 'missing' && setIsMissing(true));
    },
    [painter],
  );
  return isMissing;
}
