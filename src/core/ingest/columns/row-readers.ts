/** How one file's rows are read, field by field: what its layout or its mapping makes of each. */
import type { Figure, FigureId } from '../../model/casualties.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { SourceReference } from '../../model/incident.ts';
import type { PlacePrecision, Position } from '../../model/place.ts';
import type { DayRange } from '../../model/time.ts';
import type { RowReader } from './row-reader.ts';

/** Why a row has no date or no position. `NO_COLUMN`: the file has no column for it, which has been told once already. */
export interface Miss {
  readonly code: FindingCode;
  readonly column: number;
}

/** One category: which column its findings are about, and a row's terms, joined by `; `. */
export interface CategoryReader {
  readonly id: string;
  readonly vocabulary?: readonly string[];
  readonly column: number;
  readonly read: (row: RowReader, precision: PlacePrecision) => string;
  /** Whether the row's precision is all that it reads. */
  readonly isOfPrecision?: boolean;
}

/** Readers tell what they can't take as it stands; each is called at most once a row, so that nothing is told twice. */
export interface RowReaders {
  readonly header: readonly string[];
  readonly when: (row: RowReader) => DayRange | Miss;
  readonly position: (row: RowReader) => Position | Miss;
  /** Of a row that has a position. */
  readonly precision: (row: RowReader) => PlacePrecision;
  readonly idColumn: number;
  /** The id that a row states, empty for none. */
  readonly statedId: (row: RowReader) => string;
  /** Why a row whose id an earlier one has is left out; `null`: it is kept. `row-folded`: it is one person more of the earlier one's incident. */
  readonly repeated: 'row-duplicate' | 'row-folded' | null;
  /** The column of titles; one that says something is its row's title, without the blanks around it. */
  readonly titleColumn: number;
  /** The title that the row states, empty for none. */
  readonly statedTitle: (row: RowReader) => string;
  /** The title of a row that states none. */
  readonly composedTitle: (row: RowReader) => string;
  /** Why a row is rejected, better than that it says neither when nor where nor what. */
  readonly nameRejected?: (row: RowReader) => FindingCode;
  readonly timeLocalColumn: number;
  /** The column of `municipality`, `place`, `summary`, whose cells are taken without the blanks around them. */
  readonly textColumn: (id: string) => number;
  readonly categories: readonly CategoryReader[];
  readonly figure: (row: RowReader, id: FigureId) => Figure;
  readonly campaign: CampaignReader;
  readonly sources: (row: RowReader) => readonly SourceReference[];
  /** Columns that are kept as they are. */
  readonly others: readonly number[];
  readonly hints?: BulkHints;
}

/** What may be taken for granted of the readers of a file, by those who read millions of rows at once. */
export interface BulkHints {
  /** Two columns that make the position wherever both are plain degrees, as -12.5, in range and not both 0. */
  readonly plainPosition: { readonly latitude: number; readonly longitude: number } | null;
  /** The columns that make the date alone wherever they are plain; `null` where others have a say. */
  readonly plainDate: PlainDate | null;
  /** The column that a finding on a date is about. */
  readonly dateColumn: number;
  /** The columns of sources of which something may be told; all others are only read when they are shown. */
  readonly linkColumns: readonly number[];
  /** Data rows, from 1, that may be read otherwise than others that say the same. */
  readonly ownRows: ReadonlySet<number>;
}

/** A day as 2015-11-13, in `date`; where that is blank, or `NO_COLUMN`, the three numbers of a day that exists. `end` has to be blank, or `NO_COLUMN`. */
export interface PlainDate {
  readonly end: number;
  readonly date: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface CampaignReader {
  /** Empty for none. */
  readonly id: (row: RowReader) => string;
  readonly titleColumn: number;
  readonly figureColumns: readonly number[];
  readonly figure: (row: RowReader, id: FigureId) => Figure;
  /** The column that a finding on a figure is about. */
  readonly columnOf: (id: FigureId) => number;
}
