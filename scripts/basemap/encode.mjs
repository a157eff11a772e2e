/**
 * One layer of a basemap file, in steps of the file's grid over the Web Mercator square.
 * An `area` is a ring whose last point is not its first; holes are rings like all others (even-odd rule).
 *
 * @typedef {readonly (readonly [x: number, y: number])[]} GridPath
 * @typedef {{ name: string, kind: 'line' | 'area', paths: readonly GridPath[] }} GridLayer
 */

const MAGIC = [0x41, 0x42, 0x4d, 0x31];

/**
 * Writes layers as bytes: "ABM1", the bits of the grid, then each layer with its paths as
 * zigzag varint steps from point to point. `core/draw/basemap.ts` reads it.
 *
 * @param {readonly GridLayer[]} layers
 * @param {number} gridBits
 */
export function encodeBasemap(layers, gridBits) {
  /** @type {number[]} */
  const bytes = [...MAGIC];
  /** @param {number} value */
  const writeCount = (value) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  /** @param {number} value */
  const writeStep = (value) => writeCount(value < 0 ? -2 * value - 1 : 2 * value);

  writeCount(gridBits);
  writeCount(layers.length);
  for (const { name, kind, paths } of layers) {
    writeCount(name.length);
    bytes.push(...new TextEncoder().encode(name));
    writeCount(kind === 'area' ? 1 : 0);
    writeCount(paths.length);
    let [lastX, lastY] = [0, 0];
    for (const path of paths) {
      writeCount(path.length);
      for (const [x, y] of path) {
        writeStep(x - lastX);
        writeStep(y - lastY);
        [lastX, lastY] = [x, y];
      }
    }
  }
  return Uint8Array.from(bytes);
}
