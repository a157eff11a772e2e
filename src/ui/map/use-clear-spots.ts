import { useCallback, useRef } from 'react';
import { placeMarks } from '../../core/draw/place-marks.ts';
import type { NamedPlace } from '../../core/model/dataset.ts';
import { fromMercator, type Position, toMercator } from '../../core/model/place.ts';
import type { MapSize } from '../../core/view/camera.ts';
import type { Spot } from '../../core/view/fit-clear.ts';
import type { Camera } from '../../core/view/view.ts';
import { useSessionState } from '../use-session.ts';
import { useMarkEncoding, useShownIncidents } from './use-picture.ts';

/** Around the middle of a named place, whose mark changes with the filters. */
const PLACE_PX = 26;
/** Between a mark and what lies over the map. */
const AIR_PX = 6;
/** More marks than these fill the map, and none moves aside for all of them. */
const MOST_MARKS = 120;

export type SpotsOf = (camera: Camera, size: MapSize) => readonly Spot[];

/** What to keep clear where the whole dataset is shown: its named places, and each mark as large as it is there, of either period. */
export function useClearSpots(): SpotsOf {
  const dataset = useSessionState((state) => state.dataset);
  const { encoding } = useMarkEncoding();
  const shown = [useShownIncidents(0), useShownIncidents(1)];
  // The map stays where it is when the filters change, so it is no reason to look again.
  const latest = useRef({ shown, encoding });
  latest.current = { shown, encoding };
  return useCallback(
    ({ longitude, latitude, zoom }, { widthPx, heightPx }) => {
      const { shown, encoding } = latest.current;
      const incidents = shown.flatMap((each) => each ?? []);
      const center: Position = [longitude, latitude];
      const marks = placeMarks(incidents, { center, zoom, widthPx, heightPx }, encoding);
      const worldPx = 256 * 2 ** zoom;
      const [centerX, centerY] = toMercator(center);
      const ofMarks = marks.map(({ x, y, radiusPx }) => ({
        position: fromMercator([
          centerX + (x - widthPx / 2) / worldPx,
          centerY + (y - heightPx / 2) / worldPx,
        ]),
        clearPx: radiusPx + AIR_PX,
      }));
      const ofPlaces = (dataset?.manifest.places ?? []).map((place) => ({
        position: middleOf(place),
        clearPx: PLACE_PX,
      }));
      return ofMarks.length > MOST_MARKS ? ofPlaces : [...ofPlaces, ...ofMarks];
    },
    [dataset],
  );
}

function middleOf({ bounds: { west, south, east, north } }: NamedPlace): Position {
  return [(west + east) / 2, (south + north) / 2];
}
