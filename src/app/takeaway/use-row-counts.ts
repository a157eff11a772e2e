import { useEffect, useState } from 'react';
import type { Briefing } from '../../core/briefing/briefing.ts';
import type { DataChoice } from './choice.ts';
import { listChosenRows } from './chosen-incidents.ts';
import type { SlideSource } from './slide.ts';

/** How many incidents each choice of data puts into a file; those that have not been counted yet are 0. */
export function useRowCounts(
  briefing: Briefing,
  source: SlideSource,
): Readonly<Record<DataChoice, number>> {
  const [counts, setCounts] = useState({ scenes: 0, view: 0 });
  useEffect(
    function countRows() {
      let isWanted = true;
      Promise.all([
        listChosenRows('scenes', briefing, source),
        listChosenRows('view', briefing, source),
      ]).then(
        ([scenes, view]) => isWanted && setCounts({ scenes: scenes.length, view: view.length }),
        // What cannot be counted cannot be saved either, and saving says why.
        () => {},
      );
      return function ignoreCounts() {
        isWanted = false;
      };
    },
    [briefing, source],
  );
  return { ...counts, all: source.dataset.counts.total };
}
