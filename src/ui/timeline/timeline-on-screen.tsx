/** The timeline on a session of its own, and a hand on its brush: for tests in a browser. */
import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { formatIsoDay } from '../../core/model/time.ts';
import type { Session } from '../../session/session.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../use-session.ts';
import { TimelinePanel } from './TimelinePanel.tsx';

/** What the page's own styles give to every panel. */
const PAGE_STYLES = `
  * { box-sizing: border-box; margin: 0; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }`;

export async function showTimeline(hash: string, text: string) {
  const styles = new CSSStyleSheet();
  styles.replaceSync(PAGE_STYLES);
  document.adoptedStyleSheets = [styles];
  await page.viewport(1440, 500);
  // Events made here have no pointer that could be captured.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
  const session = await startSessionOn(text, hash);
  const screen = await render(
    <SessionContext value={session}>
      <div style={{ height: 214 }}>
        <TimelinePanel />
      </div>
    </SessionContext>,
  );
  return { session, screen };
}

/** The range that is set, both days included; "all" for none. */
export function dates(session: Session): string {
  const { range } = session.store.getState().view;
  return range === null
    ? 'all'
    : `${formatIsoDay(range.startDay)}..${formatIsoDay(range.endDay - 1)}`;
}

export const brush = () => page.getByRole('group', { name: 'Brush' }).element();
export const slider = (name: string) => page.getByRole('slider', { name });
export const from = () => page.getByLabelText('From', { exact: true });
export const to = () => page.getByLabelText('To', { exact: true });

/** One pointer event at a share of the plot's width, 20 px from its top. */
export async function point(type: string, share: number, at: Element = brush()): Promise<void> {
  const box = brush().getBoundingClientRect();
  const init = {
    bubbles: true,
    cancelable: true,
    isPrimary: true,
    pointerId: 1,
    pointerType: 'mouse',
    clientX: box.left + share * box.width,
    clientY: box.top + 20,
  };
  at.dispatchEvent(new PointerEvent(type, init));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

export async function expectFields(first: string, last: string): Promise<void> {
  await expect.element(from()).toHaveValue(first);
  await expect.element(to()).toHaveValue(last);
}
