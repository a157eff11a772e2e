/** Which days a timeline names on its axis: period starts that are far enough apart to be read. */
import { addBins, type BinUnit, ceilToBin, floorToBin } from '../model/calendar.ts';
import { toCivil } from '../model/time.ts';
import type { DayScale } from './histogram-scale.ts';

/** What a label says of its day; `none` is a tick without one. */
export type TickLabel = 'year' | 'monthYear' | 'month' | 'day' | 'none';

export interface Tick {
  readonly day: number;
  readonly xPx: number;
  readonly label: TickLabel;
  /** Starts a year, or on a short axis a month: set in a heavier face. */
  readonly isMajor: boolean;
  /** Its day lies before the plot: a label without a line. */
  readonly isOpening: boolean;
}

/** A way to divide the axis: a tick every `every` units of `unit`, with a label that needs `labelPx`. */
interface Step {
  readonly unit: BinUnit;
  readonly every: number;
  readonly label: TickLabel;
  readonly labelPx: number;
  readonly majorUnit: 'month' | 'year';
}

const STEPS: readonly Step[] = [
  { unit: 'day', every: 1, label: 'day', labelPx: 36, majorUnit: 'month' },
  { unit: 'week', every: 1, label: 'day', labelPx: 30, majorUnit: 'month' },
  { unit: 'month', every: 1, label: 'month', labelPx: 56, majorUnit: 'year' },
  { unit: 'quarter', every: 1, label: 'month', labelPx: 64, majorUnit: 'year' },
  { unit: 'month', every: 6, label: 'month', labelPx: 44, majorUnit: 'year' },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((every) => ({
    unit: 'year' as const,
    every,
    label: 'year' as const,
    labelPx: 48,
    majorUnit: 'year' as const,
  })),
];

const MAJOR_PX = { month: 72, year: 44 };

/** Ticks of axes that were divided: every answer has its chart placed anew, on the same axis. */
const placed = new Map<string, readonly Tick[]>();
const MOST_PLACED = 50;

/** The ticks of an axis from left to right. Labels do not touch; the period that is under way at the left edge is named there if nothing else names it. The same axis has the same list. */
export function placeTicks(scale: DayScale): readonly Tick[] {
  const axis = [...scale.domain(), ...scale.range()].join(' ');
  const ticks = placed.get(axis) ?? divide(scale);
  if (placed.size >= MOST_PLACED) placed.clear();
  placed.set(axis, ticks);
  return ticks;
}

function divide(scale: DayScale): readonly Tick[] {
  const [startDay = 0, endDay = 0] = scale.domain();
  const step = STEPS.find((candidate) => spacingPx(candidate, scale) >= candidate.labelPx);
  const { unit, every, label, labelPx, majorUnit } = step ?? (STEPS.at(-1) as Step);
  const majors = startsIn(majorUnit, unit === 'year' ? every : 1, [startDay, endDay]).map((day) =>
    place(day, { label: majorUnit === 'month' ? 'monthYear' : 'year', isMajor: true }, scale),
  );
  const opening = openingTick(majors, { scale, majorUnit });
  const named = opening === null ? majors : [opening, ...majors];
  const taken = new Set(named.map(({ day }) => day));
  const needPx = (MAJOR_PX[majorUnit] + labelPx) / 2;
  const minors = startsIn(unit, every, [startDay, endDay])
    .filter((day) => !taken.has(day))
    .map((day) => place(day, { label, isMajor: false }, scale))
    .map((tick) =>
      named.some(({ xPx }) => Math.abs(xPx - tick.xPx) < needPx)
        ? { ...tick, label: 'none' as const }
        : tick,
    );
  return [...named, ...minors].sort((a, b) => a.day - b.day);
}

function place(day: number, look: Pick<Tick, 'label' | 'isMajor'>, scale: DayScale): Tick {
  return { day, xPx: scale(day), isOpening: false, ...look };
}

function spacingPx({ unit, every }: Step, scale: DayScale): number {
  const start = floorToBin(Math.floor(scale.domain()[0] ?? 0), unit);
  return scale(addBins(start, unit, every)) - scale(start);
}

/** The first days of every `every`-th unit in `[from, to)`; units are counted from the year 0, so that the same days are named wherever the axis starts. */
function startsIn(
  unit: BinUnit,
  every: number,
  [from, to]: readonly [number, number],
): readonly number[] {
  const days: number[] = [];
  for (let day = ceilToBin(Math.ceil(from), unit); day < to; day = addBins(day, unit, 1)) {
    const { year, month } = toCivil(day);
    const ordinal = unit === 'year' ? year : month - 1;
    if (every === 1 || ordinal % every === 0) days.push(day);
  }
  return days;
}

/** Names the month or year that began before the axis does, at its left edge, if there is room before the next one. */
function openingTick(
  majors: readonly Tick[],
  { scale, majorUnit }: { readonly scale: DayScale; readonly majorUnit: 'month' | 'year' },
): Tick | null {
  const [startDay = 0] = scale.domain();
  const [leftPx = 0] = scale.range();
  const next = majors[0]?.xPx ?? Number.POSITIVE_INFINITY;
  if (next - leftPx < 1.5 * MAJOR_PX[majorUnit]) return null;
  const day = floorToBin(Math.floor(startDay), majorUnit);
  return {
    day,
    // Centred so that the label starts about at the plot's edge.
    xPx: leftPx + MAJOR_PX[majorUnit] / 3,
    label: majorUnit === 'month' ? 'monthYear' : 'year',
    isMajor: true,
    isOpening: true,
  };
}
