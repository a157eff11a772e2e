/** Which names the map shows and where: they give way to marks, to the labels of marks and to more important names. */

import { toMercator } from '../model/place.ts';
import type { MapName } from './map-name.ts';
import type { Mark } from './mark.ts';
import { ROOMY_AREA_PX } from './paint-marks.ts';
import type { Box } from './place-labels.ts';
import { SINGLE_MARKS_ZOOM } from './place-marks.ts';
import { reachOf } from './reach.ts';
import { createTakenRoom, type TakenRoom } from './taken-room.ts';
import type { Point, Viewport } from './viewport.ts';

/** A name that found its place, around its middle or to one side of its dot. */
export interface PlacedName extends Point {
  readonly name: MapName;
  readonly align: 'left' | 'right' | 'center';
  /** Where the town lies, when a dot shows it. */
  readonly dot: Point | null;
  /** Which of its possible places it took, so that it can keep it. */
  readonly choice: number;
}

/** A label of a mark: names keep clear of its box, and a town that it names is not named again beside it. */
export interface TakenLabel {
  readonly title: string;
  readonly box: Box;
}

/** What names must keep clear of. All in the picture's px. */
export interface NameRoom {
  readonly viewport: Viewport;
  /** How far beyond the picture names are placed too, so that a short drag shows no bare edge. */
  readonly marginPx: number;
  readonly marks: readonly Mark[];
  readonly labels: readonly TakenLabel[];
  /** What else may not be written on. */
  readonly boxes: readonly Box[];
  /** The width of the widest line. */
  readonly measure: (name: MapName) => number;
}

/** A room as many times smaller: names placed in it as on a desk are painted as much larger. */
export function shrinkRoom(room: NameRoom, scale: number): NameRoom {
  if (scale === 1) return room;
  const { viewport, marginPx, marks, labels, boxes } = room;
  const shrink = ({ left, top, right, bottom }: Box): Box => ({
    left: left / scale,
    top: top / scale,
    right: right / scale,
    bottom: bottom / scale,
  });
  return {
    viewport: {
      ...viewport,
      zoom: viewport.zoom - Math.log2(scale),
      widthPx: viewport.widthPx / scale,
      heightPx: viewport.heightPx / scale,
    },
    marginPx: marginPx / scale,
    marks: marks.map((mark) => ({
      ...mark,
      x: mark.x / scale,
      y: mark.y / scale,
      radiusPx: mark.radiusPx / scale,
    })),
    labels: labels.map(({ title, box }) => ({ title, box: shrink(box) })),
    boxes: boxes.map(shrink),
    measure: room.measure,
  };
}

/** How high a line of a name stands. */
export const NAME_LINE_PX = 14;

/** Up to here towns are dots with names beside them; nearer, a name stands in the middle of its town. */
const LAST_DOT_ZOOM = 9.6;

const GAP_PX = 3;
/** Two countries in a line must not read as one. */
const COUNTRY_GAP_PX = 12;
const DOT_PX = 3;
/** A name keeps its place while the zoom stays within this. */
const SAME_ZOOM = 0.2;
const SAID_ALREADY_PX = 90;

/**
 * Places names in the order of their rank, those of `before` first among their equals and where they stood, so that panning leaves names in peace.
 * The order has nothing to do with the picture's edges; the same input always gives the same names.
 */
export function placeNames(
  names: readonly MapName[],
  room: NameRoom,
  before: PlacedNames | null,
): PlacedNames {
  const { zoom } = room.viewport;
  const isKept = before !== null && Math.abs(before.zoom - zoom) < SAME_ZOOM;
  const choices = new Map(isKept ? before.names.map(({ name, choice }) => [name.key, choice]) : []);
  const taken = takeMarks(room);
  const wanted = locateNames(names, room).sort(
    (a, b) =>
      a.name.rank - b.name.rank ||
      Number(choices.has(b.name.key)) - Number(choices.has(a.name.key)),
  );
  const said = new Map<string, Point>();
  const placed = wanted.flatMap(({ name, at }) => {
    const text = name.lines.join(' ');
    const twin = said.get(text);
    if (twin !== undefined && Math.hypot(twin.x - at.x, twin.y - at.y) < SAID_ALREADY_PX) return [];
    const found = findPlace(
      { name, at, widthPx: room.measure(name), zoom },
      {
        taken,
        first: choices.get(name.key) ?? 0,
      },
    );
    if (found !== null) said.set(text, at);
    return found ?? [];
  });
  return { zoom, names: placed };
}

/** The names of a picture, and the zoom that they were placed for. */
export interface PlacedNames {
  readonly zoom: number;
  readonly names: readonly PlacedName[];
}

/** The box that a placed name covers, its dot aside. */
export function boxOfName({ name, x, y, align }: PlacedName, widthPx: number): Box {
  const half = (name.lines.length * NAME_LINE_PX) / 2;
  const left = x - { left: 0, center: 0.5, right: 1 }[align] * widthPx;
  return { left, right: left + widthPx, top: y - half, bottom: y + half };
}

interface Located {
  readonly name: MapName;
  readonly at: Point;
}

/** Names worth showing at this zoom, near enough to the picture, in the copy of the world nearest to its middle, and not said by a label already. */
function locateNames(names: readonly MapName[], room: NameRoom): Located[] {
  const { center, zoom, widthPx, heightPx } = room.viewport;
  const worldPx = 256 * 2 ** zoom;
  const [centerX, centerY] = toMercator(center);
  return names.flatMap((name) => {
    if (zoom < name.fromZoom || zoom >= name.untilZoom) return [];
    const turns = name.x - centerX;
    const x = widthPx / 2 + (turns - Math.round(turns)) * worldPx;
    const y = heightPx / 2 + (name.y - centerY) * worldPx;
    const isNear =
      x > -room.marginPx &&
      y > -room.marginPx &&
      x < widthPx + room.marginPx &&
      y < heightPx + room.marginPx;
    return isNear && !isSaidAlready(name, { x, y }, room.labels) ? [{ name, at: { x, y } }] : [];
  });
}

function isSaidAlready(
  { kind, lines }: MapName,
  at: Point,
  labels: readonly TakenLabel[],
): boolean {
  const [line = ''] = lines;
  return (
    kind === 'town' &&
    labels.some(
      ({ title, box }) =>
        title.includes(line) &&
        at.x > box.left - SAID_ALREADY_PX &&
        at.x < box.right + SAID_ALREADY_PX &&
        at.y > box.top - SAID_ALREADY_PX &&
        at.y < box.bottom + SAID_ALREADY_PX,
    )
  );
}

function takeMarks({ marks, labels, boxes, viewport, marginPx }: NameRoom): TakenRoom {
  const taken = createTakenRoom();
  for (const box of [...boxes, ...labels.map((label) => label.box)]) taken.take(grow(box, GAP_PX));
  for (const mark of marks) {
    const isFar =
      Math.abs(mark.x - viewport.widthPx / 2) > viewport.widthPx / 2 + 2 * marginPx ||
      Math.abs(mark.y - viewport.heightPx / 2) > viewport.heightPx / 2 + 2 * marginPx;
    if (isFar) continue;
    // An area is faint and names may stand in it, but not on the count in its middle.
    if (mark.kind !== 'area') taken.take(grow(around(mark), reachOf(mark) + GAP_PX));
    else if (mark.radiusPx < ROOMY_AREA_PX) taken.take(grow(around(mark), 10));
  }
  return taken;
}

interface Sized extends Located {
  readonly widthPx: number;
  readonly zoom: number;
}

/** The first of a name's possible places that is free, beginning with the one it had. Takes it. */
function findPlace(
  sized: Sized,
  { taken, first }: { readonly taken: TakenRoom; readonly first: number },
): PlacedName | null {
  const candidates = listCandidates(sized);
  const own = candidates[first];
  const ordered = own === undefined ? candidates : [own, ...candidates];
  const found = ordered.find((placed) =>
    [boxOfName(placed, sized.widthPx), dotBox(placed)].every(
      (box) => box === null || taken.isFree(box),
    ),
  );
  if (found === undefined) return null;
  const text = boxOfName(found, sized.widthPx);
  const aside = sized.name.kind === 'country' ? COUNTRY_GAP_PX : GAP_PX;
  taken.take({ ...grow(text, GAP_PX), left: text.left - aside, right: text.right + aside });
  const dot = dotBox(found);
  if (dot !== null) taken.take(dot);
  return found;
}

function listCandidates({ name, at, zoom, widthPx }: Sized): readonly PlacedName[] {
  if (name.kind === 'landmark') return besideDot(name, at);
  const isDot = name.kind === 'town' && zoom < LAST_DOT_ZOOM;
  const beside = isDot ? besideDot(name, at) : [];
  // A mark on one of the five cities covers its dot, never its name. From far the mark's own label names it, and a name beside its place would be wrong.
  if (isDot && (name.rank > 0 || zoom < SINGLE_MARKS_ZOOM)) return beside;
  const around = shifts({ name, at, zoom, widthPx }).map(({ x, y }, i) => ({
    name,
    x: at.x + x,
    y: at.y + y,
    align: 'center' as const,
    dot: null,
    choice: beside.length + i,
  }));
  return [...beside, ...around];
}

/** Right of its dot, left, above, below. */
function besideDot(name: MapName, at: Point): readonly PlacedName[] {
  const sides = [
    { x: 6, y: 0, align: 'left' },
    { x: -6, y: 0, align: 'right' },
    { x: 0, y: -11, align: 'center' },
    { x: 0, y: 11, align: 'center' },
  ] as const;
  return sides.map(({ x, y, align }, choice) => ({
    name,
    x: at.x + x,
    y: at.y + y,
    align,
    dot: at,
    choice,
  }));
}

/** How far a name may stand from the middle of what it names: within a large country, around the marks of one of the five cities, a line up or down for all others. */
function shifts({ name, zoom, widthPx }: Sized): readonly Point[] {
  if (name.kind === 'country') {
    const room = Math.min(90, 15 * 2 ** (zoom - name.fromZoom));
    return [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75].map((share) => ({ x: 0, y: share * room }));
  }
  if (name.rank > 0) return [0, NAME_LINE_PX, -NAME_LINE_PX].map((y) => ({ x: 0, y }));
  const rings = [0, 1, 2, 3, 4, 5].flatMap((ring) => {
    const up = ring * 22;
    const aside = up === 0 ? 0 : up + widthPx / 2;
    return [
      { x: 0, y: -up },
      { x: aside, y: 0 },
      { x: -aside, y: 0 },
      { x: 0, y: up },
    ];
  });
  return rings.slice(3);
}

function dotBox({ dot }: PlacedName): Box | null {
  return dot === null ? null : grow(around(dot), DOT_PX);
}

function around({ x, y }: Point): Box {
  return { left: x, right: x, top: y, bottom: y };
}

function grow({ left, top, right, bottom }: Box, px: number): Box {
  return { left: left - px, top: top - px, right: right + px, bottom: bottom + px };
}
