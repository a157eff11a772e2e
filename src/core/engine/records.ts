/** Single incidents put back together from the columns. */
import { FIGURE_IDS, type Figure, type FigureId, UNKNOWN_FIGURE } from '../model/casualties.ts';
import type { Columns, FigureColumn } from '../model/columns.ts';
import type { Headline, Incident } from '../model/incident.ts';
import { PLACE_PRECISIONS } from '../model/place.ts';
import { UNDATED_DAY } from '../model/time.ts';
import type { ColumnLookup } from './column-lookup.ts';
import { readAccounts, readClaims } from './statements.ts';

/** The short record of a row. Throws `RangeError` when the dataset has no such row. */
export function readHeadline(columns: Columns, lookup: ColumnLookup, row: number): Headline {
  if (!(Number.isInteger(row) && row >= 0 && row < columns.rowCount))
    throw new RangeError(`row ${row} is not one of ${columns.rowCount}`);
  const startDay = columns.startDay[row] as number;
  const longitude = columns.longitude[row] as number;
  return {
    row,
    id: readText(lookup, 'id', row),
    title: readText(lookup, 'title', row),
    when: startDay === UNDATED_DAY ? null : { startDay, endDay: columns.endDay[row] as number },
    timeLocal: readText(lookup, 'timeLocal', row),
    position: Number.isNaN(longitude) ? null : [longitude, columns.latitude[row] as number],
    placePrecision: PLACE_PRECISIONS[columns.placePrecision[row] as number] ?? 'none',
    figures: readFigures(lookup, row),
    terms: Object.fromEntries(
      columns.categories.map(({ id, values, offsets, codes }) => [
        id,
        Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => values[code] ?? ''),
      ]),
    ),
    campaign: columns.campaigns[columns.campaign[row] as number] ?? null,
  };
}

/** Everything known of a row. Throws `RangeError` when the dataset has no such row. */
export function readIncident(columns: Columns, lookup: ColumnLookup, row: number): Incident {
  return {
    headline: readHeadline(columns, lookup, row),
    municipality: readText(lookup, 'municipality', row),
    place: readText(lookup, 'place', row),
    summary: readText(lookup, 'summary', row),
    sources: columns.sources.at(row) ?? [],
    campaign: columns.campaigns[columns.campaign[row] as number] ?? null,
    accounts: readAccounts(columns, row),
    claims: readClaims(columns, row),
    others: columns.others(row),
  };
}

function readText(lookup: ColumnLookup, id: string, row: number): string {
  return lookup.text(id)?.at(row) ?? '';
}

function readFigures(lookup: ColumnLookup, row: number): Record<FigureId, Figure> {
  const figures = {} as Record<FigureId, Figure>;
  for (const id of FIGURE_IDS) figures[id] = readFigure(lookup.figure(id), row);
  return figures;
}

function readFigure(column: FigureColumn | null, row: number): Figure {
  if (column === null) return UNKNOWN_FIGURE;
  const { low, best, high } = column;
  return { low: readNumber(low, row), best: readNumber(best, row), high: readNumber(high, row) };
}

function readNumber(column: Int32Array, row: number): number | null {
  const value = column[row] as number;
  return value < 0 ? null : value;
}
