/** What few questions need, loaded with the first one that does. */
import type { createAreaTest } from '../model/area.ts';
import type { Query } from '../model/query.ts';
import type { countByCampaign } from './answer/campaign-units.ts';
import type { createSpreads } from './answer/figure-spread.ts';
import type { countLanes } from './answer/lanes.ts';
import type { createTextSearch } from './filter/text-search.ts';

/** Handed to a kernel with each question; a part may be missing only where the question does not need it. */
export interface Seldom {
  readonly countByCampaign?: typeof countByCampaign;
  readonly countLanes?: typeof countLanes;
  readonly createSpreads?: typeof createSpreads;
  readonly createAreaTest?: typeof createAreaTest;
  readonly createTextSearch?: typeof createTextSearch;
}

/** Adds to `loaded` what this query needs and is not there yet. */
export async function loadSeldom(query: Query, loaded: Seldom): Promise<Seldom> {
  const isByCampaign = query.unit === 'campaigns' && loaded.countByCampaign === undefined;
  const hasShapes =
    query.filters.areas.some(({ kind }) => kind !== 'box') && loaded.createAreaTest === undefined;
  const hasLanes = query.wanted.lanes != null && loaded.countLanes === undefined;
  const hasSpreads = query.wanted.spreads.length > 0 && loaded.createSpreads === undefined;
  const hasWords = query.filters.text !== '' && loaded.createTextSearch === undefined;
  return {
    ...loaded,
    ...(hasSpreads ? await import('./answer/figure-spread.ts') : {}),
    ...(isByCampaign ? await import('./answer/campaign-units.ts') : {}),
    ...(hasLanes ? await import('./answer/lanes.ts') : {}),
    ...(hasWords ? await import('./filter/text-search.ts') : {}),
    ...(hasShapes ? await import('../model/area.ts') : {}),
  };
}
