import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

/** Buttons in a row that are one stop of Tab; arrows move between them. */
export function Toolbar({
  label,
  className,
  ref,
  children,
}: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly ref?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}) {
  const own = useRef<HTMLDivElement>(null);
  const toolbar = ref ?? own;
  useLayoutEffect(function keepOneStop() {
    const buttons = buttonsOf(toolbar.current);
    const stop =
      buttons.find((button) => button === document.activeElement) ??
      buttons.find((button) => button.getAttribute('tabindex') === '0') ??
      buttons.find((button) => button.ariaPressed === 'true') ??
      buttons[0];
    if (stop !== undefined) makeStop(stop, buttons);
  });
  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={label}
      className={className}
      onKeyDown={moveFocus}
      onFocus={(event) => {
        const buttons = buttonsOf(event.currentTarget);
        const target: EventTarget = event.target;
        const focused = buttons.find((button) => button === target);
        if (focused !== undefined) makeStop(focused, buttons);
      }}
    >
      {children}
    </div>
  );
}

/** The row's own buttons, not those of a panel that one of them opens. */
function buttonsOf(toolbar: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(toolbar?.querySelectorAll('button') ?? [])].filter(
    (button) => button.closest('[popover]') === null,
  );
}

function makeStop(stop: HTMLButtonElement, buttons: readonly HTMLButtonElement[]): void {
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = buttonsOf(event.currentTarget);
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  if (now === -1) return;
  const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
  const step = isMirrored ? -1 : 1;
  const places: Record<string, number> = {
    ArrowRight: now + step,
    ArrowLeft: now - step,
    Home: 0,
    End: buttons.length - 1,
  };
  const next = buttons[places[event.key] ?? -1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
