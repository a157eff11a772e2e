/** How many incidents have how many people killed or wounded, in doubling classes. */
import type { NumberAnswer } from '../../model/answer.ts';
import type { FigureSlots } from '../tally/facet-layout.ts';
import type { Tally } from '../tally/tally.ts';

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

/** Reads the classes of a figure between the edges, the dataset's `doublingEdges`, which are lent: class 0 is none, class i is from 2^(i−1) to 2^i − 1. Costs no look at a row. */
export function readClasses(
  { codes: { unknown }, base, classBase }: FigureSlots,
  { counts }: Tally,
  edges: Int32Array,
): Omit<NumberAnswer, 'id'> {
  const byBits = new Uint32Array(edges.length - 1);
  for (let bits = 0; bits < byBits.length; bits++)
    byBits[bits] = counts[classBase + bits] as number;
  // A number below 2^i takes at most i bits.
  for (let code = 0; code < unknown; code++) {
    const bits = 32 - Math.clz32(code);
    byBits[bits] = (byBits[bits] as number) + (counts[base + code] as number);
  }
  return {
    edges,
    counts: byBits,
    unknownCount: counts[base + unknown] as number,
  };
}
