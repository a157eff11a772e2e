import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Mark } from '../../../core/draw/mark.ts';
import { countInView, type Viewport } from '../../../core/draw/viewport.ts';
import type { Dataset, NamedPlace } from '../../../core/model/dataset.ts';
import { fitCamera } from '../../../core/view/camera.ts';
import type { Camera } from '../../../core/view/view.ts';
import { useSession, useSessionState } from '../../use-session.ts';
import { Cells } from '../Cells.tsx';
import type { OpenList } from '../MapList.tsx';
import { ShownList } from '../ShownList.tsx';
import { useMarkEncoding, usePointed, useSelected, useShownIncidents } from '../use-picture.ts';
import { Lens } from './Lens.tsx';
import { countCity } from './lens-contents.ts';
import { useLensContents } from './use-lens-contents.ts';

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

/** Where a place opens on the large map. */
const NOMINAL = {
  widthPx: 640,
  heightPx: 400,
  padding: { top: 64, right: 64, bottom: 64, left: 64 },
};

/** A list, and the lens whose marks it names. */
export interface OpenInLens {
  readonly lens: string;
  readonly list: OpenList;
}

export interface PlaceLensProps {
  readonly place: NamedPlace;
  readonly dataset: Dataset;
  /** Index of the period. */
  readonly period: number;
  readonly isEmpty: boolean;
  readonly layers: ReactNode;
  /** The one list that is open, in whichever lens. */
  readonly open: OpenInLens | null;
  readonly onOpen: (open: OpenInLens | null) => void;
  /** How many incidents are in view. */
  readonly onCount: (lens: string, count: number) => void;
}

/** The session's end of one lens. */
export function PlaceLens({
  place,
  dataset,
  period,
  isEmpty,
  layers,
  open,
  onOpen,
  onCount,
}: PlaceLensProps) {
  const session = useSession();
  const answered = useSessionState((state) => state.answered);
  const hovered = useSessionState((state) => state.hovered);
  const isComparing = useSessionState((state) => state.view.comparison !== null);
  const { encoding } = useMarkEncoding();
  const shown = useShownIncidents(period);
  const view = useSessionState((state) => state.answered?.view ?? state.view);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const pointed = usePointed();
  const { own, drawn, cells } = useLensContents({
    place,
    dataset,
    view,
    period,
    shown,
    pointed,
    viewport,
  });
  const inView = useMemo(
    () => cells?.inView ?? (viewport === null ? 0 : countInView(drawn, viewport)),
    [cells, drawn, viewport],
  );
  const lens = `${place.name} ${period}`;
  useEffect(() => onCount(lens, inView), [lens, inView, onCount]);
  const onList = useCallback(
    (list: OpenList | null) => onOpen(list && { lens, list: { ...list, isOfB: period === 1 } }),
    [lens, period, onOpen],
  );
  const goTo = (camera: Camera | null) =>
    session.change((view) => ({ ...view, hasLenses: false, camera }));
  const openMark = useCallback(
    (mark: Mark) => {
      const [incident, ...others] = mark.incidents;
      if (incident !== undefined && others.length === 0) session.select(incident.id);
      else onList({ kind: 'mark', mark, side: 'right' });
    },
    [session, onList],
  );
  return (
    <>
      <Lens
        place={place}
        period={isComparing ? (period === 0 ? 'A' : 'B') : null}
        own={own}
        headlines={drawn}
        total={answered && countCity(place.name, dataset, { answered, sets: view.sets, period })}
        encoding={encoding}
        {...useSelected(shown)}
        hovered={hovered}
        isDimmed={isEmpty}
        layers={
          <>
            {layers}
            {cells !== null && <Cells shown={cells} onOpen={onList} />}
          </>
        }
        onViewport={setViewport}
        onHover={session.hover}
        onOpen={openMark}
        onGo={() => goTo(fitCamera(place.bounds, NOMINAL))}
      />
      {open?.lens === lens && (
        <ShownList
          list={open.list}
          shown={drawn}
          look={{ viewport, goTo }}
          padding={NO_PADDING}
          onList={onList}
        />
      )}
    </>
  );
}
