/** Rows that are people → the incidents in which they were hurt: what all rows of one event say together. */
import type { Figure } from '../../model/casualties.ts';
import type { TakenRows } from './fill-ids.ts';
import type { TableRow } from './table-row.ts';

/** Of no incident. */
const NONE = -1;

/** By row of the table, the place among the rows taken of the one whose incident it is of: the first that states the same id. */
export function foldRows(
  { rows, count }: Pick<TakenRows, 'rows' | 'count'>,
  row: TableRow,
  statedId: (row: TableRow) => string,
): Int32Array {
  const { rowCount } = row.table;
  const places = new Int32Array(rowCount).fill(NONE);
  const placeOf = new Map<string, number>();
  for (let place = 0; place < count; place++) {
    const number = rows?.[place] ?? place;
    places[number] = place;
    const id = statedId(row.goTo(number));
    if (id !== '' && !placeOf.has(id)) placeOf.set(id, place);
  }
  for (let number = 0; number < rowCount; number++) {
    if (places[number] !== NONE) continue;
    places[number] = placeOf.get(statedId(row.goTo(number))) ?? NONE;
  }
  return places;
}

/** The least that the rows of each place come to. No row that counts anybody says nothing. */
export function sumFigures(
  places: Int32Array,
  count: number,
  figureOf: (row: number) => Figure,
): readonly Figure[] {
  const sums = new Float64Array(count);
  for (const [row, place] of places.entries()) {
    if (place === NONE) continue;
    const { low, best } = figureOf(row);
    sums[place] = (sums[place] as number) + (low ?? best ?? 0);
  }
  return Array.from(sums, (sum) => ({ low: sum === 0 ? null : sum, best: null, high: null }));
}

/** The terms of the rows of each place, joined. */
export function joinTerms(
  places: Int32Array,
  count: number,
  termsOf: (row: number) => string,
): readonly string[] {
  const all = Array.from({ length: count }, () => new Set<string>());
  for (const [row, place] of places.entries()) {
    if (place === NONE) continue;
    for (const term of termsOf(row).split('; ')) if (term !== '') all[place]?.add(term);
  }
  return all.map((terms) => [...terms].join('; '));
}
