import styles from './FactList.module.css';
import type { FactRow } from './fact-rows.ts';

/** Names and what is known, in two columns. The texts are plain already. */
export function FactList({ facts }: { readonly facts: readonly FactRow[] }) {
  return (
    <dl className={styles.list}>
      {facts.map(({ key, label, text, notes }) => (
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
          </dd>
        </div>
      ))}
    </dl>
  );
}
