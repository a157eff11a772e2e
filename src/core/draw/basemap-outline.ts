/** What of a basemap path is worth drawing at a scale. Points are flat lists x, y, x, y … on the Mercator unit square. */

/**
 * The points of a path without those nearer than `step` to the last one kept, in x and in y.
 * Depends on nothing but path and step, so neighbouring tiles of a zoom agree. Ends stay.
 */
export function thinPoints(points: Float32Array, step: number): number[] {
  const kept: number[] = [];
  let lastX = Infinity;
  let lastY = Infinity;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] as number;
    const y = points[i + 1] as number;
    const isEnd = i === points.length - 2;
    if (!isEnd && Math.abs(x - lastX) < step && Math.abs(y - lastY) < step) continue;
    kept.push(x, y);
    lastX = x;
    lastY = y;
  }
  return kept;
}

/** The outline of a ring as open lines, without the edges that only come from the cut at 180° and the end of the square. */
export function outlineOfRing(ring: readonly number[]): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let line: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    const [x, y] = [ring[i] as number, ring[i + 1] as number];
    const [nextX, nextY] = [ring[next] as number, ring[next + 1] as number];
    if (isOnEdge(x, nextX) || isOnEdge(y, nextY)) {
      line = [];
      continue;
    }
    if (line.length === 0) {
      line.push(x, y);
      lines.push(line);
    }
    line.push(nextX, nextY);
  }
  return lines;
}

function isOnEdge(from: number, to: number): boolean {
  return from === to && (from === 0 || from === 1);
}
