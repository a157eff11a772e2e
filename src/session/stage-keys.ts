/** Which key does what while presenting: one table for stage and presenter window. */
import type { ShowStep } from './presenting.ts';

/** What needs a window, besides the show's own steps. */
export type StageCommand = ShowStep | 'fullScreen' | 'presenter' | 'stay';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'
>;

/** Keys that are no characters: they work always, and clickers send no others but `.`. */
const NAMED: Readonly<Record<string, StageCommand>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'enter',
  Escape: 'escape',
  F1: 'keys',
  F2: 'presenter',
  // A clicker's start button; reloading would only lose time.
  F5: 'stay',
  F8: 'black',
  F11: 'fullScreen',
};

/** Single characters; the settings can switch them off. */
const CHARACTERS: Readonly<Record<string, StageCommand>> = {
  n: 'next',
  p: 'previous',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  f: 'fullScreen',
  s: 'presenter',
  o: 'overview',
  g: 'jump',
  l: 'laser',
  d: 'draw',
  e: 'erase',
  u: 'unlock',
  t: 'timer',
  '?': 'keys',
};

/** With Ctrl, as PowerPoint has them; they are no single letters, so no setting takes them away. */
const WITH_CONTROL: Readonly<Record<string, StageCommand>> = {
  l: 'laser',
  p: 'draw',
  z: 'undoStroke',
};

const MOVES: readonly StageCommand[] = ['next', 'previous'];

/** The command of a key, or `null`. Held keys do not run through the scenes. */
export function stageCommandOf(
  press: KeyPress,
  { hasSingleKeys }: { readonly hasSingleKeys: boolean },
): StageCommand | null {
  const command = commandOf(press, hasSingleKeys);
  return press.repeat && command !== null && MOVES.includes(command) ? null : command;
}

function commandOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress, hasSingleKeys: boolean) {
  const letter = key.toLowerCase();
  if (ctrlKey !== metaKey && !altKey && !shiftKey && Object.hasOwn(WITH_CONTROL, letter))
    return WITH_CONTROL[letter] ?? null;
  if (ctrlKey || altKey || metaKey) return null;
  if (key === ' ') return shiftKey ? 'previous' : 'next';
  if (Object.hasOwn(NAMED, key)) return NAMED[key] ?? null;
  if (/^[0-9]$/.test(key)) return { digit: key };
  if (letter === 'k' && hasSingleKeys) return shiftKey ? 'roll' : 'play';
  return hasSingleKeys && Object.hasOwn(CHARACTERS, letter) ? (CHARACTERS[letter] ?? null) : null;
}
