import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../scripts/serve.mjs';
import { Atlas, expect, type Page, test } from './driver.ts';
import { Screen } from './screen.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the browser keeps the whole app. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller === null)
      await new Promise((resolve) =>
        serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });
}

test('the served app opens without a network after the first visit, on a sub-path too', async ({
  page,
  context,
}) => {
  const server = await serve({ root: 'dist', port: 0, base: '/tools/atlas/' });
  const atlas = new Atlas(page, server.url);
  await atlas.open();
  await isKept(page);
  await server.close();
  await context.setOffline(true);
  await atlas.open('#v=1&date=2017-06-03..2017-06-20');
  await new Screen(page).shows(11);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: 'One HTML file' }).click();
  await expect(page.getByRole('dialog').locator('[data-size-bytes]')).toBeVisible();
  expect(atlas.takeTroubles()).toEqual([]);
});

test('a new version says that it is there, and never reloads the page by itself', async ({
  page,
}) => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'));
  cpSync('dist', root, { recursive: true });
  const server = await serve({ root, port: 0 });
  try {
    const atlas = new Atlas(page, server.url);
    await atlas.open();
    await isKept(page);
    await page.evaluate(() => {
      document.documentElement.dataset.mark = 'old';
    });
    appendFileSync(join(root, 'service-worker.js'), '// another version\n');
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    const notice = page.getByRole('status').filter({ hasText: 'A new version of this app' });
    await expect(notice).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-mark', 'old');
    await notice.getByRole('button', { name: 'Reload with the new version' }).click();
    await expect(page.locator('html')).not.toHaveAttribute('data-mark', 'old');
    await atlas.settled();
    expect(await atlas.state()).toBe('ready');
    expect(atlas.takeTroubles()).toEqual([]);
  } finally {
    await server.close();
    rmSync(root, { recursive: true });
  }
});
