import { type LatLng, type Map as LeafletMap, point } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import type { Point } from '../../core/draw/viewport.ts';
import type { Position } from '../../core/model/place.ts';
import { areasMessagesOf } from '../../i18n/areas-messages.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { type AreaKind, useAreaDesk } from './area-desk.ts';
import { type AreaSketch, previewSketch, type SketchStep, setPoint } from './area-sketch.ts';
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
    return pointOf(map, a).distanceTo(pointOf(map, b)) <= nearPx;
  }

  return {
    points: sketch.points,
    move(at, gestureMs) {
      desk.sketch(previewSketch(newest.current, positionAt(map, at)), gestureMs);
    },
    put(at, gestureMs) {
      const to = positionAt(map, at);
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
    wordPlace: (at) => wordPosition(positionAt(map, at), words, language),
  };
}

/** The longitude may go past 180 where the map shows the world a second time. */
export function positionAt(map: LeafletMap, { x, y }: Point): Position {
  const { lng, lat }: LatLng = map.containerPointToLatLng(point(x, y));
  return [lng, Math.max(-90, Math.min(90, lat))];
}

function pointOf(map: LeafletMap, [longitude, latitude]: Position) {
  return map.latLngToContainerPoint([latitude, longitude]);
}
