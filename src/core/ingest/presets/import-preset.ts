/** How a layout of strangers' files is written down: rows of data, each citing the code book that says so. */
import type { PresetFacts } from '../../model/import-plan.ts';
import type { DateOrder, FieldId } from '../../model/mapping.ts';

/** One known column of a layout. */
export interface PresetRow {
  /** Its names, as `normaliseHeader` gives them; the usual one first. */
  readonly headers: readonly string[];
  readonly field: FieldId;
  /** Where the code book, or a real file, says what the column holds. */
  readonly book: string;
  readonly codes?: string;
  readonly sourceNumber?: number;
  readonly dateOrder?: DateOrder;
  /** A header whose presence makes this column a mere copy of another: it is then kept as it is. */
  readonly unless?: string;
}

type RowMaker = (
  headers: string,
  field: FieldId,
  more?: Omit<Partial<PresetRow>, 'headers' | 'field'>,
) => PresetRow;

/** Makes rows of one code book, which has each column under its usual name; the names of a row are one text, with blanks between. */
export function rowsOfBook(book: string): RowMaker {
  return (headers, field, more = {}) => {
    const names = headers.split(' ');
    return { headers: names, field, book: `${book}, ${names[0]}`, ...more };
  };
}

export interface ImportPreset {
  readonly facts: PresetFacts;
  readonly rows: readonly PresetRow[];
  /** Headers that files of other layouts do not have. */
  readonly signs: readonly string[];
  /** How many of the signs a file must have. */
  readonly neededSigns: number;
  /** Headers whose texts make a title, one of each group in this order. */
  readonly title: readonly (readonly string[])[];
}
