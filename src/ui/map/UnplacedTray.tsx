import type { SessionState } from '../../session/state.ts';
import { Button } from '../kit/Button.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import { CountedWords } from './CountedWords.tsx';
import { LiveCount } from './LiveCount.tsx';
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
  const isEmpty = useSessionState((state) => countUnplaced(state) === 0);
  const most = useSessionState(({ dataset }) => dataset?.counts.unplaced ?? 0);
  if (isEmpty) return null;
  const isOpen = list?.kind === 'unplaced';
  return (
    <Button
      className={styles.tray}
      aria-expanded={isOpen}
      data-furniture
      onClick={() => onList(isOpen ? null : { kind: 'unplaced' })}
    >
      <span>
        <CountedWords words={map.unplaced}>
          <LiveCount countIn={countUnplaced} most={most} />
        </CountedWords>
      </span>
    </Button>
  );
}

function countUnplaced({ answered }: SessionState): number {
  return answered?.answer.totals[0]?.unplaced ?? 0;
}
