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
  const [first, setFirst] = useState(() => lookAt(plan));
  const [isUnfolded, setIsUnfolded] = useState(false);
  if (first.header !== headerOf(plan)) setFirst(lookAt(plan));
  else if (first.layout !== plan.preset.id) {
    const { used, ...now } = lookAt(plan);
    setFirst({ ...now, used: new Set([...used, ...first.used]) });
  }
  const used = plan.columns.filter(({ column }) => first.used.has(column));
  const rest = plan.columns.filter(({ column }) => !first.used.has(column));
  // Where nothing was understood, there is nothing else to look at.
  const isOpen = isUnfolded || used.length === 0;
  if (plan.columns.length === 0) return null;
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
      {rest.length > 0 && used.length > 0 && (
        <button
          type="button"
          className={styles.link}
          aria-expanded={isOpen}
          onClick={() => setIsUnfolded(!isOpen)}
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

/** Which table this is. */
function headerOf({ file, name, columns }: TablePlan): string {
  return JSON.stringify([file, name, columns.map((column) => column.name)]);
}

function lookAt(plan: TablePlan) {
  const used = plan.columns.filter((column) => isUsed(plan, column));
  return {
    header: headerOf(plan),
    layout: plan.preset.id,
    used: new Set(used.map(({ column }) => column)),
  };
}

function isUsed({ mapping }: TablePlan, { column }: ColumnPlan): boolean {
  const field = mapping.columns[column]?.field;
  return field !== undefined && field !== 'other' && field !== 'ignored';
}
