import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { exportMessagesOf } from '../i18n/export-messages.ts';
import type { Exporting, ExportState } from '../session/exporting.ts';
import { Button } from '../ui/kit/Button.tsx';
import { useLanguage } from '../ui/kit/use-messages.ts';
import { useSessionState } from '../ui/use-session.ts';
import styles from './ExportMenu.module.css';
import type { ExportContext } from './export-context.ts';
import { EXPORT_ITEMS, type ExportItem } from './export-items.ts';
import { describeExport, labelOf } from './export-words.ts';

export interface ExportMenuProps {
  readonly context: ExportContext;
  readonly exporting: Exporting;
  readonly state: ExportState;
  readonly onClose: () => void;
}

/** The Export menu under the top bar. Esc or a click elsewhere closes it, and leaves a file that is being made alone; focus goes back to where it was. Mounted means open. */
export function ExportMenu({ context, exporting, state, onClose }: ExportMenuProps) {
  const { language } = context.words;
  const said = exportMessagesOf(language);
  const { panel, isShown } = usePopover(onClose);
  const mayPublish = useSessionState(({ dataset }) => dataset?.manifest.mayPublish ?? true);
  const isWorking = state.step === 'working';
  const outcome = describeExport(state, language);
  return (
    <section ref={panel} popover="auto" aria-label={said.title} className={styles.panel}>
      <p className={styles.what}>{said.what}</p>
      <ItemList
        context={context}
        isBusy={isWorking}
        onRun={({ id, run }) => exporting.begin(id, (options) => run(context, options))}
      />
      {!mayPublish && <p className={styles.warning}>{said.ownUse}</p>}
      <p role="status" className={state.step === 'failed' ? styles.failure : styles.outcome}>
        {isShown && outcome}
      </p>
      {isWorking && <Progress share={state.share} label={outcome} onCancel={exporting.cancel} />}
    </section>
  );
}

/** How far a file is, and the way out of it. Focus does not go down with it. */
function Progress({
  share,
  label,
  onCancel,
}: {
  readonly share: number | null;
  readonly label: string;
  readonly onCancel: () => void;
}) {
  const { cancel: word } = exportMessagesOf(useLanguage());
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(function passFocusOn() {
    const element = button.current;
    const menu = element?.closest('[popover]');
    return () => {
      if (element !== document.activeElement) return;
      menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    };
  }, []);
  return (
    <div className={styles.work}>
      <progress aria-label={label} {...(share !== null && { value: share })} />
      <Button ref={button} onClick={onCancel}>
        {word}
      </Button>
    </div>
  );
}

function ItemList({
  context,
  isBusy,
  onRun,
}: {
  readonly context: ExportContext;
  readonly isBusy: boolean;
  readonly onRun: (item: ExportItem) => Promise<void>;
}) {
  const { language } = context.words;
  const said = exportMessagesOf(language);
  const ids = useId();
  return (
    <div role="menu" aria-label={said.title} className={styles.menu} onKeyDown={moveFocus}>
      {EXPORT_ITEMS.filter(({ isOffered }) => isOffered(context)).map((item, i) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          className={styles.item}
          tabIndex={i === 0 ? 0 : -1}
          aria-label={labelOf(item.id, language)}
          aria-describedby={`${ids}-${item.id}`}
          aria-disabled={isBusy}
          onClick={() => !isBusy && void onRun(item)}
        >
          {labelOf(item.id, language)}
          <small id={`${ids}-${item.id}`} className={styles.note}>
            {said.items[item.id]?.note}
          </small>
        </button>
      ))}
    </div>
  );
}

/** Opens with the component, with focus on the first item, and tells when the browser has closed it. What is to be heard in it is written once it `isShown`. */
function usePopover(onClose: () => void) {
  const panel = useRef<HTMLElement>(null);
  const [isShown, setIsShown] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(function openMenu() {
    const element = panel.current;
    const before = document.activeElement;
    const onToggle = ({ newState }: ToggleEvent) => newState === 'closed' && close.current();
    element?.addEventListener('toggle', onToggle);
    element?.showPopover();
    setIsShown(true);
    element?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    return function closeMenu() {
      const hasFocus = element?.contains(document.activeElement) ?? false;
      element?.removeEventListener('toggle', onToggle);
      element?.hidePopover();
      if (!hasFocus && document.activeElement !== document.body) return;
      const isThere =
        before instanceof HTMLElement && before !== document.body && before.isConnected;
      (isThere ? before : findHome())?.focus();
    };
  }, []);
  return { panel, isShown };
}

/** For who came from what has gone since: what says how the file is, or else the page's own tools. */
function findHome(): HTMLElement | null {
  return document.querySelector('[data-quiet="true"] button, header button:enabled');
}

const STEPS: Readonly<Record<string, (now: number, count: number) => number>> = {
  ArrowDown: (now, count) => (now + 1) % count,
  ArrowUp: (now, count) => (now - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
  if (step === undefined || now === -1) return;
  event.preventDefault();
  items[step(now, items.length)]?.focus();
}
