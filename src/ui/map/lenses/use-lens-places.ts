import { useEffect, useState } from 'react';
import type { Dataset, NamedPlace } from '../../../core/model/dataset.ts';
import { findLensPlaces } from '../../../session/top-places.ts';
import { useSession } from '../../use-session.ts';

/** The places that get a lens; `null` while it is found out where they are. */
export function useLensPlaces({
  fingerprint,
}: Pick<Dataset, 'fingerprint'>): readonly NamedPlace[] | null {
  const session = useSession();
  const [found, setFound] = useState<{
    readonly of: string;
    readonly places: readonly NamedPlace[];
  } | null>(null);
  useEffect(
    function find() {
      let isWanted = true;
      findLensPlaces(session).then(
        (places) => isWanted && setFound({ of: fingerprint, places }),
        () => isWanted && setFound({ of: fingerprint, places: [] }),
      );
      return function ignoreFound() {
        isWanted = false;
      };
    },
    [session, fingerprint],
  );
  return found?.of === fingerprint ? found.places : null;
}
