import { type RefObject, useId, useState } from 'react';
import type { Incident } from '../../core/model/incident.ts';
import { accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useAppearance } from '../kit/appearance.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { AccountCards } from './AccountCards.tsx';
import { AccountStrip } from './AccountStrip.tsx';
import styles from './Accounts.module.css';
import { AccountTable } from './AccountTable.tsx';
import { tabulateAccounts } from './account-table.ts';
import { listGrades } from './grade-words.ts';
import { useIncidentMessages } from './use-incident-messages.ts';

/** What each source says, held against our record. `heading` can be given focus from elsewhere. */
export function Accounts({
  incident,
  heading,
}: {
  readonly incident: Incident;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const messages = useIncidentMessages();
  const language = useLanguage();
  const words = accountsMessagesOf(language);
  const titleId = useId();
  const { isPhone } = useAppearance();
  const [isOnlyDiffering, setIsOnlyDiffering] = useState(false);
  const { accounts } = incident;
  if (accounts.length === 0) return null;
  const table = tabulateAccounts(incident, { messages, language }, isOnlyDiffering);
  return (
    <section className={styles.accounts} aria-labelledby={titleId}>
      <AccountStrip incident={incident} />
      <div className={styles.head}>
        <h3 ref={heading} id={titleId} className={styles.title} tabIndex={-1}>
          {words.title}
        </h3>
        <p className={styles.count}>
          {words.head(formatCount(accounts.length, language), accounts.length)}
        </p>
        <label className={styles.only}>
          <input
            type="checkbox"
            checked={isOnlyDiffering}
            onChange={(event) => setIsOnlyDiffering(event.target.checked)}
          />
          {words.onlyDiffering}
        </label>
      </div>
      {table.rows.length === 0 ? (
        <p className={styles.count}>{words.noneDiffers}</p>
      ) : isPhone ? (
        <AccountCards table={table} />
      ) : (
        <AccountTable table={table} />
      )}
      <Grades incident={incident} />
    </section>
  );
}

/** The grades spelled out, and how each publisher got its own. */
function Grades({ incident }: { readonly incident: Incident }) {
  const language = useLanguage();
  const words = accountsMessagesOf(language);
  const { grades, publishers } = listGrades(incident.accounts, language);
  return (
    <details className={styles.grades}>
      <summary>{words.grades}</summary>
      <p className={styles.count}>{words.gradesNote}</p>
      {[grades, publishers].map((lines, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: always these two lists
        <ul key={i} className={styles.list}>
          {lines.map((line) => (
            <li key={line}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
      ))}
    </details>
  );
}
