import { useEffect, useState } from 'react';
import type { Headline } from '../../core/model/incident.ts';
import { setTerms } from '../../core/view/actions.ts';
import type { View } from '../../core/view/view.ts';

/** More than anyone reads in a list over a map; the table has them all. */
const MOST_LISTED = 500;

/** The incidents that a view shows and that have no place on the map. */
export function useUnplaced(
  view: View,
  listShown: (view: View, count: number) => Promise<readonly Headline[]>,
): readonly Headline[] {
  const [listed, setListed] = useState<readonly Headline[]>([]);
  useEffect(
    function list() {
      let isWanted = true;
      listShown(setTerms('placePrecision', ['none'])(view), MOST_LISTED).then(
        (headlines) => isWanted && setListed(headlines),
        () => isWanted && setListed([]),
      );
      return function ignoreList() {
        isWanted = false;
      };
    },
    [view, listShown],
  );
  return listed;
}
