import type { ColumnPlan, TablePlan } from '../../core/model/import-plan.ts';
import {
  type ColumnMapping,
  DATE_ORDERS,
  DECIMAL_SIGNS,
  FIELD_IDS,
  type FieldId,
  type Mapping,
  PLAIN_COLUMN,
} from '../../core/model/mapping.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { PlainText } from '../kit/PlainText.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './MappingStep.module.css';
import { useImportMessages } from './use-importing.ts';

const SHOWN_VALUES = 3;
const SHOWN_LETTERS = 40;

/** One column: its name, its first values, a choice of what it becomes, how it is read and why. */
export function ColumnRow({
  plan,
  column,
  onMapping,
}: {
  readonly plan: TablePlan;
  readonly column: ColumnPlan;
  readonly onMapping: (mapping: Mapping) => void;
}) {
  const { importing: said, fields } = useImportMessages();
  const language = useLanguage();
  const mapped = plan.mapping.columns[column.column] ?? PLAIN_COLUMN;
  const name = plainText(column.name);
  function change(next: ColumnMapping): void {
    const columns = plan.mapping.columns.map((old, i) => (i === column.column ? next : old));
    onMapping({ ...plan.mapping, columns });
  }
  return (
    <tr data-left={mapped.field === 'other' || mapped.field === 'ignored'}>
      <th scope="row">
        <PlainText text={column.name} />
      </th>
      <td className={styles.values}>
        <bdi>{firstValues(plan, column, said.blank)}</bdi>
      </td>
      <td>
        <select
          className={styles.select}
          aria-label={said.becomesOf(name)}
          value={mapped.field}
          onChange={({ target }) => change(becoming(target.value as FieldId, mapped))}
        >
          {FIELD_IDS.map((field) => (
            <option key={field} value={field}>
              {fields[field]}
            </option>
          ))}
        </select>
      </td>
      <td className={styles.readAs}>
        <span>
          {said.types[column.type]}
          {column.misfits > 0 &&
            `, ${said.misfits(formatCount(column.misfits, language), column.type, column.misfits === 1)}`}
          {`, ${said.reasons[column.reason]}`}
        </span>
        {mapped.dateOrder !== null && (
          <Choice
            label={said.dateOrder(name)}
            value={mapped.dateOrder}
            values={DATE_ORDERS}
            words={said.dateOrders}
            onChoose={(dateOrder) => change({ ...mapped, dateOrder })}
          />
        )}
        {mapped.decimal !== null && (
          <Choice
            label={said.decimal(name)}
            value={mapped.decimal}
            values={DECIMAL_SIGNS}
            words={said.decimals}
            onChoose={(decimal) => change({ ...mapped, decimal })}
          />
        )}
      </td>
    </tr>
  );
}

/** Another field takes nothing along but how its numbers and dates are written. */
function becoming(field: FieldId, old: ColumnMapping): ColumnMapping {
  const isSource = field.startsWith('source');
  return {
    ...PLAIN_COLUMN,
    field,
    sourceNumber: isSource ? (old.sourceNumber ?? 1) : null,
    dateOrder: field === 'date' || field === 'dateEnd' ? (old.dateOrder ?? 'day-first') : null,
    decimal: old.decimal,
  };
}

function firstValues({ samples }: TablePlan, { column }: ColumnPlan, blank: string): string {
  const values = samples.map(({ cells }) => plainText(cells[column] ?? '').trim());
  const shown = [...new Set(values)].slice(0, SHOWN_VALUES).map((value) => {
    if (value === '') return blank;
    return value.length > SHOWN_LETTERS ? `${value.slice(0, SHOWN_LETTERS)}…` : value;
  });
  return shown.join(' · ');
}

function Choice<Value extends string>({
  label,
  value,
  values,
  words,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<string, string>>;
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value as Value)}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </select>
  );
}
