import { serve } from '../scripts/serve.mjs';
import { expect, test as served } from './driver.ts';

/** A static host that keeps the app under a sub-path and sends no policy of its own. */
const test = served.extend({
  home: async ({ edition: _ }, use) => {
    const server = await serve({ root: 'dist', port: 0, base: '/maps/atlas/', headers: {} });
    await use(server.url);
    await server.close();
  },
});

test('loads everything from below its own folder', async ({ atlas }) => {
  await atlas.open();
  expect(await atlas.state()).toBe('ready');
});

test('keeps its policy in page and worker where the host sends none', async ({ atlas }) => {
  await atlas.open();
  expect(await atlas.tryAnotherHost()).toEqual({ page: 'refused', worker: 'refused' });
  expect(atlas.takeTroubles().join()).toContain('connect-src');
});

test('says so when the file of the worker is gone', async ({ atlas, page }) => {
  await page.route('**/assets/worker-*.js', (route) => route.abort());
  await atlas.open();
  expect(await atlas.state()).toBe('error');
});
