import { lazy, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { glyphOfIncident } from '../../core/draw/glyph.ts';
import { createSlots } from '../../core/draw/slot.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { SortColumn } from '../../core/model/query.ts';
import { setUnit, toggleSort } from '../../core/view/actions.ts';
import type { View } from '../../core/view/view.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { Answered } from '../../session/state.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useOnScreen, useSession, useSessionState } from '../use-session.ts';
import { pickPage } from './row-window.ts';
import { spansYears, wordRow } from './row-words.ts';
import tableStyles from './Table.module.css';
import { TableHead } from './TableHead.tsx';
import styles from './TablePanel.module.css';
import type { RowLook } from './TableRow.tsx';
import { TableRows } from './TableRows.tsx';
import { wordCaption, wordOrder } from './table-caption.ts';

const EmptyRows = lazy(async () => ({ default: (await import('./EmptyRows.tsx')).EmptyRows }));
const ListedPeriods = lazy(async () => ({
  default: (await import('./ListedPeriods.tsx')).ListedPeriods,
}));

export interface TablePanelProps {
  /** What stands at the start of the head line, e.g. tabs. */
  readonly headStart?: ReactNode;
  /** `false` while another tab hides it: then its rows are not asked for. */
  readonly isOnScreen?: boolean;
  /** Called before a row is selected by the user, so that its details can be opened and given focus. */
  readonly onOpen?: (id: string) => void;
}

/** The Incidents: every shown incident as a row of a native table. */
export function TablePanel({ headStart, isOnScreen = true, onOpen }: TablePanelProps) {
  useOnScreen('table', isOnScreen);
  const { table } = useMessages();
  const messages = useMessages();
  const language = useLanguage();
  const dataset = useSessionState((state) => state.dataset);
  const answered = useSessionState((state) => state.answered);
  const session = useSession();
  const total = answered?.answer.page?.total ?? 0;
  const isByCampaign = answered?.view.unit === 'campaigns';
  return (
    <section className={styles.panel} aria-label={table.title}>
      <div className={styles.head}>
        {headStart}
        {answered !== null && (
          <p className={styles.order}>
            <bdi>
              {isByCampaign
                ? table.campaigns(formatCount(total, language), total)
                : table.head(formatCount(total, language), wordOrder(answered.view.sort, messages))}
            </bdi>
          </p>
        )}
        {(dataset?.campaignCount ?? 0) > 0 && (
          <Button
            look="quiet"
            aria-label={table.byCampaign}
            title={table.byCampaign}
            aria-pressed={isByCampaign}
            onClick={({ timeStamp }) =>
              session.change(setUnit(isByCampaign ? 'incidents' : 'campaigns'), {
                gestureMs: timeStamp,
              })
            }
          >
            <Icon name="layers" />
          </Button>
        )}
      </div>
      {answered?.view.comparison && (
        <OnDemand>
          <ListedPeriods />
        </OnDemand>
      )}
      {dataset !== null && answered !== null && (
        <Incidents dataset={dataset} answered={answered} onOpen={onOpen} />
      )}
    </section>
  );
}

interface IncidentsProps {
  readonly dataset: Dataset;
  readonly answered: Answered;
  readonly onOpen: ((id: string) => void) | undefined;
}

function Incidents({ dataset, answered, onOpen }: IncidentsProps) {
  const session = useSession();
  const messages = useMessages();
  const language = useLanguage();
  const headlines = useSessionState((state) => state.headlines);
  const hovered = useSessionState((state) => state.hovered);
  const selection = useSessionState((state) => state.view.selection);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { view, answer } = answered;
  const { page } = answer;
  const total = page?.total ?? 0;
  const listed = useSessionState((state) => state.listedPeriod);
  const period = view.comparison === null ? 0 : listed;
  const range = period === 0 ? view.range : view.comparison;
  const hasYear = spansYears(range ?? dataset.extent);
  const look = useRowLook(dataset, view.encoding, hasYear);
  useStartAtTop(scroller, `${view.sort.column} ${view.sort.isDescending} ${view.unit}`);
  const showVisible = useShowVisible(total);
  const onHover = useCallback((rows: readonly number[]) => session.hover(rows), [session]);
  const onSelect = useCallback(
    (id: string) => {
      onOpen?.(id);
      session.select(id);
    },
    [session, onOpen],
  );
  const onSort = useCallback(
    (column: SortColumn, gestureMs: number) => session.change(toggleSort(column), { gestureMs }),
    [session],
  );
  return (
    <div ref={setScroller} className={styles.scroller}>
      <table className={tableStyles.table} aria-rowcount={total + 1} data-years={hasYear}>
        <caption className="visually-hidden">
          {wordCaption({ dataset, view, shown: total, period }, { messages, language })}
        </caption>
        <TableHead sort={view.sort} onSort={onSort} />
        {page !== null && (
          <TableRows
            page={page}
            headlines={headlines}
            hovered={hovered}
            selection={selection}
            locatedAt={view.selection === selection ? page.locatedAt : null}
            look={look}
            scroller={scroller}
            onHover={onHover}
            onSelect={onSelect}
            onVisible={showVisible}
          />
        )}
      </table>
      {page !== null && total === 0 && (
        <OnDemand>
          <EmptyRows />
        </OnDemand>
      )}
    </div>
  );
}

function useRowLook(
  dataset: Dataset,
  { colour, size }: View['encoding'],
  hasYear: boolean,
): RowLook {
  const messages = useMessages();
  const language = useLanguage();
  return useMemo(() => {
    const schema = dataset.categories.find(({ id }) => id === colour);
    const slots = schema === undefined ? new Map() : createSlots(schema);
    return {
      wordsOf: (headline) => wordRow(headline, { messages, language, hasYear }),
      glyphOf: (headline) => glyphOfIncident(headline, { slots, category: colour, measure: size }),
    };
  }, [dataset, messages, language, hasYear, colour, size]);
}

/** Asks for the page of rows that is on screen, if it is not the one that is here. */
function useShowVisible(
  total: number,
): (visible: { readonly first: number; readonly last: number }) => void {
  const session = useSession();
  const offset = useSessionState((state) => state.rowOffset);
  const count = useSessionState((state) => state.rowCount);
  return useCallback(
    (visible) => {
      const page = pickPage(visible, total, { offset, count });
      if (page !== null) session.showRows(page.offset, page.count);
    },
    [session, total, offset, count],
  );
}

/** Another order begins at its top. */
function useStartAtTop(scroller: HTMLElement | null, order: string): void {
  const before = useRef(order);
  useEffect(
    function startAtTop() {
      if (before.current !== order) scroller?.scrollTo({ top: 0 });
      before.current = order;
    },
    [scroller, order],
  );
}
