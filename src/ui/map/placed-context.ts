import { createContext } from 'react';
import type { Mark } from '../../core/draw/mark.ts';
import type { PlacedLabel } from '../../core/draw/place-labels.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Headline } from '../../core/model/incident.ts';

/** What a map's marks and their labels take up, for layers that keep clear of them. */
export interface PlacedPicture {
  readonly marks: readonly Mark[];
  readonly labels: readonly PlacedLabel[];
  /** `null`: nothing was placed yet. */
  readonly viewport: Viewport | null;
  readonly selected: Headline | null;
}

export const PlacedContext = createContext<PlacedPicture>({
  marks: [],
  labels: [],
  viewport: null,
  selected: null,
});
