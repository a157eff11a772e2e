import { useState } from 'react';
import { plainText } from '../../i18n/plain-text.ts';
import { Question, type QuestionProps } from './Question.tsx';
import styles from './Questions.module.css';
import { useImportMessages } from './use-importing.ts';

const FIRST_YEAR = 1000;
const LAST_YEAR = 2299;

/** The year of dates that have none: the one that the file names, another, or none. */
export function YearOfDates({ question, plan, onMapping }: QuestionProps<'year-of-dates'>) {
  const { questions } = useImportMessages().importing;
  const { proposed, column, examples } = question;
  const { assumedYear, ...others } = plan.mapping;
  const isProposed = assumedYear !== undefined && assumedYear === proposed;
  const [typed, setTyped] = useState(isProposed ? '' : String(assumedYear ?? ''));
  const choose = (year: number | null) =>
    onMapping(year === null ? others : { ...others, assumedYear: year });
  function type(text: string) {
    setTyped(text);
    const year = /^\d{4}$/.test(text) ? Number.parseInt(text, 10) : 0;
    const isYear = year >= FIRST_YEAR && year <= LAST_YEAR;
    if (isYear || assumedYear !== undefined) choose(isYear ? year : null);
  }
  return (
    <Question
      title={questions.year(plainText(plan.columns[column]?.name ?? ''))}
      why={questions.yearWhy(examples.map((text) => `“${plainText(text)}”`).join(', '))}
      value={assumedYear === undefined ? 'none' : isProposed ? 'proposed' : 'typed'}
      choices={[
        ...(proposed === null
          ? []
          : [{ id: 'proposed', label: questions.yearStated(String(proposed)) } as const]),
        { id: 'none', label: questions.yearUnknown },
      ]}
      onChoose={(id) => {
        setTyped('');
        choose(id === 'proposed' ? proposed : null);
      }}
      typed={
        <label className={styles.choice}>
          {proposed === null ? questions.yearField : questions.yearOther}
          <input
            type="number"
            className={styles.field}
            inputMode="numeric"
            min={FIRST_YEAR}
            max={LAST_YEAR}
            value={typed}
            onChange={({ target }) => type(target.value)}
          />
        </label>
      }
    />
  );
}
