/**
 * Which filters a row fails: one bit a filter, as in crossfilter (Square, 2012).
 *
 * A view that must not be filtered by its own control ignores one bit: `(fails[row] & kept) === 0`.
 * A word holds 31 filters. With more than that there are more words, and the 32nd bit of each says that a filter of another word fails,
 * so that the same test stays right however many filters there are.
 */

/** Marks every row: sets `bit` in `fails[row]` where the row fails the filter, clears it where it passes. */
export type FailWriter = (fails: Int32Array, bit: number) => void;

/** One filter in force. */
export interface Dimension {
  /** What it filters, e.g. `set:city`. */
  readonly name: string;
  /** The same for the same filter: while it stays, the marks stay. */
  readonly key: string;
  readonly write: FailWriter;
}

/** The rows that a view counts, time apart: those with `(fails[row] & kept) === 0`. */
export interface MaskView {
  readonly fails: Int32Array;
  readonly kept: number;
}

export interface FailMask {
  /** Brings the marks up to date; only filters that are new, changed or gone cost a pass over the rows. */
  readonly update: (dimensions: readonly Dimension[]) => void;
  /** The mask without the filter of that name; with `null`, or the name of no filter in force, under all filters. */
  readonly without: (name: string | null) => MaskView;
  /** Whether a filter of that name is in force. */
  readonly has: (name: string) => boolean;
}

const FILTERS_A_WORD = 31;
const ELSEWHERE = 1 << FILTERS_A_WORD;

interface Slot {
  readonly name: string;
  /** `null` while its marks are being written, and for ever if that fails. */
  key: string | null;
}

/** Makes a mask of `rowCount` rows that no filter fails. 4 bytes a row. */
export function createFailMask(rowCount: number): FailMask {
  const words: Int32Array[] = [new Int32Array(rowCount)];
  const slots: (Slot | undefined)[] = [];

  function wordOf(slot: number): Int32Array {
    const word = Math.floor(slot / FILTERS_A_WORD);
    words[word] ??= new Int32Array(rowCount);
    return words[word];
  }

  function findSlot(name: string | null): number {
    return slots.findIndex((slot) => slot?.name === name);
  }

  function dropUnwanted(names: ReadonlySet<string>): boolean {
    let isChanged = false;
    for (const [i, slot] of slots.entries()) {
      if (slot === undefined || names.has(slot.name)) continue;
      clearBit(wordOf(i), bitOf(i));
      slots[i] = undefined;
      isChanged = true;
    }
    return isChanged;
  }

  function writeDimension({ name, key, write }: Dimension): boolean {
    let i = findSlot(name);
    if (i >= 0 && slots[i]?.key === key) return false;
    if (i < 0) i = slots.indexOf(undefined);
    if (i < 0) i = slots.length;
    const slot: Slot = { name, key: null };
    slots[i] = slot;
    write(wordOf(i), bitOf(i));
    slot.key = key;
    return true;
  }

  return {
    update(dimensions) {
      let isChanged = dropUnwanted(new Set(dimensions.map(({ name }) => name)));
      for (const dimension of dimensions) isChanged = writeDimension(dimension) || isChanged;
      if (isChanged && words.length > 1) linkWords(words);
    },
    without(name) {
      const i = findSlot(name);
      return i < 0
        ? { fails: words[0] as Int32Array, kept: -1 }
        : { fails: wordOf(i), kept: ~bitOf(i) };
    },
    has: (name) => findSlot(name) >= 0,
  };
}

function bitOf(slot: number): number {
  return 1 << (slot % FILTERS_A_WORD);
}

function clearBit(fails: Int32Array, bit: number): void {
  for (let row = 0; row < fails.length; row++) fails[row] = (fails[row] as number) & ~bit;
}

/** Tells each word of the failures that the others know of. */
function linkWords(words: readonly Int32Array[]): void {
  const rowCount = (words[0] as Int32Array).length;
  for (let row = 0; row < rowCount; row++) {
    let failingWords = 0;
    for (const fails of words) if (((fails[row] as number) & ~ELSEWHERE) !== 0) failingWords++;
    for (const fails of words) {
      const own = (fails[row] as number) & ~ELSEWHERE;
      fails[row] = failingWords > (own === 0 ? 0 : 1) ? own | ELSEWHERE : own;
    }
  }
}
