import { accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './AccountCards.module.css';
import { AccountHead } from './AccountHead.tsx';
import type { AccountRow, AccountTable } from './account-table.ts';

/** The same table where there is no room for columns: our record, then a card a report with what it states. */
export function AccountCards({ table }: { readonly table: AccountTable }) {
  const words = accountsMessagesOf(useLanguage());
  return (
    <>
      <p className={styles.hint}>{words.cards}</p>
      <ol className={styles.cards} aria-label={words.caption}>
        <li className={styles.record}>
          <p className={styles.name}>{words.record}</p>
          <dl>
            {table.rows
              .filter(({ record }) => record.length > 0)
              .map(({ id, label, record }) => (
                <div key={id} className={styles.field}>
                  <dt>{label}</dt>
                  <dd>
                    {record.map((line) => (
                      <bdi key={line} className={styles.line}>
                        {line}
                      </bdi>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </li>
        {table.columns.map(({ report }, i) => (
          <li key={report.id} className={styles.card}>
            <div className={styles.name}>
              <AccountHead report={report} />
            </div>
            <dl>
              {table.rows.map((row) => (
                <Stated key={row.id} row={row} column={i} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </>
  );
}

/** A field that the report states, or in which its silence differs. */
function Stated({ row, column }: { readonly row: AccountRow; readonly column: number }) {
  const words = accountsMessagesOf(useLanguage());
  const cell = row.cells[column];
  if (cell === undefined || (cell.text === null && !cell.differs)) return null;
  return (
    <div className={styles.field} data-differs={cell.differs}>
      <dt>{row.label}</dt>
      <dd>
        <bdi>{cell.text ?? words.notStated}</bdi>
        {cell.differs && ' '}
        {cell.differs && <span className={styles.differs}>{words.differs}</span>}
      </dd>
    </div>
  );
}
