import { describe, expect, test } from 'vitest';
import { cutWords, fitWords } from './fit-words.ts';

const room = { width: 20, height: 6, letter: 0.5, leastSize: 0 };
const words = (letters: number) =>
  Array.from({ length: letters / 5 }, (_, i) => `w${String(i).padStart(3, '0')}`).join(' ');
const text = (letters: number) => ({ text: words(letters), size: 1, line: 1.4 });

describe('words without a measure', () => {
  test('keep their size where they fit', () => {
    expect(fitWords([text(100)], room)).toBe(1);
    expect(fitWords([], room)).toBe(1);
    expect(cutWords([text(100)], room)).toEqual({ kept: [text(100)], rest: [] });
  });

  test('are set smaller the more there are, and not without end', () => {
    const scales = [100, 200, 300, 5000].map((letters) => fitWords([text(letters)], room));
    expect(scales).toEqual([...scales].sort((a, b) => b - a));
    expect(scales[1]).toBeLessThan(1);
    expect(scales[3]).toBe(0.58);
  });

  test('are never smaller than the least size: the rest is cut off visibly, and nothing is lost', () => {
    const texts = [text(100), text(300), text(50)];
    const { kept, rest } = cutWords(texts, { ...room, leastSize: 0.8 });
    for (const { size } of kept) expect(size).toBeGreaterThanOrEqual(0.8);
    expect(kept.at(-1)?.text).toMatch(/ …$/);
    const said = [...kept.map((one) => one.text.replace(/ …$/, '')), ...rest.map((one) => one.text)]
      .join(' ')
      .split(/\s+/);
    expect(said.join(' ')).toBe(texts.map((one) => one.text).join(' '));
  });
});
