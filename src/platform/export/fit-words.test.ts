import { describe, expect, test } from 'vitest';
import { fitWords } from './fit-words.ts';

const room = { width: 20, height: 6, letter: 0.5 };
const text = (letters: number) => ({
  text: Array.from({ length: letters / 5 }, () => 'word').join(' '),
  size: 1,
  line: 1.4,
});

describe('words without a measure', () => {
  test('keep their size where they fit', () => {
    expect(fitWords([text(100)], room)).toBe(1);
    expect(fitWords([], room)).toBe(1);
  });

  test('are set smaller the more there are, and not without end', () => {
    const scales = [100, 200, 300, 5000].map((letters) => fitWords([text(letters)], room));
    expect(scales).toEqual([...scales].sort((a, b) => b - a));
    expect(scales[1]).toBeLessThan(1);
    expect(scales[3]).toBe(0.58);
  });
});
