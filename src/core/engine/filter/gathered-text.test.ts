import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowTexts } from '../../model/columns.ts';
import { fold } from './fold.ts';
import { createGatheredText } from './gathered-text.ts';

/** Texts whose bytes are at hand where they are short, as those of a file. */
function textsOf(texts: readonly string[], mostBytes: number): RowTexts {
  return {
    length: texts.length,
    at: (row) => texts[row],
    indexOf: (text) => texts.indexOf(text),
    write(row, target, from) {
      const bytes = new TextEncoder().encode(texts[row]);
      if (bytes.length > mostBytes || from + bytes.length > target.length) return -1;
      target.set(bytes, from);
      return bytes.length;
    },
  };
}

test('texts gathered as bytes are folded as they are one by one', () => {
  const gathered = createGatheredText();
  const unit = fc.constantFrom('a', 'Z', '@', '[', 'É', 'ß', 'İ', 'ي', '😀', ' ');
  const long = fc.constantFrom('', 'X'.repeat(900), 'é'.repeat(1200), 'Q'.repeat(70_000));
  const text = fc.oneof({ weight: 9, arbitrary: fc.string({ unit, maxLength: 6 }) }, long);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.nat(2000), (texts, mostBytes) => {
      const values = textsOf(texts, mostBytes);
      for (const row of texts.keys()) {
        gathered.take(values, row);
        gathered.end();
      }
      const lines = texts.map((one) => (one === '' ? '\0' : `${fold(one)}\n\0`));
      expect(gathered.fold()).toBe(lines.join(''));
      expect(gathered.fold()).toBe('');
    }),
    { numRuns: 300 },
  );
});
