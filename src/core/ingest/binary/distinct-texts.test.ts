import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areDistinctTexts } from './distinct-texts.ts';

/** Texts one after the other; with codes, each row has a place among them. */
function textsOf(texts: readonly string[], codes: readonly number[] | null = null) {
  const parts = texts.map((text) => new TextEncoder().encode(text));
  let end = 0;
  return {
    length: codes?.length ?? texts.length,
    bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
    ends: Uint32Array.from(parts, (part) => (end += part.length)),
    codes: codes === null ? null : Uint32Array.from(codes),
    at: () => undefined,
    indexOf: () => -1,
  };
}

test('agrees with a set of the texts, of any bytes', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), maxLength: 3 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const isDistinct = new Set(texts).size === texts.length && !texts.includes('');
      expect(areDistinctTexts(textsOf(texts))).toBe(isDistinct);
    }),
    { numRuns: 1000 },
  );
});

test('takes many ids for different, and one of them twice for the same', () => {
  const ids = Array.from({ length: 100_000 }, (_, i) => `e${i}`);
  expect(areDistinctTexts(textsOf(ids))).toBe(true);
  expect(areDistinctTexts(textsOf([...ids.slice(1), 'e7']))).toBe(false);
});

test('compares the texts that rows have in a table', () => {
  expect(areDistinctTexts(textsOf(['a', 'b', 'c'], [2, 0, 1]))).toBe(true);
  expect(areDistinctTexts(textsOf(['a', 'b', 'c'], [2, 0, 2]))).toBe(false);
  expect(areDistinctTexts(textsOf(['a', 'b', 'a'], [0, 1, 2]))).toBe(false);
});

test('refuses more texts of one hash than chance has, whatever it begins with', () => {
  // The highest bit of a word reaches the next step as two bits, which the next word takes away.
  const pairs = [
    [0, 0],
    [0x80000000, 0x80010000],
  ] as const;
  const collide = (count: number) => {
    const texts = Array.from({ length: count }, (_, text) =>
      Array.from({ length: 7 }, (__, pair) => pairs[(text >>> pair) & 1] ?? []).flat(),
    );
    const size = 7 * 8;
    const bytes = new Uint8Array(Uint32Array.from(texts.flat()).buffer);
    const ends = Uint32Array.from(texts, (_, text) => (text + 1) * size);
    return { ...textsOf([]), length: count, bytes, ends };
  };
  expect(areDistinctTexts(collide(30))).toBe(true);
  expect(areDistinctTexts(collide(40))).toBe(false);
});
