/** Filters as dimensions of the mask: one for each category, figure, search and map area in force. Time is none of them. */
import type { FigureId } from '../../model/casualties.ts';
import type { Columns } from '../../model/columns.ts';
import type { Area, Filters } from '../../model/filter.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import { failAreas } from './area-filter.ts';
import type { Dimension } from './fail-mask.ts';
import { foldWords } from './fold.ts';
import { foldHaystack } from './haystack.ts';
import { failRange } from './number-filter.ts';
import { failSet } from './set-filter.ts';
import { failText } from './text-filter.ts';

/** The dimension of all map areas together. */
export const AREAS = 'areas';
const TEXT = 'text';

/** The dimension of a category's set. */
export function nameOfSet(id: string): string {
  return `set:${id}`;
}

/** The dimension of a figure's range. */
export function nameOfRange(id: FigureId): string {
  return `range:${id}`;
}

/** Makes the function that lists the dimensions of some filters. The searched text is folded once, at the first search. */
export function createDimensions(
  columns: Columns,
  lookup: ColumnLookup,
): (filters: Filters) => readonly Dimension[] {
  let folded: readonly string[] | null = null;
  function haystack(): readonly string[] {
    folded ??= foldHaystack(columns, lookup);
    return folded;
  }
  return ({ sets, ranges, text, areas }) => {
    const dimensions: Dimension[] = [];
    for (const [id, terms] of Object.entries(sets))
      dimensions.push({
        name: nameOfSet(id),
        key: JSON.stringify(terms),
        write: failSet(lookup.category(id), terms),
      });
    for (const [id, range] of Object.entries(ranges) as [FigureId, Filters['ranges'][FigureId]][])
      if (range !== undefined)
        dimensions.push({
          name: nameOfRange(id),
          key: `${range.min} ${range.max} ${range.unknown}`,
          write: failRange(lookup.figure(id), range),
        });
    if (areas.length > 0)
      dimensions.push({
        name: AREAS,
        key: areas.map(keyOfArea).join(),
        write: failAreas(columns, areas),
      });
    const words = foldWords(text);
    if (words.length > 0)
      dimensions.push({ name: TEXT, key: words.join(' '), write: failText(haystack, words) });
    return dimensions;
  };
}

// Not JSON, which writes NaN and the infinities alike.
function keyOfArea({ kind, bounds: { west, south, east, north } }: Area): string {
  return `${kind} ${west} ${south} ${east} ${north}`;
}
