/**
 * The counters of facets and totals.
 *
 * Each count is a slot: a field of codes, a stretch of counters, and the filter that it must not feel. A row that passes every filter is added to all slots,
 * four at a time; a row that fails one filter alone is added to the slot that does not feel it; the sieve tells them apart.
 * About 5 ns a row for nine slots; 30 for each row that is counted again because a filter changed what it adds.
 */
import type { FailMask } from '../filter/fail-mask.ts';
import { addNear, addShown, joinNear, joinSlots, type NearPass, type Slot } from './code-slots.ts';
import { createRowFinder, type RowFinder } from './row-finder.ts';
import { createSieve, SIEVE_ROWS, sift, siftListed } from './sieve.ts';
import type { SpecialRows } from './special-rows.ts';
import type { Ledger, Sign, Tally } from './tally.ts';

export interface FacetLedger {
  readonly ledger: Ledger;
  /** Says from now on how the mask's states count. */
  readonly heed: (mask: FailMask) => void;
}

/** What the filters in force mean for each count. */
interface Felt {
  readonly states: Uint8Array;
  /** By state: 1 for rows that fail one filter alone, and count for the slot that does not feel it. */
  readonly isNear: Uint8Array;
  readonly nearPasses: readonly NearPass[];
  /** For each of the special rows' lists, by state: 1 for those that count. */
  readonly passes: readonly Uint8Array[];
}

const NOTHING_FELT: Felt = {
  states: new Uint8Array(),
  isNear: new Uint8Array(256),
  nearPasses: [],
  passes: [],
};

function feel(mask: FailMask, slots: readonly Slot[], specials: readonly SpecialRows[]): Felt {
  const nearPasses = joinNear(slots, mask.stateOf);
  const isNear = new Uint8Array(256);
  for (const pass of nearPasses)
    for (const [state, isNearHere] of pass.isNear.entries()) isNear[state] ||= isNearHere;
  const passes = specials.map(({ own }) => mask.passesWithout(own));
  return { states: mask.states(), isNear, nearPasses, passes };
}

/** The ledger of some slots, and of the special rows that have counters of their own; it counts nothing until it is told which filters are in force. */
export function createFacetLedger(
  { rowCount, open }: Pick<Ledger, 'rowCount' | 'open'>,
  slots: readonly Slot[],
  specials: readonly SpecialRows[],
): FacetLedger {
  const passes = joinSlots(slots);
  const finders = specials.map(({ rows }) => createRowFinder(rows, rowCount));
  const sieve = createSieve();
  let felt = NOTHING_FELT;
  let feltBefore = NOTHING_FELT;

  /** Adds to the slots what the sieve has listed. */
  function addSifted({ counts }: Tally, { states, nearPasses }: Felt, sign: Sign): void {
    for (const pass of passes) addShown(pass, counts, sieve, sign);
    for (const pass of nearPasses) addNear(pass, { counts, states }, sieve, sign);
  }

  function addListed(tally: Tally, rows: Uint32Array, how: Felt, sign: Sign): void {
    const { states, isNear, nearPasses } = how;
    siftListed(sieve, rows, { states, isNear: nearPasses.length === 0 ? null : isNear });
    addSifted(tally, how, sign);
  }

  /** Every way goes over the same rows before the next are looked at, so that their words are still near. */
  function amendBlock(tally: Tally, rows: Uint32Array, before: Uint8Array): void {
    const was = { ...feltBefore, states: before };
    addListed(tally, rows, was, -1);
    addListed(tally, rows, felt, 1);
    for (const [i, special] of specials.entries()) {
      const places = (finders[i] as RowFinder).findListed(rows);
      const all = { places, from: 0, to: places.length };
      const then = { ...all, states: before, passes: was.passes[i] as Uint8Array };
      special.post(tally, then, -1);
      special.post(tally, { ...all, ...felt, passes: felt.passes[i] as Uint8Array }, 1);
    }
  }

  return {
    ledger: {
      rowCount,
      open,
      post(tally, { from, to }, sign) {
        for (let start = from; start < to; start += SIEVE_ROWS) {
          sift(sieve, { ...felt, from: start, to: Math.min(to, start + SIEVE_ROWS) });
          addSifted(tally, felt, sign);
        }
        for (const [i, special] of specials.entries()) {
          const { find } = finders[i] as RowFinder;
          const { states } = felt;
          const counting = felt.passes[i] as Uint8Array;
          const run = { places: null, from: find(from), to: find(to) };
          special.post(tally, { ...run, states, passes: counting }, sign);
        }
      },
      amend(tally, rows, before) {
        for (let start = 0; start < rows.length; start += SIEVE_ROWS)
          amendBlock(tally, rows.subarray(start, start + SIEVE_ROWS), before);
      },
    },
    heed(mask) {
      feltBefore = felt;
      felt = feel(mask, slots, specials);
    },
  };
}
