/** Filters by words: a row passes if each occurs in its texts, or in the name of its city, territory or group. A long search is done in parts. */
import type { Columns } from '../../model/columns.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import type { Patience } from '../patience.ts';
import type { Dimension } from './fail-mask.ts';
import { orderByFile } from './file-order.ts';
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

/** Makes a search that has found nothing, and takes texts in the order of their file. A byte a row from the first search on. */
export function createTextSearch(columns: Columns, lookup: ColumnLookup): TextSearch {
  const { rowCount } = columns;
  const order = orderByFile(columns);
  const haystack = createHaystack(columns, lookup, order);
  const categories = SEARCHED_CATEGORIES.flatMap((id) => lookup.category(id) ?? []).map(
    ({ values, ...column }) => ({ ...column, names: values.map(fold) }),
  );
  let key = '';
  let next = 0;
  let sought: readonly Sought[] = [];
  let passing = new Uint8Array();
  // Of the rows of one chunk.
  const rows = new Uint32Array(CHUNK_ROWS);
  const matches = new Uint8Array(CHUNK_ROWS);
  const found = new Uint8Array(CHUNK_ROWS);

  /** The categories of which some names hold the word, each with a table of the codes that do. */
  function findNames(word: string) {
    return categories
      .map((category) => {
        const named = Uint8Array.from(category.names, (name) => (name.includes(word) ? 1 : 0));
        return { ...category, named };
      })
      .filter(({ named }) => named.includes(1));
  }

  function searchChunk(chunk: number, words: readonly Sought[]): void {
    const first = chunk * CHUNK_ROWS;
    const count = Math.min(CHUNK_ROWS, rowCount - first);
    for (let place = 0; place < count; place++)
      rows[place] = order === null ? first + place : (order[first + place] as number);
    matches.fill(1);
    for (const { word, names } of words) {
      found.fill(0);
      haystack.find(chunk, word, found);
      for (const category of names) findNamed(category, count);
      for (let place = 0; place < count; place++)
        matches[place] = (matches[place] as number) & (found[place] as number);
    }
    for (let place = 0; place < count; place++)
      passing[rows[place] as number] = matches[place] as number;
  }

  /** Marks the rows of a chunk that have a term whose name holds the word. */
  function findNamed({ offsets, codes, named }: Named, count: number): void {
    for (let place = 0; place < count; place++) {
      const row = rows[place] as number;
      const end = offsets[row + 1] as number;
      for (let i = offsets[row] as number; i < end; i++)
        found[place] = (found[place] as number) | (named[codes[i] as number] as number);
    }
  }

  type Named = ReturnType<typeof findNames>[number];
  type Sought = { readonly word: string; readonly names: ReturnType<typeof findNames> };

  return {
    search(words, isDue) {
      if (passing.length < rowCount) passing = new Uint8Array(rowCount);
      if (key !== words.join(' ')) {
        key = words.join(' ');
        next = 0;
        sought = words.map((word) => ({ word, names: findNames(word) }));
        passing.fill(0);
      }
      while (next < haystack.chunkCount) {
        searchChunk(next++, sought);
        if (isDue()) break;
      }
      return {
        key: `${next} ${key}`,
        passes: null,
        write: (fails, bit) => failOthers(fails, bit, passing),
      };
    },
    isDone: () => next >= haystack.chunkCount,
    prepare: haystack.prepare,
  };
}

/** Marks the rows that do not pass, four at a time: told of every part of a search, this is most of what telling costs. `passing`: 1 for rows that do. */
function failOthers(fails: Uint8Array, bit: number, passing: Uint8Array): void {
  const wordCount = fails.length >>> 2;
  const words = new Uint32Array(fails.buffer, fails.byteOffset, wordCount);
  const passes = new Uint32Array(passing.buffer, passing.byteOffset, wordCount);
  const bits = Math.imul(bit, ONES);
  for (let i = 0; i < wordCount; i++)
    words[i] = ((words[i] as number) & ~bits) | Math.imul((passes[i] as number) ^ ONES, bit);
  for (let row = 4 * wordCount; row < fails.length; row++)
    fails[row] = ((fails[row] as number) & ~bit) | (passing[row] === 1 ? 0 : bit);
}

/** 1 in each of four bytes. */
const ONES = 0x01010101;
