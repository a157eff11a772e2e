import type { ClaimEntry } from './claim-entries.ts';
import styles from './FactList.module.css';
import type { FactRow } from './fact-rows.ts';

/** Names and what is known, in two columns. The texts are plain already. */
export function FactList({ facts }: { readonly facts: readonly FactRow[] }) {
  return (
    <dl className={styles.list}>
      {facts.map(({ key, label, text, notes, entries = [] }) => (
        <div key={key} className={styles.row}>
          <dt className={styles.label}>
            <bdi>{label}</bdi>
          </dt>
          <dd>
            <bdi>{text}</bdi>
            {notes.map((note) => (
              <span key={note} className={styles.note}>
                <bdi>{note}</bdi>
              </span>
            ))}
            {entries.length > 0 && <Entries entries={entries} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Entries({ entries }: { readonly entries: readonly ClaimEntry[] }) {
  return (
    <ul className={styles.entries}>
      {entries.map(({ key, text, notes, isDoubt }) => (
        <li key={key}>
          <bdi className={isDoubt ? styles.doubt : undefined}>{text}</bdi>
          {notes.map((note) => (
            <span key={note} className={styles.note}>
              <bdi>{note}</bdi>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
