/** How the columns of a file beside the incidents are written down: a table from header to kind of cell. */
import type { Figure } from '../../model/casualties.ts';
import type { DayRange } from '../../model/time.ts';

/** What each kind of cell becomes. */
export interface CellValues {
  /** Made the row's own, as incidents' ids are. */
  readonly id: string;
  readonly text: string;
  readonly date: DayRange | null;
  /** The text as it is, whether it can be read as a date or not. */
  readonly dateText: string;
  readonly link: string | null;
  /** This column and those of the same name with `_low` and `_high`. */
  readonly figure: Figure;
  /** Whether the source was read for the row; a blank cell does not say so. */
  readonly basis: boolean;
  readonly claimStatus: string;
  readonly claimKind: string;
  /** Admiralty letter; F where the cell has none. */
  readonly reliability: string;
  /** Admiralty letter and number; F6 where the cell has none. */
  readonly grade: string;
}

/** Headers in lower case with underscores. A file may have them in any order and case. */
export interface RecordLayout {
  readonly columns: Readonly<Record<string, keyof CellValues>>;
  /** Of each of these groups the file must have one column. */
  readonly needed: readonly (readonly string[])[];
}

/** One row of such a file, by header. */
export type RecordOf<Layout extends RecordLayout> = {
  readonly [Header in keyof Layout['columns']]: CellValues[Layout['columns'][Header]];
};
