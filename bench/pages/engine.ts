/** Engines side by side in one page: each move of ours is followed by the same move of the peer. */
import { createKernel } from '../../src/core/engine/kernel.ts';
import type { Answer } from '../../src/core/model/answer.ts';
import type { Columns } from '../../src/core/model/columns.ts';
import { makeUpColumns } from '../made-up/columns.ts';
import { createRandom } from '../made-up/random.ts';
import { openCrossfilter } from './crossfilter.ts';
import { openDuckdb } from './duckdb.ts';
import { type EnginePeer, isSameAnswer, toPeerAnswer } from './engine-peer.ts';
import { median } from './median.ts';
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
  'duckdb-wasm': openDuckdb,
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
      return undefined;
    },
    read: () => toPeerAnswer(answer),
    // The app does this while nobody asks.
    workAhead() {
      while (kernel.prepare(() => false));
    },
  };
  void ours.move(START);
  return performance.now() - startMs;
}

export async function openPeer(name: keyof typeof openers): Promise<number> {
  const startMs = performance.now();
  peer = await openers[name](rows);
  await peer.move(START);
  return performance.now() - startMs;
}

export function workAhead(): void {
  ours.workAhead();
}

/** Steps, jumps and toggles over the whole timeline. The first round only warms both up: what a browser has not compiled yet is not measured. */
export async function measureMoves(options: Moves): Promise<Timing[]> {
  const { rounds, steps, peerSteps, moves } = options;
  const step = createMeasure('engine: brush step');
  const jump = createMeasure('engine: brush jump');
  const toggle = createMeasure('engine: facet toggle');
  const random = createRandom(7);
  const lastStart = TIME.endDay - BRUSH_DAYS - (steps + 1) * DAYS_A_PIXEL;
  const at = (startDay: number): Position => ({ startDay, termCount: 3 });
  for (let round = -1; round < rounds; round++) {
    const isMeasured = round >= 0;
    const from = Math.floor(((Math.max(0, round) + 0.5) / rounds) * lastStart);
    const path = Array.from({ length: steps }, (_, i) => at(from + (i + 1) * DAYS_A_PIXEL));
    await both([at(from)], [path.at(-peerSteps - 1) ?? at(from)]);
    step.add(await both(path, path.slice(-peerSteps)), isMeasured);
    ours.workAhead();
    for (let move = 0; move < moves; move++) {
      const place = [at(random.whole(TIME.endDay - BRUSH_DAYS))];
      jump.add(await both(place, place), isMeasured);
    }
    await both([START], [START]);
    for (let move = 0; move < moves; move++) {
      const place = [{ ...START, termCount: move % 2 === 0 ? 2 : 3 }];
      toggle.add(await both(place, place), isMeasured);
    }
  }
  await peer.close?.();
  return [step.summary(), jump.summary(), toggle.summary()];
}

interface Both {
  readonly oursMs: number;
  readonly peerMs: number;
  readonly isEqual: boolean;
}

/** Two ways to one place, one after the other; times are those of one move. */
async function both(path: readonly Position[], peerPath: readonly Position[]): Promise<Both> {
  const oursMs = await time(ours, path);
  const peerMs = await time(peer, peerPath);
  return { oursMs, peerMs, isEqual: isSameAnswer(ours.read(), peer.read()) };
}

async function time(engine: EnginePeer, path: readonly Position[]): Promise<number> {
  const startMs = performance.now();
  for (const position of path) {
    const moved = engine.move(position);
    // Waiting for what is there already would cost ours more than the move.
    if (moved !== undefined) await moved;
  }
  return (performance.now() - startMs) / path.length;
}

function createMeasure(measure: string) {
  const all: Both[] = [];
  let isEqual = true;
  return {
    add(one: Both, isMeasured: boolean) {
      isEqual &&= one.isEqual;
      if (isMeasured) all.push(one);
    },
    summary: (): Timing => ({
      measure,
      ours_ms: median(all.map(({ oursMs }) => oursMs)),
      peer_ms: median(all.map(({ peerMs }) => peerMs)),
      equal: isEqual,
    }),
  };
}
