import { formatCount } from '../../i18n/numbers.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import type { OpenList } from './MapList.tsx';
import styles from './MapPanel.module.css';

/** How many shown incidents have no place on the map; opens and closes their list. */
export function UnplacedTray({
  count,
  list,
  onList,
}: {
  readonly count: number;
  readonly list: OpenList | null;
  readonly onList: (list: OpenList | null) => void;
}) {
  const { map } = useMessages();
  const language = useLanguage();
  if (count === 0) return null;
  const isOpen = list?.kind === 'unplaced';
  return (
    <Button
      className={styles.tray}
      aria-expanded={isOpen}
      data-furniture
      onClick={() => onList(isOpen ? null : { kind: 'unplaced' })}
    >
      {map.unplaced(formatCount(count, language))}
    </Button>
  );
}
