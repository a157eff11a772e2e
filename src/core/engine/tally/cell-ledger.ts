/** The counters of the map's grid: every row's cell is worked out once for a view of the map, and a brush step then adds and takes away rows like the facets'. */

import { AREAS } from '../filter/dimensions.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import type { Ledger } from './tally.ts';

export interface CellLedger {
  readonly ledger: Ledger;
  /** Says from now on how the mask's states count. Map areas are not felt. */
  readonly heed: (mask: FailMask) => void;
}

/** Counts rows by the numbers that `locateCells` gave them, below `numberCount`. One read of 4 bytes a row, and no branch. */
export function layCells(cells: Uint32Array, numberCount: number): CellLedger {
  let states: Uint8Array = new Uint8Array();
  let passes: Uint8Array = new Uint8Array(256);
  let passesBefore = passes;
  return {
    ledger: {
      rowCount: cells.length,
      open: () => ({ counts: new Int32Array(numberCount), sums: new Float64Array() }),
      post({ counts }, { from, to }, sign) {
        for (let row = from; row < to; row++) {
          const cell = cells[row] as number;
          counts[cell] =
            (counts[cell] as number) + sign * (passes[states[row] as number] as number);
        }
      },
      amend({ counts }, rows, before) {
        for (const row of rows) {
          const cell = cells[row] as number;
          const was = passesBefore[before[row] as number] as number;
          const is = passes[states[row] as number] as number;
          counts[cell] = (counts[cell] as number) + is - was;
        }
      },
    },
    heed(mask) {
      states = mask.states();
      passesBefore = passes;
      passes = mask.passesWithout(AREAS);
    },
  };
}
