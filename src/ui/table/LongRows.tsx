import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { RowsBody, type TableRowsProps } from './RowsBody.tsx';
import {
  type DrawnRow,
  MOST_ROWS,
  type RowWindow,
  type RowWindowRequest,
  useHeadPx,
} from './use-row-window.ts';

const ROW_PX = 60;

/** The rows of a long table; loaded when there is one. */
export function LongRows(props: TableRowsProps) {
  return <RowsBody {...props} useWindow={useLongWindow} />;
}

/** Draws the rows on screen together with the row that has focus. */
function useLongWindow({ total, focused, scroller }: RowWindowRequest): RowWindow {
  const headPx = useHeadPx(scroller);
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: Math.min(total, MOST_ROWS),
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (focused === null || focused >= range.count || drawn.includes(focused)) return drawn;
      return [...drawn, focused].sort((a, b) => a - b);
    },
  });
  const rows: DrawnRow[] = [];
  let reachedPx = headPx;
  for (const { index, start, end } of virtualizer.getVirtualItems()) {
    rows.push({ index, gapPx: start - reachedPx });
    reachedPx = end;
  }
  return {
    rows,
    endPx: Math.max(0, virtualizer.getTotalSize() + headPx - reachedPx),
    visible: {
      first: virtualizer.range?.startIndex ?? 0,
      last: virtualizer.range?.endIndex ?? 0,
    },
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
