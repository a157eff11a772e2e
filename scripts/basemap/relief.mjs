import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contours, polygonArea } from 'd3';
import { chromium } from 'playwright';
import { findChromium } from '../chromium.mjs';
import { encodeBasemap } from './encode.mjs';
import { gridPath } from './grid.mjs';
import { simplifyLine } from './simplify.mjs';

/** Steps of about 0.6 km at the equator; the source's pixels, two by two, are of 15 km. */
const GRID_BITS = 16;

/** Greys of the source at which a band begins, at about 450, 800, 1300, 2000, 2800 and 3700 m: the scale is not linear, and read off known places. */
const BANDS = [156, 166, 180, 195, 207, 220];

/** The source's tiles at its level 2: eight columns and four rows cover the world. */
const FOLDER = 'maps/earth/srtm/2';

/** Ice has no relief worth a tint. */
const SOUTHERN_END = -60;

const SIMPLIFY_DEGREES = 0.03;
/** In source pixels, squared. */
const LEAST_AREA = 9;

/**
 * How high the land is, as bands that lie in one another: each an area of everything above it.
 *
 * @param {string} marbleFolder
 */
export async function buildRelief(marbleFolder) {
  const picture = halve(await decodeTiles(join(marbleFolder, FOLDER)));
  const { widthPx, heightPx } = picture;
  const levels = contours().size([widthPx, heightPx]).thresholds(BANDS)([...smooth(picture)]);
  const position = (/** @type {number[]} */ [x = 0, y = 0]) =>
    /** @type {[number, number]} */ ([
      Math.max(-180, Math.min(180, (x / widthPx) * 360 - 180)),
      90 - (y / heightPx) * 180,
    ]);
  return encodeBasemap(
    levels.map(({ coordinates }, band) => ({
      name: `relief${band}`,
      kind: 'area',
      paths: coordinates
        .flat()
        .filter((ring) => Math.abs(polygonArea(/** @type {any} */ (ring))) >= LEAST_AREA)
        .flatMap((ring) =>
          gridPath(simplifyLine(ring.map(position), SIMPLIFY_DEGREES), {
            gridBits: GRID_BITS,
            isRing: true,
          }),
        ),
    })),
    GRID_BITS,
  );
}

/** @typedef {{ widthPx: number, heightPx: number, greys: Uint8Array }} Picture */

/**
 * A browser knows how to read the source's pictures.
 *
 * @param {string} folder
 * @returns {Promise<Picture>}
 */
async function decodeTiles(folder) {
  const tiles = readdirSync(folder).flatMap((row) =>
    readdirSync(join(folder, row)).map((name) => {
      const [y, x] = name.split(/[_.]/).map(Number);
      const bytes = readFileSync(join(folder, row, name)).toString('base64');
      return { x: x ?? 0, y: y ?? 0, source: `data:image/jpeg;base64,${bytes}` };
    }),
  );
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const page = await browser.newPage();
    const { widthPx, heightPx, greys } = await page.evaluate(readGreys, tiles);
    return { widthPx, heightPx, greys: new Uint8Array(Buffer.from(greys, 'base64')) };
  } finally {
    await browser.close();
  }
}

/** Runs in a page. @param {{ x: number, y: number, source: string }[]} tiles */
async function readGreys(tiles) {
  const columns = Math.max(...tiles.map(({ x }) => x)) + 1;
  const rows = Math.max(...tiles.map(({ y }) => y)) + 1;
  const images = await Promise.all(
    tiles.map(async ({ x, y, source }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return { x, y, image };
    }),
  );
  const { width = 0, height = 0 } = images[0]?.image ?? {};
  const canvas = new OffscreenCanvas(width * columns, height * rows);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
  for (const { x, y, image } of images) context.drawImage(image, x * width, y * height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let text = '';
  for (let i = 0; i < data.length; i += 4) text += String.fromCharCode(data[i] ?? 0);
  return { widthPx: canvas.width, heightPx: canvas.height, greys: btoa(text) };
}

/** Four pixels become one. @param {Picture} picture @returns {Picture} */
function halve({ widthPx, heightPx, greys }) {
  const [width, height] = [widthPx / 2, heightPx / 2];
  const halved = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 2 * y * widthPx + 2 * x;
      const four = [at, at + 1, at + widthPx, at + widthPx + 1].map((i) => greys[i] ?? 0);
      halved[y * width + x] = four.reduce((sum, grey) => sum + grey, 0) / 4;
    }
  return { widthPx: width, heightPx: height, greys: halved };
}

const SMOOTH_PX = 1;
const SMOOTH_ROUNDS = 2;

/** Each pixel the mean of those around it, twice: the source was packed in squares of 8. @param {Picture} picture @returns {Float32Array} */
function smooth({ widthPx, heightPx, greys }) {
  let before = Float32Array.from(greys);
  for (let round = 0; round < SMOOTH_ROUNDS; round++) {
    const after = new Float32Array(before.length);
    for (let y = 0; y < heightPx; y++)
      for (let x = 0; x < widthPx; x++) {
        let [sum, count] = [0, 0];
        for (
          let row = Math.max(0, y - SMOOTH_PX);
          row <= Math.min(heightPx - 1, y + SMOOTH_PX);
          row++
        )
          for (let step = -SMOOTH_PX; step <= SMOOTH_PX; step++) {
            const column = (x + step + widthPx) % widthPx;
            sum += before[row * widthPx + column] ?? 0;
            count++;
          }
        after[y * widthPx + x] = sum / count;
      }
    before = after;
  }
  const lastRow = Math.floor(((90 - SOUTHERN_END) / 180) * heightPx);
  return before.fill(0, lastRow * widthPx);
}
