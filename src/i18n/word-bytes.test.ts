import { expect, it } from 'vitest';
import { wordBytes } from './word-bytes.ts';

it.each([
  [8, '8 bytes'],
  [48_200, '48.2 KB'],
  [3_100_000, '3.1 MB'],
])('words %d bytes by thousands, and never as none', (bytes, words) => {
  expect(wordBytes(bytes, 'en')).toBe(words);
});
