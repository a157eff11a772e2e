/** One step of a briefing: a whole view, and what the briefer says about it. */
import type { PinnedShape } from '../model/annotation.ts';
import type { Bounds, Position } from '../model/place.ts';
import { INITIAL_VIEW, type View } from '../view/view.ts';

/** What of the picture a scene shows beside its words. */
export const SCENE_SHOWS = ['mapAndTimeline', 'map', 'timeline', 'words'] as const;
export type SceneShows = (typeof SCENE_SHOWS)[number];

export const CONFIDENCE_LEVELS = ['low', 'moderate', 'high'] as const;

/** How sure the briefer is of the title, and why. Never the same sentence as a likelihood. */
export interface Confidence {
  readonly level: (typeof CONFIDENCE_LEVELS)[number];
  readonly reason: string;
}

/** Where a text is pinned: to a place on the map, or to a day (since 1970-01-01 UTC) on the timeline. */
export type Anchor =
  | { readonly kind: 'place'; readonly position: Position }
  | { readonly kind: 'day'; readonly day: number };

/** Something drawn over the picture. */
export type Annotation =
  | { readonly kind: 'text'; readonly text: string; readonly anchor: Anchor }
  | PinnedShape;

/** What the data said when the scene was made, so that a change can be told. */
export interface MadeWith {
  /** The dataset's own; empty when it was not known. */
  readonly fingerprint: string;
  /** Incidents in the whole dataset. */
  readonly total: number;
  /** Incidents that the scene's view showed, and how many were killed in them (best figure); `null` when nobody counted. */
  readonly count: number | null;
  readonly killed: number | null;
}

/** Every text is plain text, perhaps a stranger's; empty for none. */
export interface Scene {
  /** Unique in its briefing. */
  readonly id: string;
  /** A judgement in a sentence; may hold live tokens. */
  readonly title: string;
  /** One or two sentences beside the picture; may hold live tokens. */
  readonly keyMessage: string;
  /** More words under the key message; lines are paragraphs; may hold live tokens. */
  readonly body: string;
  /** For the briefer alone: never on the audience's screen, in an export only if asked for. */
  readonly notes: string;
  /** 0: not planned. */
  readonly plannedSeconds: number;
  /** The whole view. Its theme, language and camera are those of a fresh visitor: a scene looks right in either theme, and `mapBounds` says where the map looks. */
  readonly view: View;
  /** What the map showed, to be fitted into a map of any shape; `null` is the whole dataset. */
  readonly mapBounds: Bounds | null;
  readonly shows: SceneShows;
  readonly annotations: readonly Annotation[];
  /** One source a line, beside the dataset's own, which is always named. */
  readonly sources: readonly string[];
  readonly confidence: Confidence | null;
  /** As `parseMarking` gives it; empty for the briefing's. */
  readonly marking: string;
  /** Left out when presenting and in exports; kept in the list. */
  readonly isHidden: boolean;
  readonly madeWith: MadeWith;
}

export const UNKNOWN_DATA: MadeWith = { fingerprint: '', total: 0, count: null, killed: null };

/** A scene that says nothing yet, of the whole dataset. */
export const EMPTY_SCENE: Scene = {
  id: '',
  title: '',
  keyMessage: '',
  body: '',
  notes: '',
  plannedSeconds: 0,
  view: INITIAL_VIEW,
  mapBounds: null,
  shows: 'mapAndTimeline',
  annotations: [],
  sources: [],
  confidence: null,
  marking: '',
  isHidden: false,
  madeWith: UNKNOWN_DATA,
};

/** The part of a view that a scene keeps: theme and language are the screen's own affair, and the map is kept as bounds. */
export function sceneView(view: View): View {
  const { theme, language, camera } = INITIAL_VIEW;
  return { ...view, theme, language, camera };
}

/** Whether the data has changed since the scene was made; never when either is unknown. */
export function isDataChanged({ madeWith }: Scene, fingerprint: string): boolean {
  return madeWith.fingerprint !== '' && fingerprint !== '' && madeWith.fingerprint !== fingerprint;
}
