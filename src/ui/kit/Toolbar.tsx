import { type ComponentProps, createContext, type RefObject, useContext } from 'react';
import { useOneStop } from './use-one-stop.ts';

const InToolbar = createContext(false);

export interface ToolbarProps extends ComponentProps<'div'> {
  readonly label: string;
  readonly ref?: RefObject<HTMLDivElement | null>;
}

/** Buttons, menus and boxes in a row that are one stop of Tab; arrows move between them. One inside another is a group of it. */
export function Toolbar({ label, ...props }: ToolbarProps) {
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a filter's frame to who lists them
  if (useContext(InToolbar)) return <div {...props} role="group" aria-label={label} />;
  return (
    <InToolbar value={true}>
      <Bar {...props} label={label} />
    </InToolbar>
  );
}

function Bar({ label, ref, ...props }: ToolbarProps) {
  const stop = useOneStop(listControls, { ref, first: '[aria-pressed="true"]' });
  return <div {...props} role="toolbar" aria-label={label} {...stop} />;
}

const CONTROLS = 'button:enabled, select:enabled, [type="checkbox"]:enabled';

/** The row's own, not those of a panel that one of them opens, nor those that are folded away. */
function listControls(toolbar: HTMLElement): readonly HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) =>
      control.closest('[popover]') === null &&
      (control.closest('[data-open="false"]') === null || control.checkVisibility()),
  );
}
