import { useContext, useEffect, useMemo, useState } from 'react';
import { listRings } from '../../core/draw/distance-rings.ts';
import type { MapName } from '../../core/draw/map-name.ts';
import { reachOf } from '../../core/draw/reach.ts';
import { createProjector } from '../../core/draw/viewport.ts';
import { toMercator } from '../../core/model/place.ts';
import type { Assets } from '../../core/model/ports.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { listNames, type Places, readPlaces } from './map-names.ts';
import { NamesOverlay } from './NamesOverlay.tsx';
import type { RingsPicture } from './names-layer.ts';
import { PlacedContext, type PlacedPicture } from './placed-context.ts';
import { type Streets, useStreets } from './streets.ts';
import { readNamePalette, usePalette } from './use-palette.ts';

/** Names of countries, towns and quarters in the page's colours and language, and distance rings around the selected incident; a child of the map. */
export function PlaceNames({
  assets,
  textScale = 1,
  hasRings = true,
  onRead,
}: {
  readonly assets: Assets;
  /** How many times larger than on a desk names are. */
  readonly textScale?: number;
  readonly hasRings?: boolean;
  /** Called once the file of places was read, or could not be. */
  readonly onRead: (isThere: boolean) => void;
}) {
  const language = useLanguage();
  const places = usePlaces(assets, onRead);
  const names = useMemo(
    () => (places === null ? [] : listNames(places, language)),
    [places, language],
  );
  const { streets } = useStreets();
  const wanted = useMemo(() => namesBeside(names, streets), [names, streets]);
  const palette = usePalette(readNamePalette);
  const placed = useContext(PlacedContext);
  const rings = useRings(placed);
  const { viewport } = placed;
  const room = useMemo(
    () => (viewport === null ? null : { marks: placed.marks, labels: placed.labels, viewport }),
    [placed.marks, placed.labels, viewport],
  );
  if (room === null) return null;
  return (
    <NamesOverlay
      names={wanted}
      palette={palette}
      placed={room}
      rings={hasRings ? rings : null}
      textScale={textScale}
    />
  );
}

/** What the streets name themselves is not named twice: pictures of a service everything, a map file its quarters and stations. */
function namesBeside(names: readonly MapName[], streets: Streets | null): readonly MapName[] {
  if (streets === null) return names;
  if (streets.kind === 'tiles') return [];
  const { west, south, east, north } = streets.file.bounds;
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  return names.filter(
    ({ kind, x, y }) =>
      kind === 'country' || kind === 'town' || x < left || x > right || y < top || y > bottom,
  );
}

function usePlaces(assets: Assets, onRead: (isThere: boolean) => void): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  useEffect(
    function readFiles() {
      let isWanted = true;
      readPlaces(assets).then(
        (read) => {
          if (!isWanted) return;
          setPlaces(read);
          onRead(true);
        },
        () => isWanted && onRead(false),
      );
      return function ignorePlaces() {
        isWanted = false;
      };
    },
    [assets, onRead],
  );
  return places;
}

function useRings({ marks, selected, viewport }: PlacedPicture): RingsPicture | null {
  const { map } = useMessages();
  const language = useLanguage();
  return useMemo(() => {
    if (selected?.position == null || viewport === null) return null;
    const [, latitude] = selected.position;
    const mark = marks.find(({ incidents }) => incidents.some(({ id }) => id === selected.id));
    const rings = listRings({
      latitude,
      zoom: viewport.zoom,
      precision: selected.placePrecision,
      reachPx: mark === undefined ? 0 : reachOf(mark),
    }).map((ring) => ({
      ...ring,
      label:
        ring.metres >= 1000
          ? map.kilometres(formatCount(ring.metres / 1000, language))
          : map.metres(formatCount(ring.metres, language)),
    }));
    return rings.length === 0
      ? null
      : { center: createProjector(viewport)(selected.position), rings };
  }, [marks, selected, viewport, map, language]);
}
