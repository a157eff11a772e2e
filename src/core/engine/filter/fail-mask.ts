/**
 * Which filters a row fails: one bit a filter, as in crossfilter (Square, 2012), and one byte a row.
 *
 * A view that must not be filtered by its own control looks the byte up in a table of 256 answers.
 * With more than eight filters there is a byte for each eight, and beside them one that says how a row stands to all of them:
 * 0 passes, n fails the n-th filter alone, 255 fails several. The tables differ, so whoever counts never knows which it is.
 */

import { type Changed, listChanged, openChangedRows } from './changed-rows.ts';

/** Marks every row: sets `bit` in `fails[row]` where the row fails the filter, clears it where it passes. */
export type FailWriter = (fails: Uint8Array, bit: number) => void;

/** Turns round the marks that differ from those of a filter that passed the codes `before`, and returns their rows, ascending; `null`, with nothing done, where it can't, or they are more than `most`. */
export type FailRewriter = (marks: {
  readonly fails: Uint8Array;
  readonly bit: number;
  readonly before: Uint8Array;
  readonly most: number;
}) => Uint32Array | null;

/** One filter in force. */
export interface Dimension {
  /** What it filters, e.g. `set:city`. */
  readonly name: string;
  /** The same for the same filter: while it stays, the marks stay. */
  readonly key: string;
  readonly write: FailWriter;
  /** Makes the marks of another filter of that name its own, where it can without a pass over all rows; missing when it never can. */
  readonly rewrite?: FailRewriter;
  /** By the codes of a packed column: 1 for codes that pass. `null` when the filter is not one by codes. */
  readonly passes: Uint8Array | null;
}

export interface FailMask {
  /** Brings the marks up to date; only filters that are new, changed or gone cost a pass over the rows. Throws `RangeError` with more than 254 filters. */
  readonly update: (dimensions: readonly Dimension[]) => void;
  /** Grows with every change of a mark. */
  readonly version: () => number;
  /** One byte a row; 0 passes every filter. Another array after an update. */
  readonly states: () => Uint8Array;
  /** What has become of the states since a version, if that was the last before this one, a state that stayed still means the same, and the rows are few; else `null`. Lent until the next update. */
  readonly changedSince: (version: number) => Changed | null;
  /** The state of rows that fail the filter of that name alone; 0 when none is in force. */
  readonly stateOf: (name: string) => number;
  /** By state: 1 for rows that pass every filter but the one of that name; with `null`, or the name of no filter in force, all of them. */
  readonly passesWithout: (name: string | null) => Uint8Array;
  /** The filter of that name, or `null` when none is in force. */
  readonly find: (name: string) => Dimension | null;
}

const FILTERS_A_BYTE = 8;
const SEVERAL = 255;

interface Slot {
  readonly name: string;
  /** `null` while its marks are being written, and for ever if that fails. */
  dimension: Dimension | null;
}

/** Where more than one row in so many has changed, all are counted afresh. */
const LEAST_ROWS_A_CHANGE = 4;

/** Makes a mask of `rowCount` rows that no filter fails. 1 byte a row, 2 more once a filter has changed, and 1 for each eight filters beyond the first. */
export function createFailMask(rowCount: number): FailMask {
  const bytes: Uint8Array[] = [new Uint8Array(rowCount)];
  const slots: (Slot | undefined)[] = [];
  let summary: Uint8Array | null = null;
  let before = new Uint8Array();
  let changedRows = new Uint32Array();
  let isComparable = false;
  let changed: Changed | null | undefined;
  let version = 0;

  function byteOf(slot: number): Uint8Array {
    const byte = Math.floor(slot / FILTERS_A_BYTE);
    bytes[byte] ??= new Uint8Array(rowCount);
    return bytes[byte];
  }

  function findSlot(name: string | null): number {
    return slots.findIndex((slot) => slot?.name === name);
  }

  function dropUnwanted(names: ReadonlySet<string>): void {
    for (const [i, slot] of slots.entries()) {
      if (slot === undefined || names.has(slot.name)) continue;
      clearBit(byteOf(i), bitOf(i));
      slots[i] = undefined;
    }
  }

  function isWritten({ name, key }: Dimension): boolean {
    return slots[findSlot(name)]?.dimension?.key === key;
  }

  function writeDimension(dimension: Dimension): void {
    let i = findSlot(dimension.name);
    if (i < 0) i = slots.indexOf(undefined);
    if (i < 0) i = slots.length;
    if (i + 1 >= SEVERAL) throw new RangeError(`more than ${SEVERAL - 1} filters`);
    const slot: Slot = { name: dimension.name, dimension: null };
    slots[i] = slot;
    dimension.write(byteOf(i), bitOf(i));
    slot.dimension = dimension;
  }

  /** Returns the rows whose marks it has changed; `null` when they have to be written. */
  function rewriteDimension(dimension: Dimension): Uint32Array | null {
    const i = findSlot(dimension.name);
    const before = slots[i]?.dimension?.passes ?? null;
    if (before === null || dimension.rewrite === undefined || bytes.length > 1) return null;
    const slot: Slot = { name: dimension.name, dimension: null };
    slots[i] = slot;
    const fails = bytes[0] as Uint8Array;
    const most = Math.floor(rowCount / LEAST_ROWS_A_CHANGE);
    const rows = dimension.rewrite({ fails, bit: bitOf(i), before, most });
    if (rows !== null) slot.dimension = dimension;
    return rows;
  }

  function keepStates(): void {
    if (before.length < rowCount) {
      before = new Uint8Array(rowCount);
      changedRows = openChangedRows(Math.floor(rowCount / LEAST_ROWS_A_CHANGE));
    }
    before.set(bytes[0] as Uint8Array);
  }

  function findChanged(): Changed | null {
    const states = bytes[0] as Uint8Array;
    const rows = listChanged({ before, states }, changedRows);
    return rows === null ? null : { before, states, rows };
  }

  function stateOf(name: string | null): number {
    const i = findSlot(name);
    if (i < 0) return 0;
    return summary === null ? bitOf(i) : i + 1;
  }

  function passesWithout(name: string | null): Uint8Array {
    const passes = new Uint8Array(256);
    passes[0] = 1;
    passes[stateOf(name)] = 1;
    return passes;
  }

  return {
    update(dimensions) {
      const names = new Set(dimensions.map(({ name }) => name));
      const unwritten = dimensions.filter((dimension) => !isWritten(dimension));
      const isUnwanted = slots.some((slot) => slot !== undefined && !names.has(slot.name));
      if (unwritten.length === 0 && !isUnwanted) return;
      // First, so that marks left half-written by a failure are never taken for those of this version.
      version++;
      isComparable = false;
      changed = undefined;
      keepStates();
      const [only, ...others] = unwritten;
      const isOne = only !== undefined && others.length === 0 && !isUnwanted;
      const rows = isOne ? rewriteDimension(only) : null;
      if (rows !== null) {
        changed = { before, states: bytes[0] as Uint8Array, rows };
        isComparable = true;
        return;
      }
      const namesBefore = slots.map((slot) => slot?.name);
      dropUnwanted(names);
      for (const dimension of unwritten) writeDimension(dimension);
      summary = bytes.length > 1 ? summarise(bytes, summary) : null;
      isComparable =
        summary === null &&
        namesBefore.every(
          (name, i) => name === undefined || [undefined, name].includes(slots[i]?.name),
        );
    },
    version: () => version,
    changedSince(sought) {
      if (!isComparable || sought !== version - 1) return null;
      if (changed === undefined) changed = findChanged();
      return changed;
    },
    stateOf,
    states: () => summary ?? (bytes[0] as Uint8Array),
    passesWithout,
    find: (name) => slots[findSlot(name)]?.dimension ?? null,
  };
}

function bitOf(slot: number): number {
  return 1 << (slot % FILTERS_A_BYTE);
}

function clearBit(fails: Uint8Array, bit: number): void {
  for (let row = 0; row < fails.length; row++) fails[row] = (fails[row] as number) & ~bit;
}

/** How each row stands to the filters of all bytes. */
function summarise(bytes: readonly Uint8Array[], old: Uint8Array | null): Uint8Array {
  const summary = old ?? new Uint8Array((bytes[0] as Uint8Array).length);
  summary.fill(0);
  for (const [byte, fails] of bytes.entries()) {
    const alone = Uint8Array.from({ length: 256 }, (_, marks) => nameFailure(marks, byte));
    for (let row = 0; row < summary.length; row++) {
      const here = alone[fails[row] as number] as number;
      if (here > 0) summary[row] = summary[row] === 0 ? here : SEVERAL;
    }
  }
  return summary;
}

function nameFailure(marks: number, byte: number): number {
  if (marks === 0) return 0;
  const isOne = (marks & (marks - 1)) === 0;
  return isOne ? byte * FILTERS_A_BYTE + 32 - Math.clz32(marks) : SEVERAL;
}
