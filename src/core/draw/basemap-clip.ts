/** Cuts rings and lines at a box, so that a tile costs what it shows. Points are flat lists x, y, x, y … in pixels. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the pieces of a clipped line go; `lengthPx` is the way along the whole line to where the piece starts, so that dashes run on across tiles. */
export interface LineSink {
  start(x: number, y: number, lengthPx: number): void;
  extend(x: number, y: number): void;
}

/** The part of a ring inside the box, as one ring whose bridges run along the box's edges (Sutherland–Hodgman). Empty when nothing is inside. */
export function clipRing(ring: readonly number[], box: Box): readonly number[] {
  const atLeft = clipRingAtEdge(ring, 0, -1, -box.left);
  const atRight = clipRingAtEdge(atLeft, 0, 1, box.right);
  const atTop = clipRingAtEdge(atRight, 1, -1, -box.top);
  return clipRingAtEdge(atTop, 1, 1, box.bottom);
}

/** Keeps the side where `sign * coordinate <= limit`; `axis` is 0 for x, 1 for y. */
function clipRingAtEdge(
  ring: readonly number[],
  axis: 0 | 1,
  sign: 1 | -1,
  limit: number,
): readonly number[] {
  const clipped: number[] = [];
  for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
    const excessBefore = sign * (ring[before + axis] as number) - limit;
    const excess = sign * (ring[i + axis] as number) - limit;
    const x = ring[i] as number;
    const y = ring[i + 1] as number;
    if (excess <= 0 !== excessBefore <= 0) {
      const share = excessBefore / (excessBefore - excess);
      const xBefore = ring[before] as number;
      const yBefore = ring[before + 1] as number;
      clipped.push(xBefore + share * (x - xBefore), yBefore + share * (y - yBefore));
    }
    if (excess <= 0) clipped.push(x, y);
  }
  return clipped;
}

/** Sends the pieces of an open line that touch the box to `sink`, in order. */
export function clipLine(line: readonly number[], box: Box, sink: LineSink): void {
  let lengthPx = 0;
  for (let i = 2; i < line.length; i += 2) {
    const fromX = line[i - 2] as number;
    const fromY = line[i - 1] as number;
    const dx = (line[i] as number) - fromX;
    const dy = (line[i + 1] as number) - fromY;
    const segmentPx = Math.hypot(dx, dy);
    const enter = Math.max(
      0,
      entry(fromX, dx, box.left, box.right),
      entry(fromY, dy, box.top, box.bottom),
    );
    const leave = Math.min(
      1,
      exit(fromX, dx, box.left, box.right),
      exit(fromY, dy, box.top, box.bottom),
    );
    if (enter <= leave) {
      if (i === 2 || enter > 0)
        sink.start(fromX + enter * dx, fromY + enter * dy, lengthPx + enter * segmentPx);
      sink.extend(fromX + leave * dx, fromY + leave * dy);
    }
    lengthPx += segmentPx;
  }
}

/** The share of a step after which a coordinate is between two limits; past 1 when it never is. */
function entry(from: number, step: number, low: number, high: number): number {
  if (step === 0) return from >= low && from <= high ? 0 : Infinity;
  return ((step > 0 ? low : high) - from) / step;
}

function exit(from: number, step: number, low: number, high: number): number {
  if (step === 0) return Infinity;
  return ((step > 0 ? high : low) - from) / step;
}
