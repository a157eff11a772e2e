/** Filters by words. */
import type { FailWriter } from './fail-mask.ts';

/** Marks the rows whose haystack lacks any of the folded words. The haystack is asked for only when marks are written. */
export function failText(haystack: () => readonly string[], words: readonly string[]): FailWriter {
  return (fails, bit) => {
    const texts = haystack();
    for (let row = 0; row < fails.length; row++) {
      const text = texts[row] as string;
      let isIn = true;
      for (let i = 0; i < words.length && isIn; i++) isIn = text.includes(words[i] as string);
      const others = (fails[row] as number) & ~bit;
      fails[row] = isIn ? others : others | bit;
    }
  };
}
