/** Runs in a page: a map with one of the two basemaps, one gesture, and the time between the frames. */
import { canvas, map as createMap, geoJSON } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { decodeBasemap } from '../src/core/draw/basemap.ts';
import { fromMercator } from '../src/core/model/place.ts';
import { createAssets } from '../src/platform/assets.ts';
import { createTilePainter } from '../src/platform/tile-painter.ts';
import { BasemapGrid } from '../src/ui/map/basemap-grid.ts';

/** @typedef {'pan' | 'zoom' | 'fly'} Gesture */

const COLOURS = {
  land: '#f3f1ed',
  water: '#dde4e7',
  coast: '#b4c3cc',
  border: '#aea89b',
  urban: '#e9e6e0',
  river: '#cfdee6',
  park: '#dde4d8',
  road: '#d3cec4',
  relief: '#bcab8e',
  admin: '#d5d0c6',
  building: '#e6e1d8',
  street: '#ffffff',
  name: '#6e6a62',
};

/** What both sides draw. @type {Record<string, import('leaflet').PathOptions>} */
const LOOKS = {
  land: { fillColor: COLOURS.land, fillOpacity: 1, color: COLOURS.coast, weight: 1 },
  urban: { fillColor: COLOURS.urban, fillOpacity: 1, stroke: false },
  lake: { fillColor: COLOURS.water, fillOpacity: 1, color: COLOURS.coast, weight: 0.75 },
  river: { color: COLOURS.river, weight: 1.2 },
  stream: { color: COLOURS.river, weight: 1 },
  border: { color: COLOURS.border, weight: 1 },
  disputed: { color: COLOURS.border, weight: 1, dashArray: '4 3' },
};

const TEHRAN = /** @type {[number, number]} */ ([35.7, 51.4]);
const MIDDLE = /** @type {[number, number]} */ ([45, 15]);
const SETTLE_MS = 2500;

/** @type {Record<Gesture, (map: import('leaflet').Map) => void>} */
const GESTURES = {
  pan: (map) => map.panBy([1400, 200], { animate: true, duration: 2.5, easeLinearity: 1 }),
  zoom: (map) => map.flyTo(MIDDLE, 6.4, { animate: true, duration: 2.5 }),
  fly: (map) => map.flyTo(TEHRAN, 5, { animate: true, duration: 2.5 }),
};

/** @param {string} path */
async function readFeatures(path) {
  const bytes = await (await fetch(path)).arrayBuffer();
  return decodeBasemap(new Uint8Array(bytes)).map(({ name, kind, paths }) => {
    const lines = paths.map(({ points }) => {
      const line = Array.from({ length: points.length / 2 }, (_, i) => [
        ...fromMercator([points[2 * i] ?? 0, points[2 * i + 1] ?? 0]),
      ]);
      return kind === 'area' ? [...line, line[0] ?? []] : line;
    });
    /** @type {import('geojson').Geometry} */
    const geometry =
      kind === 'area'
        ? { type: 'MultiPolygon', coordinates: lines.map((line) => [line]) }
        : { type: 'MultiLineString', coordinates: lines };
    return { type: /** @type {const} */ ('Feature'), properties: { name }, geometry };
  });
}

/** @param {import('leaflet').Map} map */
async function addGeoJSON(map) {
  const files = ['/basemap/world-50m.bin', '/basemap/physical-50m.bin'];
  const features = (await Promise.all(files.map(readFeatures))).flat();
  const renderer = canvas({ padding: 0.5 });
  for (const name of Object.keys(LOOKS))
    geoJSON(
      features.filter(({ properties }) => properties.name === name),
      { style: () => LOOKS[name] ?? {}, interactive: false, ...{ renderer } },
    ).addTo(map);
}

/** @param {import('leaflet').Map} map */
async function addOurs(map) {
  new BasemapGrid(createTilePainter(createAssets()), COLOURS).addTo(map);
}

/**
 * @param {'ours' | 'geoJSON'} side @param {Gesture} gesture
 * @returns {Promise<{ fps: number, worstMs: number }>}
 */
async function bench(side, gesture) {
  const box = document.createElement('div');
  box.style.cssText = `width:1024px;height:640px;background:${COLOURS.water}`;
  document.body.append(box);
  const map = createMap(box, { zoomSnap: 0, zoomControl: false, attributionControl: false });
  map.setView(MIDDLE, 4);
  await (side === 'ours' ? addOurs(map) : addGeoJSON(map));
  await new Promise((done) => setTimeout(done, SETTLE_MS));
  const isOver = new Promise((done) => map.once('moveend', done));
  /** @type {number[]} */
  const times = [];
  let isRunning = true;
  const tick = (/** @type {number} */ now) => {
    times.push(now);
    if (isRunning) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  GESTURES[gesture](map);
  await isOver;
  // What the gesture leaves behind is part of it: tiles that arrive, a canvas that is drawn again.
  await new Promise((done) => setTimeout(done, 300));
  isRunning = false;
  const steps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  const totalMs = steps.reduce((sum, step) => sum + step, 0);
  return { fps: (1000 * steps.length) / totalMs, worstMs: Math.max(...steps) };
}

Object.assign(globalThis, { bench });
