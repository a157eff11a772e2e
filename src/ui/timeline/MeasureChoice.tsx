import { memo } from 'react';
import { setMeasure } from '../../core/view/actions.ts';
import type { View } from '../../core/view/view.ts';
import { useMessages } from '../kit/use-messages.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import type { Change } from './range-actions.ts';

const MEASURES = ['count', 'killed'] as const;

/** What the bars show, as a choice. */
export const MeasureChoice = memo(function MeasureChoice({
  measure,
  hasLabel = false,
  onChange,
}: {
  readonly hasLabel?: boolean;
  readonly measure: View['measure'];
  readonly onChange: Change;
}) {
  const { timeline } = useMessages();
  return (
    <ChoiceSelect
      label={timeline.measure}
      hasLabel={hasLabel}
      choices={MEASURES.map((value) => ({ value, label: timeline.measures[value] }))}
      value={measure}
      onChoose={(value, gestureMs) => onChange(setMeasure(value), { kind: 'commit', gestureMs })}
    />
  );
});
