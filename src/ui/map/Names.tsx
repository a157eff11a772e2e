import { lazy, Suspense, useEffect, useState } from 'react';
import type { Assets } from '../../core/model/ports.ts';

const PlaceNames = lazy(async () => ({ default: (await import('./PlaceNames.tsx')).PlaceNames }));

interface NamesProps {
  readonly assets: Assets;
  readonly onRead: (isThere: boolean) => void;
}

/** The names on the map, loaded when the first picture is there and the page has nothing better to do. */
export function Names(props: NamesProps) {
  return (
    useIsIdle() && (
      <Suspense>
        <PlaceNames {...props} />
      </Suspense>
    )
  );
}

/** Browsers without `requestIdleCallback` wait this long. */
const WAIT_MS = 400;

function useIsIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(function awaitIdle() {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIsIdle(true), WAIT_MS);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(() => setIsIdle(true), { timeout: 3000 });
    return () => cancelIdleCallback(request);
  }, []);
  return isIdle;
}
