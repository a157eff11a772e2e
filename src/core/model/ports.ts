/** What the app needs from outside, as interfaces: `app` hands their implementations to the session. */
import type { Answer } from './answer.ts';
import type { DatasetSource, OpenResult } from './dataset.ts';
import type { ExportedRows, ReceiptLine, RowVariant, WriteOptions } from './export-file.ts';
import type { Finding } from './finding.ts';
import type { ImportFile, InspectResult, TablePlan } from './import-plan.ts';
import type { FindingKind, ImportReport, VersionChanges } from './import-report.ts';
import type { Headline, Incident } from './incident.ts';
import type { Mapping } from './mapping.ts';
import type { Query } from './query.ts';

/** Bytes read so far, and rows found in them; `totalBytes` may be 0 when unknown. */
export interface OpenProgress {
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

/**
 * Opens one dataset at a time and answers questions about it; where its columns are is its own affair.
 * Opening replaces the old dataset only on success. Asking before a dataset is open rejects.
 */
export interface Engine {
  /** An aborted signal ends the reading with the problem `cancelled`; what was open stays. */
  open(
    source: DatasetSource,
    onProgress?: OnOpenProgress,
    signal?: AbortSignal,
  ): Promise<OpenResult>;
  /** An answer that is not complete is a first one: asked the same again, the engine goes on from there. */
  ask(query: Query): Promise<Answer>;
  /** Short records in the order of `rows`; rows out of range reject. */
  headlines(rows: Uint32Array): Promise<readonly Headline[]>;
  /** `null` when the dataset has no such id. */
  incident(id: string): Promise<Incident | null>;
  /** Findings `offset` to `offset + count`, in file order; of one kind alone if told. */
  findings(offset: number, count: number, kind?: FindingKind): Promise<readonly Finding[]>;
  /** Calls back when all that was open is lost, before what is under way rejects with an error named `ENGINE_LOST`; `open` then begins anew. Absent where that cannot happen. */
  readonly onLost?: (listener: () => void) => void;
}

export const ENGINE_LOST = 'EngineLost';

export type OnOpenProgress = (progress: OpenProgress) => void;

/**
 * The ways in and out of strangers' files, beside the engine that holds the open dataset. Loaded on first use.
 * Results are values: nothing rejects for anything that a file may hold.
 */
export interface Importer {
  /** Reads files through once and says how they would be opened. Changes nothing. `remembered` are mappings that users chose before; one whose header signature fits is taken. */
  inspect(request: InspectRequest): Promise<InspectResult>;
  /** Lets go of what was looked at and is not open. */
  letGo(): Promise<void>;
  /** The same table under another mapping: columns, samples, warnings and forecast follow it. Under another preset, encoding, delimiter or header row the table is looked at anew as a whole, and the mapping of the result is a new proposal; else only first rows are read, and votes and questions are those of the plan. Rejects if the table can't be read so. */
  preview(file: ImportFile, plan: TablePlan, mapping: Mapping): Promise<TablePlan>;
  /** What became of every row of the open dataset. Rejects before one is open. */
  report(): Promise<ImportReport>;
  /** The incident of a data row, `null` if none was made of it. */
  findRow(file: string, row: number): Promise<Headline | null>;
  /** The open dataset against the one before it; `null` unless both have the same manifest id. */
  changes(): Promise<VersionChanges | null>;
  /** The incidents of the query's first two periods, under all its filters, in time order, each once and, if there are two, with a column that says in which it is. `receipt` is what the page knows (app version, filters in words, date); source, hash and counts are added. Rejects with the signal's reason once it is aborted. */
  exportRows(request: ExportRequest): Promise<ExportedRows>;
}

export interface ExportRequest extends WriteOptions {
  readonly query: Query;
  readonly variant: RowVariant;
  readonly receipt: readonly ReceiptLine[];
}

export interface InspectRequest {
  readonly files: readonly ImportFile[];
  readonly remembered?: readonly Mapping[];
  readonly onProgress?: OnOpenProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What became of the wish to keep something in this browser. */
export type KeepOutcome = 'kept' | 'full' | 'denied';

/** What was opened last, and how files with known headers are read, kept in this browser and never in a link. Nothing rejects. */
export interface KeptFiles {
  /** `null`: nothing is there, or it can't be read. */
  read(): Promise<DatasetSource | null>;
  /** Takes the place of what was kept. */
  keep(source: DatasetSource): Promise<KeepOutcome>;
  forget(): Promise<void>;
  /** Newest first; of each header signature one. */
  mappings(): Promise<readonly Mapping[]>;
  remember(mappings: readonly Mapping[]): Promise<void>;
  /** Takes away everything that the app keeps in this browser, preferences and briefings too; `false` when the browser did not let it. */
  clearEverything(): Promise<boolean>;
}

/** Files that came with the app, by relative path ("data/manifest.json"), wherever it was opened from. Rejects with an error that names path and status. */
export interface Assets {
  read(path: string): Promise<Blob>;
}

/** A few settings of this browser, as text. Reading gives `null`, and writing `false`, where storage is denied. Never incident data. */
export interface Preferences {
  read(): string | null;
  write(text: string): boolean;
}

/** Keeps the user's own map file in this browser. Reading gives `null`, and writing `false`, where storage is denied or full. */
export interface MapShelf {
  read(): Promise<File | null>;
  write(file: File): Promise<boolean>;
  clear(): Promise<void>;
}

/** The text behind `#` in the address, without the sign. */
export interface Address {
  read(): string;
  /** Adds an entry to the history, for Back. */
  push(hash: string): void;
  replace(hash: string): void;
  /** Calls back when the user moves in the history or edits the text; returns what ends it. */
  onMove(listener: (hash: string) => void): () => void;
}

/** The colours of a basemap, as CSS colours that a canvas understands without a page: no `var()`. */
export interface TilePalette {
  readonly land: string;
  readonly water: string;
  readonly coast: string;
  readonly border: string;
  readonly urban: string;
  readonly river: string;
  readonly park: string;
  readonly road: string;
  readonly relief: string;
  readonly admin: string;
  /** Of the user's own map file: buildings, the inside of streets, and their names. */
  readonly building: string;
  readonly street: string;
  readonly name: string;
}

/** A square of the grid that cuts the Web Mercator square into `2 ** zoom` columns and rows (or of any other size and place: all three may have fractions), as a picture of `sizePx` × `sizePx` device pixels; `x` past the last column is another copy of the world, and `zoom` may be -1. */
export interface TileRequest {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly sizePx: number;
  /** Device pixels in a CSS pixel: how thick lines are. */
  readonly pixelRatio: number;
  readonly palette: TilePalette;
}

/** `detail`: tiles of map zoom `fromZoom` and above would now show more than before. `missing`: a basemap file could not be read, and what there is stays. */
export type TileNews =
  | { readonly kind: 'detail'; readonly fromZoom: number }
  | { readonly kind: 'missing'; readonly error: Error };

/** Paints basemap tiles, off the page's thread where it can. */
export interface TilePainter {
  /** The caller owns and closes the bitmap. Rejects when no basemap file could be read, and with the signal's reason once a tile is no longer wanted. */
  paint(tile: TileRequest, signal?: AbortSignal): Promise<ImageBitmap>;
  /** Resolves once every basemap file has been read or could not be: what is painted then is as good as it gets. */
  whole(): Promise<void>;
  /** Calls back with news, and at once with what was missing before; returns what ends it. */
  watch(listener: (news: TileNews) => void): () => void;
}

/** A briefing as text, and when it was saved, in milliseconds since 1970. */
export interface SavedBriefing {
  readonly text: string;
  readonly savedAtMs: number;
}

/** `elsewhere`: another window has saved since this one read or saved last, and was left as it is. */
export type SaveOutcome = 'saved' | 'full' | 'denied' | 'elsewhere';

/** Briefings in this browser. Nothing here rejects: storage that is denied or broken is an outcome. */
export interface Briefings {
  /** What was saved last, then up to three earlier states, newest first; `null` when this browser does not let the app look. */
  read(): Promise<readonly SavedBriefing[] | null>;
  /** Replaces what was saved last; with `keepsLast` that becomes the first of the three earlier states. */
  save(
    saved: SavedBriefing,
    options: { readonly keepsLast: boolean; readonly isForced: boolean },
  ): Promise<SaveOutcome>;
}
