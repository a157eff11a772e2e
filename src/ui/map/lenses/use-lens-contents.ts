import { useMemo } from 'react';
import type { Viewport } from '../../../core/draw/viewport.ts';
import type { Dataset, NamedPlace } from '../../../core/model/dataset.ts';
import type { Headline } from '../../../core/model/incident.ts';
import type { View } from '../../../core/view/view.ts';
import { cellsIn, shownIn } from '../../../session/scene-picture.ts';
import { type ShownCells, showCells } from '../shown-cells.ts';
import { CITY } from '../use-places.ts';
import { pickContents } from './lens-contents.ts';
import { useLensPicture } from './use-lens-picture.ts';

const NONE: readonly Headline[] = [];

export interface LensContentsSource {
  readonly place: NamedPlace;
  readonly dataset: Dataset;
  readonly view: View;
  /** Index of the period. */
  readonly period: number;
  /** All incidents that are shown in the period; `null` where they are too many. */
  readonly shown: readonly Headline[] | null;
  /** What is drawn over cells. */
  readonly pointed: readonly Headline[];
  readonly viewport: Viewport | null;
}

/** What one lens is about and what it draws: of all incidents those near the place, or where they are too many what the engine says of its part. */
export function useLensContents({
  place,
  dataset,
  view,
  period,
  shown,
  pointed,
  viewport,
}: LensContentsSource): {
  readonly own: readonly Headline[] | null;
  readonly drawn: readonly Headline[];
  readonly cells: ShownCells | null;
} {
  const picture = useLensPicture(viewport, view);
  const isCity =
    dataset.categories.find(({ id }) => id === CITY)?.values.includes(place.name) ?? false;
  const contents = useMemo(
    () => (shown === null || picture !== null ? null : pickContents(place, shown, isCity)),
    [place, shown, picture, isCity],
  );
  const cells = useMemo(
    () => (picture === null ? null : showCells(cellsIn(picture, period), picture.mapFrame)),
    [picture, period],
  );
  const drawn = useMemo(
    () => (picture === null ? (contents?.near ?? NONE) : (shownIn(picture, period) ?? pointed)),
    [contents, picture, period, pointed],
  );
  return { own: contents?.own ?? null, drawn, cells };
}
