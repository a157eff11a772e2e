import { type ReactNode, useId } from 'react';
import type { ImportQuestion, TablePlan } from '../../core/model/import-plan.ts';
import type { Mapping } from '../../core/model/mapping.ts';
import styles from './Questions.module.css';

export interface QuestionProps<Kind extends ImportQuestion['kind']> {
  readonly question: Extract<ImportQuestion, { kind: Kind }>;
  readonly plan: TablePlan;
  readonly onMapping: (mapping: Mapping) => void;
}

/** One question, why it is asked, and its answers. */
export function Question<Id extends string>({
  title,
  why,
  value,
  choices,
  onChoose,
  children,
  typed,
}: {
  readonly title: string;
  readonly why: string;
  readonly value: Id;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly onChoose: (id: Id) => void;
  /** What the answers are told apart by. */
  readonly children?: ReactNode;
  /** A field for an answer that is not among them. */
  readonly typed?: ReactNode;
}) {
  const name = useId();
  const whyId = useId();
  return (
    <fieldset className={styles.question} aria-describedby={whyId}>
      <legend className={styles.legend}>{title}</legend>
      <p id={whyId} className={styles.why}>
        {why}
      </p>
      {children}
      <div className={styles.choices}>
        {choices.map(({ id, label }) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name={name} checked={id === value} onChange={() => onChoose(id)} />
            {label}
          </label>
        ))}
        {typed}
      </div>
    </fieldset>
  );
}
