/** Where a show stands, kept for this tab alone, so that a reload comes back to it. */
const KEY = 'incident-atlas:show';

/** The id of the scene on stage when the page was left, or `null` when nobody was presenting. */
export function readShowPlace(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function writeShowPlace(sceneId: string | null): void {
  try {
    if (sceneId === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, sceneId);
  } catch {
    // Denied: a reload then ends the show, and the briefing is still there.
  }
}

const INK_KEY = `${KEY}-ink`;

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

const WINDOW_KEY = `${KEY}-window`;

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
