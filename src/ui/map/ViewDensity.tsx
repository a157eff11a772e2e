import type { SessionState } from '../../session/state.ts';
import { useSessionState } from '../use-session.ts';
import { DensityLegend, type DensityLegendProps } from './DensityLegend.tsx';
import { LiveCount } from './LiveCount.tsx';

/** The session's end of what colours count. */
export function ViewDensity(props: Omit<DensityLegendProps, 'coarse'>) {
  const hasCoarse = useSessionState((state) => countCoarse(state) > 0);
  const most = useSessionState(({ dataset }) => dataset?.counts.placed ?? 0);
  const coarse = hasCoarse ? <LiveCount countIn={countCoarse} most={most} /> : null;
  return <DensityLegend {...props} coarse={coarse} />;
}

function countCoarse({ answered }: SessionState): number {
  return answered?.answer.totals[0]?.coarse ?? 0;
}
