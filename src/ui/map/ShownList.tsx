import { useMemo } from 'react';
import type { Headline } from '../../core/model/incident.ts';
import type { MapSize } from '../../core/view/camera.ts';
import { useSession, useSessionState } from '../use-session.ts';
import { MapList, type OpenList } from './MapList.tsx';
import type { MapLook } from './use-map-look.ts';
import { useShownIncidents } from './use-picture.ts';

const NO_INCIDENTS: readonly Headline[] = [];

/** The session's end of the list that is open over a map: it names what is shown now, in the period whose map it was opened on. */
export function ShownList({
  list,
  shown,
  look: { viewport, goTo },
  padding,
  onList,
}: {
  readonly list: OpenList;
  /** What the map draws. */
  readonly shown: readonly Headline[] | null;
  readonly look: Pick<MapLook, 'viewport' | 'goTo'>;
  readonly padding: MapSize['padding'];
  readonly onList: (list: null) => void;
}) {
  const session = useSession();
  const answered = useSessionState((state) => state.answered);
  const selectedId = useSessionState((state) => state.view.selection);
  const compared = useShownIncidents(1);
  const isOfB = list.isOfB === true;
  // The same view as long as the answer is: a list that is fetched by it is fetched once.
  const view = useMemo(
    () =>
      answered && (isOfB ? { ...answered.view, range: answered.view.comparison } : answered.view),
    [answered, isOfB],
  );
  if (view === null) return null;
  return (
    <MapList
      list={list}
      shown={(isOfB ? compared : null) ?? shown ?? NO_INCIDENTS}
      view={view}
      selectedId={selectedId}
      viewport={viewport}
      padding={padding}
      listShown={session.listShown}
      countShown={session.countShown}
      onSelect={session.select}
      onHover={session.hover}
      onCamera={goTo}
      onClose={() => onList(null)}
    />
  );
}
