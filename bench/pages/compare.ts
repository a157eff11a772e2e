/** The engine asked for two periods, beside itself asked for one: the same moves of the same brush. */
import { createSpreads } from '../../src/core/engine/answer/figure-spread.ts';
import { createKernel, type Kernel } from '../../src/core/engine/kernel.ts';
import type { Columns } from '../../src/core/model/columns.ts';
import type { Query } from '../../src/core/model/query.ts';
import { makeUpColumns } from '../made-up/columns.ts';
import { createRandom } from '../made-up/random.ts';
import { isSameAnswer, toPeerAnswer } from './engine-peer.ts';
import { median } from './median.ts';
import { BRUSH_DAYS, DAYS_A_PIXEL, FACETS, type Position, TIME, toQuery } from './question.ts';

interface Options {
  readonly rowCount: number;
  readonly moves: number;
}

interface Timing {
  readonly measure: string;
  readonly ours_ms: number;
  readonly peer_ms: number;
  readonly equal: boolean;
}

/** Medians of one move; `peer_ms` is what comparing may cost: twice the same move of a single period. */
export function measureCompare({ rowCount, moves }: Options): Timing[] {
  const made = makeUpColumns({ rowCount, isPlain: true });
  const columns = { ...made, categories: made.categories.filter(({ id }) => FACETS.includes(id)) };
  const single = createKernel(columns);
  const pair = createKernel(columns);
  const random = createRandom(11);
  const start = 6000;
  const steps = Array.from(
    { length: moves },
    (_, i): Position => ({
      startDay: start + i * DAYS_A_PIXEL,
      termCount: 3,
    }),
  );
  const jumps = steps.map(
    (): Position => ({
      startDay: BRUSH_DAYS / 2 + random.whole(TIME.endDay - 2 * BRUSH_DAYS),
      termCount: 3,
    }),
  );
  const toggles = steps.map((_, i): Position => ({ startDay: start, termCount: 2 + (i % 2) }));
  const first = { startDay: start, termCount: 3 };
  single.ask(toSingle(columns, first));
  pair.ask(toPair(columns, first), undefined, { createSpreads });
  for (const kernel of [single, pair]) while (kernel.prepare(() => false));
  return [
    measure('engine: compare, brush step', { columns, single, pair }, steps),
    measure('engine: compare, brush jump', { columns, single, pair }, jumps),
    measure('engine: compare, facet toggle', { columns, single, pair }, toggles),
  ];
}

/** As the app asks it: with the rows of the table. */
function toSingle(columns: Columns, position: Position): Query {
  const query = toQuery(columns, position);
  const page = {
    period: 0,
    offset: 0,
    count: 200,
    sort: { column: 'date', isDescending: false },
    locate: null,
  } as const;
  return { ...query, wanted: { ...query.wanted, page } };
}

/** What the app asks while it compares: B follows A, half its length later, and the spread of the killed. */
function toPair(columns: Columns, position: Position): Query {
  const query = toSingle(columns, position);
  const startDay = position.startDay + BRUSH_DAYS / 2;
  const b = { startDay, endDay: startDay + BRUSH_DAYS };
  return {
    ...query,
    periods: [...query.periods, b],
    wanted: { ...query.wanted, spreads: ['killed'] },
  };
}

function measure(
  name: string,
  { columns, single, pair }: { columns: Columns; single: Kernel; pair: Kernel },
  path: readonly Position[],
): Timing {
  const ones: number[] = [];
  const twos: number[] = [];
  let isEqual = true;
  for (const position of path) {
    let startMs = performance.now();
    const one = single.ask(toSingle(columns, position));
    ones.push(performance.now() - startMs);
    startMs = performance.now();
    const two = pair.ask(toPair(columns, position), undefined, { createSpreads });
    twos.push(performance.now() - startMs);
    isEqual &&= isSameAnswer(toPeerAnswer(one), toPeerAnswer(two));
  }
  return {
    measure: name,
    ours_ms: median(twos),
    peer_ms: 2 * median(ones),
    equal: isEqual,
  };
}
