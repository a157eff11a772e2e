import { type PointerEvent, useCallback, useState } from 'react';
import { dotAt } from '../../core/draw/histogram-dots.ts';
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

export interface PointedSource {
  readonly chart: Chart;
  readonly headlines: ReadonlyMap<number, Headline>;
  readonly words: ChartWords;
  readonly onHover: (rows: readonly number[]) => void;
}

/** Follows the pointer over the plot: a dot if one is near, else the bar of its column. */
export function usePointed({ chart, headlines, words, onHover }: PointedSource) {
  const [pointed, setPointed] = useState<Pointed | null>(null);

  const set = useCallback(
    (next: Pointed | null, rows: readonly number[]) => {
      setPointed((old) => (old?.text === next?.text && old?.xPx === next?.xPx ? old : next));
      onHover(rows);
    },
    [onHover],
  );

  function rowAt(event: PointerEvent<HTMLElement>): number | null {
    const box = event.currentTarget.getBoundingClientRect();
    const dot = dotAt(chart.dots, {
      xPx: event.clientX - box.left,
      aboveBasePx: box.top + chart.baseYPx - event.clientY,
      reachPx: event.pointerType === 'touch' ? REACH_PX.touch : REACH_PX.mouse,
    });
    return dot?.row ?? null;
  }

  function whatIsUnder(
    event: PointerEvent<HTMLElement>,
  ): readonly [Pointed, readonly number[]] | null {
    const row = rowAt(event);
    const headline = row === null ? undefined : headlines.get(row);
    if (row !== null && headline !== undefined) {
      const xPx = chart.dots.find((dot) => dot.row === row)?.xPx ?? 0;
      return [{ xPx, text: sayHeadline(headline, words), row }, [row]];
    }
    const xPx = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const bar = barAt(chart.histogram, xPx);
    if (bar === null) return null;
    const text = sayBin({ bin: bar, all: bar.total, chosen: bar.chosen }, words);
    const pointed = { xPx: bar.xPx + bar.widthPx / 2, text, row: null };
    return [pointed, chart.rowsByBin.get(bar.index) ?? []];
  }

  function point(event: PointerEvent<HTMLElement> | null): void {
    const [next, rows] = (event === null ? null : whatIsUnder(event)) ?? [null, []];
    set(next, rows);
  }

  return { pointed, point, rowAt, set };
}
