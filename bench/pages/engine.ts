/** Engines side by side in one page: each move of ours is followed by the same move of the peer. */
import { createKernel } from '../../src/core/engine/kernel.ts';
import type { Answer } from '../../src/core/model/answer.ts';
import type { Columns } from '../../src/core/model/columns.ts';
import { makeUpColumns } from '../made-up/columns.ts';
import { createRandom } from '../made-up/random.ts';
import { openCrossfilter } from './crossfilter.ts';
import { type EnginePeer, isSameAnswer, toPeerAnswer } from './engine-peer.ts';
import { openNaive } from './naive.ts';
import { BRUSH_DAYS, DAYS_A_PIXEL, FACETS, type Position, TIME, toQuery } from './question.ts';
import { type PeerRows, toPeerRows } from './rows.ts';

interface Moves {
  readonly rounds: number;
  /** Steps of one batch of ours, and how many of them, the last, a slow peer makes. */
  readonly steps: number;
  readonly peerSteps: number;
  /** Jumps and toggles of one round. */
  readonly moves: number;
}

interface Timing {
  readonly measure: string;
  readonly ours_ms: number;
  readonly peer_ms: number;
  readonly equal: boolean;
}

const openers = {
  crossfilter2: openCrossfilter,
  'naive objects': openNaive,
};

const START: Position = { startDay: 9000, termCount: 3 };
let columns: Columns;
let rows: PeerRows;
let ours: EnginePeer & { readonly workAhead: () => void };
let peer: EnginePeer;

/** What every engine begins with: typed columns, and the numbers that a peer counts by. */
export function makeUp(rowCount: number): void {
  const all = makeUpColumns({ rowCount, isPlain: true });
  // No engine gets a facet that nobody asks for.
  columns = { ...all, categories: all.categories.filter(({ id }) => FACETS.includes(id)) };
  rows = toPeerRows(columns);
}

/** Both from the columns to the first answer; returns how long it took. */
export function openOurs(): number {
  const startMs = performance.now();
  const kernel = createKernel(columns);
  let answer: Answer;
  ours = {
    move(position) {
      answer = kernel.ask(toQuery(columns, position));
    },
    read: () => toPeerAnswer(answer),
    // The app does this while nobody asks.
    workAhead() {
      while (kernel.prepare(() => false));
    },
  };
  ours.move(START);
  return performance.now() - startMs;
}

export function openPeer(name: keyof typeof openers): number {
  const startMs = performance.now();
  peer = openers[name](rows);
  peer.move(START);
  return performance.now() - startMs;
}

export function workAhead(): void {
  ours.workAhead();
}

/** Steps, jumps and toggles over the whole timeline. */
export function measureMoves({ rounds, steps, peerSteps, moves }: Moves): Timing[] {
  const step = createMeasure('engine: brush step');
  const jump = createMeasure('engine: brush jump');
  const toggle = createMeasure('engine: facet toggle');
  const random = createRandom(7);
  const lastStart = TIME.endDay - BRUSH_DAYS - (steps + 1) * DAYS_A_PIXEL;
  const at = (startDay: number): Position => ({ startDay, termCount: 3 });
  for (let round = 0; round < rounds; round++) {
    const from = Math.floor(((round + 0.5) / rounds) * lastStart);
    const path = Array.from({ length: steps }, (_, i) => at(from + (i + 1) * DAYS_A_PIXEL));
    both([at(from)], [path.at(-peerSteps - 1) ?? at(from)]);
    step.add(both(path, path.slice(-peerSteps)));
    ours.workAhead();
    for (let move = 0; move < moves; move++) {
      const place = [at(random.whole(TIME.endDay - BRUSH_DAYS))];
      jump.add(both(place, place));
    }
    both([START], [START]);
    for (let move = 0; move < moves; move++) {
      const place = [{ ...START, termCount: move % 2 === 0 ? 2 : 3 }];
      toggle.add(both(place, place));
    }
  }
  return [step.summary(), jump.summary(), toggle.summary()];
}

interface Both {
  readonly oursMs: number;
  readonly peerMs: number;
  readonly isEqual: boolean;
}

/** Two ways to one place, one after the other; times are those of one move. */
function both(path: readonly Position[], peerPath: readonly Position[]): Both {
  const oursMs = time(ours, path);
  const peerMs = time(peer, peerPath);
  return { oursMs, peerMs, isEqual: isSameAnswer(ours.read(), peer.read()) };
}

function time(engine: EnginePeer, path: readonly Position[]): number {
  const startMs = performance.now();
  for (const position of path) engine.move(position);
  return (performance.now() - startMs) / path.length;
}

function createMeasure(measure: string) {
  const all: Both[] = [];
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return {
    add: (one: Both) => all.push(one),
    summary: (): Timing => ({
      measure,
      ours_ms: median(all.map(({ oursMs }) => oursMs)),
      peer_ms: median(all.map(({ peerMs }) => peerMs)),
      equal: all.every((one) => one.isEqual),
    }),
  };
}
