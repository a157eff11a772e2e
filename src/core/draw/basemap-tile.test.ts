import { describe, expect, it } from 'vitest';
import type { TileRequest } from '../model/ports.ts';
import type { Basemap, BasemapLayer } from './basemap.ts';
import { type BasemapContext, paintBasemapTile } from './basemap-tile.ts';

const palette = {
  land: 'land',
  water: 'water',
  coast: 'coast',
  border: 'border',
  urban: 'urban',
  river: 'river',
  park: 'park',
  road: 'road',
  relief: 'relief',
  admin: 'admin',
  building: 'building',
  street: 'street',
  name: 'name',
};
const tile: TileRequest = { x: 0, y: 0, zoom: 0, sizePx: 256, pixelRatio: 1, palette };

function layer(name: string, kind: BasemapLayer['kind'], paths: number[][]): BasemapLayer {
  return {
    name,
    kind,
    paths: paths.map((values) => {
      const points = Float32Array.from(values);
      const xs = points.filter((_, i) => i % 2 === 0);
      const ys = points.filter((_, i) => i % 2 === 1);
      const [west, east] = [Math.min(...xs), Math.max(...xs)];
      return { points, west, east, north: Math.min(...ys), south: Math.max(...ys) };
    }),
  };
}

interface Stroke {
  readonly colour: string;
  readonly opacity: number;
  readonly widthPx: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly stops: readonly number[];
}

/** A context that remembers what was filled and stroked, empty paths left out. */
function createRecorder() {
  let path: number[] = [];
  let dash: number[] = [];
  const fills: Stroke[] = [];
  const strokes: Stroke[] = [];
  const record = (list: Stroke[], colour: string) => {
    if (path.length === 0) return;
    const { globalAlpha: opacity, lineWidth: widthPx, lineDashOffset: dashOffset } = context;
    list.push({ colour, opacity, widthPx, dash, dashOffset, stops: path });
  };
  const context: BasemapContext = {
    fillStyle: '',
    strokeStyle: '',
    globalAlpha: 1,
    lineWidth: 1,
    lineJoin: 'miter',
    lineCap: 'butt',
    lineDashOffset: 0,
    beginPath: () => {
      path = [];
    },
    moveTo: (x, y) => void path.push(x, y),
    lineTo: (x, y) => void path.push(x, y),
    closePath: () => {},
    setLineDash: (lengths: Iterable<number>) => {
      dash = [...lengths];
    },
    fill: () => record(fills, String(context.fillStyle)),
    stroke: () => record(strokes, String(context.strokeStyle)),
    fillRect: (x, y, width, height) => {
      path = [x, y, x + width, y + height];
      record(fills, String(context.fillStyle));
    },
  };
  return { context, fills, strokes, dash: () => dash };
}

function paint(basemap: Basemap, request: Partial<TileRequest>) {
  const recorder = createRecorder();
  paintBasemapTile(recorder.context, basemap, { ...tile, ...request });
  return recorder;
}

const island = layer('land', 'area', [[0.25, 0.25, 0.75, 0.25, 0.75, 0.75, 0.25, 0.75]]);
const equator = [0.1, 0.5, 0.9, 0.5];
const world: Basemap = [
  island,
  layer('border', 'line', [equator]),
  layer('disputed', 'line', [equator]),
];

describe('paintBasemapTile', () => {
  it('covers the whole tile with water, then fills land', () => {
    const { fills } = paint(world, {});
    expect(fills.map(({ colour }) => colour)).toEqual(['water', 'land']);
    expect(fills[0]?.stops).toEqual([0, 0, 256, 256]);
    expect(fills[1]?.stops).toEqual([64, 64, 192, 64, 192, 192, 64, 192]);
  });

  it('draws borders plain and disputed ones dashed, in the same colour', () => {
    const { strokes } = paint(world, {});
    const dashes = strokes.map(({ colour, dash }) => [colour, dash]);
    expect(dashes).toEqual([
      ['border', []],
      ['border', [4, 3]],
      ['coast', []],
    ]);
  });

  it('fades borders at zoom 8 and draws none above', () => {
    const opacities = (zoom: number) =>
      paint(world, { zoom, x: 2 ** (zoom - 1), y: 2 ** (zoom - 1) })
        .strokes.filter(({ colour }) => colour === 'border')
        .map(({ opacity }) => opacity);
    expect(opacities(7)).toEqual([1, 1]);
    expect(opacities(8)).toEqual([0.5, 0.5]);
    expect(opacities(9)).toEqual([]);
  });

  it('counts a tile of 512 CSS pixels as one zoom more, whatever the pixel ratio', () => {
    const request = { zoom: 7, x: 64, y: 64, sizePx: 1024, pixelRatio: 2 };
    expect(paint(world, request).strokes.map(({ opacity }) => opacity)).toContain(0.5);
  });

  it('draws lines as thick, and dashes as long, on a fine screen as on a coarse one', () => {
    const { strokes } = paint(world, { sizePx: 512, pixelRatio: 2 });
    expect(strokes.map(({ widthPx }) => widthPx)).toEqual([2, 2, 2]);
    expect(strokes[1]?.dash).toEqual([8, 6]);
  });

  it('paints every copy of the world alike', () => {
    const here = paint(world, { zoom: 2, x: 1, y: 1 });
    for (const x of [5, -3, -7]) {
      const copy = paint(world, { zoom: 2, x, y: 1 });
      expect(copy.fills).toEqual(here.fills);
      expect(copy.strokes).toEqual(here.strokes);
    }
  });

  it('shows two worlds in a tile that is twice as wide as one', () => {
    const lands = paint([island], { zoom: -1, sizePx: 512 }).fills.slice(1);
    expect(lands.map(({ stops }) => stops.slice(0, 2))).toEqual([
      [64, 64],
      [320, 64],
    ]);
  });

  it('joins land that was cut at 180° without a coast line along the cut', () => {
    const cut = layer('land', 'area', [
      [0.9, 0.4, 1, 0.4, 1, 0.6, 0.9, 0.6],
      [0, 0.4, 0.1, 0.4, 0.1, 0.6, 0, 0.6],
    ]);
    const { strokes } = paint([cut], { zoom: 3, x: 8, y: 4 });
    expect(strokes.length).toBeGreaterThan(0);
    for (const { stops } of strokes)
      for (let i = 2; i < stops.length; i += 2)
        expect(stops[i] === 0 && stops[i - 2] === 0).toBe(false);
  });

  it('runs dashes on from tile to tile', () => {
    const disputed = [layer('disputed', 'line', [equator])];
    const [left] = paint(disputed, { zoom: 4, x: 3, y: 8 }).strokes;
    const [right] = paint(disputed, { zoom: 4, x: 4, y: 8 }).strokes;
    const startOf = (stroke: Stroke | undefined, x: number) => (stroke?.stops[0] ?? 0) + 256 * x;
    const apartPx = startOf(right, 4) - startOf(left, 3);
    expect(apartPx).toBeGreaterThan(200);
    expect((right?.dashOffset ?? 0) - (left?.dashOffset ?? 0)).toBeCloseTo(apartPx, 3);
  });

  it('sends nothing far outside the tile to the canvas, however close it looks', () => {
    const { fills, strokes } = paint(world, { zoom: 16, x: 2 ** 14, y: 2 ** 15 });
    expect(fills).toHaveLength(2);
    expect(strokes).toHaveLength(1);
    for (const value of [...fills, ...strokes].flatMap(({ stops }) => stops)) {
      expect(value).toBeGreaterThanOrEqual(-4);
      expect(value).toBeLessThanOrEqual(260);
    }
  });

  it('draws towns, lakes and rivers between land and borders', () => {
    const physical = ['urban', 'lake'].map((name) => ({ ...island, name }));
    const lines = ['river', 'stream', 'border'].map((name) => layer(name, 'line', [equator]));
    const { fills, strokes } = paint([...lines, ...physical, island], {
      zoom: 6,
      x: 32,
      y: 31,
    });
    expect(fills.map(({ colour }) => colour)).toEqual(['water', 'land', 'urban', 'water']);
    expect(strokes.map(({ colour }) => colour)).toEqual(['river', 'river', 'border']);
  });

  it('fades rivers of the world out where the rivers of a city begin, as wide as on the ground', () => {
    const rivers = [layer('river', 'line', [equator]), layer('river150', 'line', [equator])];
    const widths = (zoom: number, pixelRatio = 1) =>
      paint(rivers, { zoom, x: 2 ** (zoom - 1), y: 2 ** (zoom - 1), pixelRatio }).strokes.map(
        ({ widthPx }) => Math.round(widthPx * 10) / 10,
      );
    expect(widths(8)).toEqual([1.2]);
    expect(widths(10)).toEqual([1]);
    expect(widths(14)).toEqual([15.7]);
    const north = [layer('river150', 'line', [[0.5, 0, 0.5, 1]])];
    const [stroke] = paint(north, { zoom: 14, x: 2 ** 13, y: 5461 }).strokes;
    expect(stroke?.widthPx).toBeCloseTo(15.7 * Math.cosh(Math.PI / 3), 0);
  });

  it('draws a wide river beyond the tile by as much as it is wide', () => {
    const rivers = [layer('river230', 'line', [equator])];
    const [stroke] = paint(rivers, { zoom: 16, x: 2 ** 15, y: 2 ** 15 }).strokes;
    expect(stroke?.widthPx).toBeGreaterThan(90);
    expect(Math.min(...(stroke?.stops ?? []))).toBeCloseTo(-(stroke?.widthPx ?? 0), 3);
  });

  it('marks a place by a square of the same size at every zoom, in each copy of the world', () => {
    const places = [layer('landmark', 'line', [[0.5, 0.5]])];
    const square = (request: Partial<TileRequest>) => paint(places, request).fills.slice(1);
    expect(square({ zoom: 11, x: 1024, y: 1024 })).toEqual([]);
    for (const zoom of [12, 15])
      expect(square({ zoom, x: 3 * 2 ** (zoom - 1), y: 2 ** (zoom - 1) })[0]?.stops).toEqual([
        -1.5, -1.5, 1.5, 1.5,
      ]);
    expect(square({ zoom: 12, x: 2050, y: 2048 })).toEqual([]);
  });

  it('passes over layers that it does not know, and ones that are not there', () => {
    const { fills, strokes } = paint([layer('glacier', 'area', [[0, 0, 1, 0, 1, 1]])], {});
    expect(fills).toHaveLength(1);
    expect(strokes).toHaveLength(0);
  });

  it('leaves neither dashes nor opacity behind', () => {
    const disputed = [layer('disputed', 'line', [equator])];
    const { context, dash, strokes } = paint(disputed, { zoom: 8, x: 128, y: 128 });
    expect(strokes[0]).toMatchObject({ opacity: 0.5, dash: [4, 3] });
    expect(context.globalAlpha).toBe(1);
    expect(dash()).toEqual([]);
  });
});
