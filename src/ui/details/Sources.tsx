import type { SourceReference } from '../../core/model/incident.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { Icon } from '../kit/Icon.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import styles from './Sources.module.css';
import { safeLink } from './safe-link.ts';
import { useIncidentMessages } from './use-incident-messages.ts';

/** Who says so, in the dataset's order. */
export function Sources({ sources }: { readonly sources: readonly SourceReference[] }) {
  const { details } = useIncidentMessages();
  return (
    <div>
      <h3 className={styles.head}>{details.sources}</h3>
      {sources.length === 0 ? (
        <p className={styles.note}>{details.noSources}</p>
      ) : (
        <ol className={styles.list}>
          {sources.map((source, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same source may stand twice, and the order never changes
            <li key={i}>
              <Source source={source} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The address is checked once more where it becomes a link, whatever let it through before. */
function Source({ source: { publisher, title, date, url } }: { readonly source: SourceReference }) {
  const { details } = useIncidentMessages();
  const link = safeLink(url);
  const name = [publisher, title].map(plainText).filter((part) => part !== '');
  const text = name.join(': ') || (link?.host ?? details.notKnown);
  const notes = [date, link?.host ?? details.noLink].map(plainText).filter((part) => part !== '');
  return (
    <>
      {link === null ? (
        <PlainText text={text} />
      ) : (
        <a
          href={link.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          referrerPolicy="no-referrer"
        >
          <PlainText text={text} />
          <span className="visually-hidden"> ({details.newTab})</span>
          <span className={styles.icon}>
            <Icon name="external" sizePx={11} />
          </span>
        </a>
      )}
      <span className={styles.note}>
        <bdi>{notes.join(' · ')}</bdi>
      </span>
    </>
  );
}
