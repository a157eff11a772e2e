import { memo } from 'react';
import type { DateRule } from '../../core/model/filter.ts';
import { setDateRule } from '../../core/view/actions.ts';
import { useMessages } from '../kit/use-messages.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import type { Change } from './range-actions.ts';

const RULES: readonly DateRule[] = ['overlaps', 'inside'];

/** Which dates of a month or a year are in the range: those that may lie in it, or those that must. */
export const RuleChoice = memo(function RuleChoice({
  dateRule,
  hasLabel = false,
  onChange,
}: {
  readonly dateRule: DateRule;
  readonly hasLabel?: boolean;
  readonly onChange: Change;
}) {
  const { timeline } = useMessages();
  return (
    <ChoiceSelect
      label={timeline.rule}
      hasLabel={hasLabel}
      choices={RULES.map((value) => ({ value, label: timeline.rules[value] }))}
      value={dateRule}
      onChoose={(value, gestureMs) => onChange(setDateRule(value), { kind: 'commit', gestureMs })}
    />
  );
});
