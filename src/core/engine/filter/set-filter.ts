/** Filters by terms of a category: an incident passes if any of its values is chosen. */
import type { CategoryColumn } from '../../model/columns.ts';
import type { FailWriter } from './fail-mask.ts';

/** Marks the rows that have none of `terms`. Terms that the dictionary lacks match nothing; an empty list passes nothing. */
export function failSet(
  { values, offsets, codes }: CategoryColumn,
  terms: readonly string[],
): FailWriter {
  const chosen = new Set(terms);
  const passes = Uint8Array.from(values, (value) => (chosen.has(value) ? 1 : 0));
  return (fails, bit) => {
    for (let row = 0; row < fails.length; row++) {
      const end = offsets[row + 1] as number;
      let passing = 0;
      for (let i = offsets[row] as number; i < end; i++)
        passing |= passes[codes[i] as number] as number;
      const others = (fails[row] as number) & ~bit;
      fails[row] = passing === 0 ? others | bit : others;
    }
  };
}
