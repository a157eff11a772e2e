import { leftOutFrom } from '../../core/view/cell-grid.ts';
import type { SessionState } from '../../session/state.ts';
import { useSessionState } from '../use-session.ts';
import { DensityLegend, type DensityLegendProps } from './DensityLegend.tsx';
import { LiveCount } from './LiveCount.tsx';

/** The session's end of what colours count. */
export function ViewDensity(props: Omit<DensityLegendProps, 'coarse' | 'hasTowns'>) {
  const hasCoarse = useSessionState((state) => countCoarse(state) > 0);
  const most = useSessionState(({ dataset }) => dataset?.counts.placed ?? 0);
  const hasTowns = useSessionState((state) => countCoarse(state) < countWide(state));
  const from = useSessionState(finestLeftOut);
  const count = <LiveCount countIn={countCoarse} most={most} />;
  return (
    <DensityLegend {...props} hasTowns={hasTowns} coarse={hasCoarse ? { from, count } : null} />
  );
}

function finestLeftOut({ answered }: SessionState): 'town' | 'district' {
  return answered?.mapFrame ? leftOutFrom(answered.mapFrame) : 'town';
}

function countWide({ answered }: SessionState): number {
  return answered?.answer.totals[0]?.coarse ?? 0;
}

function countCoarse(state: SessionState): number {
  if (finestLeftOut(state) === 'town') return countWide(state);
  return state.answered?.answer.totals[0]?.coarserThanTown ?? 0;
}
