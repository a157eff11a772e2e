/** The ranges that can be chosen by name. */
import type { RangePreset } from '../../core/model/dataset.ts';
import type { Period } from '../../core/model/filter.ts';
import { type DayRange, toCivil, toDay } from '../../core/model/time.ts';
import { isSamePeriod } from './range-actions.ts';

/** Most years that are offered; older ones are typed. */
const MOST_YEARS = 100;
const RECENT_DAYS = 30;

export interface RangeChoice {
  readonly id: string;
  readonly kind: 'all' | 'recent' | 'year' | 'preset';
  readonly range: Period;
  /** The dataset's own words, for a preset of its. */
  readonly label: string | null;
  /** Which choices stay when there is no room for all: the lowest. */
  readonly rank: number;
}

/** In reading order: all, the 30 days to the newest incident, the years of the data, the dataset's own presets. Nothing but "all" when nothing is dated. */
export function rangeChoices(
  extent: DayRange | null,
  presets: readonly RangePreset[],
): readonly RangeChoice[] {
  const all: RangeChoice = { id: 'all', kind: 'all', range: null, label: null, rank: 0 };
  if (extent === null) return [all];
  const { endDay } = extent;
  const recent: RangeChoice = {
    id: 'recent',
    kind: 'recent',
    range: { startDay: endDay - RECENT_DAYS, endDay },
    label: null,
    rank: 1,
  };
  const own = presets.map(({ label, range }, i) => ({
    id: `preset ${i}`,
    kind: 'preset' as const,
    range,
    label,
    rank: i === 0 ? 2 : 200 + i,
  }));
  return [all, recent, ...yearsOf(extent), ...own];
}

function yearsOf({ startDay, endDay }: DayRange): readonly RangeChoice[] {
  const newest = toCivil(endDay - 1).year;
  const oldest = Math.max(toCivil(startDay).year, newest - MOST_YEARS + 1);
  return Array.from({ length: newest - oldest + 1 }, (_, i) => ({
    id: `year ${oldest + i}`,
    kind: 'year' as const,
    range: {
      startDay: toDay({ year: oldest + i, month: 1, day: 1 }),
      endDay: toDay({ year: oldest + i + 1, month: 1, day: 1 }),
    },
    label: null,
    rank: 10 + newest - (oldest + i),
  }));
}

/**
 * Which choices fit in a row: those of the lowest rank, the one that is set before the others. If any is left out, `restPx` is kept for the button that holds it.
 * `widthsPx[i]` belongs to `choices[i]` and includes the gap.
 */
export function fittingChoices(
  choices: readonly RangeChoice[],
  room: {
    readonly widthsPx: readonly number[];
    readonly roomPx: number;
    readonly restPx: number;
    /** What is set, if it has a name. */
    readonly named: Period | undefined;
  },
): ReadonlySet<string> {
  const total = room.widthsPx.reduce((sum, width) => sum + width, 0);
  if (total <= room.roomPx) return new Set(choices.map(({ id }) => id));
  const order = choices
    .map((choice, i) => ({ choice, widthPx: room.widthsPx[i] ?? 0 }))
    .sort((a, b) => rankIn(a.choice, room.named) - rankIn(b.choice, room.named));
  const fitting = new Set<string>();
  let usedPx = room.restPx;
  for (const { choice, widthPx } of order) {
    if (usedPx + widthPx > room.roomPx) continue;
    usedPx += widthPx;
    fitting.add(choice.id);
  }
  return fitting;
}

/** The range as one of the choices has it, which is the same object for as long as it is chosen; `undefined` for one without a name. */
export function nameRangeIn(choices: readonly RangeChoice[], range: Period): Period | undefined {
  return choices.find((choice) => isSamePeriod(choice.range, range))?.range;
}

function rankIn(choice: RangeChoice, named: Period | undefined): number {
  return isSamePeriod(choice.range, named) ? -1 : choice.rank;
}
