import type { ReactNode } from 'react';
import type { Headline } from '../../core/model/incident.ts';
import type { Assets } from '../../core/model/ports.ts';

/** What the Details hand over to whoever places them. */
export interface DetailsActions {
  /** The address that opens this incident alone. */
  readonly linkTo: (id: string) => string;
  readonly onShowOnMap?: (headline: Headline) => void;
  /** Whether this incident was opened by the user in another panel, so that its heading takes focus. */
  readonly isFocusWanted?: (id: string) => boolean;
  /** Where the landmarks are read that a place is described by; without it none is named. */
  readonly assets?: Assets;
  /** What stands at the start of the head line, e.g. tabs. */
  readonly headStart?: ReactNode;
}
