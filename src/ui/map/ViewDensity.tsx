import { useSessionState } from '../use-session.ts';
import { DensityLegend, type DensityLegendProps } from './DensityLegend.tsx';

/** The session's end of what colours count. */
export function ViewDensity(props: Omit<DensityLegendProps, 'coarse'>) {
  const coarse = useSessionState((state) => state.answered?.answer.totals[0]?.coarse ?? 0);
  return <DensityLegend {...props} coarse={coarse} />;
}
