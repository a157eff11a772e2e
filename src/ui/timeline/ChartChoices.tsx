import type { Dataset } from '../../core/model/dataset.ts';
import { LANE_ORDERS } from '../../core/model/query.ts';
import { setLanes, setRateDays } from '../../core/view/actions.ts';
import { LANE_MARKS, type Lanes, RATE_DAYS, type RateDays } from '../../core/view/view.ts';
import { chartMessagesOf } from '../../i18n/chart-messages.ts';
import { labelCategory } from '../../i18n/term-label.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './ChartChoices.module.css';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import type { Change } from './range-actions.ts';

export interface ChartChoicesProps {
  readonly rateDays: RateDays;
  readonly lanes: Lanes | null;
  /** What the timeline can be split by. */
  readonly categories: Dataset['categories'];
  readonly onChange: Change;
}

const NO_LANES = '';

/** What can be added to the bars: a rolling rate with the gaps, and lanes. */
export function ChartChoices({ rateDays, lanes, categories, onChange }: ChartChoicesProps) {
  const messages = useMessages();
  const words = chartMessagesOf(useLanguage());
  const choose = (next: Lanes | null, gestureMs: number) =>
    onChange(setLanes(next), { kind: 'commit', gestureMs });
  return (
    <div className={styles.choices}>
      <ChoiceSelect
        label={words.rate}
        hasLabel
        choices={RATE_DAYS.map((value) => ({ value, label: words.rates[value] }))}
        value={rateDays}
        onChoose={(days, gestureMs) => onChange(setRateDays(days), { kind: 'commit', gestureMs })}
      />
      <ChoiceSelect
        label={words.lanes}
        hasLabel
        choices={[
          { value: NO_LANES, label: words.noLanes },
          ...categories.map(({ id }) => ({ value: id, label: labelCategory(messages, id) })),
        ]}
        value={lanes?.category ?? NO_LANES}
        onChoose={(category, gestureMs) =>
          choose(category === NO_LANES ? null : { ...(lanes ?? AT_FIRST), category }, gestureMs)
        }
      />
      {lanes !== null && (
        <>
          <ChoiceSelect
            label={words.order}
            hasLabel
            choices={LANE_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
            value={lanes.order}
            onChoose={(order, gestureMs) => choose({ ...lanes, order }, gestureMs)}
          />
          <ChoiceSelect
            label={words.marks}
            hasLabel
            choices={LANE_MARKS.map((value) => ({ value, label: words.laneMarks[value] }))}
            value={lanes.marks}
            onChoose={(marks, gestureMs) => choose({ ...lanes, marks }, gestureMs)}
          />
          <p className={styles.hint}>{words.lanesHint}</p>
        </>
      )}
    </div>
  );
}

const AT_FIRST = { order: 'count', marks: 'dots' } as const;
