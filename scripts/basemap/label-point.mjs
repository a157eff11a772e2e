/**
 * @typedef {readonly [x: number, y: number]} Point
 */

const COLUMNS = 48;

/**
 * Where the middle of a line of text stands best in an area: as far as can be from its edge, sideways counting half,
 * because names are wider than high. Found on a grid, which is exact enough for a name.
 *
 * @param {readonly Point[]} ring An area's outer edge in the Web Mercator plane, not closed.
 * @returns {Point}
 */
export function labelPoint(ring) {
  const squeezed = ring.map(([x, y]) => /** @type {Point} */ ([x / 2, y]));
  const xs = squeezed.map(([x]) => x);
  const ys = squeezed.map(([, y]) => y);
  const west = Math.min(...xs);
  const north = Math.min(...ys);
  const width = Math.max(...xs) - west;
  const height = Math.max(...ys) - north;
  /** @type {{ room: number, at: Point }} */
  let best = { room: 0, at: [(west + width / 2) * 2, north + height / 2] };
  for (let row = 0; row < COLUMNS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      /** @type {Point} */
      const at = [
        west + ((column + 0.5) / COLUMNS) * width,
        north + ((row + 0.5) / COLUMNS) * height,
      ];
      const room = isInside(at, squeezed) ? distanceToEdge(at, squeezed) : 0;
      if (room > best.room) best = { room, at: [at[0] * 2, at[1]] };
    }
  return best.at;
}

/**
 * @param {readonly Point[]} ring
 * @returns {number} The area in the units of its points, squared.
 */
export function areaOf(ring) {
  let sum = 0;
  eachEdge(ring, ([x1, y1], [x2, y2]) => {
    sum += x1 * y2 - x2 * y1;
  });
  return Math.abs(sum) / 2;
}

/** @param {Point} at @param {readonly Point[]} ring */
function isInside([x, y], ring) {
  let inside = false;
  eachEdge(ring, ([x1, y1], [x2, y2]) => {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** @param {Point} at @param {readonly Point[]} ring */
function distanceToEdge([x, y], ring) {
  let least = Number.POSITIVE_INFINITY;
  eachEdge(ring, ([x1, y1], [x2, y2]) => {
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
    const share = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)));
  });
  return least;
}

/** @param {readonly Point[]} ring @param {(from: Point, to: Point) => void} visit */
function eachEdge(ring, visit) {
  for (let i = 0; i < ring.length; i++)
    visit(/** @type {Point} */ (ring[i]), /** @type {Point} */ (ring[(i + 1) % ring.length]));
}
