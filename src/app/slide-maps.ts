import { type Box, PERIOD_HEAD, SLIDE_TYPE } from '../core/briefing/slide-layout.ts';
import { countInView, type Viewport } from '../core/draw/viewport.ts';
import type { Dataset, NamedPlace } from '../core/model/dataset.ts';
import type { Headline } from '../core/model/incident.ts';
import { fitCamera } from '../core/view/camera.ts';
import { signOfPeriod } from '../core/view/shown-periods.ts';
import type { View } from '../core/view/view.ts';
import { lensMessagesOf } from '../i18n/lens-messages.ts';
import { formatCount } from '../i18n/numbers.ts';
import { plainText } from '../i18n/plain-text.ts';
import type { Words } from '../session/describe-part.ts';
import { type ScenePicture, shownIn } from '../session/scene-picture.ts';
import { pickContents } from '../ui/map/lenses/lens-contents.ts';
import { CITY } from '../ui/map/use-places.ts';
import { wordPeriod } from './period-words.ts';
import { isManyMaps, placeMaps, type SceneMap } from './scene-maps.ts';

/** A text over one map, or over a row of them. */
export interface MapHead {
  readonly text: string;
  readonly box: Box;
}

/** One of a scene's maps with its room and what stands over it. */
export interface SlideMap extends SceneMap {
  readonly map: Box;
  /** None over a map that stands alone. */
  readonly heads: readonly MapHead[];
}

/** What the heads say. */
export interface MapWords {
  readonly view: Pick<View, 'comparison' | 'hasLenses'>;
  /** Those that have a map of their own; empty where one map shows all. */
  readonly places: readonly NamedPlace[];
  /** `null`: not counted yet. */
  readonly picture: ScenePicture | null;
  readonly dataset: Dataset;
  readonly words: Words;
}

/** The slide, in the unit of the room, and how much wider than high it is. */
export interface SlideUnit {
  readonly width: number;
  readonly height: number;
  readonly aspect: number;
}

/** The smallest words on a map, 11 px on a desk, are the smallest on a slide: so high is a slide there. */
const DESK_HEIGHT_PX = 11 / SLIDE_TYPE.figure.size;
const CLOSEST_ZOOM = 18;

/** The maps of a scene in a room. */
export function listMaps(on: MapWords, room: Box, unit: SlideUnit): readonly SlideMap[] {
  const { gap } = PERIOD_HEAD;
  const placed = placeMaps(on.view, on.places, {
    room,
    headHeight: headShareOf(on.view) * unit.height,
    gap: { across: (gap * unit.width) / unit.aspect, down: gap * unit.height },
  });
  const outside = [0, 1].map((period) =>
    placed
      .filter((one) => one.period === period)
      .reduce((sum, one) => sum + countOutside(on, one, deskSizeOf(one.map, unit)), 0),
  );
  return placed.map(({ head, rowHead, map, ...one }) => ({
    ...one,
    map,
    heads: [
      { text: rowHead === null ? '' : wordRow(on, one.period, outside), box: rowHead ?? head },
      { text: wordHead(on, one), box: head },
    ].filter(({ text }) => text !== ''),
  }));
}

/** The height of a head, as a share of the slide's. */
export function headShareOf(view: MapWords['view']): number {
  return isManyMaps(view) ? PERIOD_HEAD.lowHeight : PERIOD_HEAD.height;
}

function deskSizeOf({ width, height }: Box, unit: SlideUnit) {
  return {
    widthPx: (width / unit.width) * unit.aspect * DESK_HEIGHT_PX,
    heightPx: (height / unit.height) * DESK_HEIGHT_PX,
  };
}

/** "A 2015: 34 incidents, 2 of them outside these maps". */
function wordRow(on: MapWords, period: number, outside: readonly number[]): string {
  const { language } = on.words;
  const count = outside[period] ?? 0;
  return [
    wordSigned(on, period),
    ...(count === 0 ? [] : [lensMessagesOf(language).outsideAll(formatCount(count, language))]),
  ].join(', ');
}

function wordSigned({ view, picture, dataset, words }: MapWords, period: number): string {
  const said = picture === null ? '' : wordPeriod(picture, period, { dataset, words });
  return `${signOfPeriod(view, period)} ${said}`.trim();
}

/** "Paris: 13" over the map of a place, the period over that of a period. */
function wordHead(on: MapWords, { period, place }: SceneMap): string {
  if (place === null) return signOfPeriod(on.view, period) === '' ? '' : wordSigned(on, period);
  const own = ownOf(on, { period, place });
  const name = plainText(place.name);
  return own === null ? name : `${name}: ${formatCount(own.length, on.words.language)}`;
}

/** Incidents of a place that are on the map; `null` where they are not known one by one. */
function ownOf(
  { picture, dataset }: MapWords,
  { period, place }: { readonly period: number; readonly place: NamedPlace },
): readonly Headline[] | null {
  const shown = picture === null ? null : shownIn(picture, period);
  const cities = dataset.categories.find(({ id }) => id === CITY)?.values ?? [];
  return shown && pickContents(place, shown, cities.includes(place.name)).own;
}

function countOutside(
  on: MapWords,
  { period, place }: SceneMap,
  size: { readonly widthPx: number; readonly heightPx: number },
): number {
  const own = place === null ? null : ownOf(on, { period, place });
  return own === null || place === null ? 0 : own.length - countInView(own, fitPlace(place, size));
}

/** Below this height on the desk a map of a place has no room for its scale. */
const LEAST_SCALED_PX = 130;
const MARGIN_PX = 16;
const SCALE_PX = 18;

/** Whether a map of a place is high enough for a scale bar; the height is that on a desk. */
export function hasScale({ heightPx }: { readonly heightPx: number }): boolean {
  return heightPx >= LEAST_SCALED_PX;
}

/** Where a map of a place looks, at its size on a desk. */
export function fitPlace(
  { bounds }: NamedPlace,
  size: { readonly widthPx: number; readonly heightPx: number },
): Viewport {
  const bottom = MARGIN_PX + (hasScale(size) ? SCALE_PX : 0);
  const padding = { top: MARGIN_PX, right: MARGIN_PX, bottom, left: MARGIN_PX };
  const { longitude, latitude, zoom } = fitCamera(bounds, { ...size, padding }, CLOSEST_ZOOM);
  return { center: [longitude, latitude], zoom, ...size };
}
