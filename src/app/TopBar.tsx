import { type RefObject, useEffect, useRef, useState } from 'react';
import { setSearch } from '../core/view/actions.ts';
import { formatCount } from '../i18n/numbers.ts';
import { type CommandId, commandOf, type Surface } from '../session/commands.ts';
import { useAppearance } from '../ui/kit/appearance.ts';
import { Button } from '../ui/kit/Button.tsx';
import { Icon, type IconName } from '../ui/kit/Icon.tsx';
import { PopoverButton } from '../ui/kit/PopoverButton.tsx';
import { Toolbar } from '../ui/kit/Toolbar.tsx';
import { useLanguage, useMessages } from '../ui/kit/use-messages.ts';
import { useSession, useSessionState } from '../ui/use-session.ts';
import styles from './TopBar.module.css';
import { useMedia } from './use-appearance.ts';

/** Long enough not to ask at every letter, short enough not to be noticed. */
const TYPING_MS = 150;

interface Opener {
  readonly id: CommandId;
  readonly icon?: IconName;
  /** Behind "More" unless there is much room. */
  readonly isWide?: boolean;
  /** Behind "More" wherever there is one. */
  readonly isMenuOnly?: boolean;
}

/** What opens something, in the order of the bar; behind "More" on a phone. */
const OPENERS: readonly Opener[] = [
  { id: 'compare', isWide: true },
  { id: 'about', icon: 'info' },
  { id: 'brief' },
  { id: 'share', isWide: true },
  { id: 'export', isWide: true },
  { id: 'openData' },
  { id: 'report', isMenuOnly: true },
  { id: 'toggleTheme', icon: 'theme' },
  { id: 'settings', icon: 'settings' },
  { id: 'help', icon: 'help' },
];

/** The bar over everything: which dataset, search, undo, and what can be opened. */
export function TopBar({
  surface,
  search,
}: {
  readonly surface: Surface;
  readonly search: RefObject<HTMLInputElement | null>;
}) {
  const { general } = useMessages();
  const language = useLanguage();
  const dataset = useSessionState((state) => state.dataset);
  const canUndo = useSessionState((state) => state.canUndo);
  const canRedo = useSessionState((state) => state.canRedo);
  const hasSearch = useSessionState((state) => state.view.search !== '');
  const { isPhone } = useAppearance();
  const isWide = useMedia('(min-width: 1440px)');
  const isInBar = (one: Opener) => !one.isMenuOnly && (isWide || !one.isWide);
  const [isSearchOpen, setIsSearchOpen] = useState(false);
  return (
    <header className={styles.bar}>
      <Icon name="target" sizePx={20} />
      <h1 className={styles.name}>
        <bdi>{dataset?.manifest.name ?? general.appName}</bdi>
      </h1>
      {dataset !== null && (
        <Button
          look="quiet"
          className={styles.facts}
          title={general.commands.report}
          onClick={() => surface.open('report')}
        >
          {[
            general.incidentCount(
              formatCount(dataset.counts.total, language),
              dataset.counts.total === 1,
            ),
            ...(dataset.manifest.version === '' ? [] : [general.version(dataset.manifest.version)]),
          ].join(' · ')}
        </Button>
      )}
      {dataset !== null && (!isPhone || isSearchOpen || hasSearch) && <SearchBox input={search} />}
      <Toolbar className={styles.tools} label={general.tools}>
        {isPhone && dataset !== null && (
          <Button
            look="quiet"
            aria-label={general.commands.search}
            aria-expanded={isSearchOpen}
            onClick={() => setIsSearchOpen(!isSearchOpen)}
          >
            <Icon name="search" />
          </Button>
        )}
        <CommandButton id="undo" icon="undo" surface={surface} isDisabled={!canUndo} />
        {!isPhone && (
          <CommandButton id="redo" icon="redo" surface={surface} isDisabled={!canRedo} />
        )}
        {isPhone ? (
          <More openers={[{ id: 'redo' }, ...OPENERS]} surface={surface} isRedoOff={!canRedo} />
        ) : (
          <>
            <span className={styles.rule} />
            {OPENERS.filter(isInBar).map(({ id, icon }) => (
              <CommandButton key={id} id={id} surface={surface} {...(icon && { icon })} />
            ))}
            {!isWide && <More openers={OPENERS.filter((one) => !isInBar(one))} surface={surface} />}
          </>
        )}
      </Toolbar>
    </header>
  );
}

/** What there is no room for in the bar. */
function More({
  openers,
  surface,
  isRedoOff = false,
}: {
  readonly openers: readonly Opener[];
  readonly surface: Surface;
  readonly isRedoOff?: boolean;
}) {
  const { general } = useMessages();
  return (
    <PopoverButton label={general.more} face={<Icon name="more" />}>
      {(close) => (
        <div className={styles.menu}>
          {openers.map(({ id }) => (
            <CommandButton
              key={id}
              id={id}
              surface={surface}
              isDisabled={id === 'redo' && isRedoOff}
              onDone={close}
            />
          ))}
        </div>
      )}
    </PopoverButton>
  );
}

interface CommandButtonProps {
  readonly id: CommandId;
  readonly surface: Surface;
  /** With an icon the word becomes name and tip. */
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  readonly onDone?: () => void;
}

function CommandButton({ id, icon, surface, isDisabled = false, onDone }: CommandButtonProps) {
  const session = useSession();
  const { general } = useMessages();
  const isComparing = useSessionState(({ view }) => view.comparison !== null);
  const { key, label, run } = commandOf(id);
  const name = general.commands[label];
  return (
    <Button
      look="quiet"
      className={styles[id]}
      aria-label={name}
      title={key === null ? name : `${name} (${key})`}
      aria-keyshortcuts={
        key === null || key.length === 1 ? undefined : key.replace('Ctrl', 'Control')
      }
      disabled={isDisabled}
      aria-pressed={id === 'compare' ? isComparing : undefined}
      onClick={() => {
        onDone?.();
        run(session, surface);
      }}
    >
      {icon === undefined ? name : <Icon name={icon} />}
    </Button>
  );
}

/** Search as you type; the view follows after a short pause, and what else changes the view shows here. */
function SearchBox({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const session = useSession();
  const { general } = useMessages();
  const search = useSessionState((state) => state.view.search);
  const [text, setText] = useState(search);
  const gestureMs = useRef(0);
  useEffect(() => setText((typed) => (typed.trim() === search.trim() ? typed : search)), [search]);
  useEffect(
    function searchSoon() {
      if (text.trim() === session.store.getState().view.search.trim()) return;
      const timer = setTimeout(
        () => session.change(setSearch(text.trim()), { gestureMs: gestureMs.current }),
        TYPING_MS,
      );
      return () => clearTimeout(timer);
    },
    [text, session],
  );
  return (
    <div className={styles.search}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className={styles.field}
        aria-label={general.commands.search}
        placeholder={general.commands.search}
        value={text}
        onChange={(event) => {
          gestureMs.current = event.timeStamp;
          setText(event.target.value);
        }}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
    </div>
  );
}
