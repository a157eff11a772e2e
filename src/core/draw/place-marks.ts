/** Answer → marks: where each placed incident is drawn, how large, and what stands for many. */
import type { Headline } from '../model/incident.ts';
import {
  isPointLike,
  metresToPixels,
  PLACE_PRECISIONS,
  type PlacePrecision,
  type Position,
  PRECISION_RADIUS_METRES,
} from '../model/place.ts';
import type { Measure } from '../model/query.ts';
import { type GatherRule, type Group, gatherPoints, gatherUntilStill } from './gather-points.ts';
import type { AreaMark, Mark, PrecisionRing, SingleMark, SlotShare, StackMark } from './mark.ts';
import { sizeOf } from './radius.ts';
import { OTHER_SLOT, type Slot, slotOf } from './slot.ts';
import { SHAPES } from './symbol.ts';
import { createProjector, type Viewport } from './viewport.ts';

/** From this zoom on every incident has its own mark; below it discs with counts stand for places. */
export const SINGLE_MARKS_ZOOM = 8;

const COINCIDENT_PX = 3;
const DISC_PX_PER_ROOT = 4.3;
const LEAST_DISC_PX = 11;
const MOST_DISC_PX = 44;
const LEAST_AREA_PX = 15;
const RING_GAP_PX = 4;

/** What the marks mean. */
export interface MarkEncoding {
  readonly size: Measure;
  /** The category that gives colour and shape. */
  readonly colour: string;
  readonly slots: ReadonlyMap<string, Slot>;
}

/**
 * Places incidents in a picture. Each one that has a position is in exactly one mark, in view or not; one without is in none.
 * Below `SINGLE_MARKS_ZOOM` all are discs whose area is the count; above it only incidents within 3 px of each other are stacked.
 * The list is in painting order: areas first, then large before small; it does not depend on the order of `headlines`.
 */
export function placeMarks(
  headlines: readonly Headline[],
  viewport: Viewport,
  encoding: MarkEncoding,
): readonly Mark[] {
  const project = createProjector(viewport);
  const groups = headlines
    .filter(hasPosition)
    .map((headline) => ({ ...project(headline.position), things: [headline as Headline] }));
  const isSingle = viewport.zoom >= SINGLE_MARKS_ZOOM;
  const marks = isSingle
    ? placeOnStreets(groups, viewport.zoom, encoding)
    : placeDiscs(gatherDiscs(groups), encoding, null);
  return marks.sort(
    (a, b) =>
      Number(b.kind === 'area') - Number(a.kind === 'area') ||
      b.radiusPx - a.radiusPx ||
      a.y - b.y ||
      a.x - b.x ||
      compareIncidents(a.incidents[0] as Headline, b.incidents[0] as Headline),
  );
}

function hasPosition(headline: Headline): headline is Headline & { readonly position: Position } {
  return headline.position !== null;
}

/** Time order; incidents of one start day by id, never by their place in the file. */
function compareIncidents(a: Headline, b: Headline): number {
  const start = (one: Headline) => one.when?.startDay ?? Number.POSITIVE_INFINITY;
  if (start(a) !== start(b)) return start(a) - start(b);
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.row - b.row;
}

function reachOfDisc(count: number): number {
  return Math.min(MOST_DISC_PX, Math.max(LEAST_DISC_PX, DISC_PX_PER_ROOT * Math.sqrt(count)));
}

/** First what is in one place, then what would touch as the smallest discs, then what a large disc would cover. */
function gatherDiscs(groups: readonly Group<Headline>[]): Group<Headline>[] {
  const places = gatherPoints(groups, within(COINCIDENT_PX));
  const near = gatherPoints(places, within(2 * LEAST_DISC_PX));
  return gatherUntilStill(near, {
    reachPx: reachOfDisc,
    mostReachPx: MOST_DISC_PX,
    compare: compareIncidents,
  });
}

function within(px: number): GatherRule<Headline> {
  return { reachPx: () => px, mostReachPx: px, compare: compareIncidents };
}

function placeDiscs(
  groups: readonly Group<Headline>[],
  encoding: MarkEncoding,
  zoom: number | null,
): Mark[] {
  const most = groups.reduce((largest, { things }) => Math.max(largest, things.length), 1);
  const pxPerRoot = Math.min(DISC_PX_PER_ROOT, MOST_DISC_PX / Math.sqrt(most));
  return groups.map((group) => toStack(group, { encoding, zoom, pxPerRoot }));
}

function placeOnStreets(
  groups: readonly Group<Headline>[],
  zoom: number,
  encoding: MarkEncoding,
): Mark[] {
  const rule = within(COINCIDENT_PX);
  const points = gatherPoints(
    groups.filter(({ things }) => isPointLike(precisionOf(things))),
    rule,
  );
  const marks: Mark[] = [
    ...points
      .filter(({ things }) => things.length === 1)
      .map((group) => toSingle(group, zoom, encoding)),
    ...placeDiscs(
      points.filter(({ things }) => things.length > 1),
      encoding,
      zoom,
    ),
  ];
  for (const precision of PLACE_PRECISIONS) {
    if (isPointLike(precision)) continue;
    const coarse = groups.filter(({ things }) => precisionOf(things) === precision);
    for (const group of gatherPoints(coarse, rule)) marks.push(toArea(group, zoom, encoding));
  }
  return marks;
}

/** The coarsest precision among incidents. */
function precisionOf(incidents: readonly Headline[]): PlacePrecision {
  const coarsest = Math.max(
    ...incidents.map(({ placePrecision }) => PLACE_PRECISIONS.indexOf(placePrecision)),
  );
  return PLACE_PRECISIONS[coarsest] as PlacePrecision;
}

function toSingle(group: Group<Headline>, zoom: number, encoding: MarkEncoding): SingleMark {
  const incident = group.things[0] as Headline;
  const { radiusPx, isUnknown } = sizeOf(incident.figures, encoding.size);
  return {
    kind: 'single',
    key: `single ${incident.id}`,
    x: group.x,
    y: group.y,
    radiusPx,
    incidents: group.things,
    slot: slotOfIncident(incident, encoding),
    isUnknown,
    ring: ringAround(group, zoom, radiusPx),
  };
}

function toStack(
  group: Group<Headline>,
  { encoding, zoom, pxPerRoot }: { encoding: MarkEncoding; zoom: number | null; pxPerRoot: number },
): StackMark {
  const count = group.things.length;
  const leastPx = Math.max(LEAST_DISC_PX, 5 + 3.5 * String(count).length);
  const radiusPx = Math.max(leastPx, pxPerRoot * Math.sqrt(count));
  return {
    kind: 'stack',
    key: `stack ${group.things[0]?.id}`,
    x: group.x,
    y: group.y,
    radiusPx,
    incidents: group.things,
    shares: sharesOf(group.things, encoding),
    ring: zoom === null ? null : ringAround(group, zoom, radiusPx),
    isOnePlace: isOnePlace(group.things),
  };
}

function toArea(group: Group<Headline>, zoom: number, encoding: MarkEncoding): AreaMark {
  const precision = precisionOf(group.things);
  const shares = sharesOf(group.things, encoding);
  return {
    kind: 'area',
    key: `area ${precision} ${group.things[0]?.id}`,
    x: group.x,
    y: group.y,
    radiusPx: Math.max(LEAST_AREA_PX, precisionPx(group.things, zoom)),
    incidents: group.things,
    precision,
    slot: shares.length === 1 ? (shares[0]?.slot ?? null) : null,
  };
}

/** The radius that the coarsest place among incidents has on the ground, in px. */
function precisionPx(incidents: readonly Headline[], zoom: number): number {
  const metres = PRECISION_RADIUS_METRES[precisionOf(incidents)];
  const latitude = incidents[0]?.position?.[1] ?? 0;
  return metresToPixels(metres, latitude, zoom);
}

function ringAround(
  group: Group<Headline>,
  zoom: number,
  markRadiusPx: number,
): PrecisionRing | null {
  const precision = precisionOf(group.things);
  if (precision === 'site') return null;
  return {
    radiusPx: Math.max(markRadiusPx + RING_GAP_PX, precisionPx(group.things, zoom)),
    isDashed: precision !== 'street',
  };
}

function slotOfIncident(incident: Headline, encoding: MarkEncoding): Slot {
  return slotOf(encoding.slots, incident.terms[encoding.colour] ?? []);
}

/** Slots are told apart by what is drawn, so that two terms of one slot make one share. */
function sharesOf(incidents: readonly Headline[], encoding: MarkEncoding): readonly SlotShare[] {
  const counts = new Map<string, { slot: Slot; count: number }>();
  for (const incident of incidents) {
    const slot = slotOfIncident(incident, encoding);
    const key = `${slot.colour} ${slot.shape}`;
    const share = counts.get(key);
    if (share === undefined) counts.set(key, { slot, count: 1 });
    else share.count++;
  }
  const placeInLegend = ({ slot }: SlotShare) =>
    slot === OTHER_SLOT ? SHAPES.length : SHAPES.indexOf(slot.shape);
  return [...counts.values()].sort((a, b) => placeInLegend(a) - placeInLegend(b));
}

function isOnePlace(incidents: readonly Headline[]): boolean {
  const [first] = incidents;
  return incidents.every(
    ({ position }) =>
      position?.[0] === first?.position?.[0] && position?.[1] === first?.position?.[1],
  );
}
