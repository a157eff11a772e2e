import { lazy, useEffect, useState } from 'react';
import type { TilePainter } from '../../core/model/ports.ts';
import { OnDemand } from '../kit/OnDemand.tsx';
import { BasemapLayer } from './BasemapLayer.tsx';
import { useStreets } from './streets.ts';
import { useTilePalette } from './use-palette.ts';

const StreetsLayer = lazy(async () => ({
  default: (await import('./StreetsLayer.tsx')).StreetsLayer,
}));

/** The embedded basemap in the page's colours, and the page's streets over it, as children of the map. */
export function Basemap({ painter }: { readonly painter: TilePainter }) {
  const palette = useTilePalette();
  const { streets } = useStreets();
  return (
    <>
      <BasemapLayer painter={painter} palette={palette} />
      {streets !== null && (
        <OnDemand>
          <StreetsLayer streets={streets} />
        </OnDemand>
      )}
    </>
  );
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
