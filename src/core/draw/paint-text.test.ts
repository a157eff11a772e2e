import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from './paint-text.ts';

/** Every letter is as wide as every other. */
const measure = (text: string) => [...text].length;

describe('text in a box', () => {
  test('breaks between words, and keeps paragraphs apart', () => {
    expect(wrapText('one two three\nfour', measure, { widthPx: 7, most: 9 })).toEqual([
      'one two',
      'three',
      'four',
    ]);
  });

  test('is cut with an ellipsis where the last line ends', () => {
    const lines = wrapText('one two three four', measure, { widthPx: 7, most: 2 });
    expect(lines).toEqual(['one two', 'three…']);
  });

  test('never has a line wider than the box, and loses no letter when there is room', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé-]{1,30}$/), { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (list, widthPx) => {
        const lines = wrapText(list.join(' '), measure, { widthPx, most: 1000 });
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(widthPx);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      }),
    );
  });
});
