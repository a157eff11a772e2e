/** Filters by the codes of a packed column: a table says which codes pass. */
import type { CategoryColumn } from '../../model/columns.ts';
import type { NumberRange } from '../../model/filter.ts';
import type { Field } from '../tally/field.ts';
import type { CategoryCodes } from '../tally/pack-category.ts';
import type { FigureCodes } from '../tally/pack-figure.ts';
import type { Dimension } from './fail-mask.ts';

type ByCodes = Pick<Dimension, 'write'> & { readonly passes: Uint8Array };

/** Lets pass the rows that have one of `terms`. Terms that the dictionary lacks match nothing; an empty list passes nothing. */
export function passTerms(
  { field, column, special }: CategoryCodes,
  terms: readonly string[],
): ByCodes {
  const chosen = new Set(terms);
  const values = column?.values ?? [''];
  const passes = new Uint8Array(field.mask + 1);
  for (const [code, value] of values.entries()) passes[code] = chosen.has(value) ? 1 : 0;
  return byCodes(field, passes, (fails, bit) => {
    if (column === null) return;
    for (const row of special) if (hasPassing(column, row, passes)) clearBit(fails, row, bit);
  });
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
