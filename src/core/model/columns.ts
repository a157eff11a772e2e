/** Facts as columns: what ingest makes and the engine reads. They never leave the worker. */
import type { FigureId } from './casualties.ts';
import type { Campaign, OtherCell, SourceReference } from './incident.ts';
import type { Account, ClaimRecord } from './report.ts';

/** A number column's unknown. */
export const UNKNOWN_NUMBER = -1;

/**
 * A category column that may hold several values a row, dictionary-coded.
 * The codes of row r are `codes[offsets[r]]` up to `codes[offsets[r + 1] - 1]`, at least one, without repeats; code 0 is "not known" and then stands alone.
 */
export interface CategoryColumn {
  readonly id: string;
  readonly values: readonly string[];
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

/** People counted, `UNKNOWN_NUMBER` where a part is not recorded. */
export interface FigureColumn {
  readonly id: FigureId;
  readonly low: Int32Array;
  readonly best: Int32Array;
  readonly high: Int32Array;
}

/** What every row has one of: an array, or bytes that become it when asked. Rows out of range are `undefined`, negative ones are not to be asked for. */
export interface RowValues<Value> {
  readonly length: number;
  /** Whether no row says anything, where that is known without a look at the rows. */
  readonly isBlank?: boolean;
  at(row: number): Value | undefined;
}

/** Texts by row. `indexOf` is −1 for a text that no row has. */
export interface RowTexts extends RowValues<string> {
  indexOf(text: string): number;
  /** Writes the text of a row, as `at` would read it, in UTF-8 behind the first bytes of `target`; how many it has, −1 where they are not at hand or there is no room. */
  write?(row: number, target: Uint8Array, from: number): number;
}

/** A text column; empty string where there is none. Known ids: id, title, timeLocal, municipality, place, summary. */
export interface TextColumn {
  readonly id: string;
  readonly values: RowTexts;
}

/**
 * What is said of incidents, kept apart by what it is about: `ofRow` of that very incident, `ofCampaign` of the attack as a whole, by index into `campaigns`.
 * In file order; rows and campaigns of which nothing is said are missing.
 */
export interface Statements<Said> {
  readonly ofRow: ReadonlyMap<number, readonly Said[]>;
  readonly ofCampaign: ReadonlyMap<number, readonly Said[]>;
}

/** Rows sorted by `startDay`, undated last, ties in file order. All arrays are `rowCount` long unless said. */
export interface Columns {
  readonly rowCount: number;
  /** `UNDATED_DAY` where there is no date. */
  readonly startDay: Int32Array;
  /** Exclusive; `UNDATED_DAY` where there is no date. */
  readonly endDay: Int32Array;
  /** Degrees; NaN where there is no usable coordinate (both then). */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Index into `PLACE_PRECISIONS`. */
  readonly placePrecision: Uint8Array;
  readonly categories: readonly CategoryColumn[];
  readonly figures: readonly FigureColumn[];
  readonly texts: readonly TextColumn[];
  readonly sources: RowValues<readonly SourceReference[]>;
  readonly accounts: Statements<Account>;
  readonly claims: Statements<ClaimRecord>;
  readonly campaigns: readonly Campaign[];
  /** Index into `campaigns`, −1 for none. */
  readonly campaign: Int32Array;
  /** The cells of a row that are kept as read, under their own headers, in file order; blank ones left out. Unpacked at each call. */
  readonly others: (row: number) => readonly OtherCell[];
  /** The same by column, each under its header and in their order, where they are at hand so; blank cells are empty. */
  readonly otherTexts?: readonly TextColumn[];
  /** Data row in the file, from 1, for findings and for the reader who goes back to it. */
  readonly fileRow: Uint32Array;
  /** Which of the dataset's files of incidents a row is from; missing where there is only one. */
  readonly filePart?: Uint32Array;
}
