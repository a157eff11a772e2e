import { isLicenceUnstated } from '../../core/ingest/import-source.ts';
import type { TablePlan } from '../../core/model/import-plan.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { wordBytes } from '../../i18n/word-bytes.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './MappingStep.module.css';
import { StartNote } from './StartNote.tsx';
import { useImportMessages } from './use-importing.ts';

/** One line on the table: size, rows, columns, which layout it has; and under which terms. */
export function TableFacts({ plan }: { readonly plan: TablePlan }) {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const { preset, rowCount, columns } = plan;
  const facts = [
    wordBytes(plan.sizeBytes, language),
    said.rows(formatCount(rowCount, language), rowCount === 1),
    columns.length === 0
      ? null
      : said.columnCount(formatCount(columns.length, language), columns.length === 1),
    preset.id === 'generic' ? null : said.looksLike(plainText(preset.label)),
  ].filter((fact) => fact !== null);
  return (
    <div className={styles.facts}>
      <p>{facts.join(' · ')}</p>
      {preset.licence.name !== '' && (
        <p>
          {said.licence(plainText(preset.licence.name))}
          {isLicenceUnstated(preset)
            ? ` ${said.unstatedLicence}`
            : !preset.mayPublish && ` ${said.noPublish}`}
        </p>
      )}
      <StartNote startSets={preset.startSets} />
    </div>
  );
}
