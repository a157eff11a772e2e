import { useEffect, useState } from 'react';
import type { Scene } from '../../core/briefing/scene.ts';
import { useRoom, useShowState } from '../../ui/briefing/desk-context.ts';

/** One thing at a time: the map first, then the dates, then what is pinned to both. */
const MAP_MS = 500;
const DATES_MS = 250;

/** Which parts of a new scene have come. */
export interface StageTime {
  /** The id of the scene whose dates the timeline shows. */
  readonly datesOf: string;
  readonly hasAnnotations: boolean;
}

/** Runs the transition to a scene; a cut shows all of it at once. */
export function useStageTime({ id }: Scene, isMotionReduced: boolean): StageTime {
  const { show } = useRoom();
  const isCut = useShowState((state) => state.isCut) || isMotionReduced;
  const [arrived, setArrived] = useState<StageTime>({ datesOf: id, hasAnnotations: true });
  useEffect(
    function runTransition() {
      const arrive = () => {
        setArrived({ datesOf: id, hasAnnotations: true });
        show.arrive();
      };
      if (isCut) return arrive();
      setArrived(({ datesOf }) => ({ datesOf, hasAnnotations: datesOf === id }));
      const dates = setTimeout(() => setArrived({ datesOf: id, hasAnnotations: false }), MAP_MS);
      const rest = setTimeout(arrive, MAP_MS + DATES_MS);
      return function cutShort() {
        clearTimeout(dates);
        clearTimeout(rest);
      };
    },
    [show, id, isCut],
  );
  return isCut ? { datesOf: id, hasAnnotations: true } : arrived;
}
