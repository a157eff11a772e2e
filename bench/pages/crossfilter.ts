import crossfilter, { type Group } from 'crossfilter2';
import type { Columns } from '../../src/core/model/columns.ts';
import { classOf, type EnginePeer } from './engine-peer.ts';
import { BRUSH_DAYS, MOST_KILLED, termsOf } from './question.ts';
import { NO_CELL, type PeerRows, toPeerRows } from './rows.ts';

/** crossfilter2 over row numbers, a dimension and a group for each view. */
export async function openCrossfilter(columns: Columns): Promise<EnginePeer> {
  const rows: PeerRows = toPeerRows(columns);
  const records = Uint32Array.from({ length: rows.rowCount }, (_, row) => row);
  const filter = crossfilter(Array.from(records));
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
  const people = filter.groupAll().reduceSum((row) => Math.max(0, killed[row] as number));
  const [killedDimension] = figures as [(typeof figures)[number]];
  killedDimension.filterRange([-1, MOST_KILLED + 1]);
  let termCount = -1;
  /** Its groups handed over as ours are: numbers in an array that a painter can read. */
  const toCounts = (group: Group, size: number) => {
    const counts = new Uint32Array(size);
    for (const { key, value } of group.all()) counts[Number(key)] = Number(value);
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
      const counts = [
        ...facetGroups.map((group, i) => toCounts(group, rows.facetSizes[i] as number)),
        ...figureGroups.map((group) => toCounts(group, 34)),
      ];
      for (const byClass of counts.slice(facetGroups.length)) {
        // Groups must rise with their dimension, where the unknown comes first.
        const [unknown = 0] = byClass;
        byClass.copyWithin(0, 1);
        byClass[32] = unknown;
      }
      return {
        shown: Number(count.value()),
        killed: Number(people.value()),
        counts,
        cells: toCounts(cellGroup, NO_CELL + 1).subarray(0, NO_CELL),
        bins: toCounts(dayGroup, 300),
      };
    },
  };
}
