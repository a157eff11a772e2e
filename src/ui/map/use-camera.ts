import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useRef } from 'react';
import type { Bounds } from '../../core/model/place.ts';
import { fitCamera, isSamePlace, type MapSize, screensBetween } from '../../core/view/camera.ts';
import { fitClear } from '../../core/view/fit-clear.ts';
import type { Camera } from '../../core/view/view.ts';
import { readSharedFurniture } from './read-furniture.ts';
import type { SpotsOf } from './use-clear-spots.ts';
import { cameraOf } from './viewport-of.ts';

const FLIGHT_SECONDS = 0.7;
/** Farther than this nothing is learnt from flying. */
const MOST_SCREENS = 3;
const FADE_MS = 120;
const noSpots: SpotsOf = () => [];
const WORLD: Bounds = { west: -170, south: -56, east: 170, north: 74 };

export interface CameraOptions {
  /** `null`: the whole of `fitBounds`. */
  readonly camera: Camera | null;
  /** `undefined` while data is on its way: the map stays where it is. */
  readonly fitBounds: Bounds | null | undefined;
  readonly padding: MapSize['padding'];
  /** Places that nothing over the map may cover while the whole is shown. */
  readonly spots?: SpotsOf;
  readonly isMotionReduced: boolean;
  /** The user moved the map. */
  readonly onCamera: (camera: Camera) => void;
}

/** Keeps a Leaflet map where the view says, and tells where the user took it. */
export function useCamera(map: LeafletMap | null, options: CameraOptions): void {
  const { camera, fitBounds, padding, spots = noSpots, isMotionReduced, onCamera } = options;
  /** Where the map was sent and has not yet arrived. */
  const target = useRef<Camera | null>(null);
  /** What the user's last move was told as: it comes back as the view's camera, perhaps after the next move has begun. */
  const told = useRef<Camera | null>(null);
  const isResizing = useRef(false);
  const isFirst = useRef(true);

  const follow = useCallback(
    (isCut: boolean) => {
      const size = map === null ? null : sizeOf(map, padding);
      if (map === null || size === null) return;
      if (camera !== null && camera === told.current) return;
      told.current = null;
      if (camera === null && fitBounds === undefined && !isFirst.current) return;
      const bounds = fitBounds ?? WORLD;
      const wanted =
        camera ??
        fitClear(bounds, size, {
          spots: spots(fitCamera(bounds, size), size),
          covers: readSharedFurniture(map.getContainer()),
        });
      const now = cameraOf(map);
      if (isSamePlace(now, wanted)) return;
      target.current = wanted;
      const center: [number, number] = [wanted.latitude, wanted.longitude];
      const screens = screensBetween(now, wanted, size);
      const isStep = screens < 0.01 && Math.abs(now.zoom - wanted.zoom) <= 1;
      if (isCut || isMotionReduced) map.setView(center, wanted.zoom, { animate: false });
      else if (isStep) map.setView(center, wanted.zoom, { animate: true });
      else if (screens <= MOST_SCREENS)
        map.flyTo(center, wanted.zoom, { duration: FLIGHT_SECONDS });
      else {
        map.setView(center, wanted.zoom, { animate: false });
        map.getContainer().animate([{ opacity: 0 }, { opacity: 1 }], FADE_MS);
      }
    },
    [map, camera, fitBounds, padding, spots, isMotionReduced],
  );

  useEffect(
    function followCamera() {
      if (map === null) return;
      follow(isFirst.current);
      // A map that waits for its data is not seen to fly there.
      isFirst.current &&= fitBounds == null;
    },
    [map, follow, fitBounds],
  );

  useEffect(
    function tellMoves() {
      function tell(): void {
        if (map === null || isResizing.current) return;
        const now = cameraOf(map);
        const isArrival = target.current !== null && isSamePlace(now, target.current);
        target.current = null;
        if (isArrival) return;
        told.current = now;
        onCamera(now);
      }
      map?.on('moveend', tell);
      return function tellNoMoves() {
        map?.off('moveend', tell);
      };
    },
    [map, onCamera],
  );

  useEffect(
    function keepSize() {
      if (map === null) return;
      const observer = new ResizeObserver(() => {
        const { clientWidth, clientHeight } = map.getContainer();
        const { x, y } = map.getSize();
        // Asked without need, Leaflet forgets its exact centre.
        if (x === clientWidth && y === clientHeight) return;
        isResizing.current = true;
        map.invalidateSize({ animate: false });
        isResizing.current = false;
        const wasHidden = x === 0 || y === 0;
        if (camera === null || wasHidden) follow(true);
      });
      observer.observe(map.getContainer());
      return function forgetSize() {
        observer.disconnect();
      };
    },
    [map, camera, follow],
  );
}

/** `null` while the map is not laid out (a tab that is not open). */
function sizeOf(map: LeafletMap, padding: MapSize['padding']): MapSize | null {
  const { x, y } = map.getSize();
  return x === 0 || y === 0 ? null : { widthPx: x, heightPx: y, padding };
}
