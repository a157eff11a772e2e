/** What else is kept of a show while one runs, for this tab alone; whoever only looks whether one ran needs none of it. */
import { SHOW_KEY } from './show-place.ts';

const INK_KEY = `${SHOW_KEY}-ink`;
const WINDOW_KEY = `${SHOW_KEY}-window`;

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Denied or full: a reload then loses this of the show, and nothing of the briefing.
  }
}

export const writeShowPlace = (sceneId: string | null) => write(SHOW_KEY, sceneId);

/** What was drawn over the scenes when the page was left, as text; empty for nothing. */
export const readShowInk = () => read(INK_KEY) ?? '';
export const writeShowInk = (text: string) => write(INK_KEY, text === '' ? null : text);

/** Whether the presenter's window was open when the page was left. */
export const readHadWindow = () => read(WINDOW_KEY) !== null;
export const writeHadWindow = (hasWindow: boolean) => write(WINDOW_KEY, hasWindow ? '' : null);
