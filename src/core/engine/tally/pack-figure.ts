/** Packs a figure: a row whose low, best and high are one small number bears that number. */
import type { FigureColumn } from '../../model/columns.ts';
import { bestOf } from '../figure-value.ts';
import type { Field, FieldDemand } from './field.ts';

export interface FigureCodes {
  readonly field: Field;
  /** The code of rows of which nothing is known. Those that bear a smaller code are that number of people. */
  readonly unknown: number;
  /** All other rows; their code is `unknown + 1`. */
  readonly special: SpecialFigures;
  /** 0 when no figure is known. */
  readonly largest: number;
  readonly unknownCount: number;
}

/** Rows, ascending, and their figures at the same places, completed as `completeFigure` does. */
export interface SpecialFigures {
  readonly rows: Uint32Array;
  readonly low: Int32Array;
  readonly best: Int32Array;
  readonly high: Int32Array;
}

/** Figures from here on are special: six bits hold the rest, and more than 99 of 100 incidents. */
const UNKNOWN = 62;
const SPECIAL = UNKNOWN + 1;

export interface FigurePlan {
  readonly demand: FieldDemand;
  /** What is known once the field is filled. */
  readonly codes: () => Omit<FigureCodes, 'field'>;
}

/** Plans two passes over a column, the second over its special rows alone. Without a column nothing is known of any row. */
export function planFigure(column: FigureColumn | null, rowCount: number): FigurePlan {
  if (column === null) {
    const codes = {
      unknown: 0,
      special: listSpecial(null, []),
      largest: 0,
      unknownCount: rowCount,
    };
    return { demand: { largest: 0, fill: () => {} }, codes: () => codes };
  }
  const rows: number[] = [];
  let largest = 0;
  let unknownCount = 0;
  const fill = (word: Uint32Array, shift: number) => {
    const { low, best, high } = column;
    for (let row = 0; row < rowCount; row++) {
      const recorded = best[row] as number;
      const least = low[row] as number;
      const most = high[row] as number;
      const middle = recorded >= 0 ? recorded : least >= 0 ? least : most;
      let code = middle;
      if (middle < 0) {
        unknownCount++;
        code = UNKNOWN;
      } else {
        if (middle > largest) largest = middle;
        const isOneNumber = (least < 0 || least === middle) && (most < 0 || most === middle);
        if (!isOneNumber || middle >= UNKNOWN) {
          code = SPECIAL;
          rows.push(row);
        }
      }
      word[row] = (word[row] as number) | (code << shift);
    }
  };
  return {
    demand: { largest: SPECIAL, fill },
    codes: () => ({ unknown: UNKNOWN, special: listSpecial(column, rows), largest, unknownCount }),
  };
}

function listSpecial(column: FigureColumn | null, rows: readonly number[]): SpecialFigures {
  const low = new Int32Array(rows.length);
  const best = new Int32Array(rows.length);
  const high = new Int32Array(rows.length);
  for (let place = 0; column !== null && place < rows.length; place++) {
    const row = rows[place] as number;
    const middle = bestOf(column, row);
    const least = column.low[row] as number;
    const most = column.high[row] as number;
    best[place] = middle;
    low[place] = least >= 0 ? least : middle;
    high[place] = most >= 0 ? most : middle;
  }
  return { rows: new Uint32Array(rows), low, best, high };
}
