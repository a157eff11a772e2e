import type { ComponentProps, RefObject } from 'react';
import { useOneStop } from './use-one-stop.ts';

export interface ToolbarProps extends ComponentProps<'div'> {
  readonly label: string;
  readonly ref?: RefObject<HTMLDivElement | null>;
}

/** Buttons, menus and boxes in a row that are one stop of Tab; arrows move between them. */
export function Toolbar({ label, ref, ...props }: ToolbarProps) {
  const stop = useOneStop(listControls, { ref, first: '[aria-pressed="true"]' });
  return <div {...props} role="toolbar" aria-label={label} {...stop} />;
}

const CONTROLS = 'button:enabled, select:enabled, [type="checkbox"]:enabled';

/** The row's own, not those of a panel that one of them opens. */
function listControls(toolbar: HTMLElement): readonly HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.closest('[popover]') === null,
  );
}
