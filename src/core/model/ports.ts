/** What the app needs from outside, as interfaces: `app` hands their implementations to the session. */
import type { Answer } from './answer.ts';
import type { DatasetSource, OpenResult } from './dataset.ts';
import type { Finding } from './finding.ts';
import type { Headline, Incident } from './incident.ts';
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
  open(source: DatasetSource, onProgress?: (progress: OpenProgress) => void): Promise<OpenResult>;
  ask(query: Query): Promise<Answer>;
  /** Short records in the order of `rows`; rows out of range reject. */
  headlines(rows: Uint32Array): Promise<readonly Headline[]>;
  /** `null` when the dataset has no such id. */
  incident(id: string): Promise<Incident | null>;
  /** Findings `offset` to `offset + count`, in file order. */
  findings(offset: number, count: number): Promise<readonly Finding[]>;
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
