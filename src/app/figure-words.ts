import type { Dataset } from '../core/model/dataset.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { compareMessagesOf } from '../i18n/compare-messages.ts';
import type { Words } from '../session/describe-part.ts';
import type { ScenePicture } from '../session/scene-picture.ts';
import { listCautions, readCompared, sayCompared } from '../ui/compare/compare-words.ts';
import { readRate } from '../ui/timeline/rhythm/read-rhythm.ts';
import { sayRate } from '../ui/timeline/rhythm/say-rate.ts';

/** What a view says by figures, a paragraph each: its two periods beside each other, and the height of its rate. */
export function wordFigures(
  picture: ScenePicture,
  dataset: Dataset,
  words: Words,
): readonly string[] {
  return [...wordComparison(picture, dataset, words), ...wordRate(picture, dataset, words)];
}

/** The sentence with its interval, and what else to know before it is believed. Empty when nothing is compared. */
function wordComparison(
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

/** What the line over the bars is, and how high it stands; where there is none, why. */
function wordRate(
  picture: ScenePicture,
  { extent }: Dataset,
  { language }: Words,
): readonly string[] {
  const { rateDays, lanes, measure } = picture.view;
  if (rateDays === 0) return [];
  const { rhythm } = chartMessagesOf(language);
  const rate = readRate({ ...picture, gestureMs: null }, rateDays, extent);
  if (rate === null) return [rhythm.tooShort(`${rateDays}`)];
  const isDrawn = lanes === null && measure === 'count';
  return [
    ...(isDrawn ? [rhythm.short(`${rateDays}`)] : [rhythm.apart(`${rateDays}`)]),
    sayRate(rate, language),
  ];
}
