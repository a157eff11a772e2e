import type { Scene, SceneShows } from '../core/briefing/scene.ts';
import { type LegendLine, type Slot, slotOf } from '../core/draw/slot.ts';
import { periodsOf } from '../core/view/shown-periods.ts';
import { briefingMessagesOf } from '../i18n/briefing-messages.ts';
import { formatCount } from '../i18n/numbers.ts';
import { labelCategory } from '../i18n/term-label.ts';
import type { Words } from '../session/describe-part.ts';
import { type ScenePicture, shownIn } from '../session/scene-picture.ts';
import { pickLanes } from './scene-lanes.ts';
import { isManyMaps } from './scene-maps.ts';

/** A line of a legend. */
export interface CountedLine extends LegendLine {
  /** Incidents on the map that are drawn with its sign, one number for each period; none where lanes count the same values. */
  readonly counts: readonly number[];
}

/** The lines of a legend with how many incidents on the map are drawn with each sign; lines without any are left out. */
export function countLegend(
  lines: readonly LegendLine[],
  {
    picture,
    slots,
    shows,
  }: {
    readonly picture: ScenePicture;
    readonly slots: ReadonlyMap<string, Slot>;
    readonly shows: SceneShows;
  },
): readonly CountedLine[] {
  const { view } = picture;
  const keyOf = ({ colour, shape }: Slot) => `${colour} ${shape}`;
  const countsOf = (period: number) => {
    const counts = new Map<string, number>();
    for (const { terms } of shownIn(picture, period) ?? []) {
      const key = keyOf(slotOf(slots, terms[view.encoding.colour] ?? ['']));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const counted = periodsOf(view).map(countsOf);
  const isByLanes = isCountedByLanes(picture, shows);
  return lines
    .map((line) => ({ ...line, counts: counted.map((one) => one.get(keyOf(line.slot)) ?? 0) }))
    .filter(({ counts }) => counts.some((count) => count > 0))
    .map((line) => (isByLanes ? { ...line, counts: [] } : line));
}

/** Whether there are lanes of the same values beside a legend: they count an incident under each of its values, the legend only under the one whose sign it has. */
function hasSameLanes(picture: ScenePicture, shows: SceneShows): boolean {
  const { view } = picture;
  const isSame = view.lanes?.category === view.encoding.colour;
  return isSame && pickLanes(picture, shows).lanes.length > 0;
}

/** Two numbers for one name would read as a mistake. But all values must have a lane, and many maps leave lanes no room on some screens. */
function isCountedByLanes(picture: ScenePicture, shows: SceneShows): boolean {
  if (isManyMaps(picture.view) || !hasSameLanes(picture, shows)) return false;
  return pickLanes(picture, shows).leftOut === 0;
}

/** Whether lanes and legend may give two numbers for one name, because an incident has several values. */
export function isCountedTwice(picture: ScenePicture, shows: SceneShows): boolean {
  if (!hasSameLanes(picture, shows) || isCountedByLanes(picture, shows)) return false;
  const { view, shown, compared } = picture;
  return [...(shown ?? []), ...(compared ?? [])].some(
    ({ terms }) => (terms[view.encoding.colour]?.length ?? 0) > 1,
  );
}

/** "Attack type, 11 on the map"; over the numbers of two periods "Attack type, A · B"; beside a timeline alone "Attack type", and where there are no numbers. */
export function wordLegend(
  { view, shows }: Pick<Scene, 'view' | 'shows'>,
  picture: ScenePicture,
  { messages, language }: Words,
): string {
  const category = labelCategory(messages, view.encoding.colour);
  if (isCountedByLanes(picture, shows)) return category;
  if (view.comparison !== null) return `${category}, A · B`;
  if (shows === 'timeline') return category;
  const { presenting } = briefingMessagesOf(language);
  return presenting.legend(category, formatCount(picture.shown?.length ?? 0, language));
}

/** "5", or "5 · 6" for A and B: a legend line's count. */
export function wordCounts({ counts }: CountedLine, { language }: Words): string {
  return counts.map((count) => formatCount(count, language)).join(' · ');
}
