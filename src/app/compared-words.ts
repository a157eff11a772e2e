import type { Dataset } from '../core/model/dataset.ts';
import { compareMessagesOf } from '../i18n/compare-messages.ts';
import type { Words } from '../session/describe-part.ts';
import type { ScenePicture } from '../session/scene-picture.ts';
import { listCautions, readCompared, sayCompared } from '../ui/compare/compare-words.ts';

/** What two periods say beside each other: the sentence with its interval, and what else to know before it is believed. Empty when nothing is compared. */
export function wordComparison(
  picture: ScenePicture,
  dataset: Dataset,
  { language }: Words,
): readonly string[] {
  const answered = { ...picture, gestureMs: null };
  const compared = readCompared(dataset, answered);
  if (compared === null) return [];
  const on = { words: compareMessagesOf(language), language };
  const cautions = listCautions(compared, { dataset, answered }, on).filter(
    ({ isGrave }) => isGrave,
  );
  return [sayCompared(compared, on), `${cautions.map(({ text }) => text).join('. ')}.`];
}
