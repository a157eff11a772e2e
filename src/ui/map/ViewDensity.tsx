import { leftOutFrom } from '../../core/view/cell-grid.ts';
import type { SessionState } from '../../session/state.ts';
import { useSessionState } from '../use-session.ts';
import { DensityLegend, type DensityLegendProps } from './DensityLegend.tsx';
import { LiveCount } from './LiveCount.tsx';

/** The session's end of what colours count. */
export function ViewDensity(props: Omit<DensityLegendProps, 'coarse' | 'from'>) {
  const hasCoarse = useSessionState((state) => countCoarse(state) > 0);
  const most = useSessionState(({ dataset }) => dataset?.counts.placed ?? 0);
  const coarse = hasCoarse ? <LiveCount countIn={countCoarse} most={most} /> : null;
  const from = useSessionState(finestLeftOut);
  return <DensityLegend {...props} coarse={coarse} from={from} />;
}

function finestLeftOut({ answered }: SessionState): 'town' | 'district' {
  return answered?.mapFrame ? leftOutFrom(answered.mapFrame) : 'town';
}

function countCoarse(state: SessionState): number {
  const { coarse = 0, coarserThanTown = 0 } = state.answered?.answer.totals[0] ?? {};
  return finestLeftOut(state) === 'town' ? coarse : coarserThanTown;
}
