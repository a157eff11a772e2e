import { useEffect, useMemo, useState } from 'react';
import type { Scene } from '../../core/briefing/scene.ts';
import { chooseBinUnit } from '../../core/model/calendar.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { DayRange } from '../../core/model/time.ts';
import { timelineAxis } from '../../core/view/to-query.ts';
import type { ScenePicture } from '../../session/scene-picture.ts';
import { useRoom, useShowState } from '../../ui/briefing/desk-context.ts';
import { useKeptPicture } from '../../ui/briefing/use-kept-picture.ts';
import { useScenePicture } from '../../ui/briefing/use-scene-picture.ts';
import { firstWindow, nextWindow, type PlayFrame } from '../../ui/timeline/play-window.ts';

/** However many steps there are, a room should not wait longer than this for the last. */
const WHOLE_MS = 15_000;
const LEAST_STEP_MS = 150;
const MOST_STEP_MS = 700;

/** A scene whose dates run, and what it shows at the step that it has reached. */
export interface StagePlay {
  /** The scene itself while nothing runs. */
  readonly scene: Scene;
  /** The dates reached; `null` while nothing runs. */
  readonly window: DayRange | null;
  readonly picture: ScenePicture | null;
}

/** Steps through the scene's own dates, a bin at a time; each step waits until the one before is on stage. A comparison has two periods and no one time to run through. */
export function useStagePlay(scene: Scene, dataset: Dataset): StagePlay {
  const { show } = useRoom();
  const playing = useShowState((state) => state.playing);
  const [at, setAt] = useState<{ readonly of: string; readonly range: DayRange } | null>(null);
  const canPlay = scene.shows !== 'words' && scene.view.comparison === null;
  const mode = canPlay ? (playing?.mode ?? null) : null;
  const of = `${scene.id} ${mode}`;
  const window = mode !== null && at?.of === of ? at.range : null;
  const frame = useMemo(() => frameOf(scene, dataset), [scene, dataset]);
  const played = useMemo(
    () => (window === null ? scene : { ...scene, view: { ...scene.view, range: window } }),
    [scene, window],
  );
  const now = useScenePicture(played);
  const isShown = now !== null;
  useEffect(
    function stepOn() {
      if (mode === null || playing?.isRunning !== true) return;
      const on: PlayFrame = { ...frame, mode };
      if (window === null) return setAt({ of, range: firstWindow(null, on) });
      if (!isShown) return;
      const timer = setTimeout(() => {
        const next = nextWindow(window, on);
        if (next === null) show.endPlay();
        else setAt({ of, range: next });
      }, frame.stepMs);
      return function stepNoMore() {
        clearTimeout(timer);
      };
    },
    [show, of, mode, playing?.isRunning, frame, window, isShown],
  );
  useEffect(
    function forgetPlay() {
      if (mode === null) setAt(null);
      if (playing !== null && !canPlay) show.endPlay();
    },
    [show, mode, playing, canPlay],
  );
  return { scene: played, window, picture: useKeptPicture(now, scene.id) };
}

function frameOf({ view }: Scene, dataset: Dataset) {
  const limits = view.range ?? withinData(timelineAxis(view, dataset).range, dataset.extent);
  const unit = chooseBinUnit(limits);
  const steps = { day: 1, week: 7, month: 30, quarter: 91, year: 365 }[unit];
  const count = Math.max(1, (limits.endDay - limits.startDay) / steps);
  const stepMs = Math.max(LEAST_STEP_MS, Math.min(MOST_STEP_MS, WHOLE_MS / count));
  return { unit, limits, stepMs };
}

function withinData(axis: DayRange, extent: DayRange | null): DayRange {
  if (extent === null) return axis;
  const startDay = Math.max(axis.startDay, extent.startDay);
  const endDay = Math.min(axis.endDay, extent.endDay);
  return endDay > startDay ? { startDay, endDay } : extent;
}
