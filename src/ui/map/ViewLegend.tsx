import { lazy, useCallback } from 'react';
import { setEncoding } from '../../core/view/actions.ts';
import type { Encoding } from '../../core/view/view.ts';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useSession, useSessionState } from '../use-session.ts';
import { Legend } from './Legend.tsx';
import type { ShownCells } from './shown-cells.ts';
import { useMarkEncoding } from './use-picture.ts';

const ViewDensity = lazy(async () => ({
  default: (await import('./ViewDensity.tsx')).ViewDensity,
}));

/** The session's end of the legend. */
export function ViewLegend({
  cells,
  isFolding,
}: {
  /** What counts by cell are drawn as; `null` where incidents are drawn one by one. */
  readonly cells: ShownCells['kind'] | null;
  readonly isFolding: boolean;
}) {
  const session = useSession();
  const dataset = useSessionState((state) => state.dataset);
  const encoding = useSessionState((state) => state.view.encoding);
  const { coarse = 0, placed = 0 } =
    useSessionState(({ answered }) => (cells === null ? answered?.answer.totals[0] : null)) ?? {};
  const change = useCallback(
    (part: Partial<Encoding>, gestureMs: number) =>
      session.change(setEncoding(part), { gestureMs }),
    [session],
  );
  return (
    <Legend
      {...{ encoding, coarse, placed, isFolding }}
      lines={useMarkEncoding().lines}
      largest={dataset?.numbers.find(({ id }) => id === encoding.size)?.largest ?? 0}
      density={
        cells && (
          <OnDemand>
            <ViewDensity
              kind={cells}
              isCoarseIn={encoding.coarse}
              onCoarse={(isIn, gestureMs) => change({ coarse: isIn }, gestureMs)}
            />
          </OnDemand>
        )
      }
      onEncoding={change}
    />
  );
}
