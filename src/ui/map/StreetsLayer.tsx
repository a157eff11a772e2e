import { useCallback, useContext, useEffect, useMemo } from 'react';
import { useLanguage } from '../kit/use-messages.ts';
import { BasemapLayer } from './BasemapLayer.tsx';
import { OnlineTiles } from './OnlineTiles.tsx';
import type { TileHealth } from './online-grid.ts';
import type { MapFile } from './open-map-file.ts';
import { createStreetPainter } from './street-painter.ts';
import { type Streets, StreetsContext } from './streets.ts';
import type { TileTemplate } from './tile-template.ts';
import { useTilePalette } from './use-palette.ts';

/** The page's streets over the embedded basemap, as a child of the map. */
export function StreetsLayer({ streets }: { readonly streets: Streets }) {
  return streets.kind === 'file' ? (
    <FileLayer file={streets.file} />
  ) : (
    <TilesLayer key={streets.template.text} template={streets.template} />
  );
}

/** Farther away the embedded basemap says more. */
const FIRST_STREET_ZOOM = 7;

function FileLayer({ file }: { readonly file: MapFile }) {
  const hold = useContext(StreetsContext);
  const language = useLanguage();
  const palette = useTilePalette();
  const painter = useMemo(
    () =>
      createStreetPainter(file, {
        language,
        fontFamily: getComputedStyle(document.body).fontFamily,
      }),
    [file, language],
  );
  useEffect(
    function tellMissing() {
      return painter.watch((news) => {
        if (news.kind === 'missing')
          hold?.set({ problem: { kind: 'file', fault: 'part-missing', detail: '' } });
      });
    },
    [painter, hold],
  );
  const area = useMemo(
    () => ({ bounds: file.bounds, fromZoom: Math.max(FIRST_STREET_ZOOM, file.minZoom + 1) }),
    [file],
  );
  return (
    <BasemapLayer key={`${file.key} ${language}`} painter={painter} palette={palette} area={area} />
  );
}

function TilesLayer({ template }: { readonly template: TileTemplate }) {
  const hold = useContext(StreetsContext);
  const onHealth = useCallback(
    (health: TileHealth) => {
      const problem = { kind: 'tiles', host: template.host, isOver: health === 'over' } as const;
      if (health === 'over') hold?.set({ streets: null, problem });
      else hold?.set({ problem: health === 'good' ? null : problem });
    },
    [hold, template.host],
  );
  return <OnlineTiles template={template} onHealth={onHealth} />;
}
