/**
 * The counters of the map's grid: every row's cell is worked out once for a view of the map, and a brush step then adds and takes away rows like the facets'.
 * 2.5 ns a row; 5 for each row that is counted again because a filter changed what it adds.
 */
import { AREAS } from '../filter/dimensions.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import type { Ledger } from './tally.ts';

export interface CellLedger {
  readonly ledger: Ledger;
  /** Says from now on how the mask's states count. Map areas are not felt. */
  readonly heed: (mask: FailMask) => void;
}

/** Rows are listed this many at a time. */
const BLOCK_ROWS = 4096;

/** Counts rows by the numbers that `locateCells` gave them, below `numberCount`. Those that pass are listed first, so that the grid is touched for no other. */
export function layCells(cells: Uint32Array, numberCount: number): CellLedger {
  let states: Uint8Array = new Uint8Array();
  let passes: Uint8Array = new Uint8Array(256);
  let passesBefore = passes;
  const listed = new Uint32Array(BLOCK_ROWS);
  return {
    ledger: {
      rowCount: cells.length,
      open: () => ({ counts: new Int32Array(numberCount), sums: new Float64Array() }),
      post({ counts }, { from, to }, sign) {
        for (let start = from; start < to; start += BLOCK_ROWS) {
          const end = Math.min(to, start + BLOCK_ROWS);
          let count = 0;
          for (let row = start; row < end; row++) {
            listed[count] = row;
            count += passes[states[row] as number] as number;
          }
          for (let i = 0; i < count; i++) {
            const cell = cells[listed[i] as number] as number;
            counts[cell] = (counts[cell] as number) + sign;
          }
        }
      },
      amend({ counts }, rows, before) {
        for (let i = 0; i < rows.length; i++) {
          const row = rows[i] as number;
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
