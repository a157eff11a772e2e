import { useEffect } from 'react';
import { COMMANDS, type Surface } from '../session/commands.ts';
import type { Session } from '../session/session.ts';

/** Fields that use keys themselves; those of dates and numbers take characters, but have nothing to undo that the app has not. */
const WRITING = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])';
const TEXT =
  'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="date"])';

/** Whether the key belongs to somebody who is writing, or to a control that uses keys itself. */
function isTaken(event: KeyboardEvent, key: string): boolean {
  if (!(event.target instanceof Element)) return false;
  const owners = key.includes('Ctrl') ? TEXT : `${WRITING}, [role="slider"]`;
  return event.target.closest(`${owners}, dialog`) !== null;
}

function isPressed(event: KeyboardEvent, key: string): boolean {
  const parts = key.split('+');
  const last = parts.at(-1) ?? '';
  const hasModifier = event.ctrlKey || event.metaKey;
  if (parts.includes('Ctrl') !== hasModifier || event.altKey) return false;
  if (hasModifier && parts.includes('Shift') !== event.shiftKey) return false;
  return event.key.toLowerCase() === last.toLowerCase();
}

/** Runs the commands' keys anywhere on the page but where somebody writes. Single keys can be switched off. */
export function useShortcuts(session: Session, surface: Surface): void {
  useEffect(
    function listenToKeys() {
      function onKeyDown(event: KeyboardEvent): void {
        if (event.defaultPrevented || event.isComposing) return;
        const { hasSingleKeys } = session.store.getState().settings;
        const command = COMMANDS.find(({ key }) => key !== null && isPressed(event, key));
        if (
          command?.key == null ||
          isTaken(event, command.key) ||
          (command.key.length === 1 && !hasSingleKeys)
        )
          return;
        // Escape means other things to other people: it is only ours when nothing else took it.
        if (command.key !== 'Escape') event.preventDefault();
        command.run(session, surface);
      }
      document.addEventListener('keydown', onKeyDown);
      return () => document.removeEventListener('keydown', onKeyDown);
    },
    [session, surface],
  );
}
