import type { SceneShows } from '../core/briefing/scene.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { briefingMessagesOf } from '../i18n/briefing-messages.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { Words } from '../session/describe-part.ts';
import type { ScenePicture } from '../session/scene-picture.ts';
import { summaryParts } from '../ui/summary/summary-parts.ts';
import { isCountedTwice } from './legend-counts.ts';
import { pickLanes } from './scene-lanes.ts';

/** What a scene's picture leaves out, in words: too many to draw, placed coarsely, not on the map, undated, without a lane; and which of several values is counted. Empty when nothing. */
export function wordGaps(
  picture: ScenePicture,
  {
    dataset,
    words,
    shows,
    isStacked,
  }: { dataset: Dataset; words: Words; shows: SceneShows; isStacked?: boolean },
): string {
  if (shows === 'words') return '';
  const { answer, shown } = picture;
  const parts = summaryParts(dataset, { ...picture, gestureMs: null }, words);
  const gaps = parts.filter(({ key }) => ['coarse', 'unplaced', 'undated'].includes(key));
  const many = answer.totals[0]?.placed ?? 0;
  const tooMany =
    shown === null && answer.cells[0] === undefined
      ? [words.messages.map.tooMany(formatCount(many, words.language))]
      : [];
  const { lanes, leftOut } = pickLanes(picture, shows, isStacked);
  const { language } = words;
  const chart = chartMessagesOf(language);
  const noLane =
    leftOut === 0
      ? []
      : [lanes.length === 0 ? chart.noRoomForLanes : chart.leftOut(formatCount(leftOut, language))];
  const byFirst = isCountedTwice(picture, shows)
    ? [briefingMessagesOf(language).presenting.byFirst]
    : [];
  return [...tooMany, ...gaps.map(({ text }) => text), ...byFirst, ...noLane].join(' · ');
}
