/** The totals of a period: how many incidents, how many of them on the map, how many people. */
import type { PeriodTotals } from '../../model/answer.ts';
import type { FigureTotal } from '../../model/casualties.ts';
import type { CategoryColumn, Columns, FigureColumn } from '../../model/columns.ts';
import { isPointLike, PLACE_PRECISIONS } from '../../model/place.ts';
import type { AccountState } from '../../model/report.ts';
import type { Rows } from '../row-selector.ts';
import type { CampaignFigure } from './campaign-figures.ts';
import { countCategory } from './category-counts.ts';

const DISAGREE: AccountState = 'disagree';

const IS_COARSE = Uint8Array.from(PLACE_PRECISIONS, (precision) =>
  isPointLike(precision) ? 0 : 1,
);

/** Counts some rows: all, placed, unplaced, and placed no finer than a town. */
export function countPlaces(
  { longitude, placePrecision }: Columns,
  rows: Rows,
): Pick<PeriodTotals, 'shown' | 'placed' | 'unplaced' | 'coarse'> {
  let placed = 0;
  let coarse = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (Number.isNaN(longitude[row])) continue;
    placed++;
    coarse += IS_COARSE[placePrecision[row] as number] as number;
  }
  return { shown: rows.length, placed, unplaced: rows.length - placed, coarse };
}

/** Counts the rows of whose reports at least one differs from the record; 0, at no cost, when the dataset has no reports. */
export function countDisagreeing(accounts: CategoryColumn, rows: Rows): number {
  const code = accounts.values.indexOf(DISAGREE);
  return code < 0 ? 0 : (countCategory(accounts, rows)[code] as number);
}

/** Adds up a figure over some rows, parts completed as `completeFigure` does; rows without it are counted as unknown. Campaigns are left to `addCampaigns`. */
export function sumFigure({ low, best, high }: FigureColumn, rows: Rows): FigureTotal {
  let lowSum = 0;
  let bestSum = 0;
  let highSum = 0;
  let unknownCount = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const least = low[row] as number;
    const most = high[row] as number;
    const recorded = best[row] as number;
    const middle = recorded >= 0 ? recorded : least >= 0 ? least : most;
    if (middle < 0) {
      unknownCount++;
      continue;
    }
    lowSum += least >= 0 ? least : middle;
    bestSum += middle;
    highSum += most >= 0 ? most : middle;
  }
  return { low: lowSum, best: bestSum, high: highSum, unknownCount, campaignCount: 0 };
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
