import { useId } from 'react';
import styles from './ChoiceSelect.module.css';

/** A native menu that reads like a word: one of a few choices, always in sight. Its name stands beside it, or is a tip. */
export function ChoiceSelect<Choice extends string | number>({
  label,
  hasLabel = false,
  choices,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly hasLabel?: boolean;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly value: Choice;
  readonly onChoose: (value: Choice, gestureMs: number) => void;
}) {
  const id = useId();
  return (
    <div className={hasLabel ? styles.labelled : undefined}>
      <label htmlFor={id} className={hasLabel ? undefined : 'visually-hidden'}>
        {label}
      </label>
      <span className={styles.choice}>
        <select
          id={id}
          className={styles.select}
          title={hasLabel ? undefined : label}
          value={value}
          onChange={(event) => {
            const chosen = choices[event.currentTarget.selectedIndex];
            if (chosen !== undefined) onChoose(chosen.value, event.timeStamp);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
