import { formatCount } from '../../i18n/numbers.ts';
import type { SessionState } from '../../session/state.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useLive, useSessionState, writeText } from '../use-session.ts';
import type { OpenList } from './MapList.tsx';
import styles from './MapPanel.module.css';

/** How many shown incidents have no place on the map; opens and closes their list. */
export function UnplacedTray({
  list,
  onList,
}: {
  readonly list: OpenList | null;
  readonly onList: (list: OpenList | null) => void;
}) {
  const { map } = useMessages();
  const language = useLanguage();
  const isEmpty = useSessionState((state) => countUnplaced(state) === 0);
  const face = useLive(countUnplaced, (element: Element, count) =>
    writeText(element, map.unplaced(formatCount(count, language))),
  );
  if (isEmpty) return null;
  const isOpen = list?.kind === 'unplaced';
  return (
    <Button
      ref={face}
      className={styles.tray}
      aria-expanded={isOpen}
      data-furniture
      onClick={() => onList(isOpen ? null : { kind: 'unplaced' })}
    />
  );
}

function countUnplaced({ answered }: SessionState): number {
  return answered?.answer.totals[0]?.unplaced ?? 0;
}
