/** The text that a search looks through, one folded string a row. */
import type { Columns } from '../../model/columns.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import { fold } from './fold.ts';

/** What is searched, beside the publishers and titles of the sources: whatever names an incident to a reader. Ids are not. */
const SEARCHED_TEXTS = ['title', 'place', 'municipality', 'summary'] as const;
const SEARCHED_CATEGORIES = ['city', 'territory', 'group'] as const;

/** Folds every row's searched text. Parts are lines, so that no word runs from one into the next. One pass, and about as much memory as the texts themselves. */
export function foldHaystack(columns: Columns, lookup: ColumnLookup): readonly string[] {
  const texts = SEARCHED_TEXTS.map((id) => lookup.text(id)).filter((values) => values !== null);
  const categories = SEARCHED_CATEGORIES.map((id) => lookup.category(id)).map(
    ({ values, offsets, codes }) => ({ values: values.map(fold), offsets, codes }),
  );
  return Array.from({ length: columns.rowCount }, (_, row) => {
    let hay = '';
    for (const values of texts) hay += `${values[row] ?? ''}\n`;
    for (const { publisher, title } of columns.sources[row] ?? [])
      hay += `${publisher}\n${title}\n`;
    hay = fold(hay);
    for (const { values, offsets, codes } of categories) {
      const end = offsets[row + 1] as number;
      for (let i = offsets[row] as number; i < end; i++) hay += `${values[codes[i] as number]}\n`;
    }
    return hay;
  });
}
