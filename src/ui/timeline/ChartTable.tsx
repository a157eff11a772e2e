import { lazy, useState } from 'react';
import { OnDemand } from '../kit/OnDemand.tsx';
import type { BinTableProps } from './BinTable.tsx';
import styles from './ChartTable.module.css';

const BinTable = lazy(async () => ({ default: (await import('./BinTable.tsx')).BinTable }));

/** The chart as a table of the bins that hold anything: out of sight until it has focus or is open. */
export function ChartTable(props: BinTableProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.twin} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{props.words.messages.timeline.table}</summary>
      {isOpen && (
        <OnDemand>
          <BinTable {...props} />
        </OnDemand>
      )}
    </details>
  );
}
