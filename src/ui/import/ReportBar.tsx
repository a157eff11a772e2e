import type { RowCounts } from '../../core/model/dataset.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './ImportReport.module.css';
import { useImportMessages } from './use-importing.ts';

const PARTS = ['placed', 'unplaced', 'rejected'] as const;

/** All rows as one bar: placed solid, unplaced hatched, rejected in the colour of warnings; under it the sum. */
export function ReportBar({ counts }: { readonly counts: RowCounts }) {
  const { importing } = useImportMessages();
  const said = importing.report;
  const language = useLanguage();
  const count = (number: number) => formatCount(number, language);
  const { read, placed, unplaced, rejected } = counts;
  return (
    <div className={styles.account}>
      <div className={styles.bar} aria-hidden="true">
        {PARTS.map(
          (part) =>
            counts[part] > 0 && (
              <span key={part} className={styles[part]} style={{ flexGrow: counts[part] }} />
            ),
        )}
      </div>
      <dl className={styles.figures}>
        {PARTS.map((part) => (
          <div key={part} className={styles.figure}>
            <dt>
              <span className={`${styles.swatch} ${styles[part]}`} aria-hidden="true" />
              {said[part]}
            </dt>
            <dd>{count(counts[part])}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.sum}>
        {said.sum(count(placed), count(unplaced), count(rejected), count(read))}
      </p>
    </div>
  );
}
