import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCell } from './cell-text.ts';

/** Any code point but the surrogates, which are no letters of their own. */
const letter = fc.oneof(
  fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0xe000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

test('reads any text that was written as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 20 }), (text) => {
      expect(decodeCell(new TextEncoder().encode(text))).toEqual({ text, isUtf8: true });
    }),
  );
});

test('reads any other bytes as one character each, and says so', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      const { text, isUtf8 } = decodeCell(bytes);
      if (isUtf8) expect(new TextEncoder().encode(text)).toEqual(bytes);
      else expect(text).toHaveLength(bytes.length);
    }),
  );
});

test('keeps a replacement character that the file itself holds', () => {
  const bytes = new TextEncoder().encode('Caf\ufffd');
  expect(decodeCell(bytes)).toEqual({ text: 'Caf\ufffd', isUtf8: true });
});

test('keeps a byte order mark that is no longer at the beginning of a file', () => {
  expect(decodeCell(new TextEncoder().encode('\ufeffCafé')).text).toBe('\ufeffCafé');
});

test('refuses overlong forms, surrogates and cut sequences as UTF-8', () => {
  for (const bytes of [
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xe2, 0x82],
    [0xf5, 0x80, 0x80, 0x80],
  ]) {
    expect(decodeCell(Uint8Array.from(bytes)).isUtf8).toBe(false);
  }
});

test('knows the 27 signs that Windows-1252 has and Latin-1 has not', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i);
  expect(decodeCell(bytes).text).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
});
