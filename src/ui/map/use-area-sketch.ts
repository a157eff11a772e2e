import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { positionAt } from '../../core/draw/position-at.ts';
import { createProjector, type Point } from '../../core/draw/viewport.ts';
import type { Position } from '../../core/model/place.ts';
import { areasMessagesOf } from '../../i18n/areas-messages.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { type AreaKind, useAreaDesk } from './area-desk.ts';
import {
  type AreaSketch,
  endSketch,
  previewSketch,
  type SketchStep,
  setPoint,
} from './area-sketch.ts';
import { viewportOf } from './viewport-of.ts';
import { wordPosition } from './word-position.ts';

/** Nearer than this is the same place: a finger's breadth where fingers draw. */
const NEAR_PX = 8;
const COARSE_NEAR_PX = 18;

/** What pointer and keyboard do to a sketch; places are in the map's own px. */
export interface SketchHand {
  readonly points: readonly Position[];
  /** Shows what would come of ending here. */
  move(at: Point, gestureMs: number): void;
  put(at: Point, gestureMs: number): void;
  /** Takes the last point back. */
  back(): void;
  clear(): void;
  wordPlace(at: Point): string;
}

/** One area in the making on one map. */
export function useAreaSketch(map: LeafletMap, tool: AreaKind): SketchHand {
  const desk = useAreaDesk();
  const language = useLanguage();
  const words = areasMessagesOf(language);
  const [sketch, setSketch] = useState<AreaSketch>({ kind: tool, points: [] });
  // Events come faster than renders.
  const newest = useRef(sketch);
  useEffect(
    function begin() {
      newest.current = { kind: tool, points: [] };
      setSketch(newest.current);
    },
    [tool],
  );

  const canEnd = endSketch(sketch).kind === 'done';
  useEffect(
    function offerEnd() {
      if (!canEnd) return;
      desk.offerEnd((gestureMs) => {
        const result = endSketch(newest.current);
        if (result.kind === 'done') desk.keep(result.area, gestureMs);
      });
      return () => desk.offerEnd(null);
    },
    [canEnd, desk],
  );

  function enter(next: AreaSketch): void {
    newest.current = next;
    setSketch(next);
  }
  function step(result: SketchStep, gestureMs: number): void {
    if (result.kind === 'done') {
      enter({ kind: tool, points: [] });
      desk.keep(result.area, gestureMs);
    } else enter(result.sketch);
  }
  function isNear(a: Position, b: Position): boolean {
    const nearPx = matchMedia('(pointer: coarse)').matches ? COARSE_NEAR_PX : NEAR_PX;
    const project = createProjector(viewportOf(map));
    const [from, to] = [project(a), project(b)];
    return Math.hypot(to.x - from.x, to.y - from.y) <= nearPx;
  }

  return {
    points: sketch.points,
    move(at, gestureMs) {
      desk.sketch(previewSketch(newest.current, positionAt(viewportOf(map), at)), gestureMs);
    },
    put(at, gestureMs) {
      const to = positionAt(viewportOf(map), at);
      const before = newest.current.points.length;
      step(setPoint(newest.current, to, isNear), gestureMs);
      const { length } = newest.current.points;
      if (length > before) desk.say(words.set(length, wordPosition(to, words, language)));
    },
    back() {
      const { kind, points } = newest.current;
      enter({ kind, points: points.slice(0, -1) });
      desk.sketch(null, performance.now());
    },
    clear() {
      enter({ kind: tool, points: [] });
      desk.sketch(null, performance.now());
    },
    wordPlace: (at) => wordPosition(positionAt(viewportOf(map), at), words, language),
  };
}
