import { useCallback, useRef } from 'react';
import { placeMarks } from '../../core/draw/place-marks.ts';
import type { NamedPlace } from '../../core/model/dataset.ts';
import {
  type Bounds,
  fromMercator,
  isWithin,
  type Position,
  toMercator,
} from '../../core/model/place.ts';
import type { MapSize } from '../../core/view/camera.ts';
import type { Spot } from '../../core/view/fit-clear.ts';
import type { Camera } from '../../core/view/view.ts';
import { useSessionState } from '../use-session.ts';
import { useMarkEncoding, useShownIncidents } from './use-picture.ts';

/** Around the middle of a named place, whose mark changes with the filters. */
const PLACE_PX = 26;
/** Between a mark and what lies over the map. */
const AIR_PX = 6;
/** A larger one is an area, which covers and is covered. */
const MOST_MARK_PX = 44;
/** More marks than these fill the map, and none moves aside for all of them. */
const MOST_MARKS = 120;

/** With `inside`, the marks in that box alone. */
export type SpotsOf = (camera: Camera, size: MapSize, inside?: Bounds) => readonly Spot[];

/** What to keep clear where the whole dataset is shown: its named places, and each mark as large as it is there, of either period; or what is in one of the places. */
export function useClearSpots(): SpotsOf {
  const dataset = useSessionState((state) => state.dataset);
  const { encoding } = useMarkEncoding();
  const shown = [useShownIncidents(0), useShownIncidents(1)];
  // The map stays where it is when the filters change, so it is no reason to look again.
  const latest = useRef({ shown, encoding });
  latest.current = { shown, encoding };
  return useCallback(
    ({ longitude, latitude, zoom }, { widthPx, heightPx }, inside) => {
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
        clearPx: Math.min(radiusPx, MOST_MARK_PX) + AIR_PX,
      }));
      if (inside !== undefined) return ofMarks.filter(({ position }) => isWithin(position, inside));
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
