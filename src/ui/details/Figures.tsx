import styles from './Figures.module.css';
import type { FigureRows } from './figure-rows.ts';

/** The large figures, and under them what is counted apart. */
export function Figures({ figures, attackers }: FigureRows) {
  return (
    <div className={styles.figures}>
      <dl className={styles.list}>
        {figures.map(({ key, label, words, note }) => (
          <div key={key}>
            <dt className={styles.label}>{label}</dt>
            <dd className={words.isKnown ? styles.known : styles.unknown}>
              <bdi>{words.main}</bdi>{' '}
              {words.span !== null && <bdi className={styles.span}>{words.span}</bdi>}
              {note !== null && <span className={styles.note}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {attackers.map((line) => (
        <p key={line} className={styles.attackers}>
          {line}
        </p>
      ))}
    </div>
  );
}
