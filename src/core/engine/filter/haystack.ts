/**
 * The text that a search looks through: folded, many rows to a string.
 *
 * A string that holds only Latin letters takes a byte a letter, and its `indexOf` runs at the speed of memory, so a search costs the bytes of the texts
 * and not a call a row. Chunks are folded when a search first comes to them, or before, while nobody waits.
 */
import type { Columns } from '../../model/columns.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import type { Patience } from '../patience.ts';
import { createGatheredText } from './gathered-text.ts';

/** What is searched beside the publishers and titles of the sources, and three categories: whatever names an incident to a reader. Ids are not. */
const SEARCHED_TEXTS = ['title', 'place', 'municipality', 'summary'] as const;

export const CHUNK_ROWS = 1024;
/** Ends a row's text. No word of a search holds it, so nothing is found across rows. */
const END = '\0';

export interface Haystack {
  readonly chunkCount: number;
  /** Marks with 1, in `found`, the places in a chunk of rows whose text holds the folded `word`; others stay as they are. */
  readonly find: (chunk: number, word: string, found: Uint8Array) => void;
  /** Folds the next chunks that are not folded yet, at least one. Returns whether any is left. */
  readonly prepare: (isDue: Patience) => boolean;
}

/** Makes a haystack of the rows in some order, `null` for their own, with no chunk folded. About as much memory as the texts themselves, and 4 bytes a row. */
export function createHaystack(
  columns: Columns,
  lookup: ColumnLookup,
  order: Uint32Array | null,
): Haystack {
  const { rowCount } = columns;
  const chunkCount = Math.ceil(rowCount / CHUNK_ROWS);
  const texts = SEARCHED_TEXTS.map((id) => lookup.text(id))
    .filter((values) => values !== null)
    .filter(({ isBlank }) => !isBlank);
  const sources = columns.sources.isBlank ? null : columns.sources;
  const gathered = createGatheredText();
  const chunks: string[] = [];
  /** Where each text ends in its chunk. */
  const ends = new Uint32Array(rowCount);
  let prepared = 0;

  /** The texts of a chunk, folded; with `clean`, none of them holds the sign that ends a row. */
  function join(chunk: number, clean: ((text: string) => string) | null): string {
    const last = Math.min(rowCount, (chunk + 1) * CHUNK_ROWS);
    for (let at = chunk * CHUNK_ROWS; at < last; at++) {
      const row = order === null ? at : (order[at] as number);
      for (const values of texts) {
        if (clean === null) gathered.take(values, row);
        else gathered.add(clean(values.at(row) ?? ''));
      }
      for (const source of sources?.at(row) ?? [])
        for (const text of [source.publisher, source.title])
          gathered.add(clean === null ? text : clean(text));
      gathered.end();
    }
    return gathered.fold();
  }

  function findEnds(chunk: number, hay: string): boolean {
    const first = chunk * CHUNK_ROWS;
    const last = Math.min(rowCount, first + CHUNK_ROWS);
    let at = -1;
    for (let place = first; place < last; place++) {
      at = hay.indexOf(END, at + 1);
      ends[place] = at;
    }
    return at === hay.length - 1;
  }

  function foldChunk(chunk: number): string {
    let hay = join(chunk, null);
    // A stranger's text may hold the sign that ends a row.
    if (!findEnds(chunk, hay)) {
      hay = join(chunk, (text) => text.replaceAll(END, '\n'));
      findEnds(chunk, hay);
    }
    chunks[chunk] = hay;
    return hay;
  }

  return {
    chunkCount,
    find(chunk, word, found) {
      const hay = chunks[chunk] ?? foldChunk(chunk);
      const first = chunk * CHUNK_ROWS;
      let place = 0;
      let at = hay.indexOf(word);
      while (at >= 0) {
        while ((ends[first + place] as number) < at) place++;
        found[place] = 1;
        at = hay.indexOf(word, ends[first + place]);
      }
    },
    prepare(isDue) {
      do {
        while (chunks[prepared] !== undefined) prepared++;
        if (prepared >= chunkCount) return false;
        foldChunk(prepared);
      } while (!isDue());
      return true;
    },
  };
}
