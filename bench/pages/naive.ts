import { classOf, type EnginePeer, type PeerAnswer } from './engine-peer.ts';
import { BRUSH_DAYS, MOST_KILLED, termsOf } from './question.ts';
import { NO_CELL, type PeerRows } from './rows.ts';

/** What one writes first: an array of objects, gone through once a move, counted in Maps. */
export function openNaive(rows: PeerRows): EnginePeer {
  const objects = Array.from({ length: rows.rowCount }, (_, row) => ({
    day: rows.day[row] as number,
    bin: rows.binOfDay[rows.day[row] as number] as number,
    codes: rows.codes.map((codes) => codes[row] as number),
    people: rows.figures.map((best) => best[row] as number),
    cell: rows.cell[row] as number,
  }));
  let read = (): PeerAnswer => ({ shown: 0, killed: 0, counts: [], cells: {}, bins: {} });
  return {
    read: () => read(),
    move(position) {
      const { startDay } = position;
      const chosen = new Set(termsOf(position).map((term) => rows.facetValues.indexOf(term)));
      const counts = [...rows.codes, ...rows.figures].map(() => new Map<number, number>());
      const cells = new Map<number, number>();
      const bins = new Map<number, number>();
      const killedAt = rows.codes.length;
      let shown = 0;
      let killed = 0;
      const bump = (map: Map<number, number> | undefined, key: number) =>
        map?.set(key, (map.get(key) ?? 0) + 1);
      for (const { day, bin, codes, people, cell } of objects) {
        const isInTime = day >= startDay && day < startDay + BRUSH_DAYS;
        const isChosen = chosen.has(codes[rows.facetIndex] as number);
        const isFew = (people[0] as number) <= MOST_KILLED;
        if (isChosen && isFew) bump(bins, bin);
        if (!isInTime) continue;
        if (isFew) bump(counts[rows.facetIndex], codes[rows.facetIndex] as number);
        if (isChosen) bump(counts[killedAt], classOf(people[0] as number));
        if (!isChosen || !isFew) continue;
        shown++;
        killed += Math.max(0, people[0] as number);
        if (cell !== NO_CELL) bump(cells, cell);
        for (const [i, code] of codes.entries()) if (i !== rows.facetIndex) bump(counts[i], code);
        bump(counts[killedAt + 1], classOf(people[1] as number));
      }
      read = () => ({
        shown,
        killed,
        counts: counts.map((map) => Object.fromEntries(map)),
        cells: Object.fromEntries(cells),
        bins: Object.fromEntries(bins),
      });
    },
  };
}
