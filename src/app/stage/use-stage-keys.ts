import { useEffect } from 'react';
import { type StageCommand, stageCommandOf } from '../../session/stage-keys.ts';

/** Where keys are for writing or for a control of its own. */
const WRITING = 'textarea, select, [contenteditable], input:not([type="checkbox"])';
/** A focused button or box is pressed by these, not passed over. */
const PRESSING = ['Enter', ' '];

/** Takes the keys of the show in a window before anything in it does; no other shortcut of the app works under the stage. */
export function useStageKeys(
  target: Window | null,
  run: (command: StageCommand) => void,
  options: { readonly hasSingleKeys: boolean },
): void {
  const { hasSingleKeys } = options;
  useEffect(
    function listenToKeys() {
      if (target === null) return;
      function onKeyDown(event: KeyboardEvent): void {
        const element = event.target as Element | null;
        if (event.isComposing || element?.closest?.(WRITING)) return;
        if (PRESSING.includes(event.key) && element?.closest?.('button, input')) return;
        event.stopImmediatePropagation();
        const command = stageCommandOf(event, { hasSingleKeys });
        if (command === null) return;
        event.preventDefault();
        run(command);
      }
      target.addEventListener('keydown', onKeyDown, { capture: true });
      return function giveKeysBack() {
        target.removeEventListener('keydown', onKeyDown, { capture: true });
      };
    },
    [target, run, hasSingleKeys],
  );
}
