import type { ContextEvent } from '../../core/model/report.ts';
import { chartMessagesOf } from '../../i18n/chart-messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './ContextLane.module.css';
import { wordContextDate } from './chart-words.ts';

/** One event in full: when, what, what the founding article said of it, and where it was read. */
export function ContextNote({ event }: { readonly event: ContextEvent }) {
  const language = useLanguage();
  const { context } = chartMessagesOf(language);
  const source = [event.publisher, event.sourceTitle].map(plainText).filter(Boolean).join(': ');
  return (
    <>
      <p className={styles.when}>{wordContextDate(event, language)}</p>
      <p className={styles.title} dir="auto">
        {plainText(event.title)}
      </p>
      {event.note !== '' && <p dir="auto">{plainText(event.note)}</p>}
      {event.articleSays !== '' && (
        <p dir="auto">
          <span className={styles.label}>{context.article}</span> {plainText(event.articleSays)}
        </p>
      )}
      <p className={styles.when}>
        {event.url === null ? (
          <bdi>{source || context.noSource}</bdi>
        ) : (
          <a
            href={event.url}
            target="_blank"
            rel="noopener noreferrer nofollow"
            referrerPolicy="no-referrer"
          >
            <bdi>{source || new URL(event.url).host}</bdi>
            <span className="visually-hidden"> ({context.newTab})</span>
          </a>
        )}
        {!event.isRead && ` · ${context.notRead}`}
      </p>
    </>
  );
}
