import { useCallback, useLayoutEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { Box } from '../../core/draw/place-labels.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Assets } from '../../core/model/ports.ts';
import { PlaceNames } from './PlaceNames.tsx';
import { TakenBoxes } from './TakenBoxes.tsx';
import { type HearTaken, useTakenWish } from './taken-wish.ts';

export interface IdleLayersProps {
  readonly assets: Assets;
  /** Called once it is known whether names can be written; must stay the same function. */
  readonly onRead: (isThere: boolean) => void;
}

/** What a map of the desk can wait for: its names, and telling what it covers to who lays words over it. */
export function IdleLayers(props: IdleLayersProps) {
  const hear = useTakenWish(useMap().getContainer());
  return (
    <>
      <PlaceNames {...props} />
      {hear !== null && <ToldBoxes hear={hear} />}
    </>
  );
}

function ToldBoxes({ hear }: { readonly hear: HearTaken }) {
  useLayoutEffect(() => () => hear(null), [hear]);
  const tell = useCallback(
    (taken: readonly Box[], viewport: Viewport) => hear({ taken, viewport }),
    [hear],
  );
  return <TakenBoxes onTaken={tell} />;
}
