import type { Briefing } from '../../core/briefing/briefing.ts';
import type { PlaceDetail } from '../../platform/export/coarse-place.ts';

export const TAKEAWAY_FORMATS = ['png', 'pptx', 'pdf', 'html'] as const;
export type TakeawayFormat = (typeof TAKEAWAY_FORMATS)[number];

/** What is shown: the screen as it is, all scenes, or one of them by id. */
export type Shown =
  | { readonly kind: 'view' }
  | { readonly kind: 'scenes' }
  | { readonly kind: 'scene'; readonly id: string };

export const DATA_CHOICES = ['all', 'scenes', 'view'] as const;
export type DataChoice = (typeof DATA_CHOICES)[number];

/** What a user has chosen in the dialog. */
export interface Choice {
  readonly shown: Shown;
  readonly hasNotes: boolean;
  /** Of pictures and slides; paper is white. */
  readonly theme: 'light' | 'dark';
  /** As `parseMarking` gives it; beside the scenes' own. */
  readonly marking: string;
  readonly data: DataChoice;
  readonly placeDetail: PlaceDetail;
  /** Whose rows they are says that they may be given on; only where no terms are known. */
  readonly isGiven: boolean;
}

/** What a format offers first: the briefing if there is one, no notes, light. */
export function firstChoice(format: TakeawayFormat, briefing: Briefing): Choice {
  const hasScenes = briefing.scenes.some(({ isHidden }) => !isHidden);
  return {
    shown: hasScenes && format !== 'png' ? { kind: 'scenes' } : { kind: 'view' },
    hasNotes: false,
    theme: 'light',
    marking: briefing.marking,
    data: hasScenes ? 'scenes' : 'all',
    placeDetail: 'recorded',
    isGiven: false,
  };
}
