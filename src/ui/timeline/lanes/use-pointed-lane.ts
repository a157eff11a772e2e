import { type PointerEvent, useState } from 'react';
import { dotAt } from '../../../core/draw/histogram-dots.ts';
import type { WideBar } from '../../../core/draw/histogram-wide.ts';
import { barAt } from '../../../core/draw/place-chart.ts';
import type { PlacedLane } from '../../../core/draw/place-lanes.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { plainText } from '../../../i18n/plain-text.ts';
import { labelTerm } from '../../../i18n/term-label.ts';
import { sayBin, sayHeadline } from '../chart-words.ts';
import type { Pointed, PointedSource } from '../use-pointed.ts';

const REACH_PX = { mouse: 12, touch: 22 };

/** Follows the pointer over the lanes: a dot of the lane if one is near, else the bar of its column there. */
export function usePointedLane(
  placed: readonly PlacedLane[],
  {
    laneHeightPx,
    headlines,
    words,
    category,
    onHover,
  }: Omit<PointedSource, 'chart'> & { readonly laneHeightPx: number; readonly category: string },
) {
  const [pointed, setPointed] = useState<Pointed | null>(null);

  function set(next: Pointed | null, rows: readonly number[]): void {
    setPointed((old) => (old?.text === next?.text && old?.xPx === next?.xPx ? old : next));
    onHover(rows);
  }

  function under(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const xPx = event.clientX - box.left;
    const yPx = event.clientY - box.top;
    const lane = placed[Math.floor(yPx / laneHeightPx)];
    if (lane === undefined) return null;
    const { chart, topPx } = lane;
    const dot = dotAt(chart.dots, {
      xPx,
      aboveBasePx: topPx + chart.baseYPx - yPx,
      reachPx: event.pointerType === 'touch' ? REACH_PX.touch : REACH_PX.mouse,
    });
    return { lane, dot, bar: barAt(chart.histogram, xPx) };
  }

  function say({ lane: { term } }: PlacedLane, what: string): string {
    const name = plainText(labelTerm(words.messages, category, term));
    return chartMessagesOf(words.language).laneOf(name, what);
  }

  return {
    pointed,
    rowAt: (event: PointerEvent<HTMLElement>) => under(event)?.dot?.row ?? null,
    point(event: PointerEvent<HTMLElement> | null): void {
      const found = event === null ? null : under(event);
      const headline = found?.dot ? headlines.get(found.dot.row) : undefined;
      if (found?.dot && headline !== undefined) {
        const text = say(found.lane, sayHeadline(headline, words));
        set({ xPx: found.dot.xPx, text, row: found.dot.row }, [found.dot.row]);
      } else if (found?.bar) {
        const { lane, bar } = found;
        const text = say(lane, sayBin({ bin: bar, all: bar.total, chosen: bar.chosen }, words));
        const rows = lane.chart.rowsByBin.get(bar.index) ?? [];
        set({ xPx: bar.xPx + bar.widthPx / 2, text, row: null }, rows);
      } else set(null, []);
    },
    pointWide(lane: PlacedLane, bar: WideBar | null, text: string): void {
      const at = bar && { xPx: bar.xPx + bar.widthPx / 2, text: say(lane, text), row: null };
      set(at, bar?.rows ?? []);
    },
  };
}
