/** Maps side by side in one page: each redraw of ours is followed by the same redraw of the peer. */
import style from 'leaflet/dist/leaflet.css?inline';
import type { MapPeer, OpenMap } from './map/map-peer.ts';
import { openOurs } from './map/ours.ts';
import { type Choice, FRAME, makeUpPoints } from './map/points.ts';

const openers: Readonly<Record<string, () => Promise<OpenMap>>> = {
  'leaflet canvas': async () => (await import('./map/leaflet-canvas.ts')).openLeafletCanvas,
  markercluster: async () => (await import('./map/markercluster.ts')).openMarkercluster,
  glify: async () => (await import('./map/glify.ts')).openGlify,
  'deck.gl': async () => (await import('./map/deck.ts')).openDeck,
  maplibre: async () => (await import('./map/maplibre.ts')).openMaplibre,
};

interface Options {
  readonly rowCount: number;
  readonly peer: string;
  readonly repetitions: number;
}

interface Redraws {
  readonly ours_ms: number;
  readonly peer_ms: number;
  readonly equal: boolean;
}

/** Milliseconds from a changed filter to the painted map, medians; equal if both drew as many points each time. */
export async function measureMap({ rowCount, peer, repetitions }: Options): Promise<Redraws> {
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  const points = makeUpPoints(rowCount);
  const ours = await openOurs(addBox(), points);
  const open = await openers[peer]?.();
  if (open === undefined) throw new Error(`no map is called ${peer}`);
  const other = await open(addBox(), points);
  await both(ours, other, 'many');
  const all = [];
  for (let i = 0; i < repetitions; i++)
    all.push(await both(ours, other, i % 2 === 0 ? 'few' : 'many'));
  return {
    ours_ms: median(all.map(({ oursMs }) => oursMs)),
    peer_ms: median(all.map(({ peerMs }) => peerMs)),
    equal: all.every(({ isEqual }) => isEqual),
  };
}

function addBox(): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = `position: absolute; inset: 0; isolation: isolate; width: ${FRAME.widthPx}px; height: ${FRAME.heightPx}px`;
  document.body.append(box);
  return box;
}

async function both(ours: MapPeer, other: MapPeer, choice: Choice) {
  const own = await time(ours, choice);
  const its = await time(other, choice);
  return { oursMs: own.ms, peerMs: its.ms, isEqual: own.count === its.count };
}

async function time(map: MapPeer, choice: Choice) {
  const startMs = performance.now();
  const count = await map.redraw(choice);
  return { ms: performance.now() - startMs, count };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] as number;
}
