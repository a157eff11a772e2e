import { useEffect, useMemo } from 'react';
import type { Chart } from '../../../core/draw/place-chart.ts';
import { topOfRate } from '../../../core/draw/place-rate.ts';
import { RatePicture } from './RatePicture.tsx';
import { type RhythmSource, readRate } from './read-rhythm.ts';

/** The rolling rate over the bars, on their own scale: incidents per 30 days over incidents per bin, with its interval as a band. What it shows is said beside the chart. */
export function RateLine({
  answered,
  rateDays,
  time: { axis, extent },
  shown: { measure },
  chart,
  onTop,
}: RhythmSource & {
  readonly chart: Chart;
  /** How high the plot has to reach for it; `undefined` for no line. */
  readonly onTop: (top: number | undefined) => void;
}) {
  const rate = useMemo(
    () => (measure === 'count' ? readRate(answered, rateDays, extent) : null),
    [measure, answered, rateDays, extent],
  );
  const top = rate === null ? undefined : topOfRate(rate, axis);
  useEffect(
    function makeRoom() {
      onTop(top);
      return () => onTop(undefined);
    },
    [top, onTop],
  );
  return rate === null ? null : <RatePicture rate={rate} axis={axis} chart={chart} />;
}
