/** A second window that this page writes into: it needs no address, so it works from a disk too. */

/** Looks like the page it belongs to, and is closed with `close`. */
export interface SecondWindow {
  readonly window: Window;
  /** An empty element to put things into. */
  readonly root: HTMLElement;
  /** This page goes: what stands in the window stays to be read, with a message over it. */
  leave(message: string): void;
  close(): void;
}

interface ScreenPlace {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

interface ScreenDetails {
  readonly screens: readonly ScreenPlace[];
  readonly currentScreen: ScreenPlace;
}

const NAME = 'incident-atlas-presenter';
const WIDTH_PX = 1100;
const HEIGHT_PX = 760;
const LONGEST_SHEET_MS = 3000;

/** A screen that this page is not on, where the browser knows of one and lets the app look; asks the user for leave. */
async function findOtherScreen(): Promise<ScreenPlace | null> {
  const { getScreenDetails } = window as { getScreenDetails?: () => Promise<ScreenDetails> };
  const { isExtended } = screen as { isExtended?: boolean };
  if (getScreenDetails === undefined || isExtended !== true) return null;
  try {
    const { screens, currentScreen } = await getScreenDetails.call(window);
    return screens.find((one) => one !== currentScreen) ?? null;
  } catch {
    return null;
  }
}

/** Opens the window, or takes the one that is open already; `null` when the browser blocks it. Moves it to another screen where it can. */
export function openSecondWindow(title: string): SecondWindow | null {
  const opened = openOwn();
  if (opened === null) return null;
  void findOtherScreen().then((place) => {
    if (place === null || opened.closed) return;
    opened.moveTo(place.availLeft, place.availTop);
    opened.resizeTo(place.availWidth, place.availHeight);
  });
  opened.focus();
  return furnish(opened, title);
}

/** Takes back the window that was open when this page was left, where it stands; `null` when there is none any more. */
export function retakeSecondWindow(title: string): SecondWindow | null {
  const opened = openOwn();
  return opened === null ? null : furnish(opened, title);
}

/** From a disk a browser refuses what a page before has opened: a new window then takes its place, and where that is blocked the old one stays to be read. */
function openOwn(): Window | null {
  const features = `popup,width=${WIDTH_PX},height=${HEIGHT_PX}`;
  const opened = window.open('', NAME, features);
  if (opened === null || opened.closed) return null;
  if (canWrite(opened)) return opened;
  const other = window.open('', `${NAME}-${Date.now()}`, features);
  if (other === null || other.closed || !canWrite(other)) return null;
  opened.close();
  return other;
}

function canWrite(opened: Window): boolean {
  try {
    return opened.document.body !== null;
  } catch {
    return false;
  }
}

function furnish(opened: Window, title: string): SecondWindow {
  const { document: page } = opened;
  page.title = title;
  page.documentElement.lang = document.documentElement.lang;
  const sheets = [...document.head.querySelectorAll('link[rel="stylesheet"], style')].map((sheet) =>
    copySheet(sheet, page),
  );
  const root = page.createElement('div');
  // Without its sheets everything would stand elsewhere, and be clicked there.
  root.hidden = true;
  void Promise.all(sheets.map(awaitSheet)).then(() => {
    root.hidden = false;
  });
  page.head.replaceChildren(...sheets);
  page.body.replaceChildren(root);
  copyAppearance(page);
  const observer = new MutationObserver(() => copyAppearance(page));
  observer.observe(document.documentElement, { attributes: true });
  return {
    window: opened,
    root,
    leave(message) {
      const note = page.createElement('p');
      note.setAttribute('role', 'alert');
      note.textContent = message;
      root.inert = true;
      page.body.prepend(note);
    },
    close() {
      observer.disconnect();
      opened.close();
    },
  };
}

/** The same node again: the policy that lets a sheet into the page lets it in there. */
function copySheet(sheet: Element, page: Document): Element {
  const copy = page.importNode(sheet, true);
  if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
  return copy;
}

/** A sheet that is not yet in its page; one that can't be read, or takes too long, is not waited for. */
async function awaitSheet(sheet: Element): Promise<void> {
  if (!('href' in sheet)) return;
  await new Promise<void>((resolve) => {
    for (const end of ['load', 'error']) sheet.addEventListener(end, () => resolve());
    setTimeout(resolve, LONGEST_SHEET_MS);
  });
}

function copyAppearance(page: Document): void {
  for (const name of ['data-theme', 'data-motion', 'dir']) {
    const value = document.documentElement.getAttribute(name);
    if (value === null) page.documentElement.removeAttribute(name);
    else page.documentElement.setAttribute(name, value);
  }
}
