/** Where a show stands, kept for this tab alone, so that a reload comes back to it. */
export const SHOW_KEY = 'incident-atlas:show';

/** The id of the scene on stage when the page was left, or `null` when nobody was presenting. */
export function readShowPlace(): string | null {
  try {
    return sessionStorage.getItem(SHOW_KEY);
  } catch {
    return null;
  }
}
