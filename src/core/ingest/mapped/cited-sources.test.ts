import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayCite, readCited } from './cited-sources.ts';

const told = (text: string) => readCited(text).map(({ title, address }) => `${title}|${address}`);

test.each([
  [
    'two with a comma',
    'https://a.test/1, https://b.test/2',
    ['|https://a.test/1', '|https://b.test/2'],
  ],
  [
    'two with a semicolon alone',
    'https://a.test/1;http://b.test',
    ['|https://a.test/1', '|http://b.test'],
  ],
  [
    'the ends of sentences',
    'https://a.test/1. https://b.test/2/.',
    ['|https://a.test/1', '|https://b.test/2/'],
  ],
  ['a name before it', 'An agency: https://a.test/1', ['An agency|https://a.test/1']],
  ['an anchor', '<a href="https://a.test/1">The report</a>', ['The report|https://a.test/1']],
  ['the rest of an anchor', 'https://a.test/1">21</a></p>', ['|https://a.test/1']],
  ['in brackets', 'Report (https://a.test/1)', ['Report|https://a.test/1']],
  ['brackets of its own', 'https://a.test/Ayn_(town)', ['|https://a.test/Ayn_(town)']],
  [
    'an archive’s',
    'https://web.test/2016/http://a.test/',
    ['|https://web.test/2016/http://a.test/'],
  ],
  [
    'records',
    '[{"id":"s1","path":"https://a.test/1","description":"Said"},{"path":"HIDDEN","description":"Kept back"}]',
    ['Said|https://a.test/1', 'Kept back|'],
  ],
  ['a record', '{"url":"https://a.test/1","title":"T"}', ['T|https://a.test/1']],
  ['words alone', 'An agency, 3 May', []],
])('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('a bare address needs no second look', () => {
  expect(mayCite('https://a.test/1')).toBe(false);
  expect(mayCite('An agency')).toBe(false);
  expect(mayCite('https://a.test/1\nhttps://b.test/2')).toBe(true);
});

test('any text is read, and gives no more sources than it has signs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('https://a.test', '[', '{"', '}', ',', '<a', ' ', 'é')),
      (parts) => {
        expect(readCited(parts.join('')).length).toBeLessThanOrEqual(parts.join('').length);
      },
    ),
  );
  expect(readCited('https://a.test '.repeat(999))).toHaveLength(999);
});

test.each(['.', ',', '-', ')', '<', '{', ' '])('a long run of %j takes no long time', (sign) => {
  const many = sign.repeat(100_000);
  expect(readCited(`https://a.test/${many}x${many}y https://b.test/`).length).toBeGreaterThan(0);
});
