import type { Finding } from '../../core/model/finding.ts';
import type { FindingGroup } from '../../core/model/import-report.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './ImportReport.module.css';
import { useImporting, useImportMessages, useImportState } from './use-importing.ts';

/** Takes back, or makes again, every repair of a kind. */
export function RepairAllButton({
  group: { code, effect, count },
}: {
  readonly group: FindingGroup;
}) {
  const importing = useImporting();
  const { importing: words } = useImportMessages();
  const said = words.report;
  const language = useLanguage();
  const isTrying = useImportState((state) => state.isTrying);
  if (effect !== 'repaired' && effect !== 'undone') return null;
  const isRepaired = effect === 'repaired';
  const number = formatCount(count, language);
  return (
    <button
      type="button"
      className={styles.link}
      aria-disabled={isTrying}
      onClick={() => {
        const all = { code, file: '', row: 0, field: '' };
        if (!isTrying) void importing.undoRepair(all, isRepaired);
      }}
    >
      {isRepaired ? said.undoAll(number) : said.redoAll(number)}
    </button>
  );
}

/** Takes back, or makes again, the repair of one cell. Nothing for a cell whose whole kind was taken back, or that stands for the file. */
export function RepairButton({ finding }: { readonly finding: Finding }) {
  const importing = useImporting();
  const { importing: words } = useImportMessages();
  const said = words.report;
  const language = useLanguage();
  const isTrying = useImportState((state) => state.isTrying);
  const isWhole = useImportState(
    ({ last }) => last?.undone.some(({ code, row }) => code === finding.code && row === 0) ?? false,
  );
  const { effect, row, field } = finding;
  const isRepaired = effect === 'repaired';
  if (row === 0 || isWhole || (!isRepaired && effect !== 'undone')) return null;
  const { value: _, effect: __, ...choice } = finding;
  const place = [formatCount(row, language), plainText(field)] as const;
  return (
    <button
      type="button"
      className={styles.link}
      aria-disabled={isTrying}
      aria-label={isRepaired ? said.undoRow(...place) : said.redoRow(...place)}
      onClick={() => {
        if (!isTrying) void importing.undoRepair(choice, isRepaired);
      }}
    >
      {isRepaired ? said.undo : said.redo}
    </button>
  );
}
