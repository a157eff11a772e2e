import { type PointerEvent, useCallback, useState } from 'react';
import { dotAt } from '../../core/draw/histogram-dots.ts';
import type { WideBar } from '../../core/draw/histogram-wide.ts';
import { barAt, type Chart } from '../../core/draw/place-chart.ts';
import type { Headline } from '../../core/model/incident.ts';
import { type ChartWords, sayBin, sayHeadline } from './chart-words.ts';

const REACH_PX = { mouse: 12, touch: 22 };

/** What is under the pointer: where it stands, what is said of it, and the one row if it is a dot. */
export interface Pointed {
  readonly xPx: number;
  readonly text: string;
  readonly row: number | null;
}

/** A chart in the plot, how far below the plot's top it begins, and how what is said of it is put. */
export interface PointedChart {
  readonly chart: Chart;
  readonly topPx: number;
  readonly say: (what: string) => string;
}

export interface PointedSource {
  /** The chart at a height of the plot. */
  readonly chartAt: (yPx: number) => PointedChart | null;
  readonly headlines: ReadonlyMap<number, Headline>;
  readonly words: ChartWords;
  readonly onHover: (rows: readonly number[]) => void;
}

/** Follows the pointer over the plot: a dot if one is near, else the bar of its column. */
export function usePointed({ chartAt, headlines, words, onHover }: PointedSource) {
  const [pointed, setPointed] = useState<Pointed | null>(null);

  const set = useCallback(
    (next: Pointed | null, rows: readonly number[]) => {
      setPointed((old) => (old?.text === next?.text && old?.xPx === next?.xPx ? old : next));
      onHover(rows);
    },
    [onHover],
  );

  function under(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const xPx = event.clientX - box.left;
    const yPx = event.clientY - box.top;
    const place = chartAt(yPx);
    if (place === null) return null;
    const { chart, topPx } = place;
    const dot = dotAt(chart.dots, {
      xPx,
      aboveBasePx: topPx + chart.baseYPx - yPx,
      reachPx: event.pointerType === 'touch' ? REACH_PX.touch : REACH_PX.mouse,
    });
    return { ...place, dot, bar: barAt(chart.histogram, xPx) };
  }

  function point(event: PointerEvent<HTMLElement> | null): void {
    const found = event === null ? null : under(event);
    const headline = found?.dot ? headlines.get(found.dot.row) : undefined;
    if (found?.dot && headline !== undefined) {
      const { xPx, row } = found.dot;
      set({ xPx, text: found.say(sayHeadline(headline, words)), row }, [row]);
    } else if (found?.bar) {
      const { bar, chart, say } = found;
      const text = say(sayBin(bar, words));
      set({ xPx: middleOf(bar), text, row: null }, chart.rowsByBin.get(bar.index) ?? []);
    } else set(null, []);
  }

  const pointWide = useCallback(
    (bar: WideBar | null, text: string) =>
      set(bar && { xPx: middleOf(bar), text, row: null }, bar?.rows ?? []),
    [set],
  );

  return {
    pointed,
    point,
    pointWide,
    rowAt: (event: PointerEvent<HTMLElement>) => under(event)?.dot?.row ?? null,
  };
}

function middleOf({ xPx, widthPx }: Pick<WideBar, 'xPx' | 'widthPx'>): number {
  return xPx + widthPx / 2;
}
