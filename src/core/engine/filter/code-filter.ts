/** Filters by the codes of a packed column: a table says which codes pass. */
import type { CategoryColumn } from '../../model/columns.ts';
import type { NumberRange } from '../../model/filter.ts';
import type { Field } from '../tally/field.ts';
import type { CategoryCodes } from '../tally/pack-category.ts';
import type { FigureCodes } from '../tally/pack-figure.ts';
import type { Dimension } from './fail-mask.ts';
import type { TermRows } from './term-rows.ts';

type ByCodes = Omit<Dimension, 'name' | 'key' | 'passes'> & { readonly passes: Uint8Array };

/** Lets pass the rows that have one of `terms`. Terms that the dictionary lacks match nothing; an empty list passes nothing. */
export function passTerms(
  category: CategoryCodes,
  terms: readonly string[],
  termRows: TermRows,
): ByCodes {
  const { field, column, special } = category;
  termRows.follow(category);
  const chosen = new Set(terms);
  const values = column?.values ?? [''];
  const passes = new Uint8Array(field.mask + 1);
  for (const [code, value] of values.entries()) passes[code] = chosen.has(value) ? 1 : 0;
  const marked = byCodes(field, passes, (fails, bit) => {
    if (column === null) return;
    for (const row of special) if (hasPassing(column, row, passes)) clearBit(fails, row, bit);
  });
  return {
    ...marked,
    rewrite({ fails, bit, before, most }) {
      const term = findOnlyOther(passes, before);
      const rows = term < 0 ? null : termRows.find(category, term);
      if (column === null || rows === null || rows.length > most) return null;
      return special.length === 0
        ? flipAll(rows, fails, bit)
        : flipOthers(rows, { fails, bit, isPassing: (row) => hasPassing(column, row, passes) });
    },
  };
}

/** The only code at which two tables differ; -1 when there is none, or are several. */
function findOnlyOther(passes: Uint8Array, before: Uint8Array): number {
  const first = passes.findIndex((pass, code) => pass !== before[code]);
  const last = passes.findLastIndex((pass, code) => pass !== before[code]);
  return first === last ? first : -1;
}

function flipAll(rows: Uint32Array, fails: Uint8Array, bit: number): Uint32Array {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    fails[row] = (fails[row] as number) ^ bit;
  }
  return rows;
}

/** A row with another term as well may stand as it did. Returns those that do not. */
function flipOthers(
  rows: Uint32Array,
  {
    fails,
    bit,
    isPassing,
  }: {
    readonly fails: Uint8Array;
    readonly bit: number;
    readonly isPassing: (row: number) => boolean;
  },
): Uint32Array {
  const flipped = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const wasPassing = ((fails[row] as number) & bit) === 0;
    if (isPassing(row) === wasPassing) continue;
    flipped[count++] = row;
    fails[row] = (fails[row] as number) ^ bit;
  }
  return flipped.subarray(0, count);
}

/** Lets pass the rows whose best figure is in `[min, max]`, and those without one if `unknown`. */
export function passRange({ field, unknown, special }: FigureCodes, range: NumberRange): ByCodes {
  const least = range.min ?? -Infinity;
  const most = range.max ?? Infinity;
  const isIn = (best: number) => best >= least && best <= most;
  const passes = new Uint8Array(field.mask + 1);
  for (let code = 0; code < unknown; code++) passes[code] = isIn(code) ? 1 : 0;
  passes[unknown] = range.unknown ? 1 : 0;
  return byCodes(field, passes, (fails, bit) => {
    for (const [place, row] of special.rows.entries())
      if (isIn(special.best[place] as number)) clearBit(fails, row, bit);
  });
}

/** Marks all rows by their code, four at a time (a word's low byte is its first, as on every machine with a browser) and without a branch; special codes fail, until `mend` lets their rows pass. About 1 ns a row. */
function byCodes(
  { word, shift, mask }: Field,
  passes: Uint8Array,
  mend: (fails: Uint8Array, bit: number) => void,
): ByCodes {
  return {
    passes,
    write(fails, bit) {
      const marks = passes.map((pass) => (pass === 1 ? 0 : bit));
      const fours = new Uint32Array(fails.buffer, fails.byteOffset, fails.length >>> 2);
      const others = ~(bit * 0x01010101);
      for (let i = 0, row = 0; i < fours.length; i++, row += 4) {
        // Written out, because a function for one mark would really be called until the loop is compiled.
        const four =
          (marks[((word[row] as number) >>> shift) & mask] as number) |
          ((marks[((word[row + 1] as number) >>> shift) & mask] as number) << 8) |
          ((marks[((word[row + 2] as number) >>> shift) & mask] as number) << 16) |
          ((marks[((word[row + 3] as number) >>> shift) & mask] as number) << 24);
        fours[i] = ((fours[i] as number) & others) | four;
      }
      for (let row = 4 * fours.length; row < fails.length; row++) {
        const mark = marks[((word[row] as number) >>> shift) & mask] as number;
        fails[row] = ((fails[row] as number) & others) | mark;
      }
      mend(fails, bit);
    },
  };
}

function clearBit(fails: Uint8Array, row: number, bit: number): void {
  fails[row] = (fails[row] as number) & ~bit;
}

function hasPassing({ offsets, codes }: CategoryColumn, row: number, passes: Uint8Array): boolean {
  const end = offsets[row + 1] as number;
  for (let i = offsets[row] as number; i < end; i++)
    if (passes[codes[i] as number] === 1) return true;
  return false;
}
