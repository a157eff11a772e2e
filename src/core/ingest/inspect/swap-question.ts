/** Whether latitude and longitude of a table stand in each other's place: what its rows and names say of it, and what is asked. */
import type { ImportQuestion } from '../../model/import-plan.ts';
import type { ColumnMapping, FieldId } from '../../model/mapping.ts';
import type { CellTable } from '../cells/cell-table.ts';
import type { TableChoice } from '../formats/table-rows.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { isLongitudeFirst } from './column-words.ts';
import { gatherSwaps } from './gather-table.ts';
import { SwapVotes } from './swap-votes.ts';

/** A table with what its columns are taken as. */
interface Placed {
  readonly columns: readonly ColumnMapping[];
  readonly header: readonly string[];
  readonly choice: Pick<TableChoice, 'format'>;
}

/** Has all rows vote. One pass over the columns of coordinates and of places. */
export function gatherSwap(
  table: CellTable,
  columns: readonly ColumnMapping[],
  wordsWithPosition = NO_COLUMN,
): SwapVotes {
  const first = (field: FieldId) => columns.findIndex((column) => column.field === field);
  const swap = new SwapVotes({
    latitude: first('latitude'),
    longitude: first('longitude'),
    position: first('position') === NO_COLUMN ? first('geometry') : first('position'),
    words: wordsWithPosition,
    places: [first('city'), first('place'), first('title')].filter(
      (column) => column !== NO_COLUMN,
    ),
  });
  gatherSwaps(table, swap);
  return swap;
}

/** Whether the rows say so, or the name of a column of both or GeoJSON's order, and no row that it is not. */
export function isLikelySwapped(placed: Placed, swap: SwapVotes): boolean {
  const position = lonePosition(placed);
  const isFirst = position >= 0 && isLongitudeFirst(placed.header[position] ?? '');
  const isNamed = swap.straight === 0 && (isFirst || isBareArray(placed, position));
  return swap.isLikely() || isNamed;
}

/** Asked where some rows are swapped, and of lists that nothing tells the order of; else `null`. */
export function askSwap(
  placed: Placed,
  swap: SwapVotes,
  isSwapped: boolean,
): ImportQuestion | null {
  const isUntold = swap.straight === 0 && isBareArray(placed, lonePosition(placed));
  if (!isUntold && !swap.areSome) return null;
  return {
    kind: 'swapped-coordinates',
    proposed: isSwapped,
    examples: swap.asked,
    ...(isUntold && swap.swapped === 0 && { isOfLists: true as const }),
  };
}

/** The column of both coordinates, where there is no other of them. */
function lonePosition({ columns }: Placed): number {
  const isApart = columns.some(({ field }) => field === 'latitude');
  return isApart ? NO_COLUMN : columns.findIndex(({ field }) => field === 'position');
}

/** Lists of two numbers in records: GeoJSON has the longitude first, and many who write them by hand do not. */
function isBareArray({ header, choice }: Placed, position: number): boolean {
  return choice.format === 'json' && /(?:^|\.)coordinates$/i.test(header[position] ?? '');
}
