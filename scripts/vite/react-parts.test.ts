import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { leaveOut, ways } from './react-parts.ts';

const { resolve } = createRequire(import.meta.url);
const client = readFileSync(
  join(dirname(resolve('react-dom')), 'cjs/react-dom-client.production.js'),
  'utf8',
);
const countOf = (code: string, part: RegExp) => [...code.matchAll(part)].length;

it('finds in the React of this version what it leaves out', () => {
  const code = leaveOut(client);
  expect(countOf(code, /exports\.hydrateRoot/g)).toBe(0);
  expect(countOf(code, /exports\.createRoot/g)).toBe(1);
  expect(countOf(code, /isHydrating = !/g)).toBe(1);
  expect(countOf(code, /shouldStartViewTransition = !/g)).toBe(1);
  expect(countOf(code, /function \w+ViewTransitions\(/g)).toBe(10);
  expect(countOf(code, /function \w+ViewTransitions\([\w, ]*\) \{\n {2}return null;\n\}/g)).toBe(
    10,
  );
  expect(countOf(client, /\.dehydrated\b/g)).toBeGreaterThan(15);
  expect(countOf(code, /\.dehydrated\b/g)).toBe(0);
});

it.each(ways)('answers nothing at %s', (way) => {
  const start = `\nfunction ${way}(`;
  expect(client.split(start)).toHaveLength(2);
  const [, after = ''] = leaveOut(client).split(start);
  expect(after.slice(0, after.indexOf('\n}'))).toMatch(/^[^)]*\) \{\n {2}return null;$/);
});

it('leaves the code that it does not name as it is', () => {
  const kept = (code: string) => [...code.matchAll(/\nfunction (\w+)\(/g)].map(([, name]) => name);
  expect(kept(leaveOut(client))).toEqual(kept(client));
});

it('leaves only procedures empty: nobody waits for what they return', () => {
  for (const [, body] of client.matchAll(
    /\nfunction \w+ViewTransitions\([\w, ]*\) \{([\s\S]*?)\n\}/g,
  ))
    expect(body).not.toMatch(/\breturn [^;]/);
});
