/** One attack at one place, as a whole record and as the short form that marks, dots and rows need. */
import type { Figure, FigureId } from './casualties.ts';
import type { PlacePrecision, Position } from './place.ts';
import type { Account, ClaimRecord } from './report.ts';
import type { DayRange } from './time.ts';

/** Who says so. Every text is a stranger's; `url` is http or https, or `null`. */
export interface SourceReference {
  readonly publisher: string;
  readonly title: string;
  /** As the dataset writes it; any precision, may be empty. */
  readonly date: string;
  readonly url: string | null;
}

/** What several incidents share: a multi-site attack, with the figures that are known only for it as a whole. */
export interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly figures: Readonly<Record<FigureId, Figure>>;
  /** Rows of its incidents in the open dataset. */
  readonly rows: readonly number[];
}

/** What a mark, a dot, a table row and a hover card need: sent once a row, so that a hover never asks the engine. */
export interface Headline {
  /** Position in the open dataset's time order; stable until another dataset is opened. */
  readonly row: number;
  readonly id: string;
  readonly title: string;
  /** `null`: no date known. */
  readonly when: DayRange | null;
  /** `HH:MM` at the place, or empty. */
  readonly timeLocal: string;
  /** `null`: no usable coordinate. */
  readonly position: Position | null;
  readonly placePrecision: PlacePrecision;
  readonly figures: Readonly<Record<FigureId, Figure>>;
  /** The terms of each category column, by its id; never empty, `['']` means not known. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** The attack that it is one site of, so that a sum over some incidents can add what is known only of all. */
  readonly campaign: Campaign | null;
}

/** A cell that the app has no word for, under its own header. */
export interface OtherCell {
  readonly name: string;
  readonly value: string;
}

/** Everything the dataset holds on one incident. */
export interface Incident {
  readonly headline: Headline;
  readonly municipality: string;
  readonly place: string;
  readonly summary: string;
  readonly sources: readonly SourceReference[];
  readonly campaign: Campaign | null;
  /** Reports on it and on its campaign, earliest first; undated ones last. */
  readonly accounts: readonly Account[];
  /** Claims and attributions, earliest first; undated ones last. */
  readonly claims: readonly ClaimRecord[];
  /** Columns that the app has no word for, as read, in file order; blank cells left out. */
  readonly others: readonly OtherCell[];
}
