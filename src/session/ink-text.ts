/** What a presenter has drawn ⇄ text, so that a reload does not lose it. The text may be a stranger's: what cannot be read is left out. */
import type { Position } from '../core/model/place.ts';
import type { StagePoint, Stroke } from './ink.ts';

const MOST_POINTS = 20_000;
const DIGITS = 5;

/** Strokes by the id of their scene. */
export type KeptInk = ReadonlyMap<string, readonly Stroke[]>;

/** A stroke as an array: the number of its map, or -1 for the stage, then pairs of numbers. */
export function encodeInk(ink: KeptInk): string {
  const scenes = [...ink].filter(([, strokes]) => strokes.length > 0);
  return JSON.stringify(
    scenes.map(([id, strokes]) => [
      id,
      strokes.map((stroke) =>
        stroke.kind === 'map'
          ? [stroke.map, ...stroke.points.flat().map(round)]
          : [-1, ...stroke.points.flatMap(({ x, y }) => [round(x), round(y)])],
      ),
    ]),
  );
}

export function decodeInk(text: string): KeptInk {
  const ink = new Map<string, readonly Stroke[]>();
  for (const entry of listOf(parse(text))) {
    const [id, strokes] = listOf(entry);
    if (typeof id === 'string') ink.set(id, listOf(strokes).flatMap(readStroke));
  }
  return ink;
}

function readStroke(json: unknown): readonly Stroke[] {
  const [map, ...numbers] = listOf(json).slice(0, 1 + 2 * MOST_POINTS);
  const isWhole = numbers.length > 0 && numbers.length % 2 === 0 && numbers.every(isNumber);
  if (!isWhole || !Number.isInteger(map)) return [];
  const points = Array.from({ length: numbers.length / 2 }, (_, i): Position => {
    const [first, second] = numbers.slice(2 * i, 2 * i + 2) as [number, number];
    return [first, second];
  });
  const index = map as number;
  return index >= 0
    ? [{ kind: 'map', map: index, points }]
    : [{ kind: 'stage', points: points.map(([x, y]): StagePoint => ({ x, y })) }];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function round(value: number): number {
  return Number(value.toFixed(DIGITS));
}
