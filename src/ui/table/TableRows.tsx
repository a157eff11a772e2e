import { lazy, Suspense } from 'react';
import { RowsBody, type TableRowsProps } from './RowsBody.tsx';
import { MOST_PLAIN_ROWS, useShortWindow } from './use-row-window.ts';

const LongRows = lazy(async () => ({ default: (await import('./LongRows.tsx')).LongRows }));

/** The rows of the table, short or long. */
export function TableRows(props: TableRowsProps) {
  return (
    <Suspense fallback={<tbody />}>
      {props.page.total <= MOST_PLAIN_ROWS ? (
        <RowsBody {...props} useWindow={useShortWindow} />
      ) : (
        <LongRows {...props} />
      )}
    </Suspense>
  );
}
