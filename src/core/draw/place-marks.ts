/** Answer → marks: where each placed incident is drawn, how large, and what stands for many. */
import type { Headline } from '../model/incident.ts';
import { isPointLike, PLACE_PRECISIONS, type Position } from '../model/place.ts';
import { type GatherRule, type Group, gatherPoints, gatherUntilStill } from './gather-points.ts';
import {
  areaRadiusPx,
  LEAST_DISC_PX,
  type MarkScale,
  precisionOf,
  ringDashed,
  toArea,
  toSingle,
  toStack,
} from './make-mark.ts';
import type { Mark, MarkEncoding } from './mark.ts';
import { createProjector, type Viewport } from './viewport.ts';

/** Below this zoom all marks are discs with counts, one alone too, so that size means one thing. */
export const SINGLE_MARKS_ZOOM = 8;

/** From this zoom on only what is nearly coincident is stacked. */
const STREET_ZOOM = 12;
const COINCIDENT_PX = 3;
const NEAR_PX = 18;
const DISC_PX_PER_ROOT = 4.3;
const MOST_DISC_PX = 44;
/** Areas of a larger radius, on a map of the usual width, leave it on all sides; so many of them are still told apart. */
const WIDE_AREA_SHARE = 1 / 6;
const LEAST_WIDE_PX = 96;
const MOST_WIDE_AREAS = 8;

/** A disc is never wider than an eighth of the picture. */
const MOST_DISC_SHARE = 1 / 16;

/**
 * Places incidents in a picture. Each one that has a position is in exactly one mark, in view or not; one without is in none.
 * Incidents too near to each other to be told apart are one stack, whose area is their count: within 18 px from far, less with each zoom, within 3 px on streets;
 * a stack takes in what its disc would cover. Below `SINGLE_MARKS_ZOOM` one incident alone is a disc too; so are many areas that would each cover the picture, with a dashed ring.
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
  const scale: DiscScale = {
    zoom: viewport.zoom,
    encoding,
    mostDiscPx: mostDiscOf(viewport, encoding),
  };
  const marks =
    viewport.zoom < SINGLE_MARKS_ZOOM
      ? placePoints(groups, scale)
      : [
          ...placePoints(groups.filter(isPoint), scale),
          ...placeCoarse(
            groups.filter((group) => !isPoint(group)),
            scale,
            viewport,
          ),
        ];
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

interface DiscScale extends MarkScale {
  readonly mostDiscPx: number;
}

function mostDiscOf({ widthPx }: Viewport, { symbolScale = 1 }: MarkEncoding): number {
  const mostPx = Math.min(MOST_DISC_PX * symbolScale, widthPx * MOST_DISC_SHARE);
  return Math.max(LEAST_DISC_PX * symbolScale, mostPx);
}

function isPoint({ things }: Group<Headline>): boolean {
  return isPointLike(precisionOf(things));
}

/** How near marks may be at a zoom and still be told apart. */
function nearPx(zoom: number): number {
  const share = (STREET_ZOOM - zoom) / (STREET_ZOOM - SINGLE_MARKS_ZOOM);
  return COINCIDENT_PX + (NEAR_PX - COINCIDENT_PX) * Math.max(0, Math.min(1, share));
}

/** First what is in one place, then what is near, then what a stack's disc would cover. */
function gatherStacks(
  groups: readonly Group<Headline>[],
  { zoom, mostDiscPx, encoding: { symbolScale = 1 } }: DiscScale,
): Group<Headline>[] {
  const near = nearPx(zoom);
  const places = gatherPoints(groups, within(COINCIDENT_PX));
  return gatherUntilStill(gatherPoints(places, within(near)), {
    reachPx: (count) =>
      count === 1
        ? near
        : Math.min(
            mostDiscPx,
            symbolScale * Math.max(LEAST_DISC_PX, DISC_PX_PER_ROOT * Math.sqrt(count)),
          ),
    mostReachPx: Math.max(near, mostDiscPx),
    compare: compareIncidents,
  });
}

function within(px: number): GatherRule<Headline> {
  return { reachPx: () => px, mostReachPx: px, compare: compareIncidents };
}

/** Areas as they are, unless so many are wider than the picture that none could be read. */
function placeCoarse(
  groups: readonly Group<Headline>[],
  scale: DiscScale,
  { widthPx }: Viewport,
): Mark[] {
  const widePx = Math.max(LEAST_WIDE_PX, widthPx * WIDE_AREA_SHARE);
  const isWide = ({ things }: Group<Headline>) => areaRadiusPx(things, scale.zoom) > widePx;
  const wide = groups.filter(isWide);
  if (gatherPoints(wide, within(COINCIDENT_PX)).length <= MOST_WIDE_AREAS)
    return placeAreas(groups, scale);
  const narrow = groups.filter((group) => !isWide(group));
  const discs = placePoints(wide, scale, true).map((mark) => ringDashed(mark));
  return [...discs, ...placeAreas(narrow, scale)];
}

function placePoints(
  groups: readonly Group<Headline>[],
  scale: DiscScale,
  isFar = scale.zoom < SINGLE_MARKS_ZOOM,
): Mark[] {
  const gathered = gatherStacks(groups, scale);
  const most = gathered.reduce((largest, { things }) => Math.max(largest, things.length), 1);
  const perRootPx = DISC_PX_PER_ROOT * (scale.encoding.symbolScale ?? 1);
  const pxPerRoot = Math.min(perRootPx, scale.mostDiscPx / Math.sqrt(most));
  return gathered.map((group) =>
    group.things.length > 1 || isFar
      ? toStack(group, { ...scale, pxPerRoot, isFar })
      : toSingle(group, scale),
  );
}

function placeAreas(groups: readonly Group<Headline>[], scale: MarkScale): Mark[] {
  return PLACE_PRECISIONS.filter((precision) => !isPointLike(precision)).flatMap((precision) =>
    gatherPoints(
      groups.filter(({ things }) => precisionOf(things) === precision),
      within(COINCIDENT_PX),
    ).map((group) => toArea(group, scale)),
  );
}
