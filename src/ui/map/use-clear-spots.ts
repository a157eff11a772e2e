import { useCallback, useRef } from 'react';
import { placeMarks } from '../../core/draw/place-marks.ts';
import type { NamedPlace } from '../../core/model/dataset.ts';
import type { Headline } from '../../core/model/incident.ts';
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
import type { SessionState } from '../../session/state.ts';
import { useSession, useSessionState } from '../use-session.ts';
import { useMarkEncoding } from './use-picture.ts';

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
  const { store } = useSession();
  const dataset = useSessionState((state) => state.dataset);
  const { encoding } = useMarkEncoding();
  // The map stays where it is when filters or encoding change, so they are no reason to look again.
  const latest = useRef(encoding);
  latest.current = encoding;
  return useCallback(
    ({ longitude, latitude, zoom }, { widthPx, heightPx }, inside) => {
      const incidents = listDrawn(store.getState());
      const center: Position = [longitude, latitude];
      const marks = placeMarks(incidents, { center, zoom, widthPx, heightPx }, latest.current);
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
    [store, dataset],
  );
}

/** Incidents that are drawn one by one, of either period. */
function listDrawn({ answered, headlines }: SessionState): readonly Headline[] {
  const rows = answered?.answer.marks.flatMap((each) => [...(each ?? [])]) ?? [];
  return rows.flatMap((row) => headlines.get(row) ?? []);
}

function middleOf({ bounds: { west, south, east, north } }: NamedPlace): Position {
  return [(west + east) / 2, (south + north) / 2];
}
