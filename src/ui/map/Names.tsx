import { type ComponentType, useEffect, useState } from 'react';
import type { Assets } from '../../core/model/ports.ts';

interface NamesProps {
  readonly assets: Assets;
  /** Called once it is known whether names can be written; must stay the same function. */
  readonly onRead: (isThere: boolean) => void;
}

/** The names on the map, loaded when the first picture is there and the page has nothing better to do. A map without them is still a map: whatever fails is told, and nothing else breaks. */
export function Names(props: NamesProps) {
  const PlaceNames = usePlaceNames(props.onRead);
  return PlaceNames && <PlaceNames {...props} />;
}

/** Browsers without `requestIdleCallback` wait this long. */
const WAIT_MS = 400;

function usePlaceNames(onRead: (isThere: boolean) => void): ComponentType<NamesProps> | null {
  const [found, setFound] = useState<ComponentType<NamesProps> | null>(null);
  useEffect(
    function loadWhenIdle() {
      return whenIdle(() => {
        import('./PlaceNames.tsx').then(
          ({ PlaceNames }) => setFound(() => PlaceNames),
          () => onRead(false),
        );
      });
    },
    [onRead],
  );
  return found;
}

/** Calls back once the page is idle; returns what calls it off. */
function whenIdle(callback: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(callback, WAIT_MS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(callback, { timeout: 3000 });
  return () => cancelIdleCallback(request);
}
