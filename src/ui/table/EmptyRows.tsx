import { clearFilters } from '../../core/view/filter-part.ts';
import { Button } from '../kit/Button.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { useSession } from '../use-session.ts';
import styles from './TablePanel.module.css';

/** In the rows' place: nothing matches, and a way back. */
export function EmptyRows() {
  const session = useSession();
  const { table } = useMessages();
  return (
    <div className={styles.empty}>
      <p className={styles.nothing}>{table.empty}</p>
      <p>{table.emptyNote}</p>
      <Button onClick={(event) => session.change(clearFilters, { gestureMs: event.timeStamp })}>
        {table.clearFilters}
      </Button>
    </div>
  );
}
