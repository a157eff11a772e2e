import type { Problem } from '../core/model/finding.ts';
import { errorMessagesOf } from '../i18n/error-messages.ts';
import { formatCount } from '../i18n/numbers.ts';
import { problemFacts } from '../session/problem-facts.ts';
import { Button } from '../ui/kit/Button.tsx';
import { Facts } from '../ui/kit/Facts.tsx';
import { Icon } from '../ui/kit/Icon.tsx';
import { useLanguage } from '../ui/kit/use-messages.ts';
import { useSession } from '../ui/use-session.ts';
import styles from './ErrorPage.module.css';

/** Instead of the panels when no dataset could be opened: what, where, what to do. */
export function ErrorPage({ problem }: { readonly problem: Problem }) {
  const session = useSession();
  const language = useLanguage();
  const errors = errorMessagesOf(language);
  const words = errors.problems[problem.code];
  return (
    <section className={styles.page} role="alert" aria-labelledby="error-title">
      <span className={styles.sign}>
        <Icon name="warning" sizePx={28} />
      </span>
      <h2 id="error-title" className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.what}>{words.what}</p>
      <Facts facts={[...problemFacts(problem, language), [errors.advice, words.advice]]} />
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => void session.start()}>
          {errors.retry}
        </Button>
        {problem.completeRows > 0 && (
          <Button onClick={() => void session.start({ acceptTruncated: true })}>
            {errors.openComplete(formatCount(problem.completeRows, language))}
          </Button>
        )}
      </div>
      <p className={styles.note}>{errors.nothingChanged}</p>
    </section>
  );
}
