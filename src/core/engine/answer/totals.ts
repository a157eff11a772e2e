/** The totals of a period, read from its tally: how many incidents, how many of them on the map, how many people. */
import type { PeriodTotals } from '../../model/answer.ts';
import type { FigureId, FigureTotal } from '../../model/casualties.ts';
import { nameOfRange } from '../filter/dimensions.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import { PLACE_CLASSES, PLACE_DISAGREES } from '../tally/code-book.ts';
import type { FacetLayout } from '../tally/facet-layout.ts';
import type { Tally } from '../tally/tally.ts';
import type { CampaignFigure } from './campaign-figures.ts';

/** All, placed, unplaced, placed no finer than a town or a district, and those of whose reports at least one differs from the record. `base` is that of the layout's places. */
export function readPlaces(
  { counts }: Tally,
  base: number,
): Pick<
  PeriodTotals,
  'shown' | 'placed' | 'unplaced' | 'coarse' | 'coarserThanTown' | 'disagreeing'
> {
  const agreeing = (place: number) => counts[base + place] as number;
  const differing = (place: number) => counts[base + place + PLACE_DISAGREES] as number;
  const all = (place: number) => agreeing(place) + differing(place);
  const { unplaced, point, town, coarser } = PLACE_CLASSES;
  const coarse = all(town) + all(coarser);
  return {
    shown: all(unplaced) + all(point) + coarse,
    placed: all(point) + coarse,
    unplaced: all(unplaced),
    coarse,
    coarserThanTown: all(coarser),
    disagreeing: differing(unplaced) + differing(point) + differing(town) + differing(coarser),
  };
}

/**
 * The sum of a figure over the shown rows, parts completed as `completeFigure` does; rows without it are counted as unknown. Campaigns are left to `addCampaigns`.
 *
 * The figure's counters do not feel its own filter, but that filter looks at nothing else than the code, so leaving out the codes that fail it gives the rows that are shown.
 */
export function sumFigure(
  { figures }: FacetLayout,
  { counts, sums }: Tally,
  { id, mask }: { readonly id: FigureId; readonly mask: FailMask },
): FigureTotal {
  const { codes, base, sumBase } = figures[id];
  const passes = mask.find(nameOfRange(id))?.passes ?? null;
  const shown = (code: number) =>
    passes === null || passes[code] === 1 ? (counts[base + code] as number) : 0;
  let regular = 0;
  for (let code = 1; code < codes.unknown; code++) regular += code * shown(code);
  return {
    low: regular + (sums[sumBase] as number),
    best: regular + (sums[sumBase + 1] as number),
    high: regular + (sums[sumBase + 2] as number),
    unknownCount: shown(codes.unknown),
    campaignCount: 0,
  };
}

/**
 * Adds campaigns' own figures to a sum over incidents, never both for the same people.
 *
 * A campaign's own figure is added only if it is known, none of the campaign's incidents has that figure, and all of its incidents are shown;
 * then its incidents no longer count as unknown. Otherwise incidents without a figure stay in `unknownCount`, and the campaign adds nothing.
 * The rule holds for each figure on its own.
 */
export function addCampaigns(
  total: FigureTotal,
  campaigns: readonly CampaignFigure[],
  isShown: (row: number) => boolean,
): FigureTotal {
  let { low, best, high, unknownCount, campaignCount } = total;
  for (const { figure, rows } of campaigns) {
    if (!rows.every(isShown)) continue;
    low += figure.low;
    best += figure.best;
    high += figure.high;
    unknownCount -= rows.length;
    campaignCount++;
  }
  return { low, best, high, unknownCount, campaignCount };
}
