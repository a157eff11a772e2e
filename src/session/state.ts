/** What is happening now: one dataset, one view, the answer to it. */
import type { Answer } from '../core/model/answer.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Problem } from '../core/model/finding.ts';
import type { Headline, Incident } from '../core/model/incident.ts';
import type { Bounds } from '../core/model/place.ts';
import type { OpenProgress } from '../core/model/ports.ts';
import type { MapFrame } from '../core/view/cell-grid.ts';
import type { LinkData } from '../core/view/link-data.ts';
import type { Theme, View } from '../core/view/view.ts';

/** How this browser's user wants the app, whatever the view: kept as preferences, never in a link. */
export interface Settings {
  readonly motion: 'system' | 'reduced' | 'full';
  readonly hasSingleKeys: boolean;
  /** Dated events above the timeline. */
  readonly hasContext: boolean;
  /** The theme chosen last; a link that names one wins. */
  readonly theme: Theme;
  /** Whether opened files are kept in this browser. */
  readonly keepsFiles: boolean;
  /** `null`: no file is kept. Else how often its opening was begun and not ended: more than a few times, and it is not tried again. */
  readonly keptFileTries: number | null;
  /** Which streets lie over the embedded basemap: none, a file kept in this browser, or one beside the app at `mapAddress`. */
  readonly basemap: 'embedded' | 'file' | 'address';
  readonly mapAddress: string;
  /** The online tiles that were agreed to, as a template of addresses and a credit; empty for none. */
  readonly tileTemplate: string;
  readonly tileCredit: string;
  /** The most memory that data may take, in mebibytes; `null`: as much as the browser gives. */
  readonly mostMemoryMiB: number | null;
}

/** An answer together with the view it answers, so that no panel mixes two. */
export interface Answered {
  readonly answer: Answer;
  readonly view: View;
  /** When the gesture that asked for it happened (`event.timeStamp`), or `null`. */
  readonly gestureMs: number | null;
  /** What the map showed when it was asked: the answer's cells lie over it. */
  readonly mapFrame: MapFrame | null;
}

export interface SessionState {
  readonly phase: 'loading' | 'ready' | 'error';
  readonly progress: OpenProgress | null;
  readonly problem: Problem | null;
  readonly dataset: Dataset | null;
  readonly view: View;
  readonly answered: Answered | null;
  /** Short records by row: every row that an answer names is here before the answer is. */
  readonly headlines: ReadonlyMap<number, Headline>;
  /** Rows under the pointer, wherever it is; empty for none. A hover never asks the engine. */
  readonly hovered: readonly number[];
  /** The selected incident in full; `null` until it has come, or when there is none of that id. */
  readonly incident: Incident | null;
  /** What the map shows now; `null` before it is laid out. */
  readonly mapBounds: Bounds | null;
  readonly mapFrame: MapFrame | null;
  /** The table's window of rows. */
  readonly rowOffset: number;
  readonly rowCount: number;
  /** Which period's incidents the table lists while two are compared: 0 for A, 1 for B. */
  readonly listedPeriod: number;
  /** Parts of the link that were not understood. */
  readonly ignored: readonly string[];
  /** The data that the link was made with, if it names any. */
  readonly linkedData: LinkData | null;
  /** The file opened last is kept and could not be opened again. */
  readonly isKeptFileStuck: boolean;
  /** How often the engine was lost, and its data opened again, since the user last asked for data. */
  readonly losses: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly settings: Settings;
  /** A hand is on its way, frame after frame: what is out of sight can wait, and what is heard. */
  readonly isMoving: boolean;
  /** The Play window is stepping. */
  readonly isPlaying: boolean;
}
