import type { Map as LeafletMap } from 'leaflet';
import { MapContainer } from 'react-leaflet';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { toMercator } from '../../core/model/place.ts';
import type { TileNews, TilePainter, TilePalette, TileRequest } from '../../core/model/ports.ts';
import { BasemapLayer } from './BasemapLayer.tsx';
import type { BasemapArea } from './basemap-grid.ts';
import './leaflet.css';

const others = {
  water: '',
  coast: '',
  border: '',
  urban: '',
  river: '',
  park: '',
  road: '',
  relief: '',
  admin: '',
  building: '',
  street: '',
  name: '',
};
const red: TilePalette = { land: '#ff0000', ...others };
const blue: TilePalette = { land: '#0000ff', ...others };

interface Order {
  readonly tile: TileRequest;
  readonly signal: AbortSignal | undefined;
  /** Delivers the tile, all in the colour of its land. */
  readonly deliver: () => void;
  readonly fail: (error: Error) => void;
}

/** A painter that keeps its orders until the test delivers them. */
function createPainter() {
  const orders: Order[] = [];
  const listeners = new Set<(news: TileNews) => void>();
  const painter: TilePainter = {
    paint(tile, signal) {
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        const deliver = () => resolve(paintFlat(tile));
        orders.push({ tile, signal, deliver, fail: reject });
      });
    },
    whole: async () => {},
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const takeOrders = () => orders.splice(0);
  const tell = (news: TileNews) => {
    for (const listener of listeners) listener(news);
  };
  return { painter, takeOrders, tell, listeners };
}

function paintFlat({ sizePx, palette }: TileRequest): ImageBitmap {
  const canvas = new OffscreenCanvas(sizePx, sizePx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = palette.land;
  context.fillRect(0, 0, sizePx, sizePx);
  return canvas.transferToImageBitmap();
}

async function showMap(options: { zoom: number; area?: BasemapArea }) {
  const { painter, ...rest } = createPainter();
  const box: { map: LeafletMap | null } = { map: null };
  const element = (palette: TilePalette | null) => (
    <MapContainer
      ref={(map) => {
        box.map = map;
      }}
      center={[45, 20]}
      zoom={options.zoom}
      zoomSnap={0}
      minZoom={0}
      style={{ width: 600, height: 400 }}
    >
      {palette && (
        <BasemapLayer
          painter={painter}
          palette={palette}
          {...(options.area && { area: options.area })}
        />
      )}
    </MapContainer>
  );
  const { rerender } = await render(element(red));
  await vi.waitFor(() => expect(box.map).not.toBeNull());
  const show = (palette: TilePalette | null) => rerender(element(palette));
  return { ...rest, map: box.map as unknown as LeafletMap, show };
}

const canvases = () => [...document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile')];

/** The red and blue of each tile's first pixel. */
function colours(): string[] {
  return canvases().map((canvas) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(canvas, 0, 0);
    const [r, , b] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return r ? 'red' : b ? 'blue' : 'none';
  });
}

const deliverAll = (orders: readonly Order[]) => {
  for (const { deliver } of orders) deliver();
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('BasemapLayer', () => {
  test('fills tiles as they are delivered, without a fade and hidden from assistive technology', async () => {
    const { takeOrders } = await showMap({ zoom: 4 });
    const orders = takeOrders();
    expect(orders.length).toBeGreaterThan(1);
    orders[0]?.deliver();
    await vi.waitFor(() => expect(colours().filter((colour) => colour === 'red')).toHaveLength(1));
    deliverAll(orders);
    await vi.waitFor(() => expect(new Set(colours())).toEqual(new Set(['red'])));
    for (const canvas of canvases()) expect(getComputedStyle(canvas).opacity).toBe('1');
    expect(canvases()[0]?.closest('[aria-hidden=true]')).not.toBeNull();
  });

  test('shows new colours all at once, and the old picture until then', async () => {
    const { takeOrders, show } = await showMap({ zoom: 4 });
    deliverAll(takeOrders());
    await vi.waitFor(() => expect(colours()).not.toContain('none'));
    await show(blue);
    const [first, ...others] = takeOrders();
    expect(first?.tile.palette).toBe(blue);
    expect(others).toHaveLength(canvases().length - 1);
    deliverAll(others);
    await settle();
    expect(new Set(colours())).toEqual(new Set(['red']));
    first?.deliver();
    await vi.waitFor(() => expect(new Set(colours())).toEqual(new Set(['blue'])));
  });

  test('shows only the last of several colours, also on tiles that were never painted', async () => {
    const { takeOrders, show } = await showMap({ zoom: 4 });
    const before = takeOrders();
    await show(blue);
    expect(before.every(({ signal }) => signal?.aborted)).toBe(true);
    deliverAll(takeOrders());
    await vi.waitFor(() => expect(new Set(colours())).toEqual(new Set(['blue'])));
    for (const canvas of canvases()) expect(getComputedStyle(canvas).visibility).toBe('visible');
  });

  test('shows nothing of colours that were changed again before they were all painted', async () => {
    const { takeOrders, show } = await showMap({ zoom: 4 });
    deliverAll(takeOrders());
    await vi.waitFor(() => expect(colours()).not.toContain('none'));
    await show(blue);
    takeOrders()[0]?.deliver();
    await show(red);
    await settle();
    expect(new Set(colours())).toEqual(new Set(['red']));
  });

  test('repaints when the painter has more detail, and not after it was taken off', async () => {
    const { takeOrders, tell, listeners, show } = await showMap({ zoom: 4 });
    deliverAll(takeOrders());
    await vi.waitFor(() => expect(colours()).not.toContain('none'));
    tell({ kind: 'detail', fromZoom: 4 });
    expect(takeOrders()).toHaveLength(canvases().length);
    tell({ kind: 'detail', fromZoom: 6 });
    expect(takeOrders()).toEqual([]);
    await show(null);
    expect(listeners.size).toBe(0);
  });

  test('no longer wants tiles that went out of view', async () => {
    const { map, takeOrders } = await showMap({ zoom: 4 });
    const orders = takeOrders();
    map.setView([-30, -120], 7, { animate: false });
    await vi.waitFor(() => expect(orders.every(({ signal }) => signal?.aborted)).toBe(true));
    expect(takeOrders().some(({ signal }) => !signal?.aborted)).toBe(true);
  });

  test('asks for as many pixels as a tile covers, and for twice as many between whole zooms', async () => {
    const { map, takeOrders } = await showMap({ zoom: 4 });
    const grains = () => {
      const orders = takeOrders();
      deliverAll(orders);
      return [
        ...new Set(orders.map(({ tile }) => `${tile.zoom} ${tile.sizePx} ${tile.pixelRatio}`)),
      ];
    };
    const zoomTo = async (zoom: number) => {
      const isZoomed = new Promise((resolve) => map.once('zoomend', resolve));
      map.setZoom(zoom);
      await isZoomed;
    };
    expect(window.devicePixelRatio).toBe(1);
    expect(grains()).toEqual(['3 512 1']);
    await settle();
    await zoomTo(4.4);
    expect(grains()).toEqual([`3 ${Math.round(1024 * 2 ** 0.4)} 2`]);
    await settle();
    await zoomTo(3.8);
    expect(grains()).toEqual([`3 ${Math.round(1024 * 2 ** -0.2)} 2`]);
    await settle();
    await zoomTo(4.8);
    expect(grains()).toEqual([`4 ${Math.round(1024 * 2 ** -0.2)} 2`]);
    await settle();
    map.fire('zoomend');
    expect(grains()).toEqual([]);
  });

  test('shows a first picture before it asks for a sharper one', async () => {
    const { map, takeOrders } = await showMap({ zoom: 4 });
    const orders = takeOrders();
    const isZoomed = new Promise((resolve) => map.once('zoomend', resolve));
    map.setZoom(4.4);
    await isZoomed;
    expect(takeOrders()).toEqual([]);
    deliverAll(orders);
    await vi.waitFor(() => expect(colours()).not.toContain('none'));
    expect(takeOrders().map(({ tile }) => tile.pixelRatio)).toEqual(orders.map(() => 2));
  });

  test('asks for tiles of its own area alone, and for none from farther away', async () => {
    const area = { bounds: { west: 19, south: 44, east: 21, north: 46 }, fromZoom: 4 };
    const { map, takeOrders } = await showMap({ zoom: 6, area });
    const near = takeOrders();
    expect(near.length).toBeGreaterThan(0);
    const [first, last] = [toMercator([19, 46]), toMercator([21, 44])];
    for (const { tile } of near) {
      const span = 2 ** -tile.zoom;
      expect(tile.x * span).toBeLessThan(last[0]);
      expect((tile.x + 1) * span).toBeGreaterThan(first[0]);
      expect(tile.y * span).toBeLessThan(last[1]);
      expect((tile.y + 1) * span).toBeGreaterThan(first[1]);
    }
    map.setView([-30, -120], 6, { animate: false });
    expect(takeOrders()).toEqual([]);
    map.setView([45, 20], 3, { animate: false });
    expect(takeOrders()).toEqual([]);
  });

  test('leaves a tile empty when it cannot be painted', async () => {
    const { takeOrders } = await showMap({ zoom: 4 });
    const [bad, ...good] = takeOrders();
    bad?.fail(new Error('no basemap'));
    deliverAll(good);
    await vi.waitFor(() => expect(colours().filter((colour) => colour === 'none')).toHaveLength(1));
  });
});
