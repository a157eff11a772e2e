/**
 * The rings in a graph of files, each as the paths of one ring in import order; a file that imports itself is one too.
 * Depth first; an edge back to a file on the current path closes a ring. Every ring of files has at least one such edge.
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];

  function visit(file: string): void {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push(path.slice(start));
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of edges.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  }

  for (const file of edges.keys()) visit(file);
  return cycles;
}
