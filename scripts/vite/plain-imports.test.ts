import { expect, it } from 'vitest';
import { writePlainImports } from './plain-imports.ts';

const wrapped = (source: string, styles: string) =>
  `(await k(async()=>{let{Part:e}=await ${source};return{Part:e}},${styles},import.meta.url)).Part`;

it('asks for a module without styles as the source did', () => {
  expect(writePlainImports(wrapped('import("./a-1.js")', '[]'))).toBe(
    '(await import("./a-1.js")).Part',
  );
  expect(writePlainImports(wrapped('import("./a-1.js").then(e=>e.t)', '[]'))).toBe(
    '(await import("./a-1.js").then(e=>e.t)).Part',
  );
});

it('keeps the helper where a style sheet has to come first', () => {
  expect(writePlainImports(wrapped('(import("./a-1.js"))', '__vite__mapDeps([0])'))).toBe(
    '(await k(()=>import("./a-1.js"),__vite__mapDeps([0]),import.meta.url)).Part',
  );
});

it('leaves a function alone that does anything else', () => {
  const other = 'k(async()=>{let{a:e}=await import("./a.js");return{a:e,b:1}},[],import.meta.url)';
  expect(writePlainImports(other)).toBe(other);
});
