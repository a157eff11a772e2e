/** How many incidents have how many people killed or wounded, in doubling classes. */
import type { NumberAnswer } from '../../model/answer.ts';
import type { FigureColumn } from '../../model/columns.ts';
import { bestOf } from '../figure-value.ts';
import type { Rows } from '../row-selector.ts';

const LARGEST_EDGE = 0x7fffffff;

/** The edges of the classes up to the one that holds `largest`: 0, 1, 2, 4, 8, … They do not depend on any filter. The last edge stops at the largest 32-bit integer. */
export function doublingEdges(largest: number): Int32Array {
  const edges = [0, 1];
  for (
    let edge = 2;
    (edges[edges.length - 1] as number) <= largest && edge / 2 < LARGEST_EDGE;
    edge *= 2
  )
    edges.push(Math.min(edge, LARGEST_EDGE));
  return Int32Array.from(edges);
}

/** Counts best figures of some rows by class, up to the dataset's `largest`: class 0 is none, class i is from 2^(i−1) to 2^i − 1. One pass. */
export function countFigure(
  figure: FigureColumn,
  rows: Rows,
  largest: number,
): Omit<NumberAnswer, 'id'> {
  const edges = doublingEdges(largest);
  const countByBits = new Uint32Array(33);
  for (let i = 0; i < rows.length; i++) {
    // A number below 2^i takes at most i bits; an unknown one is negative and takes all 32.
    const bits = 32 - Math.clz32(bestOf(figure, rows[i] as number));
    countByBits[bits] = (countByBits[bits] as number) + 1;
  }
  return {
    edges,
    counts: countByBits.slice(0, edges.length - 1),
    unknownCount: countByBits[32] as number,
  };
}
