/** The same made-up incidents for every map: where they are, and which of them each of two filters leaves in. */
import { locateCells } from '../../../src/core/engine/answer/cells.ts';
import type { Columns } from '../../../src/core/model/columns.ts';
import { type CellsRequest, NOTHING_WANTED, type Query } from '../../../src/core/model/query.ts';
import { askCells, layCells, type MapFrame } from '../../../src/core/view/cell-grid.ts';
import { makeUpColumns } from '../../made-up/columns.ts';

export const FRAME: MapFrame = { center: [0, 20], zoom: 2, widthPx: 1024, heightPx: 640 };

/** A filter by name; a redraw goes from one to the other. */
export type Choice = 'many' | 'few';
const FACET = 'weapon';
const TERMS: Readonly<Record<Choice, readonly string[]>> = {
  many: ['weapon 1', 'weapon 2', 'weapon 3'],
  few: ['weapon 1', 'weapon 2'],
};

export interface Points {
  readonly columns: Columns;
  readonly cells: CellsRequest;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** The point's code of the facet that is filtered. */
  readonly code: Uint32Array;
  /** The codes that a filter leaves in. */
  readonly codesOf: (choice: Choice) => readonly number[];
}

/** Rows outside of the map's grid are drawn by nobody. */
export function makeUpPoints(rowCount: number): Points {
  const columns = makeUpColumns({ rowCount, isPlain: true });
  const cells = askCells(layCells(FRAME), { leftOutFrom: null, isFallback: false });
  const cell = new Uint32Array(rowCount);
  locateCells(columns, cells, cell);
  const rows = Uint32Array.from({ length: rowCount }, (_, row) => row).filter(
    (row) => (cell[row] as number) < cells.columns * cells.rows,
  );
  const facet = columns.categories.find(({ id }) => id === FACET);
  if (facet === undefined) throw new Error(`made-up rows have no ${FACET}`);
  return {
    columns,
    cells,
    longitude: Float64Array.from(rows, (row) => columns.longitude[row] as number),
    latitude: Float64Array.from(rows, (row) => columns.latitude[row] as number),
    code: Uint32Array.from(rows, (row) => facet.codes[row] as number),
    codesOf: (choice) => TERMS[choice].map((term) => facet.values.indexOf(term)),
  };
}

/** The points that a filter leaves in. */
export function listPoints({ code, codesOf }: Points, choice: Choice): readonly number[] {
  const chosen = new Set(codesOf(choice));
  const list: number[] = [];
  code.forEach((one, i) => {
    if (chosen.has(one)) list.push(i);
  });
  return list;
}

/** Our own question: the cells of the map and nothing else. */
export function toMapQuery({ cells }: Points, choice: Choice): Query {
  return {
    filters: { sets: { [FACET]: TERMS[choice] }, ranges: {}, text: '', areas: [] },
    periods: [null],
    dateRule: 'overlaps',
    wanted: { ...NOTHING_WANTED, cells },
  };
}
