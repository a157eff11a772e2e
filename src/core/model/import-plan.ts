/** What is known of a file before it is opened: how it will be read, why, and what only its reader can know. */
import type { RowCounts } from './dataset.ts';
import type { Finding, Problem } from './finding.ts';
import type { Headline } from './incident.ts';
import type { DateOrder, FieldId, Mapping, OtherCalendar, PresetId } from './mapping.ts';
import type { DayRange } from './time.ts';

/** A file as it was picked, dropped or pasted. */
export interface ImportFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What cells were found to be; a column's type is the commonest that nearly all its cells have. */
export const CELL_TYPES = [
  'blank',
  'whole-number',
  'decimal-number',
  'date',
  'time',
  'position',
  'link',
  'text',
] as const;
export type CellType = (typeof CELL_TYPES)[number];

/** Why a column is taken as what it is. `chosen`: by the user just now. `remembered`: a file with the same header was read so before. `none`: no word for it was found, so it is kept as it is. */
export type MappingReason = 'preset' | 'name' | 'content' | 'chosen' | 'remembered' | 'none';

export interface ColumnPlan {
  /** Position in the file, from 0; also its place in `mapping.columns`. */
  readonly column: number;
  /** `column-3` where the file has none. */
  readonly name: string;
  readonly type: CellType;
  /** Cells of each type over all rows that were looked at. */
  readonly votes: Readonly<Record<CellType, number>>;
  /** Filled cells that are not of the type, over all rows that were looked at. */
  readonly misfits: number;
  readonly reason: MappingReason;
}

/** One of the first rows: its cells as text, each cut to 200 characters, and what it will become. */
export interface SampleRow {
  /** Data row in the file, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** `null`: it would be rejected, see its findings. `row` of the headline is its place among the samples. */
  readonly headline: Headline | null;
  readonly findings: readonly Finding[];
}

/** A real row of the file, read in two ways; `null` where one of them makes no sense. */
export interface DateExample {
  readonly row: number;
  readonly text: string;
  readonly dayFirst: DayRange | null;
  readonly monthFirst: DayRange | null;
}

/** A real cell of the file, or year, month and day of three, by four calendars. */
export interface CalendarExample {
  readonly row: number;
  readonly text: string;
  readonly solarHijri: DayRange | null;
  readonly lunarHijri: DayRange | null;
  readonly buddhist: DayRange | null;
  readonly gregorian: DayRange | null;
}

/** A row in which several columns count people. `isLeast`: one of them says nothing, so that the sum is a lowest figure. */
export interface FigureExample {
  readonly row: number;
  readonly cells: readonly string[];
  readonly sum: number;
  readonly isLeast: boolean;
}

export interface SwapExample {
  readonly row: number;
  readonly latitude: string;
  readonly longitude: string;
}

/**
 * What only the user can know. `proposed` is in the mapping already; another answer is another mapping.
 *
 * `date-order`: no row of the column decides it; answer by `columns[column].dateOrder` · `calendar`: years that are of the Middle Ages, or far ahead, or of another calendar; answer by `columns[column].calendar` ·
 * `year-of-dates`: no date says its year; answer by `assumedYear` ·
 * `several-figures`: more than one column may be it, or one of whose name nobody knows whom it counts; answer by `columns[…].field`, all a part of it, or one the whole ·
 * `swapped-coordinates`: answer by `isSwapped` or `isEachSwapped` ·
 * `rows-are-victims`: answer by `duplicates`, and by which column is the id or by `incidentKey` ·
 * `no-header`: the first row looks like data; answer by `hasHeader` ·
 * `second-header`: the row below the names may be names too; answer by `tagRows` · `duplicates`: answer by `duplicates`.
 */
export type ImportQuestion =
  | {
      readonly kind: 'date-order';
      readonly column: number;
      readonly proposed: DateOrder;
      readonly examples: readonly DateExample[];
    }
  | {
      readonly kind: 'calendar';
      readonly column: number;
      readonly proposed: OtherCalendar;
      readonly examples: readonly CalendarExample[];
    }
  | {
      readonly kind: 'year-of-dates';
      readonly column: number;
      /** The year that the sheet, the lines above it or the file names; `null` for none. */
      readonly proposed: number | null;
      /** The first dates. */
      readonly examples: readonly string[];
    }
  | {
      readonly kind: 'several-figures';
      readonly field: 'killed' | 'wounded';
      readonly columns: readonly number[];
      /** The column that its name makes the whole, though others contradict it; `null`: none is taken. */
      readonly proposed: number | null;
      readonly examples: readonly FigureExample[];
    }
  | {
      readonly kind: 'swapped-coordinates';
      readonly proposed: boolean;
      /** No row speaks for it: lists of two numbers may stand either way. */
      readonly isOfLists?: true;
      readonly examples: readonly SwapExample[];
    }
  | {
      readonly kind: 'rows-are-victims';
      /** By which it is told. */
      readonly columns: readonly number[];
      /** Rows with day and place of an earlier one. */
      readonly sharedRows: number;
      /** The column of event ids, if there is one; rows can then be left out but for the first of each. */
      readonly idColumn: number | null;
      /** Without one: the columns that say where, and what is told of the event, by which, and by the day, rows can be put together; empty where nothing tells. */
      readonly keyColumns: readonly number[];
      /** Columns that say of the person what is not true of the whole event, and what they were taken as: a name as title, how many died. */
      readonly personColumns: readonly { readonly column: number; readonly field: FieldId }[];
      /** The column that says whether each was killed or wounded, and what it was taken as; without one all were killed. */
      readonly outcomeColumn: { readonly column: number; readonly field: FieldId } | null;
    }
  | {
      readonly kind: 'no-header';
      readonly proposed: boolean;
      readonly firstRow: readonly string[];
    }
  | {
      readonly kind: 'second-header';
      /** The row below the names, which is left out as one of names too. */
      readonly row: readonly string[];
    }
  | {
      readonly kind: 'duplicates';
      readonly proposed: Mapping['duplicates'];
      readonly count: number;
      readonly ids: readonly string[];
    };

/** Terms that a file states itself, whatever its layout; plain text. */
export type StatedTerms = Pick<PresetFacts, 'licence' | 'mayPublish'>;

/** What a layout says of itself. Licence and citation are plain text. */
export interface PresetFacts {
  readonly id: PresetId;
  readonly label: string;
  readonly licence: { readonly name: string; readonly url: string | null };
  /** Whether rows of such a file may be published. `false` also where nobody said so. */
  readonly mayPublish: boolean;
  readonly citation: string;
  /** Terms by category id with which a fresh view starts, `null` for none: what the source holds besides attacks is left out at first, by a filter that can be cleared. */
  readonly startSets: Readonly<Record<string, readonly string[]>> | null;
}

/** How well a layout fits a header: which of the names that only its files have the file has. */
export interface LayoutMatch {
  readonly id: PresetId;
  readonly label: string;
  readonly found: readonly string[];
  /** How many it takes to be recognised. */
  readonly needed: number;
}

/** What would become of the rows. `isWhole`: of all of them; else of the first ones, as many as were read. */
export interface Forecast {
  readonly counts: RowCounts;
  readonly isWhole: boolean;
}

/** How one table will be read: a whole file, one file of an archive, one sheet of a workbook. */
export interface TablePlan {
  /** Position among the inspected files. */
  readonly file: number;
  readonly name: string;
  readonly sizeBytes: number;
  /** Data rows found; all were looked at. */
  readonly rowCount: number;
  /** With the terms of `stated`, if there are any. */
  readonly preset: PresetFacts;
  readonly stated?: StatedTerms;
  /** Every layout that there is, the generic one last. */
  readonly layouts: readonly LayoutMatch[];
  readonly forecast: Forecast;
  readonly columns: readonly ColumnPlan[];
  readonly samples: readonly SampleRow[];
  /** What was assumed, and what will be missing, for the table as a whole. */
  readonly warnings: readonly Finding[];
  readonly questions: readonly ImportQuestion[];
  /** Whether another table of the same file is the one that is meant, and this one is not laid out like it, or a copy of it. */
  readonly isAside?: boolean;
  /** By which the engine finds again what it cut the file into; good for one inspection. */
  readonly ticket?: string;
  /** The proposal; what the user changes and `open` takes. */
  readonly mapping: Mapping;
}

/** `skipped`: files of which nothing can be read, beside others that can. */
export interface ImportPlan {
  readonly tables: readonly TablePlan[];
  readonly skipped: readonly Problem[];
}

export type InspectResult =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly problem: Problem };
