import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SessionState } from '../session/state.ts';
import { Button } from '../ui/kit/Button.tsx';
import { Icon } from '../ui/kit/Icon.tsx';
import { Toolbar } from '../ui/kit/Toolbar.tsx';
import { useMessages } from '../ui/kit/use-messages.ts';
import { useSessionState } from '../ui/use-session.ts';
import styles from './Layout.module.css';
import { useMedia } from './use-appearance.ts';

/** The panels, ready to be placed; each fills the area it is given. */
export interface Panels {
  readonly summary: (filterButton: ReactNode) => ReactNode;
  readonly filters: (onDone: () => void) => ReactNode;
  readonly map: ReactNode;
  /** Over map and table; takes no room while nothing is compared. */
  readonly comparison: ReactNode;
  /** Both take what stands at the start of their head line; the table also whether a tab hides it. */
  readonly table: (tabs: ReactNode, isOnScreen: boolean) => ReactNode;
  readonly details: (tabs: ReactNode) => ReactNode;
  readonly timeline: ReactNode;
  /** Over the side while a briefing is written; else `false`. */
  readonly scenes: ReactNode;
}

const TABS = ['map', 'filters', 'incidents', 'details'] as const;
type Tab = (typeof TABS)[number];

/** Chooses the arrangement for the width: all at once, filters in a sheet, or one tab at a time. */
export function Layout({ panels }: { readonly panels: Panels }) {
  const isPhone = useMedia('(max-width: 767px)');
  return isPhone ? <TabLayout panels={panels} /> : <DeskLayout panels={panels} />;
}

function DeskLayout({ panels }: { readonly panels: Panels }) {
  const { general } = useMessages();
  const hasLenses = useSessionState(({ view }) => view.hasLenses);
  const tall = useSessionState(tallOf);
  const isWide = useMedia('(min-width: 1440px)') && !hasLenses;
  const hasBoth =
    useMedia('(min-width: 1920px), (min-width: 900px) and (max-width: 1023px)') && !hasLenses;
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const [side, setSide] = useSide<'incidents' | 'details'>('incidents');
  const { sideBox, pressTab } = useTabFocus(side, setSide);
  const [isRoomy, setIsRoomy] = useState(false);
  const canWiden =
    useSessionState(({ incident }) => (incident?.accounts.length ?? 0) > 0) && isWide;
  const hasDetails = hasBoth || side === 'details';
  const closeSheet = useCallback(() => setIsSheetOpen(false), []);
  useEscape(isSheetOpen && !isWide, closeSheet);
  const filterButton = isWide ? null : (
    <Button aria-expanded={isSheetOpen} onClick={() => setIsSheetOpen(!isSheetOpen)}>
      <Icon name="filter" />
      {general.filters}
    </Button>
  );
  const widen = canWiden && hasDetails && (
    <Button look="quiet" aria-pressed={isRoomy} onClick={() => setIsRoomy(!isRoomy)}>
      {general.wideDetails}
    </Button>
  );
  const tabs = hasBoth ? undefined : (
    <Toolbar className={styles.tabs} label={general.panels}>
      {(['incidents', 'details'] as const).map((name) => (
        <Button
          key={name}
          look="quiet"
          aria-pressed={side === name}
          data-tab={name}
          onClick={() => pressTab(name)}
        >
          {general[name]}
        </Button>
      ))}
    </Toolbar>
  );
  return (
    <div
      className={styles.desk}
      data-lenses={hasLenses}
      data-tall={tall}
      data-both={hasBoth}
      data-roomy={isRoomy && canWiden && hasDetails}
    >
      <div className={styles.summary}>{panels.summary(filterButton)}</div>
      {(isWide || isSheetOpen) && (
        <div className={isWide ? styles.filters : styles.sheet}>{panels.filters(closeSheet)}</div>
      )}
      <div className={styles.comparison}>{panels.comparison}</div>
      <div className={styles.map}>{panels.map}</div>
      <div ref={sideBox} className={styles.side}>
        <div className={styles.sidePanel} hidden={!hasBoth && side !== 'incidents'}>
          {panels.table(tabs, hasBoth || side === 'incidents')}
        </div>
        <div className={styles.sidePanel} hidden={!hasBoth && side !== 'details'}>
          {panels.details(
            tabs === undefined && !canWiden ? undefined : (
              <>
                {tabs}
                {widen}
              </>
            ),
          )}
        </div>
      </div>
      <div className={styles.timeline}>{panels.timeline}</div>
      {panels.scenes && <div className={styles.scenes}>{panels.scenes}</div>}
    </div>
  );
}

function TabLayout({ panels }: { readonly panels: Panels }) {
  const { general } = useMessages();
  const [tab, setTab] = useSide<Tab>('map');
  return (
    <div className={styles.phone} data-tall={useSessionState(tallOf)}>
      <div className={styles.summary}>{panels.summary(null)}</div>
      <div className={styles.page}>
        {tab === 'map' && (
          <>
            {panels.comparison}
            <div className={styles.map}>{panels.map}</div>
            <div className={styles.timeline}>{panels.timeline}</div>
          </>
        )}
        {tab === 'filters' && panels.filters(() => setTab('map'))}
        <div className={styles.tabPanel} hidden={tab !== 'incidents'}>
          {panels.table(undefined, tab === 'incidents')}
        </div>
        <div className={styles.tabPanel} hidden={tab !== 'details'}>
          {panels.details(undefined)}
        </div>
      </div>
      <nav className={styles.bottom} aria-label={general.panels}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.tab}
            data-tab={name}
            aria-current={tab === name ? 'page' : undefined}
            onClick={() => setTab(name)}
          >
            {general[name]}
          </button>
        ))}
      </nav>
      {panels.scenes && <div className={styles.scenes}>{panels.scenes}</div>}
    </div>
  );
}

/** What makes the timeline tall, if anything does. */
function tallOf({ view }: SessionState): string | undefined {
  if (view.lanes !== null) return view.comparison === null ? 'lanes' : 'compared lanes';
  return view.rateDays > 0 ? 'rhythm' : undefined;
}

/** Each panel has the tabs in its own head: the one that was pressed hides with its panel, so focus goes to its twin. */
function useTabFocus<Side extends string>(side: Side, setSide: (side: Side) => void) {
  const sideBox = useRef<HTMLDivElement>(null);
  const pressed = useRef<Side | null>(null);
  useLayoutEffect(
    function focusTwin() {
      if (pressed.current !== side) return;
      pressed.current = null;
      const tabs = sideBox.current?.querySelectorAll<HTMLElement>(`[data-tab="${side}"]`) ?? [];
      for (const tab of tabs) if (tab.closest('[hidden]') === null) tab.focus();
    },
    [side],
  );
  return {
    sideBox,
    pressTab(next: Side): void {
      pressed.current = next === side ? null : next;
      setSide(next);
    },
  };
}

/** Calls back for Escape while something is open that it closes. */
function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(
    function listenForEscape() {
      if (!isOpen) return;
      function onKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }
      document.addEventListener('keydown', onKeyDown);
      return () => document.removeEventListener('keydown', onKeyDown);
    },
    [isOpen, close],
  );
}

/** Which panel is open: selecting an incident opens its details, closing them goes back to where one was. */
function useSide<Side extends string>(
  start: Side,
): readonly [side: Side, setSide: (side: Side) => void] {
  const selection = useSessionState((state) => state.view.selection);
  const details = 'details' as Side;
  const [{ now, before, seen }, setState] = useState({
    now: selection === null ? start : details,
    before: start,
    seen: selection,
  });
  function open(next: Side, selected: string | null): void {
    setState({ now: next, before: now === details ? before : now, seen: selected });
  }
  // While rendering, not in an effect: what opens must be on screen before it is given focus.
  if (seen !== selection)
    open(selection !== null ? details : now === details ? before : now, selection);
  return [now, (next) => open(next, selection)];
}
