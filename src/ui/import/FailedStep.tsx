import { errorMessagesOf } from '../../i18n/error-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { problemFacts } from '../../session/problem-facts.ts';
import { Button } from '../kit/Button.tsx';
import { Facts } from '../kit/Facts.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './ImportDialog.module.css';
import { useImporting, useImportMessages, useImportState } from './use-importing.ts';

/** Why a file could not be opened, where, and what to do; what was open is still there. */
export function FailedStep({
  onLoadWhole,
  onCancel,
}: {
  /** Opens the rows that are whole. */
  readonly onLoadWhole: () => void;
  readonly onCancel: () => void;
}) {
  const importing = useImporting();
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const errors = errorMessagesOf(language);
  const problem = useImportState((state) => state.problem);
  const hasTables = useImportState((state) => state.tables.length > 0);
  if (problem === null) return null;
  const words = errors.problems[problem.code];
  return (
    <div role="alert">
      <h3 className={styles.failedTitle}>
        <Icon name="warning" sizePx={20} />
        {words.title}
      </h3>
      <p>{words.what}</p>
      <Facts facts={[...problemFacts(problem, language), [errors.advice, words.advice]]} />
      <div className={styles.foot}>
        <p className={styles.note}>{errors.nothingChanged}</p>
        <Button onClick={onCancel}>{said.cancel}</Button>
        {problem.completeRows > 0 && hasTables && (
          <Button onClick={onLoadWhole}>
            {errors.openComplete(formatCount(problem.completeRows, language))}
          </Button>
        )}
        <Button look="primary" onClick={() => importing.cancel()}>
          {said.back}
        </Button>
      </div>
    </div>
  );
}
