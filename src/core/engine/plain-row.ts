/** An incident as the engine's oracle sees it. */
import { type CompleteFigure, completeFigure, type FigureId } from '../model/casualties.ts';
import type { Columns } from '../model/columns.ts';
import { PLACE_PRECISIONS, type PlacePrecision, type Position } from '../model/place.ts';
import { type DayRange, UNDATED_DAY } from '../model/time.ts';
import { fold } from './filter/fold.ts';

/** An incident as one object; `null` where nothing is known. */
export interface PlainRow {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly when: DayRange | null;
  readonly position: Position | null;
  readonly precision: PlacePrecision;
  readonly terms: (category: string) => readonly string[];
  readonly figure: (id: FigureId) => CompleteFigure | null;
  readonly searched: string;
}

/** The object of one row. */
export function plainRow(columns: Columns, row: number): PlainRow {
  const text = (id: string) =>
    columns.texts.find((column) => column.id === id)?.values.at(row) ?? '';
  const startDay = columns.startDay[row] as number;
  const longitude = columns.longitude[row] as number;
  const isPlaced = !Number.isNaN(longitude);
  const termsById = new Map(
    columns.categories.map(({ id, values, offsets, codes }) => [
      id,
      Array.from(codes.slice(offsets[row], offsets[row + 1]), (code) => values[code] ?? ''),
    ]),
  );
  const terms = (id: string) => termsById.get(id) ?? [''];
  const known = (value: number | undefined) => (value === undefined || value < 0 ? null : value);
  const sources = (columns.sources.at(row) ?? []).flatMap(({ publisher, title }) => [
    publisher,
    title,
  ]);
  const searched = [
    ...['title', 'place', 'municipality', 'summary'].map(text),
    ...['city', 'territory', 'group'].flatMap(terms),
    ...sources,
  ];
  return {
    row,
    id: text('id'),
    title: text('title'),
    when: startDay === UNDATED_DAY ? null : { startDay, endDay: columns.endDay[row] as number },
    position: isPlaced ? [longitude, columns.latitude[row] as number] : null,
    precision: PLACE_PRECISIONS[columns.placePrecision[row] as number] ?? 'none',
    terms,
    figure(id) {
      const column = columns.figures.find((figure) => figure.id === id);
      return completeFigure({
        low: known(column?.low[row]),
        best: known(column?.best[row]),
        high: known(column?.high[row]),
      });
    },
    searched: searched.map(fold).join('\n'),
  };
}

/** Where they stand in the open dataset's time order. */
export function rowNumbers(rows: readonly PlainRow[]): Uint32Array {
  return Uint32Array.from(rows, ({ row }) => row);
}
