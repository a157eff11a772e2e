/** What else is kept of a show while one runs, for this tab alone; whoever only looks whether one ran needs none of it. */
import { SHOW_KEY } from './show-place.ts';

export function writeShowPlace(sceneId: string | null): void {
  try {
    if (sceneId === null) sessionStorage.removeItem(SHOW_KEY);
    else sessionStorage.setItem(SHOW_KEY, sceneId);
  } catch {
    // Denied: a reload then ends the show, and the briefing is still there.
  }
}

const INK_KEY = `${SHOW_KEY}-ink`;

/** What was drawn over the scenes when the page was left, as text; empty for nothing. */
export function readShowInk(): string {
  try {
    return sessionStorage.getItem(INK_KEY) ?? '';
  } catch {
    return '';
  }
}

export function writeShowInk(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(INK_KEY);
    else sessionStorage.setItem(INK_KEY, text);
  } catch {
    // Denied or full: a reload then loses what is drawn, and nothing else.
  }
}

const WINDOW_KEY = `${SHOW_KEY}-window`;

/** Whether the presenter's window was open when the page was left. */
export function readHadWindow(): boolean {
  try {
    return sessionStorage.getItem(WINDOW_KEY) !== null;
  } catch {
    return false;
  }
}

export function writeHadWindow(hasWindow: boolean): void {
  try {
    if (hasWindow) sessionStorage.setItem(WINDOW_KEY, '');
    else sessionStorage.removeItem(WINDOW_KEY);
  } catch {
    // Denied: the window then waits until it is opened again.
  }
}
