/** What was wrong with a briefing file or an autosave, as codes and places; the words are the catalogue's. */

export const BRIEFING_FINDING_CODES = [
  'too-large',
  'not-json',
  'not-a-briefing',
  'cut-off',
  'version-newer',
  'field-unreadable',
  'field-unknown',
  'text-cut',
  'view-part-unknown',
  'scene-unreadable',
  'scenes-left-out',
] as const;
export type BriefingFindingCode = (typeof BRIEFING_FINDING_CODES)[number];

/** `scene` counts from 1; 0 is the briefing as a whole. `value` is cut to 60 characters, and may be a stranger's. */
export interface BriefingFinding {
  readonly code: BriefingFindingCode;
  readonly scene: number;
  readonly field: string;
  readonly value: string;
}
