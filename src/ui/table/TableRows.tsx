import { useEffect, useMemo, useRef, useState } from 'react';
import type { PageAnswer } from '../../core/model/answer.ts';
import type { Headline } from '../../core/model/incident.ts';
import { nextRow } from './row-window.ts';
import styles from './Table.module.css';
import { type RowActions, type RowLook, TableRow } from './TableRow.tsx';
import { MOST_ROWS, useRowWindow } from './use-row-window.ts';

export interface TableRowsProps {
  readonly page: PageAnswer;
  readonly headlines: ReadonlyMap<number, Headline>;
  readonly hovered: readonly number[];
  readonly selection: string | null;
  /** The selection's place among the rows, −1 if it is not among them, `null` until that is known. */
  readonly locatedAt: number | null;
  readonly look: RowLook;
  /** What scrolls; `null` until it is there. */
  readonly scroller: HTMLElement | null;
  readonly onHover: (rows: readonly number[]) => void;
  readonly onSelect: (id: string) => void;
  readonly onVisible: (visible: { readonly first: number; readonly last: number }) => void;
}

/** The rows, as one tab stop: arrow keys, Page keys, Home and End move among them. */
export function TableRows(props: TableRowsProps) {
  const { page, headlines, hovered, selection, locatedAt, look, scroller } = props;
  const { onHover, onSelect, onVisible } = props;
  const [focused, setFocused] = useState<number | null>(null);
  const [last, setLast] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const total = Math.min(page.total, MOST_ROWS);
  const { rows, endPx, visible, measure, scrollTo } = useRowWindow({ total, focused, scroller });
  useTellVisible(visible, onVisible);
  useFollowSelection({ selection, locatedAt, scrollTo });

  const newest = useRef({ total, scrollTo });
  useEffect(function keepNewest() {
    newest.current = { total, scrollTo };
  });
  // The same object at every render, so that a hover draws two rows and not two hundred.
  const actions = useMemo<RowActions>(
    () => ({
      onHover,
      onSelect,
      onFocus(index) {
        setFocused(index);
        setLast(index);
      },
      onBlur: () => setFocused(null),
      onKey(event, index) {
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        const target = nextRow(event.key, index, newest.current.total);
        if (target === null) return;
        event.preventDefault();
        wanted.current = target;
        setFocused(target);
        newest.current.scrollTo(target);
      },
    }),
    [onHover, onSelect],
  );
  useEffect(function focusWanted() {
    if (wanted.current === null) return;
    const row = body.current?.querySelector<HTMLElement>(
      `tr[data-index="${wanted.current}"] button`,
    );
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const isDrawn = (index: number) => rows.some((row) => row.index === index);
  const stop = [last ?? -1, locatedAt ?? -1].find(isDrawn) ?? rows[0]?.index;
  return (
    <tbody ref={body}>
      {rows.flatMap(({ index, gapPx }) => {
        const headline = headlines.get(page.rows[index - page.offset] ?? -1);
        const row = (
          <TableRow
            key={index}
            index={index}
            headline={headline}
            isHovered={headline !== undefined && hovered.includes(headline.row)}
            isSelected={headline !== undefined && headline.id === selection}
            isStop={index === stop}
            look={look}
            actions={actions}
            measure={measure}
          />
        );
        return gapPx > 0 ? [<Gap key={`gap ${index}`} heightPx={gapPx} />, row] : [row];
      })}
      {endPx > 0 && <Gap heightPx={endPx} />}
    </tbody>
  );
}

/** The height of rows that are not drawn. */
function Gap({ heightPx }: { readonly heightPx: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row holds a place and can't take focus
    <tr aria-hidden="true" className={styles.gap}>
      <td style={{ blockSize: heightPx }} />
    </tr>
  );
}

function useTellVisible(
  { first, last }: { readonly first: number; readonly last: number },
  onVisible: TableRowsProps['onVisible'],
): void {
  useEffect(
    function tellVisible() {
      onVisible({ first, last });
    },
    [first, last, onVisible],
  );
}

/** Brings the selected row into sight once when the selection changes, wherever it was made; a filter that moves the row moves no scroll position. */
function useFollowSelection({
  selection,
  locatedAt,
  scrollTo,
}: {
  readonly selection: string | null;
  readonly locatedAt: number | null;
  readonly scrollTo: (index: number) => void;
}): void {
  const followed = useRef<string | null>(null);
  useEffect(function followSelection() {
    if (followed.current === selection || locatedAt === null) return;
    followed.current = selection;
    if (selection !== null && locatedAt >= 0) scrollTo(locatedAt);
  });
}
