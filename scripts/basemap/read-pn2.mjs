/**
 * Rings and lines of a “.pn2” file, the compact form in which Debian's marble-qt-data carries Natural Earth: big-endian,
 * a grid of half an arc minute. A shape is a sort, a number and nodes; a node is a latitude and a longitude, then
 * neighbours given as steps of a byte each away from that node.
 *
 * @typedef {[longitude: number, latitude: number]} Position
 * @typedef {{ isLine: boolean, group: number, positions: Position[] }} Shape Shapes of one `group` are parts of one thing.
 */

const STEPS_PER_DEGREE = 120;
const LINE = 0;
const COLLECTION = 4;

/**
 * @param {Buffer} bytes
 * @returns {Shape[]}
 */
export function readPn2(bytes) {
  if (bytes[0] !== 2) throw new Error(`A .pn2 file of version ${bytes[0]}.`);
  if (bytes[5] !== 0) throw new Error('A .pn2 file with colours.');
  /** @type {Shape[]} */
  const shapes = [];
  let [at, group, partsLeft] = [6, 0, 0];
  while (at < bytes.length) {
    const sort = bytes.readUInt8(at);
    at += 5;
    if (sort === COLLECTION) {
      partsLeft = bytes.readUInt8(at++);
      group++;
      continue;
    }
    if (partsLeft > 0) partsLeft--;
    else group++;
    const { positions, end } = readNodes(bytes, at);
    shapes.push({ isLine: sort === LINE, group, positions });
    at = end;
  }
  return shapes;
}

/** @param {Buffer} bytes @param {number} start */
function readNodes(bytes, start) {
  /** @type {Position[]} */
  const positions = [];
  let at = start + 4;
  for (let nodes = bytes.readUInt32BE(start); nodes > 0; nodes--) {
    const latitude = bytes.readInt16BE(at);
    const longitude = bytes.readInt16BE(at + 2);
    const neighbours = bytes.readUInt16BE(at + 4);
    at += 6;
    positions.push([longitude / STEPS_PER_DEGREE, latitude / STEPS_PER_DEGREE]);
    for (let i = 0; i < neighbours; i++, at += 2)
      positions.push([
        (longitude + bytes.readInt8(at + 1)) / STEPS_PER_DEGREE,
        (latitude + bytes.readInt8(at)) / STEPS_PER_DEGREE,
      ]);
  }
  return { positions, end: at };
}
