import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { leaveOut } from './react-parts.ts';

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
  expect(countOf(code, /function \w+ViewTransitions\([\w, ]*\) \{\}/g)).toBe(10);
});

it('leaves only procedures empty: nobody waits for what they return', () => {
  for (const [, body] of client.matchAll(
    /\nfunction \w+ViewTransitions\([\w, ]*\) \{([\s\S]*?)\n\}/g,
  ))
    expect(body).not.toMatch(/\breturn [^;]/);
});
