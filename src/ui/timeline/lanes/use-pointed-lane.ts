import type { WideBar } from '../../../core/draw/histogram-wide.ts';
import type { PlacedLane } from '../../../core/draw/place-lanes.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { plainText } from '../../../i18n/plain-text.ts';
import { labelTerm } from '../../../i18n/term-label.ts';
import { type PointedSource, usePointed } from '../use-pointed.ts';

/** Follows the pointer over the lanes; what is said begins with the lane's name. */
export function usePointedLane(
  placed: readonly PlacedLane[],
  {
    laneHeightPx,
    category,
    ...source
  }: Omit<PointedSource, 'chartAt'> & {
    readonly laneHeightPx: number;
    readonly category: string;
  },
) {
  const { messages, language } = source.words;

  function say({ lane: { term } }: PlacedLane, what: string): string {
    const name = plainText(labelTerm(messages, category, term));
    return chartMessagesOf(language).laneOf(name, what);
  }

  const { pointWide, ...pointing } = usePointed({
    ...source,
    chartAt(yPx) {
      const lane = placed[Math.floor(yPx / laneHeightPx)];
      return lane === undefined ? null : { ...lane, say: (what) => say(lane, what) };
    },
  });
  return {
    ...pointing,
    pointWide: (lane: PlacedLane, bar: WideBar | null, text: string) =>
      pointWide(bar, say(lane, text)),
  };
}
