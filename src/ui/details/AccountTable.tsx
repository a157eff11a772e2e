import { accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { useOneStop } from '../kit/use-one-stop.ts';
import { AccountHead } from './AccountHead.tsx';
import styles from './AccountTable.module.css';
import type { AccountCell, AccountRow, AccountTable as Table } from './account-table.ts';
import { safeLink } from './safe-link.ts';

/** Fields × reports. Scrolls sideways by itself, by keyboard too: the arrows go from one publisher's link to the next. */
export function AccountTable({ table }: { readonly table: Table }) {
  const language = useLanguage();
  const words = accountsMessagesOf(language);
  const stop = useOneStop<HTMLElement>(listLinks);
  const hasLinks = table.columns.some(({ report }) => safeLink(report.url) !== null);
  return (
    <section
      className={styles.region}
      aria-label={words.region}
      tabIndex={hasLinks ? undefined : 0}
      {...stop}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.field}>
              <span className="visually-hidden">{words.field}</span>
            </th>
            <th scope="col" className={styles.record}>
              {words.record}
            </th>
            {table.columns.map(({ report }) => (
              <th key={report.id} scope="col" className={styles.report}>
                <AccountHead report={report} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={styles.field}>
                {row.label}
              </th>
              <Record row={row} />
              {row.cells.map((cell, i) => (
                <Cell key={table.columns[i]?.report.id} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function listLinks(region: HTMLElement): readonly HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>('a')];
}

function Record({ row }: { readonly row: AccountRow }) {
  return (
    <td className={styles.record}>
      {row.record.map((line) => (
        <span key={line} className={styles.line}>
          <bdi>{line}</bdi>{' '}
        </span>
      ))}
    </td>
  );
}

function Cell({ cell: { text, differs } }: { readonly cell: AccountCell }) {
  const words = accountsMessagesOf(useLanguage());
  return (
    <td className={styles.report} data-differs={differs}>
      {text === null ? <span className={styles.silent}>{words.notStated}</span> : <bdi>{text}</bdi>}
      {differs && ' '}
      {differs && <span className={styles.differs}>{words.differs}</span>}
    </td>
  );
}
