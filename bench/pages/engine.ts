/** Engines side by side in one page: each move of ours is followed by the same move of the peer. */
import { createKernel } from '../../src/core/engine/kernel.ts';
import type { Columns } from '../../src/core/model/columns.ts';
import { makeUpColumns } from '../made-up/columns.ts';
import { createRandom } from '../made-up/random.ts';
import { openCrossfilter } from './crossfilter.ts';
import { openDuckdb } from './duckdb.ts';
import { type EnginePeer, isSameAnswer, type PeerAnswer, toPeerAnswer } from './engine-peer.ts';
import { openNaive } from './naive.ts';
import { BRUSH_DAYS, DAYS_A_PIXEL, FACETS, type Position, TIME, toQuery } from './question.ts';

interface Options {
  readonly rowCount: number;
  readonly peer: 'crossfilter2' | 'naive objects' | 'duckdb-wasm';
  readonly rounds: number;
  /** How many steps of a batch the peer goes: ours are too short to be timed by less than the whole batch. */
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

/** Steps of one batch: a single one is near the clock's tick. */
const STEPS = 100;

let made: Columns | null = null;

/** Measures one peer at one size. */
export async function measureEngine(options: Options): Promise<Timing[]> {
  const { rowCount, rounds, peerSteps, moves } = options;
  if (made?.rowCount !== rowCount) made = makeUpQuestioned(rowCount);
  const columns = made;
  const start: Position = { startDay: 9000, termCount: 3 };
  const ready = { ours: 0, peer: 0 };
  let startMs = performance.now();
  const kernel = createKernel(columns);
  kernel.ask(toQuery(columns, start));
  ready.ours = performance.now() - startMs;
  startMs = performance.now();
  const peer = await openers[options.peer](columns);
  await peer.move(start);
  ready.peer = performance.now() - startMs;
  const ours: EnginePeer = {
    move: (position) => toPeerAnswer(kernel.ask(toQuery(columns, position))),
  };

  const step = createMeasure('engine: brush step');
  const jump = createMeasure('engine: brush jump');
  const toggle = createMeasure('engine: facet toggle');
  const random = createRandom(7);
  const rest = (atDay: number) => ({ startDay: atDay, termCount: 3 });
  for (let round = 0; round < rounds; round++) {
    const from = start.startDay + round * STEPS * DAYS_A_PIXEL;
    const path = Array.from({ length: STEPS }, (_, i) => rest((from % 9000) + i * DAYS_A_PIXEL));
    const itsPath = path.slice(-peerSteps);
    await both(ours, peer, path.slice(0, 1), itsPath.slice(0, 1));
    step.add(await both(ours, peer, path, itsPath));
    // The app does this while nobody asks.
    while (kernel.prepare(() => false));
    for (let move = 0; move < moves; move++) {
      const place = rest(random.whole(TIME.endDay - BRUSH_DAYS));
      jump.add(await both(ours, peer, [place]));
    }
    for (let move = 0; move < moves; move++) {
      const place = { startDay: start.startDay, termCount: move % 2 === 0 ? 2 : 3 };
      toggle.add(await both(ours, peer, [place]));
    }
  }
  await peer.close?.();
  const isEqual = step.isEqual() && jump.isEqual() && toggle.isEqual();
  return [
    {
      measure: 'engine: ready to brush',
      ours_ms: ready.ours,
      peer_ms: ready.peer,
      equal: isEqual,
    },
    step.summary(),
    jump.summary(),
    toggle.summary(),
  ];
}

/** No engine gets a facet that nobody asks for. */
function makeUpQuestioned(rowCount: number): Columns {
  const columns = makeUpColumns({ rowCount, isPlain: true });
  return { ...columns, categories: columns.categories.filter(({ id }) => FACETS.includes(id)) };
}

interface Both {
  readonly oursMs: number;
  readonly peerMs: number;
  readonly isEqual: boolean;
}

/** The same path by both, one after the other, or its end by the peer; times are those of one move. */
async function both(
  ours: EnginePeer,
  peer: EnginePeer,
  path: readonly Position[],
  itsPath = path,
): Promise<Both> {
  const own = await time(ours, path);
  const other = await time(peer, itsPath);
  return { oursMs: own.ms, peerMs: other.ms, isEqual: isSameAnswer(own.last, other.last) };
}

async function time(engine: EnginePeer, path: readonly Position[]) {
  let last: PeerAnswer | null = null;
  const startMs = performance.now();
  for (const position of path) {
    const answer = engine.move(position);
    last = answer instanceof Promise ? await answer : answer;
  }
  return { ms: (performance.now() - startMs) / path.length, last: last as PeerAnswer };
}

function createMeasure(measure: string) {
  const all: Both[] = [];
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  const isEqual = () => all.every((one) => one.isEqual);
  return {
    add: (one: Both) => all.push(one),
    isEqual,
    summary: (): Timing => ({
      measure,
      ours_ms: median(all.map(({ oursMs }) => oursMs)),
      peer_ms: median(all.map(({ peerMs }) => peerMs)),
      equal: isEqual(),
    }),
  };
}
