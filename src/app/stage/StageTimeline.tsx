import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { fullAxis, timelineAxis } from '../../core/view/to-query.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { readRate } from '../../ui/timeline/rhythm/read-rhythm.ts';
import { SceneTimeline } from '../../ui/timeline/SceneTimeline.tsx';
import { pickLanes } from '../scene-lanes.ts';
import { mapScale } from './slide-style.ts';
import type { StageParts } from './stage-parts.ts';

const NO_ROWS: readonly number[] = [];
const NO_TEXTS: readonly never[] = [];

/** The timeline of a scene, large, with what is pinned to its days. */
export function StageTimeline({
  scene: { view, annotations, shows },
  picture,
  slots,
  heightPx,
  dataset,
  laneCount,
  hasAnnotations,
}: Omit<StageParts, 'painter'> & {
  readonly dataset: Dataset;
  /** How many lanes there is room for. */
  readonly laneCount: number;
  readonly hasAnnotations: boolean;
}) {
  const time = useMemo(() => {
    const { range, unit } = timelineAxis(view, dataset);
    return { axis: range, unit, full: fullAxis(dataset), extent: dataset.extent };
  }, [view, dataset]);
  const { range, comparison, dateRule, measure } = view;
  const chart = picture?.answer.timelines[0] ?? null;
  const shown = useMemo(
    () => ({ chart, overview: null, comparison, range, dateRule, measure }),
    [chart, comparison, range, dateRule, measure],
  );
  const look = useMemo(
    () => ({
      headlines: picture?.headlines ?? new Map(),
      slots,
      encoding: view.encoding,
      hovered: NO_ROWS,
      selection: view.selection,
    }),
    [picture, slots, view],
  );
  const { extent } = dataset;
  const rate = useMemo(
    () =>
      picture === null || view.measure !== 'count' || view.lanes !== null
        ? null
        : readRate({ ...picture, gestureMs: null }, view.rateDays, extent),
    [picture, view, extent],
  );
  const split = useMemo(() => {
    const { lanes } = pickLanes(picture, shows);
    // There may be no room: on this screen, or while the scene before still has its dates here.
    return lanes.length === 0 || lanes.length > laneCount ? null : { view, lanes };
  }, [picture, shows, view, laneCount]);
  const texts = annotations.flatMap((annotation) =>
    annotation.kind === 'text' && annotation.anchor.kind === 'day'
      ? [{ day: annotation.anchor.day, text: plainText(annotation.text) }]
      : [],
  );
  return (
    <SceneTimeline
      time={time}
      shown={shown}
      look={look}
      texts={hasAnnotations ? texts : NO_TEXTS}
      rate={rate}
      split={split}
      scale={mapScale(heightPx)}
    />
  );
}
