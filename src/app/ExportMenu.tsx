import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { exportMessagesOf } from '../i18n/export-messages.ts';
import { Button } from '../ui/kit/Button.tsx';
import { useLanguage } from '../ui/kit/use-messages.ts';
import { useSessionState } from '../ui/use-session.ts';
import styles from './ExportMenu.module.css';
import type { ExportContext } from './export-context.ts';
import { EXPORT_ITEMS, type ExportItem } from './export-items.ts';

/** What has become of the item that was chosen last, or is becoming. */
interface Outcome {
  readonly text: string;
  readonly isFailure: boolean;
  readonly work: Work | null;
}

/** `share`: how much is done, from 0 to 1; `null` before that is known. */
interface Work {
  readonly share: number | null;
  readonly cancel: () => void;
}

/** The Export menu under the top bar. Esc or a click elsewhere closes it; focus goes back to where it was. Mounted means open. */
export function ExportMenu({
  onClose,
  ...context
}: ExportContext & { readonly onClose: () => void }) {
  const said = exportMessagesOf(context.words.language);
  const panel = usePopover(onClose);
  const mayPublish = useSessionState(({ dataset }) => dataset?.manifest.mayPublish ?? true);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function run(item: ExportItem): Promise<void> {
    const label = labelOf(item, context);
    const controller = new AbortController();
    const { signal } = controller;
    const tell = (share: number | null) =>
      setOutcome({
        text: said.working(label),
        isFailure: false,
        work: { share, cancel: () => controller.abort() },
      });
    tell(null);
    const end = await item
      .run(context, { signal, onProgress: (share) => signal.aborted || tell(share) })
      .then(
        (text) => ({ text, isFailure: false }),
        (error: unknown) =>
          signal.aborted
            ? { text: said.cancelled(label), isFailure: false }
            : { text: said.failed(label, reasonOf(error)), isFailure: true },
      );
    setOutcome({ ...end, work: null });
  }

  return (
    <section ref={panel} popover="auto" aria-label={said.title} className={styles.panel}>
      <p className={styles.what}>{said.what}</p>
      <ItemList context={context} isBusy={outcome?.work != null} onRun={run} />
      {!mayPublish && <p className={styles.warning}>{said.ownUse}</p>}
      <p role="status" className={outcome?.isFailure === true ? styles.failure : styles.outcome}>
        {outcome?.text}
      </p>
      {outcome?.work != null && <Progress {...outcome.work} label={outcome.text} />}
    </section>
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How far a file is, and the way out of it. Focus does not go down with it. */
function Progress({ share, cancel, label }: Work & { readonly label: string }) {
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
      <Button ref={button} onClick={cancel}>
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
  const said = exportMessagesOf(context.words.language);
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
          aria-label={labelOf(item, context)}
          aria-describedby={`${ids}-${item.id}`}
          aria-disabled={isBusy}
          onClick={() => !isBusy && void onRun(item)}
        >
          {labelOf(item, context)}
          <small id={`${ids}-${item.id}`} className={styles.note}>
            {said.items[item.id]?.note}
          </small>
        </button>
      ))}
    </div>
  );
}

function labelOf({ id }: ExportItem, { words }: ExportContext): string {
  return exportMessagesOf(words.language).items[id]?.label ?? id;
}

/** Opens with the component, with focus on the first item, and tells when the browser has closed it. */
function usePopover(onClose: () => void) {
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(function openMenu() {
    const element = panel.current;
    const before = document.activeElement;
    const onToggle = ({ newState }: ToggleEvent) => newState === 'closed' && close.current();
    element?.addEventListener('toggle', onToggle);
    element?.showPopover();
    element?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    return function closeMenu() {
      const hasFocus = element?.contains(document.activeElement) ?? false;
      element?.removeEventListener('toggle', onToggle);
      element?.hidePopover();
      const isLost = hasFocus || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return panel;
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
