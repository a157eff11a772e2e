import { lazy, useEffect, useMemo, useRef } from 'react';
import type { PageAnswer } from '../../core/model/answer.ts';
import type { Headline } from '../../core/model/incident.ts';
import styles from './Table.module.css';
import { type RowActions, type RowLook, TableRow } from './TableRow.tsx';
import { useFollowSelection } from './use-follow-selection.ts';
import { useRowFocus } from './use-row-focus.ts';
import type { RowWindow, RowWindowRequest } from './use-row-window.ts';

const CampaignLine = lazy(async () => ({
  default: (await import('./CampaignLine.tsx')).CampaignLine,
}));

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
export function RowsBody({
  useWindow,
  ...props
}: TableRowsProps & { readonly useWindow: (request: RowWindowRequest) => RowWindow }) {
  const { page, headlines, hovered, selection, locatedAt, look, scroller } = props;
  const { onHover, onSelect, onVisible } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const { total } = page;
  const { focused, lastIndex, handlers, reach } = useRowFocus(body);
  const { rows, endPx, visible, measure, scrollTo } = useWindow({
    total,
    focused: focused?.index ?? null,
    scroller,
  });
  const rowAt = (index: number) => headlines.get(page.rows[index - page.offset] ?? -1);
  const isHere = rowAt(locatedAt ?? -1) !== undefined;
  useEffect(function keepReach() {
    reach.current = { total, scrollTo };
  });
  useTellVisible(visible, onVisible);
  useFollowSelection({ selection, locatedAt, isHere, scroller, scrollTo });
  const actions = useMemo<RowActions>(
    () => ({ onHover, onSelect, ...handlers }),
    [onHover, onSelect, handlers],
  );

  const isDrawn = (index: number) => rows.some((row) => row.index === index);
  const stop = [lastIndex ?? -1, locatedAt ?? -1].find(isDrawn) ?? rows[0]?.index;
  return (
    <tbody ref={body}>
      {rows.flatMap(({ index, gapPx }) => {
        const headline = rowAt(index) ?? (focused?.index === index ? focused.headline : undefined);
        const campaign = page.campaigns?.[index - page.offset];
        const same = { index, headline, isStop: index === stop, look, actions, measure };
        const row = campaign ? (
          <CampaignLine
            key={campaign.id}
            {...same}
            {...{ campaign, headlines, hovered, selection }}
            isSelected={selection !== null && index === locatedAt}
          />
        ) : (
          <TableRow
            key={index}
            {...same}
            isHovered={headline !== undefined && hovered.includes(headline.row)}
            isSelected={headline !== undefined && headline.id === selection}
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
