/** A dataset: its manifest, its files, and what opening it told. */
import type { FigureId } from './casualties.ts';
import type { Finding, Problem } from './finding.ts';
import type { Mapping, PresetId } from './mapping.ts';
import type { Bounds } from './place.ts';
import type { ContextEvent } from './report.ts';
import type { DayRange } from './time.ts';

/** The files a dataset may have; only `incidents` is needed. */
export const FILE_ROLES = ['incidents', 'reports', 'claims', 'context', 'sources'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** A named time range that a dataset proposes, both days included in its label. */
export interface RangePreset {
  readonly label: string;
  readonly range: DayRange;
}

/** A named box to fly to. */
export interface NamedPlace {
  readonly name: string;
  readonly bounds: Bounds;
}

/** What a dataset says of itself. Texts are plain text from a stranger. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence: { readonly name: string; readonly url: string | null };
  /** Whether its rows may be published, e.g. in a file that others will open. */
  readonly mayPublish: boolean;
  /** How many rows a saved page may not hold by their terms; absent when it holds what was chosen. */
  readonly leftOutCount?: number;
  /** How its pages must be marked, e.g. TLP:AMBER; absent for no marking. */
  readonly marking?: string;
  /** Columns of our layout that are categories beside the known ones: a stranger's own, in a page that was saved. */
  readonly categories?: readonly OwnCategory[];
  readonly description: string;
  readonly citation: string;
  readonly files: Readonly<Partial<Record<FileRole, string>>>;
  readonly presets: readonly RangePreset[];
  readonly places: readonly NamedPlace[];
  /** The layout of a stranger's file; `generic` if its tables have several. */
  readonly preset?: PresetId;
  /** Terms by category id that a fresh view starts with; see `PresetFacts`. */
  readonly startSets?: Readonly<Record<string, readonly string[]>>;
}

/** A category that our layout has no word for, and the header of its column. */
export interface OwnCategory {
  readonly id: string;
  readonly header: string;
}

/** One file of a source. `mapping` says how a stranger's incidents are read; without one a file is read in our own layout. */
export interface SourceFile {
  readonly role: FileRole;
  readonly name: string;
  readonly blob: Blob;
  readonly mapping?: Mapping;
  /** As in `TablePlan`. */
  readonly ticket?: string;
}

/** What the engine opens: a manifest and the bytes of its files. Blobs, so that they can be streamed and sent to a worker. Several files of incidents are parts of one dataset. */
export interface DatasetSource {
  readonly manifest: Manifest;
  readonly files: readonly SourceFile[];
  /** Open the whole rows of a file that ends in the middle of one, instead of refusing it. */
  readonly acceptTruncated: boolean;
}

/** Row accounts. `read = total + rejected`, `total = placed + unplaced`; undated rows are among the total, and may be placed. */
export interface RowCounts {
  readonly read: number;
  readonly total: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly undated: number;
  readonly rejected: number;
}

/** One category column: `values[code]` is its term; code 0 is always the empty string, "not known". `totals[code]` counts incidents in the whole dataset. */
export interface CategorySchema {
  readonly id: string;
  readonly values: readonly string[];
  readonly totals: readonly number[];
}

/** One count of people: the largest best figure, and how many incidents have none. */
export interface NumberSchema {
  readonly id: FigureId;
  readonly largest: number;
  readonly unknownCount: number;
}

/** An opened dataset as the page knows it: no row, only what frames the questions. */
export interface Dataset {
  readonly manifest: Manifest;
  readonly counts: RowCounts;
  /** From the first dated day to the last; `null` when no row has a date. */
  readonly extent: DayRange | null;
  /** The smallest box around the placed rows, not across 180°; `null` when none is placed. */
  readonly bounds: Bounds | null;
  readonly categories: readonly CategorySchema[];
  readonly numbers: readonly NumberSchema[];
  /** Campaigns of two incidents or more. */
  readonly campaignCount?: number;
  /** Dated events around the incidents, in time order. */
  readonly context: readonly ContextEvent[];
  /** Reports in the dataset, and those of them whose source was not read again. */
  readonly reportCounts: { readonly all: number; readonly notRead: number };
  /** The first findings; `findingCount` says how many there are in all. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  /** SHA-256 of all files one after another (incidents, reports, claims, context, sources), hexadecimal, so that a link or scene can tell whether the data is the same. Beyond 64 MiB that of the SHA-256s of each 8 MiB. Empty where the browser has none. */
  readonly fingerprint: string;
}

/** Failure is a value: it crosses a worker whole. */
export type OpenResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problem: Problem };
