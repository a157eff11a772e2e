import type { Finding } from '../../core/model/finding.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './MappingStep.module.css';
import { useImportMessages } from './use-importing.ts';

/** What was assumed of a table as a whole, in words. */
export function Warnings({ findings }: { readonly findings: readonly Finding[] }) {
  const { importing: said, findings: words } = useImportMessages();
  const language = useLanguage();
  return (
    <section aria-label={said.warnings}>
      <h3 className={styles.title}>{said.warnings}</h3>
      {findings.length === 0 ? (
        <p className={styles.note}>{said.noWarnings}</p>
      ) : (
        <ul className={styles.warnings}>
          {findings.map((finding) => {
            const { code, row, field, value } = finding;
            const place = row === 0 ? field : words.place(formatCount(row, language), field);
            return (
              <li key={`${code} ${row} ${field} ${value}`} className={styles.warning}>
                {words.codes[code] ?? code}
                <small className={styles.note}>
                  <bdi> {[place, value].map(plainText).filter(Boolean).join(': ')}</bdi>
                </small>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
