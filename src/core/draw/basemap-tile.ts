/** Paints the basemap: plain geometry and colours onto any canvas context, for tiles and for exports. */
import type { TilePalette, TileRequest } from '../model/ports.ts';
import type { Basemap, BasemapPath } from './basemap.ts';
import { type Box, clipLine, clipRing, type LineSink } from './basemap-clip.ts';
import { outlineOfRing, thinPoints } from './basemap-outline.ts';

/** What the painter uses of a 2D context: those of a page and of a worker both have it, and a test can record it. */
export type BasemapContext = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'globalAlpha'
  | 'lineCap'
  | 'lineDashOffset'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
>;

/** The part of the world that a picture shows. */
interface BasemapFrame {
  /** The picture's upper left corner on the Mercator unit square; `left` past 0 or 1 is another copy of the world. */
  readonly left: number;
  readonly top: number;
  /** The width of the whole world in device pixels. */
  readonly worldPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Device pixels in a CSS pixel: how thick lines are. */
  readonly pixelRatio: number;
}

/** One pass over one layer. Passes are painted in the order of the list. */
interface Pass {
  readonly layer: string;
  readonly paint: 'fill' | 'outline' | 'line' | 'dot';
  readonly colour: keyof TilePalette;
  readonly widthCssPx?: number;
  /** As wide as this on the ground, and never thinner than `widthCssPx`. */
  readonly widthMetres?: number;
  readonly dashCssPx?: readonly number[];
  readonly opacity?: (zoom: number) => number;
}

const share = (value: number): number => Math.max(0, Math.min(1, value));

/** Natural Earth's borders and rivers are off by kilometres: they fade out around zoom 8 and 9. */
const borderOpacity = (zoom: number): number => share(8.5 - zoom);
const riverOpacity = (zoom: number): number => share(zoom - 2) * share(9.5 - zoom);
/** Bands of height lie in one another, so that their tints add up. They are off by kilometres too. */
const reliefOpacity = (zoom: number): number => 0.095 * share((9.5 - zoom) / 2.5);
const regionOpacity = (fromZoom: number) => (zoom: number) =>
  share(zoom - fromZoom) * share(8.5 - zoom);
const streamOpacity = (zoom: number): number => share(zoom - 4.5) * share(9.5 - zoom);

/** The cities' own schematic layers take over where the world's end. */
const cityOpacity = (zoom: number): number => share(2 * (zoom - 9.5));

/** From the lowest to the highest. */
const RELIEF_BANDS = [0, 1, 2, 3, 4, 5].map((band) => `relief${band}`);

/** Borders inside countries, by how large a country's regions are. */
const REGIONS = [
  { layer: 'region-large', fromZoom: 3.5 },
  { layer: 'region-middle', fromZoom: 5 },
  { layer: 'region-small', fromZoom: 6.5 },
];

/** The widths in metres for which a file has a layer of city rivers, named `river` and the width. */
const CITY_RIVERS = [60, 90, 150, 230];

const PASSES: readonly Pass[] = [
  { layer: 'land', paint: 'fill', colour: 'land' },
  ...RELIEF_BANDS.map(
    (layer): Pass => ({ layer, paint: 'fill', colour: 'relief', opacity: reliefOpacity }),
  ),
  {
    layer: 'urban',
    paint: 'fill',
    colour: 'urban',
    opacity: (zoom) => share(zoom - 3.5) * share(10.5 - zoom),
  },
  { layer: 'park', paint: 'fill', colour: 'park', opacity: cityOpacity },
  { layer: 'river', paint: 'line', colour: 'river', widthCssPx: 1.2, opacity: riverOpacity },
  { layer: 'stream', paint: 'line', colour: 'river', opacity: streamOpacity },
  { layer: 'lake', paint: 'fill', colour: 'water' },
  { layer: 'lake', paint: 'outline', colour: 'coast', widthCssPx: 0.75 },
  ...CITY_RIVERS.map(
    (widthMetres): Pass => ({
      layer: `river${widthMetres}`,
      paint: 'line',
      colour: 'river',
      widthMetres,
      opacity: cityOpacity,
    }),
  ),
  { layer: 'road', paint: 'line', colour: 'road', opacity: cityOpacity },
  { layer: 'ring', paint: 'line', colour: 'road', widthCssPx: 1.5, opacity: cityOpacity },
  { layer: 'wall', paint: 'line', colour: 'road', dashCssPx: [2, 2], opacity: cityOpacity },
  ...REGIONS.map(
    ({ layer, fromZoom }): Pass => ({
      layer,
      paint: 'line',
      colour: 'admin',
      opacity: regionOpacity(fromZoom),
    }),
  ),
  { layer: 'border', paint: 'line', colour: 'border', opacity: borderOpacity },
  {
    layer: 'disputed',
    paint: 'line',
    colour: 'border',
    dashCssPx: [4, 3],
    opacity: borderOpacity,
  },
  {
    layer: 'claim',
    paint: 'line',
    colour: 'border',
    dashCssPx: [4, 3],
    opacity: (zoom) => share(zoom - 3) * borderOpacity(zoom),
  },
  { layer: 'land', paint: 'outline', colour: 'coast' },
  {
    layer: 'landmark',
    paint: 'dot',
    colour: 'coast',
    widthCssPx: 3,
    opacity: (zoom) => share(zoom - 11),
  },
];

const EQUATOR_METRES = 40_075_017;

/** Steps finer than this are left out, and so are islets of less than a pixel. */
const FINEST_STEP_CSS_PX = 0.5;

/** Paints one tile over everything that was on the canvas before; about 3 to 15 ms with 50m data. */
export function paintBasemapTile(
  context: BasemapContext,
  basemap: Basemap,
  tile: TileRequest,
): void {
  const { x, y, zoom, sizePx, pixelRatio, palette } = tile;
  const span = 2 ** -zoom;
  const frame: BasemapFrame = {
    left: x * span,
    top: y * span,
    worldPx: sizePx / span,
    widthPx: sizePx,
    heightPx: sizePx,
    pixelRatio,
  };
  paintBasemap(context, { basemap, frame, palette });
}

/** Paints water, then the layers that it knows by name, in every copy of the world that the frame shows. Leaves dashes and opacity as a new context has them. */
function paintBasemap(
  context: BasemapContext,
  picture: { basemap: Basemap; frame: BasemapFrame; palette: TilePalette },
): void {
  const { basemap, frame, palette } = picture;
  const zoom = Math.log2(frame.worldPx / frame.pixelRatio / 256);
  context.fillStyle = palette.water;
  context.fillRect(0, 0, frame.widthPx, frame.heightPx);
  context.lineJoin = 'round';
  for (const pass of PASSES) {
    const opacity = pass.opacity?.(zoom) ?? 1;
    const layer = basemap.find(({ name }) => name === pass.layer);
    if (opacity === 0 || layer === undefined) continue;
    context.globalAlpha = opacity;
    context.fillStyle = palette[pass.colour];
    context.strokeStyle = palette[pass.colour];
    const widthPx = lineWidthPx(pass, frame);
    context.lineWidth = widthPx;
    context.lineCap = pass.widthMetres ? 'round' : 'butt';
    context.setLineDash((pass.dashCssPx ?? []).map((length) => length * frame.pixelRatio));
    const paint = pass.paint === 'dot' ? paintDots : paintPass;
    for (const copy of copiesInFrame(frame, widthPx))
      paint(context, pass, { ...copy, paths: layer.paths });
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Mercator stretches the ground; the middle of the frame stands for all of it. */
function lineWidthPx({ widthCssPx = 1, widthMetres = 0 }: Pass, frame: BasemapFrame): number {
  const middle = frame.top + frame.heightPx / frame.worldPx / 2;
  const stretch = Math.cosh(Math.PI * (1 - 2 * middle));
  const groundPx = (widthMetres * stretch * frame.worldPx) / EQUATOR_METRES;
  return Math.max(widthCssPx * frame.pixelRatio, groundPx);
}

/** One copy of the world as the frame shows it. */
interface WorldCopy {
  readonly leftPx: number;
  readonly topPx: number;
  readonly worldPx: number;
  readonly pixelRatio: number;
  /** The frame and as much around it as lines are wide, so that no clipped edge shows. */
  readonly box: Box;
}

function copiesInFrame(frame: BasemapFrame, lineWidthPx: number): readonly WorldCopy[] {
  const { left, top, worldPx, widthPx, heightPx, pixelRatio } = frame;
  const marginPx = Math.max(4 * pixelRatio, lineWidthPx);
  const box = {
    left: -marginPx,
    top: -marginPx,
    right: widthPx + marginPx,
    bottom: heightPx + marginPx,
  };
  const first = Math.floor(left - marginPx / worldPx);
  const last = Math.floor(left + (widthPx + marginPx) / worldPx);
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    leftPx: (first + i - left) * worldPx,
    topPx: -top * worldPx,
    worldPx,
    pixelRatio,
    box,
  }));
}

function paintPass(
  context: BasemapContext,
  pass: Pass,
  copy: WorldCopy & { paths: readonly BasemapPath[] },
): void {
  const sink = pass.dashCssPx ? dashedSink(context) : plainSink(context);
  context.beginPath();
  for (const path of copy.paths) {
    if (!isVisible(path, copy)) continue;
    const points = thinPoints(path.points, (FINEST_STEP_CSS_PX * copy.pixelRatio) / copy.worldPx);
    if (pass.paint === 'fill') traceRing(context, clipRing(toPixels(points, copy), copy.box));
    else
      for (const line of pass.paint === 'outline' ? outlineOfRing(points) : [points])
        clipLine(toPixels(line, copy), copy.box, sink);
  }
  if (pass.paint === 'fill') context.fill('evenodd');
  else context.stroke();
}

/** Squares of the same size at every zoom. */
function paintDots(
  context: BasemapContext,
  { widthCssPx = 1 }: Pass,
  { leftPx, topPx, worldPx, pixelRatio, box, paths }: WorldCopy & { paths: readonly BasemapPath[] },
): void {
  const sizePx = widthCssPx * pixelRatio;
  for (const { west, north } of paths) {
    const x = leftPx + west * worldPx;
    const y = topPx + north * worldPx;
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      context.fillRect(x - sizePx / 2, y - sizePx / 2, sizePx, sizePx);
  }
}

function isVisible(
  path: BasemapPath,
  { leftPx, topPx, worldPx, pixelRatio, box }: WorldCopy,
): boolean {
  const widthPx = (path.east - path.west) * worldPx;
  const heightPx = (path.south - path.north) * worldPx;
  return (
    Math.max(widthPx, heightPx) >= pixelRatio &&
    leftPx + path.east * worldPx >= box.left &&
    leftPx + path.west * worldPx <= box.right &&
    topPx + path.south * worldPx >= box.top &&
    topPx + path.north * worldPx <= box.bottom
  );
}

function toPixels(points: readonly number[], { leftPx, topPx, worldPx }: WorldCopy): number[] {
  return points.map((value, i) => (i % 2 === 0 ? leftPx : topPx) + value * worldPx);
}

function traceRing(context: BasemapContext, ring: readonly number[]): void {
  if (ring.length < 6) return;
  context.moveTo(ring[0] as number, ring[1] as number);
  for (let i = 2; i < ring.length; i += 2) context.lineTo(ring[i] as number, ring[i + 1] as number);
  context.closePath();
}

function plainSink(context: BasemapContext): LineSink {
  return {
    start: (x, y) => context.moveTo(x, y),
    extend: (x, y) => context.lineTo(x, y),
  };
}

/** Each piece is stroked by itself, with the dashes as far along as the line is. */
function dashedSink(context: BasemapContext): LineSink {
  return {
    start(x, y, lengthPx) {
      context.stroke();
      context.beginPath();
      context.lineDashOffset = lengthPx;
      context.moveTo(x, y);
    },
    extend: (x, y) => context.lineTo(x, y),
  };
}
