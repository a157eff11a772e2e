/** Incidents at one point → one mark: its size, its slot, its precision. */
import type { Headline } from '../model/incident.ts';
import {
  metresToPixels,
  PLACE_PRECISIONS,
  type PlacePrecision,
  PRECISION_RADIUS_METRES,
} from '../model/place.ts';
import type { Group } from './gather-points.ts';
import type {
  AreaMark,
  Mark,
  MarkEncoding,
  PrecisionRing,
  SingleMark,
  SlotShare,
  StackMark,
} from './mark.ts';
import { sizeOf } from './radius.ts';
import { OTHER_SLOT, type Slot, slotOf } from './slot.ts';
import { SHAPES } from './symbol.ts';

/** The smallest disc of a stack. */
export const LEAST_DISC_PX = 11;
const LEAST_AREA_PX = 15;
const RING_GAP_PX = 4;

/** What one picture's marks have in common. */
export interface MarkScale {
  readonly zoom: number;
  readonly encoding: MarkEncoding;
}

/** The coarsest precision among incidents. */
export function precisionOf(incidents: readonly Headline[]): PlacePrecision {
  const coarsest = Math.max(
    ...incidents.map(({ placePrecision }) => PLACE_PRECISIONS.indexOf(placePrecision)),
  );
  return PLACE_PRECISIONS[coarsest] as PlacePrecision;
}

/** The mark of the one incident at a point. */
export function toSingle(group: Group<Headline>, { zoom, encoding }: MarkScale): SingleMark {
  const incident = group.things[0] as Headline;
  const { radiusPx: deskPx, isUnknown } = sizeOf(incident.figures, encoding.size);
  const radiusPx = deskPx * (encoding.symbolScale ?? 1);
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

/** The disc of the incidents at a point; ringed like a single mark if they are exactly at one place, but never from far. */
export function toStack(
  group: Group<Headline>,
  {
    zoom,
    encoding,
    pxPerRoot,
    isFar,
  }: MarkScale & { readonly pxPerRoot: number; readonly isFar: boolean },
): StackMark {
  const count = group.things.length;
  const leastPx =
    Math.max(LEAST_DISC_PX, 5 + 3.5 * String(count).length) * (encoding.symbolScale ?? 1);
  const radiusPx = Math.max(leastPx, pxPerRoot * Math.sqrt(count));
  const isOnePlace = areInOnePlace(group.things);
  return {
    kind: 'stack',
    key: `stack ${group.things[0]?.id}`,
    x: group.x,
    y: group.y,
    radiusPx,
    incidents: group.things,
    shares: sharesOf(group.things, encoding),
    ring: isOnePlace && !isFar ? ringAround(group, zoom, radiusPx) : null,
    isOnePlace,
  };
}

/** The area of incidents that are known to be somewhere around a point. */
export function toArea(group: Group<Headline>, { zoom, encoding }: MarkScale): AreaMark {
  const precision = precisionOf(group.things);
  const shares = sharesOf(group.things, encoding);
  return {
    kind: 'area',
    key: `area ${precision} ${group.things[0]?.id}`,
    x: group.x,
    y: group.y,
    radiusPx: Math.max(LEAST_AREA_PX, areaRadiusPx(group.things, zoom)),
    incidents: group.things,
    precision,
    slot: shares.length === 1 ? (shares[0]?.slot ?? null) : null,
  };
}

/** The mark with the ring that says that its place is a coarse one, at the mark and not as wide as the place. */
export function ringDashed(mark: Mark): Mark {
  if (mark.kind === 'area') return mark;
  return { ...mark, ring: { radiusPx: mark.radiusPx + RING_GAP_PX, isDashed: true } };
}

/** The radius that the coarsest place among incidents has on the ground, in px. */
export function areaRadiusPx(incidents: readonly Headline[], zoom: number): number {
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
    radiusPx: Math.max(markRadiusPx + RING_GAP_PX, areaRadiusPx(group.things, zoom)),
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

function areInOnePlace(incidents: readonly Headline[]): boolean {
  const [first] = incidents;
  return incidents.every(
    ({ position }) =>
      position?.[0] === first?.position?.[0] && position?.[1] === first?.position?.[1],
  );
}
