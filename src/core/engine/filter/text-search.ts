/** Filters by words: a row passes if each occurs in its texts, or in the name of its city, territory or group. A long search is done in parts. */
import type { Columns } from '../../model/columns.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import type { Patience } from '../patience.ts';
import type { Dimension } from './fail-mask.ts';
import { fold } from './fold.ts';
import { CHUNK_ROWS, createHaystack, type Haystack } from './haystack.ts';

const SEARCHED_CATEGORIES = ['city', 'territory', 'group'] as const;

export interface TextSearch {
  /** Looks for folded words, at least one, on from where the last search for the same words was left. Rows not yet looked at fail. */
  readonly search: (words: readonly string[], isDue: Patience) => Omit<Dimension, 'name'>;
  /** Whether the last search has looked at every row. */
  readonly isDone: () => boolean;
  readonly prepare: Haystack['prepare'];
}

/** Makes a search that has found nothing. 2 bytes a row from the first search on. */
export function createTextSearch(columns: Columns, lookup: ColumnLookup): TextSearch {
  const { rowCount } = columns;
  const haystack = createHaystack(columns, lookup);
  const categories = SEARCHED_CATEGORIES.flatMap((id) => lookup.category(id) ?? []).map(
    ({ values, ...column }) => ({ ...column, names: values.map(fold) }),
  );
  let key = '';
  let next = 0;
  let passing = new Uint8Array();
  let found = new Uint8Array();

  /** The categories of which some names hold the word, each with a table of the codes that do. */
  function findNames(word: string) {
    return categories
      .map((category) => {
        const matches = Uint8Array.from(category.names, (name) => (name.includes(word) ? 1 : 0));
        return { ...category, matches };
      })
      .filter(({ matches }) => matches.includes(1));
  }

  function searchChunk(chunk: number, words: readonly Sought[]): void {
    const first = chunk * CHUNK_ROWS;
    const last = Math.min(rowCount, first + CHUNK_ROWS);
    passing.fill(1, first, last);
    for (const { word, names } of words) {
      found.fill(0, first, last);
      haystack.find(chunk, word, found);
      for (const { offsets, codes, matches } of names)
        for (let row = first; row < last; row++)
          for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++)
            found[row] = (found[row] as number) | (matches[codes[i] as number] as number);
      for (let row = first; row < last; row++)
        passing[row] = (passing[row] as number) & (found[row] as number);
    }
  }

  type Sought = { readonly word: string; readonly names: ReturnType<typeof findNames> };

  return {
    search(words, isDue) {
      if (passing.length < rowCount) {
        passing = new Uint8Array(rowCount);
        found = new Uint8Array(rowCount);
      }
      if (key !== words.join(' ')) {
        key = words.join(' ');
        next = 0;
        passing.fill(0);
      }
      const sought = words.map((word) => ({ word, names: findNames(word) }));
      while (next < haystack.chunkCount) {
        searchChunk(next++, sought);
        if (isDue()) break;
      }
      return {
        key: `${next} ${key}`,
        passes: null,
        write(fails, bit) {
          for (let row = 0; row < fails.length; row++) {
            const others = (fails[row] as number) & ~bit;
            fails[row] = passing[row] === 1 ? others : others | bit;
          }
        },
      };
    },
    isDone: () => next >= haystack.chunkCount,
    prepare: haystack.prepare,
  };
}
