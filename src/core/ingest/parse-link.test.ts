import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLink } from './parse-link.ts';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['http://example.org', 'http://example.org/'],
  ['HTTPS://EXAMPLE.org/Path', 'https://example.org/Path'],
  [' https://example.org/a ', 'https://example.org/a'],
  ['https://example.org/تهران', 'https://example.org/%D8%AA%D9%87%D8%B1%D8%A7%D9%86'],
])('takes %j', (text, url) => {
  expect(parseLink(text)).toBe(url);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//example.org/a',
  '/a',
  'example.org',
  'https:example.org',
  'https:///example.org',
  'https://',
  'https://bank.example@evil.example/',
  'https://user:secret@example.org/',
  'https://exa\tmple.org/',
  'https://example.org/a\nb',
  'https://example.org/\u202egpj.exe',
  'https://example.org\\@evil.example',
  'https://example.org/a b',
  'https://[::1',
  '',
  `https://example.org/${'a'.repeat(2048)}`,
])('refuses %j', (text) => {
  expect(parseLink(text)).toBeNull();
});

test('whatever comes in, what goes out is http or https without credentials', () => {
  const parts = [
    'http://',
    'https://',
    'HTTP:',
    'ftp://',
    'javascript:',
    'a.example',
    'user:pw@',
    '/',
  ];
  const text = fc
    .array(fc.constantFrom(...parts, '?q=1', '#x', ':80', '[::1]', '\t', '\\', '%00', 'é', ' '))
    .map((pieces) => pieces.join(''))
    .chain((rest) => fc.constantFrom(rest, `https://a.example${rest}`));
  fc.assert(
    fc.property(text, (input) => {
      const link = parseLink(input);
      if (link === null) return;
      const { protocol, username, password } = new URL(link);
      expect(['http:', 'https:']).toContain(protocol);
      expect(username + password).toBe('');
      expect(parseLink(link)).toBe(link);
    }),
    { numRuns: 500 },
  );
});
