import { lazy, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { glyphOfIncident } from '../../core/draw/glyph.ts';
import { createSlots } from '../../core/draw/slot.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Period } from '../../core/model/filter.ts';
import type { Sort, SortColumn } from '../../core/model/query.ts';
import { setUnit, toggleSort } from '../../core/view/actions.ts';
import type { View } from '../../core/view/view.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { SessionState } from '../../session/state.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useLive, useOnScreen, useSession, useSessionState, writeText } from '../use-session.ts';
import type { TableRowsProps } from './RowsBody.tsx';
import { pickPage } from './row-window.ts';
import { spansYears, wordRow } from './row-words.ts';
import { createStillPage } from './still-page.ts';
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
  const sort = useSessionState(({ answered }) => answered?.view.sort);
  const isByCampaign = useSessionState(({ answered }) => answered?.view.unit === 'campaigns');
  const isComparing = useSessionState(({ answered }) => Boolean(answered?.view.comparison));
  const session = useSession();
  const head = useLive(countListed, (element: Element, total) => {
    const count = formatCount(total, language);
    const text = isByCampaign
      ? table.campaigns(count, total)
      : sort && table.head(count, wordOrder(sort, messages));
    writeText(element, text ?? '');
  });
  return (
    <section className={styles.panel} aria-label={table.title}>
      <div className={styles.head}>
        {headStart}
        {sort !== undefined && (
          <p className={styles.order}>
            <bdi ref={head} className={styles.listed} />
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
      {isComparing && (
        <OnDemand>
          <ListedPeriods />
        </OnDemand>
      )}
      {dataset !== null && sort !== undefined && (
        <Incidents dataset={dataset} sort={sort} onOpen={onOpen} />
      )}
    </section>
  );
}

interface IncidentsProps {
  readonly dataset: Dataset;
  readonly sort: Sort;
  readonly onOpen: ((id: string) => void) | undefined;
}

/** How many rows the table has. */
function countListed({ answered }: SessionState): number {
  return answered?.answer.page?.total ?? 0;
}

function Incidents({ dataset, sort, onOpen }: IncidentsProps) {
  const session = useSession();
  const encoding = useSessionState(({ answered, view }) => (answered?.view ?? view).encoding);
  const unit = useSessionState(({ answered, view }) => (answered?.view ?? view).unit);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const isEmpty = useSessionState((state) => countListed(state) === 0);
  const hasYear = useSessionState((state) => spansYears(listedRange(state) ?? dataset.extent));
  const look = useRowLook(dataset, encoding, hasYear);
  useStartAtTop(scroller, `${sort.column} ${sort.isDescending} ${unit}`);
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
      <table
        ref={useLive(countListed, (table: HTMLElement, total) =>
          table.setAttribute('aria-rowcount', `${total + 1}`),
        )}
        className={tableStyles.table}
        data-years={hasYear}
      >
        <caption ref={useCaption(dataset)} className="visually-hidden" />
        <TableHead sort={sort} onSort={onSort} />
        <SessionRows look={look} scroller={scroller} onHover={onHover} onSelect={onSelect} />
      </table>
      {isEmpty && (
        <OnDemand>
          <EmptyRows />
        </OnDemand>
      )}
    </div>
  );
}

/** The period whose incidents are the rows. */
function listedPeriod({ answered, listedPeriod: listed }: SessionState): number {
  return answered?.view.comparison == null ? 0 : listed;
}

function listedRange(state: SessionState): Period {
  const { range = null, comparison = null } = state.answered?.view ?? {};
  return listedPeriod(state) === 0 ? range : comparison;
}

/** What the rows are, in one line that is heard. */
function useCaption(dataset: Dataset) {
  const { rested } = useSession();
  const messages = useMessages();
  const language = useLanguage();
  const period = useSessionState(listedPeriod);
  return useLive(
    ({ answered }) => answered,
    (caption: Element, answered) => {
      if (answered === null) return;
      const { view, answer } = answered;
      const shown = answer.page?.total ?? 0;
      writeText(caption, wordCaption({ dataset, view, shown, period }, { messages, language }));
    },
    rested,
  );
}

type RowsProps = Pick<TableRowsProps, 'look' | 'scroller' | 'onHover' | 'onSelect'>;

/** The rows alone follow a hand. */
function SessionRows(props: RowsProps) {
  const page = useSessionState(useMemo(createStillPage, []));
  const headlines = useSessionState((state) => state.headlines);
  const hovered = useSessionState((state) => state.hovered);
  const selection = useSessionState((state) => state.view.selection);
  const asked = useSessionState(({ answered }) => answered?.view.selection);
  const showVisible = useShowVisible(page?.total ?? 0);
  return (
    page && (
      <TableRows
        {...props}
        page={page}
        headlines={headlines}
        hovered={hovered}
        selection={selection}
        locatedAt={asked === selection ? page.locatedAt : null}
        onVisible={showVisible}
      />
    )
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
