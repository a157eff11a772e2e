import { useState } from 'react';
import type { ColumnPlan, TablePlan } from '../../core/model/import-plan.ts';
import type { Mapping } from '../../core/model/mapping.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { ColumnRow } from './ColumnRow.tsx';
import styles from './MappingStep.module.css';
import { useImportMessages } from './use-importing.ts';

/** Each column of the file and what it becomes; those that become nothing wait below. */
export function ColumnTable({
  plan,
  onMapping,
}: {
  readonly plan: TablePlan;
  readonly onMapping: (mapping: Mapping) => void;
}) {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  // As it was at first, so that a column does not run away from the hand that changes it.
  const [isUsedAtFirst] = useState(() => plan.columns.map((column) => isUsed(plan, column)));
  const [isOpen, setIsOpen] = useState(false);
  const used = plan.columns.filter((column) => isUsedAtFirst[column.column] === true);
  const rest = plan.columns.filter((column) => isUsedAtFirst[column.column] !== true);
  const count = (number: number) => formatCount(number, language);
  const rows = (columns: readonly ColumnPlan[]) =>
    columns.map((column) => (
      <ColumnRow key={column.column} plan={plan} column={column} onMapping={onMapping} />
    ));
  return (
    <section className={styles.columns} aria-label={said.columns}>
      <h3 className={styles.title}>
        {said.columns}{' '}
        <small className={styles.note}>
          {said.columnsUsed(
            count(plan.columns.filter((column) => isUsed(plan, column)).length),
            count(plan.columns.length),
          )}
        </small>
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{said.inFile}</th>
            <th scope="col">{said.firstValues}</th>
            <th scope="col">{said.becomes}</th>
            <th scope="col">{said.readAs}</th>
          </tr>
        </thead>
        <tbody>{rows(used)}</tbody>
        {isOpen && <tbody>{rows(rest)}</tbody>}
      </table>
      {rest.length > 0 && (
        <button
          type="button"
          className={styles.link}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {said.moreColumns(count(rest.length), rest.length === 1)}
        </button>
      )}
      {plan.mapping.format === 'csv' && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={plan.mapping.hasHeader}
            onChange={({ target }) => onMapping({ ...plan.mapping, hasHeader: target.checked })}
          />
          {said.header}
        </label>
      )}
    </section>
  );
}

function isUsed({ mapping }: TablePlan, { column }: ColumnPlan): boolean {
  const field = mapping.columns[column]?.field;
  return field !== undefined && field !== 'other' && field !== 'ignored';
}
