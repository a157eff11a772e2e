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

function countWide(state: SessionState): number {
  return sumUp(state, 'coarse');
}

function countCoarse(state: SessionState): number {
  return sumUp(state, finestLeftOut(state) === 'town' ? 'coarse' : 'coarserThanTown');
}

/** Of all periods, like what is said of a comparison: one legend stands for both maps. */
function sumUp({ answered }: SessionState, key: 'coarse' | 'coarserThanTown'): number {
  return answered?.answer.totals.reduce((sum, totals) => sum + totals[key], 0) ?? 0;
}
