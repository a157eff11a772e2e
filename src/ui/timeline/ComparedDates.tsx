import { freeLengths } from '../../core/view/compare.ts';
import { DateFields } from './DateFields.tsx';
import type { PlotProps } from './Plot.tsx';

/** The dates of both periods; one typed while comparing is meant as it is, whatever it does to the lengths. */
export function ComparedDates({
  range,
  time: { extent, full },
  comparison,
  onChange,
  onCompared,
}: Pick<PlotProps, 'range' | 'time' | 'comparison' | 'onChange' | 'onCompared'>) {
  const typed =
    (change: PlotProps['onChange']): PlotProps['onChange'] =>
    (action, options) =>
      change(freeLengths(action), options);
  const periods = [
    { period: 'A' as const, range, onChange: typed(onChange) },
    { period: 'B' as const, range: comparison, onChange: typed(onCompared) },
  ];
  return periods.map((one) => <DateFields key={one.period} {...one} extent={extent} full={full} />);
}
