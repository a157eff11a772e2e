import type { Report } from '../../core/model/report.ts';
import { accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { PlainText } from '../kit/PlainText.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './AccountHead.module.css';
import { wordIsoDate } from './account-table.ts';
import { wordGrade } from './grade-words.ts';
import { safeLink } from './safe-link.ts';

/** Publisher over date and grade, and what limits the report in words. */
export function AccountHead({ report }: { readonly report: Report }) {
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
