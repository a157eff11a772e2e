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

const NO_PEOPLE = new Int32Array();
const NOTHING_KNOWN: Omit<FigureCodes, 'field'> = {
  unknown: 0,
  special: { rows: new Uint32Array(), low: NO_PEOPLE, best: NO_PEOPLE, high: NO_PEOPLE },
  largest: 0,
  unknownCount: 0,
};

export interface FigurePlan {
  readonly demand: FieldDemand;
  /** What is known once the field is filled. */
  readonly codes: () => Omit<FigureCodes, 'field'>;
}

/** Plans two passes over a column, the second over its special rows alone. Without a column nothing is known of any row. */
export function planFigure(column: FigureColumn | null, rowCount: number): FigurePlan {
  if (column === null) {
    const codes = { ...NOTHING_KNOWN, unknownCount: rowCount };
    return { demand: { largest: 0, fill: () => {} }, codes: () => codes };
  }
  const found = { rows: [] as number[], largest: 0, unknownCount: 0 };
  return {
    demand: { largest: SPECIAL, fill: fillCodes(column, found) },
    codes: () => {
      const { rows, ...rest } = found;
      return { unknown: UNKNOWN, special: listSpecial(column, rows), ...rest };
    },
  };
}

interface Found {
  /** Those that are special. */
  readonly rows: number[];
  largest: number;
  unknownCount: number;
}

function fillCodes({ low, best, high }: FigureColumn, found: Found): FieldDemand['fill'] {
  return (word, shift, { from, to }) => {
    let { largest, unknownCount } = found;
    for (let row = from; row < to; row++) {
      const recorded = best[row] as number;
      const least = low[row] as number;
      const most = high[row] as number;
      const middle = recorded >= 0 ? recorded : least >= 0 ? least : most;
      const isOneNumber = (least < 0 || least === middle) && (most < 0 || most === middle);
      let code = middle;
      if (middle < 0) {
        unknownCount++;
        code = UNKNOWN;
      } else if (!isOneNumber || middle >= UNKNOWN) {
        found.rows.push(row);
        code = SPECIAL;
      }
      if (middle > largest) largest = middle;
      word[row] = (word[row] as number) | (code << shift);
    }
    found.largest = largest;
    found.unknownCount = unknownCount;
  };
}

function listSpecial(column: FigureColumn, rows: readonly number[]): SpecialFigures {
  const low = new Int32Array(rows.length);
  const best = new Int32Array(rows.length);
  const high = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
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
