import type { Dataset } from '../core/model/dataset.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { Words } from '../session/describe-part.ts';
import type { ScenePicture } from '../session/scene-picture.ts';
import { summaryParts } from '../ui/summary/summary-parts.ts';

/** What a picture leaves out, in words: too many to draw, placed coarsely, not on the map, undated. Empty when nothing. */
export function wordGaps(picture: ScenePicture, dataset: Dataset, words: Words): string {
  const { answer, shown } = picture;
  const parts = summaryParts(dataset, { ...picture, gestureMs: null }, words);
  const gaps = parts.filter(({ key }) => ['coarse', 'unplaced', 'undated'].includes(key));
  const many = answer.totals[0]?.placed ?? 0;
  const tooMany =
    shown === null && answer.cells[0] === undefined
      ? [words.messages.map.tooMany(formatCount(many, words.language))]
      : [];
  return [...tooMany, ...gaps.map(({ text }) => text)].join(' · ');
}
