import { memo } from 'react';
import { SORT_COLUMNS, type Sort, type SortColumn } from '../../core/model/query.ts';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { useOneStop } from '../kit/use-one-stop.ts';
import styles from './Table.module.css';

export interface TableHeadProps {
  readonly sort: Sort;
  readonly onSort: (column: SortColumn, gestureMs: number) => void;
}

/** The sortable head row. Columns that are too much for a narrow panel are not there at all. */
export const TableHead = memo(function TableHead({ sort, onSort }: TableHeadProps) {
  const { table } = useMessages();
  const stop = useOneStop<HTMLTableRowElement>(listButtons);
  return (
    <thead>
      <tr aria-rowindex={1} {...stop}>
        {SORT_COLUMNS.map((column) => {
          const isSorted = sort.column === column;
          return (
            <th
              key={column}
              scope="col"
              className={`${styles.head} ${styles[column]}`}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                className={styles.sort}
                onClick={(event) => onSort(column, event.timeStamp)}
              >
                {table.columns[column]}
                {isSorted && <Icon name={sort.isDescending ? 'down' : 'up'} sizePx={12} />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});

function listButtons(row: HTMLElement): readonly HTMLElement[] {
  return [...row.querySelectorAll('button')];
}
