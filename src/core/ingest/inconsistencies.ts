/** For tests: what the model promises of columns and counts, checked row by row. */
import type { CategoryColumn, Columns, FigureColumn, Statements } from '../model/columns.ts';
import type { RowCounts } from '../model/dataset.ts';
import { PLACE_PRECISIONS } from '../model/place.ts';
import { UNDATED_DAY } from '../model/time.ts';

/** Every broken promise in words; empty for columns as they should be. */
export function findInconsistencies(columns: Columns, counts: RowCounts): string[] {
  const rows = Array.from({ length: columns.rowCount }, (_, row) => row);
  const ids = columns.texts.find(({ id }) => id === 'id')?.values;
  const placed = rows.filter((row) => !Number.isNaN(columns.longitude[row])).length;
  const undated = rows.filter((row) => columns.startDay[row] === UNDATED_DAY).length;
  const promises: [string, boolean][] = [
    ['read = total + rejected', counts.read === counts.total + counts.rejected],
    ['total = placed + unplaced', counts.total === counts.placed + counts.unplaced],
    ['total rows', counts.total === columns.rowCount],
    ['placed rows', counts.placed === placed],
    ['undated rows', counts.undated === undated],
    ['unique ids', new Set(rows.map((row) => ids?.at(row))).size === columns.rowCount],
    ['campaigns list their rows', hasTrueCampaigns(columns)],
    ['accounts are of what is there', hasSubjects(columns, columns.accounts)],
    ['claims are of what is there', hasSubjects(columns, columns.claims)],
    ...columns.texts.map(({ id, values }): [string, boolean] => [
      `length of ${id}`,
      values.length === columns.rowCount,
    ]),
    ...rows.flatMap((row) => promisesOfRow(columns, row)),
  ];
  return promises.flatMap(([promise, isKept]) => (isKept ? [] : [promise]));
}

function promisesOfRow(columns: Columns, row: number): [string, boolean][] {
  const start = columns.startDay[row] ?? Number.NaN;
  const end = columns.endDay[row] ?? Number.NaN;
  const isPlaced = !Number.isNaN(columns.longitude[row]);
  const precision = PLACE_PRECISIONS[columns.placePrecision[row] ?? -1];
  const at = `row ${columns.fileRow[row]}`;
  return [
    [`${at}: in time order`, start >= (columns.startDay[row - 1] ?? start)],
    [`${at}: date ends after it starts`, start === UNDATED_DAY ? end === start : end > start],
    [`${at}: both coordinates or none`, isPlaced !== Number.isNaN(columns.latitude[row])],
    [`${at}: precision "none" if unplaced`, (precision === 'none') !== isPlaced],
    [`${at}: precision known`, precision !== undefined],
    ...columns.figures.map((figure): [string, boolean] => [
      `${at}: ${figure.id} in order`,
      isOrdered(figure, row),
    ]),
    ...columns.categories.map((category): [string, boolean] => [
      `${at}: codes of ${category.id}`,
      hasGoodCodes(category, row),
    ]),
  ];
}

function isOrdered({ low, best, high }: FigureColumn, row: number): boolean {
  const stated = [low[row], best[row], high[row]].map((part) => part ?? Number.NaN);
  return stated.filter((part) => part !== -1).every((part, i, all) => part >= (all[i - 1] ?? 0));
}

function hasGoodCodes({ offsets, codes, values }: CategoryColumn, row: number): boolean {
  const own = [...codes.subarray(offsets[row], offsets[row + 1])];
  const isDistinct = own.length > 0 && new Set(own).size === own.length;
  const isNotKnownAlone = own.length === 1 || !own.includes(0);
  return isDistinct && isNotKnownAlone && own.every((code) => code < values.length);
}

function hasSubjects(
  { rowCount, campaigns }: Columns,
  { ofRow, ofCampaign }: Statements<unknown>,
): boolean {
  const isBelow = (limit: number) => (index: number) => index >= 0 && index < limit;
  return (
    [...ofRow.keys()].every(isBelow(rowCount)) &&
    [...ofCampaign.keys()].every(isBelow(campaigns.length))
  );
}

function hasTrueCampaigns({ campaign, campaigns }: Columns): boolean {
  const listed = campaigns.flatMap(({ rows }, i) => rows.map((row) => campaign[row] === i));
  const inCampaign = campaign.filter((index) => index >= 0).length;
  return listed.every(Boolean) && listed.length === inCampaign;
}
