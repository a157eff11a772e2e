import { type ComponentType, useEffect, useState } from 'react';
import type { IdleLayersProps } from './IdleLayers.tsx';

/** The names on the map, loaded when the first picture is there and the page has nothing better to do. A map without them is still a map: whatever fails is told, and nothing else breaks. */
export function Names(props: IdleLayersProps) {
  const IdleLayers = useIdleLayers(props.onRead);
  return IdleLayers && <IdleLayers {...props} />;
}

/** Browsers without `requestIdleCallback` wait this long. */
const WAIT_MS = 400;

function useIdleLayers(onRead: (isThere: boolean) => void): ComponentType<IdleLayersProps> | null {
  const [found, setFound] = useState<ComponentType<IdleLayersProps> | null>(null);
  useEffect(
    function loadWhenIdle() {
      return whenIdle(() => {
        import('./IdleLayers.tsx').then(
          ({ IdleLayers }) => setFound(() => IdleLayers),
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
