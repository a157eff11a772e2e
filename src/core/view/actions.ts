/** Everything a gesture can do to a view: pure functions, view in, view out. The same object comes back when nothing changes. */

import type { Area } from '../model/area.ts';
import { addBins, type BinUnit, floorToBin } from '../model/calendar.ts';
import type { FigureId } from '../model/casualties.ts';
import type { DateRule, NumberRange, Period } from '../model/filter.ts';
import type { CountUnit, Sort, SortColumn } from '../model/query.ts';
import type { DayRange } from '../model/time.ts';
import {
  type Camera,
  type Encoding,
  INITIAL_VIEW,
  type Lanes,
  type RateDays,
  type Theme,
  type View,
} from './view.ts';

/** One change of a view. */
export type Action = (view: View) => View;

/** Sets the main period; an empty or reversed range becomes one day at its start. */
export function setRange(range: Period): Action {
  if (range === null) return (view) => (view.range === null ? view : { ...view, range: null });
  const startDay = range.startDay;
  const endDay = Math.max(range.endDay, startDay + 1);
  return (view) =>
    view.range?.startDay === startDay && view.range.endDay === endDay
      ? view
      : { ...view, range: { startDay, endDay } };
}

/** Moves one end of the period to a day, both ends included on screen. If it passes the other end, that end moves to the same day. `full` is what `null` stands for. */
export function setRangeEnd(end: 'from' | 'to', dayNumber: number, full: DayRange): Action {
  return (view) => {
    const { startDay, endDay } = view.range ?? full;
    const range =
      end === 'from'
        ? { startDay: dayNumber, endDay: Math.max(endDay, dayNumber + 1) }
        : { startDay: Math.min(startDay, dayNumber), endDay: dayNumber + 1 };
    return setRange(range)(view);
  };
}

/** Moves the whole period by its own length. Whole calendar bins move by as many bins, so that June becomes May and not "30 days before". */
export function shiftRange(direction: -1 | 1, unit: BinUnit, full: DayRange): Action {
  return (view) => {
    const { startDay, endDay } = view.range ?? full;
    const isWholeBins =
      floorToBin(startDay, unit) === startDay && floorToBin(endDay, unit) === endDay;
    if (!isWholeBins) {
      const days = direction * (endDay - startDay);
      return setRange({ startDay: startDay + days, endDay: endDay + days })(view);
    }
    let bins = 0;
    for (let edge = startDay; edge < endDay; edge = addBins(edge, unit, 1)) bins++;
    return setRange({
      startDay: addBins(startDay, unit, direction * bins),
      endDay: addBins(endDay, unit, direction * bins),
    })(view);
  };
}

export function setDateRule(dateRule: DateRule): Action {
  return (view) => (view.dateRule === dateRule ? view : { ...view, dateRule });
}

/** Replaces the chosen terms of a category; an empty list takes the filter away. */
export function setTerms(category: string, terms: readonly string[]): Action {
  return (view) => {
    const { [category]: old, ...others } = view.sets;
    if (terms.length === 0) return old === undefined ? view : { ...view, sets: others };
    return { ...view, sets: { ...others, [category]: [...new Set(terms)] } };
  };
}

/** Adds a term to its category's filter, or takes it out. */
export function toggleTerm(category: string, term: string): Action {
  return (view) => {
    const chosen = Object.hasOwn(view.sets, category) ? (view.sets[category] ?? []) : [];
    return setTerms(
      category,
      chosen.includes(term) ? chosen.filter((other) => other !== term) : [...chosen, term],
    )(view);
  };
}

/** Sets or, with `null`, takes away the filter on a figure. A range that leaves everything in is taken away too. */
export function setNumberRange(id: FigureId, range: NumberRange | null): Action {
  return (view) => {
    const { [id]: _old, ...others } = view.ranges;
    const isOpen = range !== null && range.min === null && range.max === null && range.unknown;
    return { ...view, ranges: range === null || isOpen ? others : { ...others, [id]: range } };
  };
}

export function setSearch(search: string): Action {
  return (view) => (view.search === search ? view : { ...view, search });
}

export function setAreas(areas: readonly Area[]): Action {
  return (view) => ({ ...view, areas });
}

export function setOnlyInView(isOnlyInView: boolean): Action {
  return (view) => ({ ...view, isOnlyInView });
}

export function setCamera(camera: Camera | null): Action {
  return (view) => ({ ...view, camera });
}

/** Sets what the timeline shows; never empty. */
export function setAxis(axis: DayRange | null): Action {
  return (view) => ({ ...view, axis: axis !== null && axis.endDay <= axis.startDay ? null : axis });
}

export function setMeasure(measure: View['measure']): Action {
  return (view) => ({ ...view, measure });
}

export function setRateDays(rateDays: RateDays): Action {
  return (view) => ({ ...view, rateDays });
}

export function setLanes(lanes: Lanes | null): Action {
  return (view) => ({ ...view, lanes });
}

/** Lenses have no one view that incidents could be in. */
export function setLenses(hasLenses: boolean): Action {
  return (view) => ({ ...view, hasLenses, isOnlyInView: false });
}

export function setEncoding(encoding: Partial<Encoding>): Action {
  return (view) => ({ ...view, encoding: { ...view.encoding, ...encoding } });
}

export function setSelection(selection: string | null): Action {
  return (view) => (view.selection === selection ? view : { ...view, selection });
}

/** Sorts by a column; the same column again turns the order round. Counts of people start with the largest. */
export function toggleSort(column: SortColumn): Action {
  return (view) => {
    const startsDescending = column === 'killed' || column === 'wounded';
    const isDescending = view.sort.column === column ? !view.sort.isDescending : startsDescending;
    return setSort({ column, isDescending })(view);
  };
}

function setSort(sort: Sort): Action {
  return (view) => ({ ...view, sort });
}

export function setUnit(unit: CountUnit): Action {
  return (view) => ({ ...view, unit });
}

export function setTheme(theme: Theme): Action {
  return (view) => ({ ...view, theme });
}

/** Takes every filter away and brings map and axis back to the start; what is drawn beside the bars, selection, encoding, unit, sort, theme and language stay. */
export function resetAll(): Action {
  return (view) => ({
    ...INITIAL_VIEW,
    measure: view.measure,
    rateDays: view.rateDays,
    lanes: view.lanes,
    hasLenses: view.hasLenses,
    encoding: view.encoding,
    unit: view.unit,
    selection: view.selection,
    sort: view.sort,
    theme: view.theme,
    language: view.language,
  });
}
