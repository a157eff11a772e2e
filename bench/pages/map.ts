/** Maps side by side in one page: each redraw of ours is followed by the same redraw of the peer. */
import style from 'leaflet/dist/leaflet.css?inline';
import { type MapPeer, type OpenMap, painted, paintedOn } from './map/map-peer.ts';
import { openOurs } from './map/ours.ts';
import { type Choice, FRAME, makeUpPoints } from './map/points.ts';
import { median } from './median.ts';

const openers: Readonly<Record<string, () => Promise<OpenMap>>> = {
  'leaflet canvas': async () => (await import('./map/leaflet-canvas.ts')).openLeafletCanvas,
  'leaflet canvas, cleared and filled': async () =>
    (await import('./map/leaflet-canvas.ts')).openLeafletGroup,
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
  /** The same wait for a painted frame where nothing was drawn: no map can be sooner. */
  readonly frame_ms: number;
}

/** Milliseconds from a changed filter to the painted map, medians; equal if both drew as many points each time. */
export async function measureMap({ rowCount, peer, repetitions }: Options): Promise<Redraws> {
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  const points = makeUpPoints(rowCount);
  const [box, itsBox] = [addBox(), addBox()];
  const ours = { box, map: await openOurs(box, points) };
  const open = await openers[peer]?.();
  if (open === undefined) throw new Error(`no map is called ${peer}`);
  const other = { box: itsBox, map: await open(itsBox, points) };
  await both(ours, other, 'many');
  const all = [];
  for (let i = 0; i < repetitions; i++)
    all.push(await both(ours, other, i % 2 === 0 ? 'few' : 'many'));
  return {
    ours_ms: median(all.map(({ oursMs }) => oursMs)),
    peer_ms: median(all.map(({ peerMs }) => peerMs)),
    equal: all.every(({ isEqual }) => isEqual),
    frame_ms: median(all.map(({ frameMs }) => frameMs)),
  };
}

function addBox(): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = `position: absolute; inset: 0; isolation: isolate; width: ${FRAME.widthPx}px; height: ${FRAME.heightPx}px`;
  document.body.append(box);
  return box;
}

/** What draws for WebGL works on after it was told; the next turn begins when it has done. */
const REST_MS = 500;

interface Boxed {
  readonly box: HTMLElement;
  readonly map: MapPeer;
}

/** Only the one whose turn it is can be seen, so that neither is put on the screen on the other's time. */
async function both(ours: Boxed, other: Boxed, choice: Choice) {
  const own = await time(ours, other, choice);
  const its = await time(other, ours, choice);
  const idle = { box: ours.box, map: { redraw: () => paintedOn(ours.box).then(() => 0) } };
  const frame = await time(idle, other, choice);
  return { oursMs: own.ms, peerMs: its.ms, frameMs: frame.ms, isEqual: own.count === its.count };
}

async function time({ box, map }: Boxed, resting: Boxed, choice: Choice) {
  resting.box.style.visibility = 'hidden';
  box.style.visibility = '';
  await painted();
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await painted();
  const startMs = performance.now();
  const count = await map.redraw(choice);
  return { ms: performance.now() - startMs, count };
}
