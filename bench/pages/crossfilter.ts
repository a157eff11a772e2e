import crossfilter, { type Group } from 'crossfilter2';
import { classOf, type EnginePeer } from './engine-peer.ts';
import { BRUSH_DAYS, MOST_KILLED, termsOf } from './question.ts';
import { NO_CELL, type PeerRows } from './rows.ts';

/** crossfilter2 over row numbers, a dimension and a group for each view. */
export function openCrossfilter(rows: PeerRows): EnginePeer {
  const filter = crossfilter(Array.from({ length: rows.rowCount }, (_, row) => row));
  const facets = rows.codes.map((codes) => filter.dimension((row) => codes[row] as number));
  const figures = rows.figures.map((best) => filter.dimension((row) => best[row] as number));
  const days = filter.dimension((row) => rows.day[row] as number);
  const cells = filter.dimension((row) => rows.cell[row] as number);
  const facetGroups = facets.map((facet) => facet.group());
  const figureGroups = figures.map((figure) =>
    figure.group((best) => (Number(best) < 0 ? 0 : classOf(Number(best)) + 1)),
  );
  const dayGroup = days.group((day) => rows.binOfDay[Number(day)] as number);
  const cellGroup = cells.group();
  const count = filter.groupAll().reduceCount();
  const [killed] = rows.figures as [Int32Array];
  const killedSum = filter.groupAll().reduceSum((row) => Math.max(0, killed[row] as number));
  const [killedDimension] = figures as [(typeof figures)[number]];
  killedDimension.filterRange([-1, MOST_KILLED + 1]);
  let termCount = -1;
  const groups = [...facetGroups, ...figureGroups, dayGroup, cellGroup];
  let all: readonly ReturnType<Group['all']>[] = [];
  let shown = 0;
  let people = 0;
  const toCounts = (group: number, size: number) => {
    const counts = new Uint32Array(size);
    for (const { key, value } of all[group] ?? []) counts[Number(key)] = Number(value);
    return counts;
  };
  return {
    move(position) {
      const { startDay } = position;
      if (position.termCount !== termCount) {
        const codes = new Set(termsOf(position).map((term) => rows.facetValues.indexOf(term)));
        facets[rows.facetIndex]?.filterFunction((code) => codes.has(Number(code)));
        termCount = position.termCount;
      }
      days.filterRange([startDay, startDay + BRUSH_DAYS]);
      all = groups.map((group) => group.all());
      shown = Number(count.value());
      people = Number(killedSum.value());
    },
    read() {
      const counts = [
        ...facetGroups.map((_, i) => toCounts(i, rows.facetSizes[i] as number)),
        ...figureGroups.map((_, i) => toCounts(facetGroups.length + i, 34)),
      ];
      for (const byClass of counts.slice(facetGroups.length)) {
        // Groups must rise with their dimension, where the unknown comes first.
        const [unknown = 0] = byClass;
        byClass.copyWithin(0, 1);
        byClass[32] = unknown;
      }
      return {
        shown,
        killed: people,
        counts,
        cells: toCounts(groups.length - 1, NO_CELL + 1).subarray(0, NO_CELL),
        bins: toCounts(groups.length - 2, 300),
      };
    },
  };
}
