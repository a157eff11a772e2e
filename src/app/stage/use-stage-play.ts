import { useEffect, useMemo, useState } from 'react';
import type { Scene } from '../../core/briefing/scene.ts';
import { chooseBinUnit } from '../../core/model/calendar.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { DayRange } from '../../core/model/time.ts';
import { signPeriods } from '../../core/view/shown-periods.ts';
import { timelineAxis } from '../../core/view/to-query.ts';
import type { ScenePicture } from '../../session/scene-picture.ts';
import { useRoom, useShowState } from '../../ui/briefing/desk-context.ts';
import { useKeptPicture } from '../../ui/briefing/use-kept-picture.ts';
import { useScenePicture } from '../../ui/briefing/use-scene-picture.ts';
import { nextWindows } from '../../ui/timeline/play-window.ts';

/** However many steps there are, a room should not wait longer than this for the last. */
const WHOLE_MS = 15_000;
const LEAST_STEP_MS = 150;
const MOST_STEP_MS = 700;

/** A scene whose dates run, and what it shows at the step that it has reached. */
export interface StagePlay {
  /** The scene itself while nothing runs. */
  readonly scene: Scene;
  /** The dates reached, of A and B while two periods are compared; `null` while nothing runs. */
  readonly windows: readonly DayRange[] | null;
  readonly picture: ScenePicture | null;
}

/** Steps through the scene's own dates, a bin at a time, through both periods of a comparison side by side; each step waits until the one before is on stage. */
export function useStagePlay(scene: Scene, dataset: Dataset): StagePlay {
  const { show } = useRoom();
  const playing = useShowState((state) => state.playing);
  const [at, setAt] = useState<{
    readonly of: string;
    readonly windows: readonly DayRange[];
  } | null>(null);
  const canPlay = scene.shows !== 'words';
  const mode = canPlay ? (playing?.mode ?? null) : null;
  const of = `${scene.id} ${mode}`;
  const windows = mode !== null && at?.of === of ? at.windows : null;
  const frame = useMemo(() => frameOf(scene, dataset), [scene, dataset]);
  const played = useMemo(() => playTo(scene, windows), [scene, windows]);
  const now = useScenePicture(played);
  const isShown = now !== null;
  useEffect(
    function stepOn() {
      if (mode === null || playing?.isRunning !== true) return;
      const { unit, limits } = frame;
      const next = nextWindows(
        windows,
        limits.map((own) => ({ mode, unit, limits: own })),
      );
      if (windows === null && next !== null) return setAt({ of, windows: next });
      if (!isShown) return;
      const timer = setTimeout(() => {
        if (next === null) show.endPlay();
        else setAt({ of, windows: next });
      }, frame.stepMs);
      return function stepNoMore() {
        clearTimeout(timer);
      };
    },
    [show, of, mode, playing?.isRunning, frame, windows, isShown],
  );
  useEffect(
    function forgetPlay() {
      if (mode === null) setAt(null);
      if (playing !== null && !canPlay) show.endPlay();
    },
    [show, mode, playing, canPlay],
  );
  return { scene: played, windows, picture: useKeptPicture(now, scene.id) };
}

function playTo(scene: Scene, windows: readonly DayRange[] | null): Scene {
  if (windows === null) return scene;
  const [range = null, comparison = null] = windows;
  return { ...scene, view: { ...scene.view, range, comparison } };
}

/** One step for both periods: that of the longer one. */
function frameOf({ view }: Scene, dataset: Dataset) {
  const chosen = signPeriods(view, dataset.extent).map(({ range }) => range);
  const limits =
    chosen.length > 0 ? chosen : [withinData(timelineAxis(view, dataset).range, dataset.extent)];
  const unit = chooseBinUnit(limits.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a)));
  const steps = { day: 1, week: 7, month: 30, quarter: 91, year: 365 }[unit];
  const count = Math.max(1, Math.max(...limits.map(lengthOf)) / steps);
  const stepMs = Math.max(LEAST_STEP_MS, Math.min(MOST_STEP_MS, WHOLE_MS / count));
  return { unit, limits, stepMs };
}

function lengthOf({ startDay, endDay }: DayRange): number {
  return endDay - startDay;
}

function withinData(axis: DayRange, extent: DayRange | null): DayRange {
  if (extent === null) return axis;
  const startDay = Math.max(axis.startDay, extent.startDay);
  const endDay = Math.min(axis.endDay, extent.endDay);
  return endDay > startDay ? { startDay, endDay } : extent;
}
