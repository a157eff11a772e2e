import { parseSync } from 'vite';

/** One place where a file names another module. */
export interface Import {
  readonly specifier: string;
  /** Imported names; `*` for the whole namespace, empty for a side effect or a dynamic import. */
  readonly names: readonly string[];
  readonly line: number;
}

export interface ModuleImports {
  readonly imports: readonly Import[];
  /** Lines that export what another file defines. */
  readonly reExportLines: readonly number[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function children(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  return String(node.name ?? node.value);
}

function importedName(specifier: Node): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  return specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported);
}

const listOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** What an AST node imports, if it is one that does; a computed address gives an empty specifier. */
function readImport(node: Node): Omit<Import, 'line'> | null {
  const specifier = isNode(node.source) ? String(node.source.value ?? '') : '';
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier, names: listOf(node.specifiers).map(importedName) };
    case 'ExportAllDeclaration':
      return { specifier, names: ['*'] };
    case 'ExportNamedDeclaration':
      if (!isNode(node.source)) return null;
      return { specifier, names: listOf(node.specifiers).map(({ local }) => nameOf(local)) };
    case 'ImportExpression':
    case 'TSImportType':
      return { specifier, names: [] };
    default:
      return null;
  }
}

/** Names that are imported and then exported again, without `from`. */
function passedOn(body: readonly Node[]): Node[] {
  const locals = body
    .filter(({ type }) => type === 'ImportDeclaration')
    .flatMap(({ specifiers }) => listOf(specifiers).map(({ local }) => nameOf(local)));
  return body.filter(
    (node) =>
      node.type === 'ExportNamedDeclaration' &&
      !isNode(node.source) &&
      listOf(node.specifiers).some(({ local }) => locals.includes(nameOf(local))),
  );
}

function isReExport(node: Node): boolean {
  return node.type.startsWith('Export') && isNode(node.source);
}

/** Every import of a TypeScript file: static, type-only, dynamic, and in types. Throws on a file that does not parse. */
export function readModule(path: string, source: string): ModuleImports {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const root = program as unknown as Node;
  const lineOf = (node: Node) => source.slice(0, node.start).split('\n').length;
  const imports: Import[] = [];
  const reExports = passedOn(listOf(root.body));
  const queue = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    const read = readImport(node);
    if (read) imports.push({ ...read, line: lineOf(node) });
    if (isReExport(node)) reExports.push(node);
    queue.push(...children(node));
  }
  imports.sort((a, b) => a.line - b.line);
  return { imports, reExportLines: reExports.map(lineOf) };
}
