/** The timelines of one dataset: what no brush changes is kept until the filters do. */
import type { TimelineAnswer } from '../../model/answer.ts';
import type { Measure, TimelineRequest } from '../../model/query.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import { countPassing } from '../filter/count-passing.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import type { TimeIndex } from '../time-index.ts';
import { amendDays, countDays, type DaySums, weighDays } from './day-sums.ts';
import {
  type BarsInput,
  countTimeline,
  cutBars,
  type PeriodDays,
  type WholeTimeline,
} from './timeline.ts';

export interface Timelines {
  /** Every array is lent until the next question; all but `chosen` stay the same while filters and request do. */
  readonly answer: (request: TimelineRequest, periods: readonly PeriodDays[]) => TimelineAnswer;
  /** How many undated incidents pass. */
  readonly undated: () => number;
}

/** Makes timelines with nothing counted. Kept are the timelines asked for since the filters last changed. */
export function createTimelines(time: TimeIndex, lookup: ColumnLookup, mask: FailMask): Timelines {
  let version = -1;
  let undatedVersion = -1;
  const known = new Map<string, KnownTimeline>();
  let undated = 0;
  let counts: Float64Array = new Float64Array();
  const noSums = new Float64Array(time.firstRows.length);
  const weighed = new Map<Measure, Omit<DaySums, 'counts'>>();

  function refresh(): void {
    if (version === mask.version()) return;
    const changed = mask.changedSince(version);
    // Should counting fail half-way, all is counted afresh.
    version = -1;
    known.clear();
    weighed.clear();
    const states = mask.states();
    if (changed === null) counts = countDays(time, states);
    else amendDays(counts, time, changed);
    version = mask.version();
  }

  function inputOf(id: Measure): BarsInput {
    const states = mask.states();
    if (id === 'count') {
      const sums = { counts, weights: counts, unknownCounts: noSums };
      return { time, states, measure: id, sums };
    }
    const figure = lookup.figure(id);
    if (figure === null) {
      const sums = { counts, weights: noSums, unknownCounts: counts };
      return { time, states, measure: null, sums };
    }
    const people = weighed.get(id) ?? weighDays(time, states, figure);
    weighed.set(id, people);
    return { time, states, measure: figure, sums: { counts, ...people } };
  }

  function find(input: BarsInput, request: TimelineRequest): KnownTimeline {
    const { range, unit, measure, mostDots } = request;
    const key = `${range.startDay} ${range.endDay} ${unit} ${measure} ${mostDots}`;
    const found = known.get(key) ?? { whole: countTimeline(input, request), bars: [] };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, found);
    return found;
  }

  return {
    answer(request, periods) {
      refresh();
      const input = inputOf(request.measure);
      const { whole, bars } = find(input, request);
      const chosen = periods.map((period, place) => {
        bars[place] ??= new Float64Array(whole.all.length);
        return cutBars(input, { ...whole, bars: bars[place] }, period);
      });
      return { ...whole, chosen };
    },
    undated() {
      // Days are for whoever asks for a timeline.
      if (undatedVersion === mask.version()) return undated;
      undated = countPassing(mask.states(), time.datedCount, time.rowCount);
      undatedVersion = mask.version();
      return undated;
    },
  };
}

interface KnownTimeline {
  readonly whole: WholeTimeline;
  /** A period each, used again by the next answer. */
  readonly bars: Float64Array[];
}

/** Zooming the axis asks for many timelines under the same filters. */
const MOST_KEPT = 8;
