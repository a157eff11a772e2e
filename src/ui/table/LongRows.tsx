import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { RowsBody, type TableRowsProps } from './RowsBody.tsx';
import { MOST_ROWS, placeRow } from './row-block.ts';
import { useBlock } from './use-block.ts';
import {
  type DrawnRow,
  type RowWindow,
  type RowWindowRequest,
  readHeadPx,
} from './use-row-window.ts';

const ROW_PX = 60;

/** The rows of a long table; loaded when there is one. */
export function LongRows(props: TableRowsProps) {
  return <RowsBody {...props} useWindow={useLongWindow} />;
}

/** Draws the rows on screen together with the row that has focus. */
function useLongWindow({ total, focused, scroller }: RowWindowRequest): RowWindow {
  const headPx = useMemo(() => readHeadPx(scroller), [scroller]);
  const count = Math.min(total, MOST_ROWS);
  const [wanted, setWanted] = useState(0);
  const base = Math.max(0, Math.min(wanted, total - count));
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const index = (focused ?? -1) - base;
      if (index < 0 || index >= range.count || drawn.includes(index)) return drawn;
      return [...drawn, index].sort((a, b) => a - b);
    },
  });
  const goal = useRef<number | null>(null);
  useLayoutEffect(
    function reachGoal() {
      if (goal.current === null) return;
      virtualizer.scrollToIndex(goal.current - base, { align: 'auto' });
      goal.current = null;
    },
    [virtualizer, base],
  );
  const firstVisible = virtualizer.range?.startIndex ?? 0;
  const keepStill = useBlock({
    scroller,
    total,
    first: base + firstVisible,
    offPx: (virtualizer.scrollOffset ?? 0) - firstVisible * ROW_PX,
    rowPx: ROW_PX,
    onBase(next) {
      virtualizer.measure();
      setWanted(next);
    },
  });
  const rows: DrawnRow[] = [];
  let reachedPx = headPx;
  for (const { index, start, end } of virtualizer.getVirtualItems()) {
    rows.push({ index: base + index, gapPx: start - reachedPx });
    reachedPx = end;
  }
  return {
    rows,
    endPx: Math.max(0, virtualizer.getTotalSize() + headPx - reachedPx),
    visible: {
      first: base + firstVisible,
      last: base + (virtualizer.range?.endIndex ?? 0),
    },
    measure: virtualizer.measureElement,
    scrollTo(row) {
      keepStill();
      const isInBlock = row >= base && row < base + count;
      const isNear = Math.abs(row - base - firstVisible) < count / 100;
      if (total <= MOST_ROWS || (isInBlock && isNear)) {
        virtualizer.scrollToIndex(row - base, { align: 'auto' });
        return;
      }
      goal.current = row;
      setWanted(placeRow(row, total).base);
      virtualizer.measure();
    },
  };
}
