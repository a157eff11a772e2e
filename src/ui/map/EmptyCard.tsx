import { useEffect, useState } from 'react';
import { clearPart, filterParts, keyOfPart } from '../../core/view/filter-part.ts';
import type { View } from '../../core/view/view.ts';
import { mapListsMessagesOf } from '../../i18n/map-lists-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { describePart } from '../../session/describe-part.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './EmptyCard.module.css';

/** What emptied the picture: each part of the filter, and how many incidents would come back without it. */
export function EmptyCard() {
  const session = useSession();
  const view = useSessionState((state) => state.answered?.view ?? state.view);
  const messages = useMessages();
  const language = useLanguage();
  const { empty } = mapListsMessagesOf(language);
  const parts = filterParts(view);
  const counts = useCounts(view, session.countShown);
  const isNoneEnough = counts?.every((count) => count === 0);
  return (
    <div className={styles.card} data-furniture>
      <h2 className={styles.title}>{empty.title}</h2>
      <p className={styles.text}>{isNoneEnough ? empty.textNone : empty.text}</p>
      <ul>
        {parts.map((part, i) => {
          const text = plainText(describePart(part, view, { messages, language }));
          return (
            <li key={keyOfPart(part)} className={styles.part}>
              <bdi className={styles.name}>{text}</bdi>
              <span className={styles.shows}>
                {counts !== null && empty.shows(formatCount(counts[i] ?? 0, language))}
              </span>
              <Button
                aria-label={empty.removePart(text)}
                onClick={({ timeStamp }) =>
                  session.change(clearPart(part), { gestureMs: timeStamp })
                }
              >
                {empty.remove}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How many incidents the view would show without each of its parts; `null` until they are counted. */
function useCounts(
  view: View,
  countShown: (views: readonly View[]) => Promise<readonly number[]>,
): readonly number[] | null {
  const [counted, setCounted] = useState<{ view: View; counts: readonly number[] } | null>(null);
  useEffect(
    function count() {
      let isWanted = true;
      countShown(filterParts(view).map((part) => clearPart(part)(view))).then(
        (counts) => isWanted && setCounted({ view, counts }),
        () => isWanted && setCounted(null),
      );
      return function ignoreCount() {
        isWanted = false;
      };
    },
    [view, countShown],
  );
  return counted?.view === view ? counted.counts : null;
}
