/** Filters as dimensions of the mask: one for each category, figure, search and map area in force. Time is none of them. */

import type { Area } from '../../model/area.ts';
import type { FigureId } from '../../model/casualties.ts';
import type { Columns } from '../../model/columns.ts';
import type { Filters } from '../../model/filter.ts';
import type { Bounds } from '../../model/place.ts';
import type { Patience } from '../patience.ts';
import type { CodeBook } from '../tally/code-book.ts';
import { type AreaTester, failAreas } from './area-filter.ts';
import { passRange, passTerms } from './code-filter.ts';
import type { Dimension, FailMask } from './fail-mask.ts';
import { foldWords } from './fold.ts';
import type { TermRows } from './term-rows.ts';
import type { TextSearch } from './text-search.ts';

/** The dimension of all map areas together. */
export const AREAS = 'areas';
export const TEXT = 'text';

/** The dimension of a category's set. */
export function nameOfSet(id: string): string {
  return `set:${id}`;
}

/** The dimension of a figure's range. */
export function nameOfRange(id: FigureId): string {
  return `range:${id}`;
}

/** What filters are tested on. */
export interface Filtered {
  readonly columns: Columns;
  readonly book: CodeBook;
  /** `null` while nothing was searched. */
  readonly text: TextSearch | null;
  /** The filters as they were, which are taken again where they have not changed. */
  readonly mask: FailMask;
  readonly termRows: TermRows;
  readonly seldom: AreaTester;
}

/** Lists the dimensions of some filters. A search goes on until `isDue`. */
export function listDimensions(
  { columns, book, text: search, mask, termRows, seldom }: Filtered,
  { sets, ranges, text, areas, within }: Filters,
  isDue: Patience,
): readonly Dimension[] {
  const dimensions: Dimension[] = [];
  function add(name: string, key: string, make: () => Omit<Dimension, 'name' | 'key'>): void {
    const known = mask.find(name);
    dimensions.push(known?.key === key ? known : { name, key, ...make() });
  }
  for (const [id, terms] of Object.entries(sets))
    add(nameOfSet(id), JSON.stringify(terms), () => passTerms(book.category(id), terms, termRows));
  for (const [id, range] of Object.entries(ranges) as [FigureId, Filters['ranges'][FigureId]][])
    if (range !== undefined)
      add(nameOfRange(id), `${range.min} ${range.max} ${range.unknown}`, () =>
        passRange(book.figure(id), range),
      );
  if (areas.length > 0 || within !== undefined)
    add(AREAS, `${areas.map(keyOfArea)} in ${within && keyOfBox(within)}`, () => ({
      passes: null,
      write: failAreas(columns, areas, { within, ...seldom }),
    }));
  const words = foldWords(text);
  if (words.length > 0) {
    if (search === null) throw new Error('the code of searches is not loaded');
    dimensions.push({ name: TEXT, ...search.search(words, isDue) });
  }
  return dimensions;
}

// Not JSON, which writes NaN and the infinities alike. A name filters nothing.
function keyOfArea(area: Area): string {
  if (area.kind === 'circle') return `circle ${area.center.join(' ')} ${area.radiusMetres}`;
  if (area.kind === 'polygon') return `polygon ${area.corners.join(' ')}`;
  return keyOfBox(area.bounds);
}

function keyOfBox({ west, south, east, north }: Bounds): string {
  return `box ${west} ${south} ${east} ${north}`;
}
