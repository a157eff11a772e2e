import type { Report } from '../../core/model/report.ts';
import { accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { PlainText } from '../kit/PlainText.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './AccountTable.module.css';
import {
  type AccountCell,
  type AccountRow,
  type AccountTable as Table,
  wordIsoDate,
} from './account-table.ts';
import { wordGrade } from './grade-words.ts';
import { safeLink } from './safe-link.ts';

/** Fields × reports. Scrolls sideways by itself, by keyboard too. */
export function AccountTable({ table }: { readonly table: Table }) {
  const language = useLanguage();
  const words = accountsMessagesOf(language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className={styles.region} aria-label={words.region} tabIndex={0}>
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
                <Head report={report} />
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

/** Publisher over date and grade, and what limits the report in words. */
function Head({ report }: { readonly report: Report }) {
  const language = useLanguage();
  const words = accountsMessagesOf(language);
  const link = safeLink(report.url);
  const name = plainText(report.source?.publisher ?? '') || words.unknownSource;
  const grade = plainText(report.grade);
  return (
    <>
      {link === null ? (
        <PlainText text={name} />
      ) : (
        <a
          href={link.href}
          title={`${plainText(report.title)} · ${link.host}`}
          target="_blank"
          rel="noopener noreferrer nofollow"
          referrerPolicy="no-referrer"
        >
          <PlainText text={name} />
          <span className="visually-hidden"> ({words.newTab})</span>
        </a>
      )}
      <span className={styles.note}>
        {wordIsoDate(report.date, language) || words.noDate} ·{' '}
        <abbr title={wordGrade(grade, language) ?? undefined}>
          <span className="visually-hidden">{words.grade('')}</span>
          {grade}
        </abbr>
      </span>
      {report.isOfCampaign && <span className={styles.note}>{words.aboutAll}</span>}
      {!report.isRead && <span className={styles.note}>{words.notRead}</span>}
    </>
  );
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
