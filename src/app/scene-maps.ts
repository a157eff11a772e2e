/** Which maps a scene shows: one, those of two periods, or one of each place for each period. */
import { type Box, type PeriodRoom, splitMaps } from '../core/briefing/slide-layout.ts';
import type { NamedPlace } from '../core/model/dataset.ts';
import { periodsOf } from '../core/view/shown-periods.ts';
import type { View } from '../core/view/view.ts';
import type { Session } from '../session/session.ts';
import { findLensPlaces } from '../session/top-places.ts';

export interface SceneMap {
  /** 0 for A, and where nothing is compared. */
  readonly period: number;
  /** `null`: the scene's own part of the map. */
  readonly place: NamedPlace | null;
}

/** The places that have a map of their own in a view; none where one map shows all. */
export async function findMapPlaces(
  session: Session,
  { hasLenses }: Pick<View, 'hasLenses'>,
): Promise<readonly NamedPlace[]> {
  return hasLenses ? findLensPlaces(session) : [];
}

/** Whether a view has a map of each place for each of two periods. */
export function isManyMaps({
  comparison,
  hasLenses,
}: Pick<View, 'comparison' | 'hasLenses'>): boolean {
  return hasLenses && comparison !== null;
}

/** The maps of a view, each with its part of a room. */
export function placeMaps(
  view: Pick<View, 'comparison'>,
  places: readonly NamedPlace[],
  {
    room,
    ...spacing
  }: { readonly room: Box } & Pick<Parameters<typeof splitMaps>[1], 'headHeight' | 'gap'>,
): readonly (SceneMap & PeriodRoom)[] {
  const periods = periodsOf(view);
  const maps = periods.flatMap((period): readonly SceneMap[] =>
    places.length === 0 ? [{ period, place: null }] : places.map((place) => ({ period, place })),
  );
  const rooms = splitMaps(room, { periods: periods.length, places: places.length, ...spacing });
  return maps.map((map, i) => ({ ...map, ...(rooms[i] as PeriodRoom) }));
}
