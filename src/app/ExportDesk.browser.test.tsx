import { type ReactNode, useState } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Assets, ExportRequest, Importer, TilePainter } from '../core/model/ports.ts';
import { startSessionOn } from '../session/session-on-text.ts';
import { Notice } from '../ui/kit/Notice.tsx';
import { SessionContext } from '../ui/use-session.ts';
import { ExportDesk } from './ExportDesk.tsx';

const assets: Assets = { read: () => Promise.reject(new Error('no template here')) };
const painter: TilePainter = {
  paint: () => Promise.reject(new Error('no basemap here')),
  whole: async () => {},
  watch: () => () => {},
};

/** The desk behind its button, on an importer whose files are done when the test says so. */
async function showDesk(before: ReactNode = null) {
  const session = await startSessionOn('id,title,date\none,First,2015-01-09\n');
  const requests: ExportRequest[] = [];
  let finish = () => {};
  const importer = {
    exportRows(request: ExportRequest) {
      requests.push(request);
      return new Promise((resolve, reject) => {
        request.signal?.addEventListener('abort', () => reject(request.signal?.reason));
        finish = () => resolve({ blob: new Blob(['x']), rowCount: 1, receipt: [] });
      });
    },
  } as unknown as Importer;
  const saved: string[] = [];
  const save = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  onTestFinished(() => save.mockRestore());
  function Bar() {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        {before}
        <button type="button" onClick={() => setIsOpen(true)}>
          Export…
        </button>
        <ExportDesk
          {...{ isOpen, importer, assets, painter }}
          open={() => undefined}
          onOpen={() => setIsOpen(true)}
          onClose={() => setIsOpen(false)}
        />
      </>
    );
  }
  await render(
    <SessionContext value={session}>
      <Bar />
    </SessionContext>,
  );
  async function begin(name: string): Promise<void> {
    await openMenu();
    await item(name).click();
    await expect.element(cancel()).toBeVisible();
    await vi.waitFor(() => expect(requests).toHaveLength(1), 10_000);
  }
  return { requests, saved, begin, finish: () => finish() };
}

const openMenu = () => page.getByRole('button', { name: 'Export…' }).click();
const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
const cancel = () => page.getByRole('button', { name: 'Cancel' });

async function closeMenu(): Promise<void> {
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
}

test('a file that is being made outlives its menu, which shows it again and begins no other', async () => {
  const { requests, saved, begin, finish } = await showDesk();
  await begin('CSV');
  await closeMenu();
  expect(requests[0]?.signal?.aborted).toBe(false);
  requests[0]?.onProgress?.(0.5);
  await openMenu();
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.5');
  await expect.element(page.getByRole('status')).toHaveTextContent('Making CSV…');
  await expect.element(item('GeoJSON')).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(requests).toHaveLength(1);
  finish();
  await expect.element(page.getByRole('status')).toHaveTextContent(/^Saved .*\.csv: 1 incident\.$/);
  expect(saved).toEqual([expect.stringMatching(/\.csv$/)]);
  await closeMenu();
  await expect.element(page.getByRole('status')).not.toBeInTheDocument();
});

test('a file that is finished behind a closed menu is saved, and said until that is read', async () => {
  const { saved, begin, finish } = await showDesk();
  await begin('GeoJSON');
  await closeMenu();
  finish();
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent(/^Saved .*\.geojson: 1 incident\./);
  expect(saved).toEqual([expect.stringMatching(/\.geojson$/)]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(page.getByRole('status')).not.toBeInTheDocument();
  await openMenu();
  await expect.element(page.getByRole('status')).toBeEmptyDOMElement();
});

test('a file is ended from the menu that was opened again, and focus stays in it', async () => {
  const { requests, saved, begin } = await showDesk();
  await begin('CSV');
  await closeMenu();
  await openMenu();
  await cancel().click();
  expect(requests[0]?.signal?.aborted).toBe(true);
  await expect.element(page.getByRole('status')).toHaveTextContent('CSV was cancelled');
  await expect.element(item('PNG image')).toHaveFocus();
  expect(saved).toEqual([]);
});

test('a file that is being made behind a closed menu is said, and leads back to the menu', async () => {
  const { begin, finish } = await showDesk();
  await begin('CSV');
  await closeMenu();
  await expect.element(page.getByRole('status')).toHaveTextContent('Making CSV…');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect.element(cancel()).toBeVisible();
  // What led here is gone while the menu is open; focus goes to what stands in its place.
  await closeMenu();
  await expect.element(page.getByRole('button', { name: 'Show' })).toHaveFocus();
  finish();
  await expect.element(page.getByRole('status')).toHaveTextContent(/^Saved /);
  await expect.element(page.getByRole('button', { name: 'Dismiss' })).toHaveFocus();
});

test('focus goes to what says how the file is, and to no other notice', async () => {
  const other = (
    <Notice dismiss="Read" onDismiss={() => undefined}>
      Another file is open.
    </Notice>
  );
  const { begin } = await showDesk(other);
  await begin('CSV');
  await closeMenu();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect.element(cancel()).toBeVisible();
  await closeMenu();
  await expect.element(page.getByRole('button', { name: 'Show' })).toHaveFocus();
});
