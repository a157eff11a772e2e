import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Names that a file of a d3 module exports, by the pattern of its kind. */
function exportedNames(file: string, pattern: RegExp): string[] {
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(pattern)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.replace(/^.*\bas\b/s, '').trim());
}

/** Which d3 module each name of `d3` comes from, its types included: `brushX` → `d3-brush`. */
export function readD3Modules(): Map<string, string> {
  const folders = readdirSync('node_modules').filter((name) => name.startsWith('d3-'));
  const entries = folders.flatMap((module) =>
    [
      ...exportedNames(`node_modules/${module}/src/index.js`, /export \{([^}]*)\}/g),
      ...exportedNames(
        `node_modules/@types/${module}/index.d.ts`,
        /^export (?:interface|type|function|const|class) (\w+)/gm,
      ),
    ].map((name): [string, string] => [name, module]),
  );
  return new Map(entries);
}
