import { errorMessagesOf } from '../../i18n/error-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { PlainText } from '../kit/PlainText.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './MappingStep.module.css';
import { useImporting, useImportMessages, useImportState } from './use-importing.ts';

/** The tables in the files, where there are several: which are read, and of which one the columns are shown. */
export function TableList({
  shown,
  onShow,
}: {
  readonly shown: number;
  readonly onShow: (index: number) => void;
}) {
  const importing = useImporting();
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const { problems } = errorMessagesOf(language);
  const tables = useImportState((state) => state.tables);
  const skipped = useImportState((state) => state.skipped);
  return (
    <>
      {skipped.map((problem) => (
        <p key={problem.file} className={styles.skipped}>
          <bdi>{said.skipped(problem.file, problems[problem.code].title)}</bdi>
        </p>
      ))}
      {tables.length > 1 && (
        <fieldset className={styles.tables}>
          <legend className={styles.legend}>{said.tables}</legend>
          <p className={styles.note}>{said.tablesNote}</p>
          {tables.map(({ plan, isIncluded }, i) => (
            <div key={`${plan.file} ${plan.name}`} className={styles.tableLine}>
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={isIncluded}
                  onChange={({ target }) => importing.include(i, target.checked)}
                />
                <PlainText text={plan.name} />
              </label>
              <button
                type="button"
                className={styles.link}
                aria-pressed={shown === i}
                aria-label={said.show(plan.name)}
                onClick={() => onShow(i)}
              >
                {said.columns}
              </button>
              {isIncluded && plan.questions.length > 0 && (
                <span className={styles.warn}>
                  {said.questionCount(
                    formatCount(plan.questions.length, language),
                    plan.questions.length === 1,
                  )}
                </span>
              )}
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
