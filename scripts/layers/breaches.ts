import { posix } from 'node:path';
import { findCycles } from './cycles.ts';
import {
  d3Modules,
  emptyNames,
  foldersWithoutLineLimit,
  mostLines,
  packages,
  rooms,
  testPackages,
} from './rooms.ts';
import { type Import, type ModuleImports, readModule } from './source-imports.ts';

export interface SourceFile {
  /** From the top of the repository, with `/`: `src/core/model/time.ts`. */
  readonly path: string;
  readonly source: string;
}

export interface Surroundings {
  readonly architecture: string;
  /** Name in `d3` → module of d3. */
  readonly d3Modules: ReadonlyMap<string, string>;
}

const isCode = (path: string) => /\.tsx?$/.test(path);
const isTest = (path: string) => /\.(?:test|suite)\.tsx?$/.test(path);
const isIn = (folder: string, place: string) => folder === place || folder.startsWith(`${place}/`);
const folderOf = (path: string) => posix.dirname(path).replace(/^src\/?/, '');

/** The room of a path in src, or null for a file that stands in none. */
function roomOf(path: string): string | null {
  const folder = folderOf(path);
  if (folder === 'ui') return path === 'src/ui/use-session.ts' ? 'ui' : null;
  const panel = /^ui\/[^/]+/.exec(folder)?.[0];
  return panel ?? Object.keys(rooms).find((room) => room !== 'ui' && isIn(folder, room)) ?? null;
}

function allowedRooms(room: string): readonly string[] {
  return rooms[room] ?? (room.startsWith('ui/') ? rooms['ui/*'] : undefined) ?? [];
}

function roomBreach(from: string, to: string): string | null {
  const room = roomOf(from);
  const target = roomOf(to);
  if (room === null || target === null || room === target) return null;
  const allowed = allowedRooms(room);
  const reaches = (place: string) =>
    place === 'ui' && room !== 'app' ? target === 'ui' : isIn(target, place);
  if (allowed.some(reaches)) return null;
  return `imports ${to}; ${room} may import ${allowed.join(', ') || 'nothing'}`;
}

function packageBreach(
  path: string,
  name: string,
  places: readonly string[] | undefined,
): string | null {
  if (!places) return `imports ${name}, which no room may use`;
  if (places.some((place) => isIn(folderOf(path), place))) return null;
  return `imports ${name}, which lives only in ${places.join(', ')}`;
}

function d3Breaches(
  path: string,
  { names }: Import,
  modules: ReadonlyMap<string, string>,
): (string | null)[] {
  if (names.length === 0 || names.includes('*')) return ['imports all of d3; import names from it'];
  return names.map((name) =>
    packageBreach(path, `${name} from d3`, d3Modules[modules.get(name) ?? '']),
  );
}

/** `@scope/name/deep` → `@scope/name`. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function packageBreaches(path: string, found: Import, known: Known): (string | null)[] {
  const name = packageName(found.specifier);
  if (known.testFiles.has(path) && (testPackages.includes(name) || name.startsWith('node:')))
    return [];
  if (name === 'd3') return d3Breaches(path, found, known.surroundings.d3Modules);
  return [packageBreach(path, name, packages[name])];
}

/** The path that a relative import means, without a query such as `?worker`. */
function resolveImport(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
}

function importBreaches(path: string, found: Import, known: Known): (string | null)[] {
  if (found.specifier === '') return ['imports a computed address, which cannot be checked'];
  if (!found.specifier.startsWith('.')) return packageBreaches(path, found, known);
  const target = resolveImport(path, found.specifier);
  if (!target.startsWith('src/'))
    return known.testFiles.has(path) ? [] : [`imports ${target}, which is not in src`];
  if (!known.paths.has(target)) return [`imports ${target}, which does not exist`];
  return [roomBreach(path, target)];
}

interface Known {
  readonly paths: ReadonlySet<string>;
  readonly testFiles: ReadonlySet<string>;
  readonly surroundings: Surroundings;
}

function moduleBreaches(path: string, module: ModuleImports, known: Known): string[] {
  const imports = module.imports.flatMap((found) =>
    importBreaches(path, found, known)
      .filter((breach) => breach !== null)
      .map((breach) => `${path}:${found.line} ${breach}`),
  );
  const reExports = module.reExportLines.map(
    (line) => `${path}:${line} exports what another file defines; import it from there`,
  );
  return [...imports, ...reExports];
}

function nameBreaches(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((part) => part.replace(/\..*$/, '').toLowerCase())
    .filter((name) => emptyNames.includes(name))
    .map((name) => `${path} is named "${name}", which says nothing; name what it holds`);
}

/** Files that are too long to be read at a sitting, one sentence each. */
export function findLongFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !foldersWithoutLineLimit.some((folder) => isIn(folderOf(path), folder)))
    .map(({ path, source }) => ({ path, lines: source.split('\n').length - 1 }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ path, lines }) => `${path} has ${lines} lines; at most ${mostLines}`);
}

function fileBreaches(path: string): string[] {
  const breaches = nameBreaches(path);
  const standsAtTop = folderOf(path) === '' && (isTest(path) || path.endsWith('.d.ts'));
  if (roomOf(path) === null && !standsAtTop) breaches.push(`${path} stands in no room`);
  return breaches;
}

function folderBreaches(files: readonly SourceFile[], architecture: string): string[] {
  const folders = new Set(files.map(({ path }) => posix.dirname(path)));
  return [...folders]
    .filter((folder) => folder !== 'src' && !architecture.includes(`\`${folder}/\``))
    .map((folder) => `${folder} has no line in ARCHITECTURE.md`);
}

/** Tests, and the files that nothing but tests imports: suites, oracles, makers of rows. */
function findTestFiles(edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const testFiles = new Set([...edges.keys()].filter(isTest));
  const importersOf = (path: string) => [...edges].filter(([, targets]) => targets.includes(path));
  for (let before = -1; before !== testFiles.size; ) {
    before = testFiles.size;
    for (const path of edges.keys()) {
      const importers = importersOf(path);
      const isOnlyTested = importers.every(([importer]) => testFiles.has(importer));
      if (importers.length > 0 && isOnlyTested) testFiles.add(path);
    }
  }
  return testFiles;
}

/** Relative imports of each file, as paths. */
function findEdges(modules: ReadonlyMap<string, ModuleImports>): Map<string, string[]> {
  return new Map(
    [...modules].map(([path, { imports }]) => {
      const relative = imports.filter(({ specifier }) => specifier.startsWith('.'));
      return [path, relative.map(({ specifier }) => resolveImport(path, specifier))];
    }),
  );
}

/** Everything in src that the rules of the house forbid, one sentence each; empty when all is well. */
export function findBreaches(files: readonly SourceFile[], surroundings: Surroundings): string[] {
  const code = files.filter(({ path }) => isCode(path));
  const modules = new Map(code.map(({ path, source }) => [path, readModule(path, source)]));
  const edges = findEdges(modules);
  const paths = new Set(files.map(({ path }) => path));
  const known = { paths, testFiles: findTestFiles(edges), surroundings };
  return [
    ...[...modules].flatMap(([path, module]) => moduleBreaches(path, module, known)),
    ...files.flatMap(({ path }) => fileBreaches(path)),
    ...findLongFiles(files),
    ...findCycles(edges).map((ring) => `${[...ring, ring[0]].join(' → ')} is a circle`),
    ...folderBreaches(files, surroundings.architecture),
  ];
}
