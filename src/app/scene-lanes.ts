import type { SceneShows } from '../core/briefing/scene.ts';
import { mostLanes } from '../core/briefing/slide-layout.ts';
import type { LaneAnswer } from '../core/model/answer.ts';
import type { ScenePicture } from '../session/scene-picture.ts';
import { isManyMaps } from './scene-maps.ts';

/** The lanes that a scene's timeline shows: those that have anything on its axis, as far as there is room; none where it is in one piece or not shown. */
export interface SceneLanes {
  readonly lanes: readonly LaneAnswer[];
  /** Values that have no lane. */
  readonly leftOut: number;
}

const NONE: SceneLanes = { lanes: [], leftOut: 0 };

/** On a slide beside whose picture the words stand, unless `isStacked` says that they stand under it. */
export function pickLanes(
  picture: ScenePicture | null,
  shows: SceneShows,
  isStacked = false,
): SceneLanes {
  const found = picture?.view.lanes == null ? null : picture.answer.lanes;
  if (picture === null || found == null || shows === 'words' || shows === 'map') return NONE;
  const lanes = found.lanes
    .filter(({ all }) => all.some((value) => value > 0))
    .slice(0, mostLanes(shows, { isWide: isManyMaps(picture.view), isStacked }));
  return { lanes, leftOut: found.leftOut + found.lanes.length - lanes.length };
}
