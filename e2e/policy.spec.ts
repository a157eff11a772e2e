import { expect, test } from './driver.ts';

test('opens without a console message or a request to another host @single', async ({ atlas }) => {
  await atlas.open();
  expect(await atlas.state()).toBe('ready');
});

test('refuses to turn a string into markup @single', async ({ atlas, page }) => {
  await atlas.open();
  const refusal = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<img src=x onerror=1>';
      return 'not refused';
    } catch (error) {
      return String(error);
    }
  });
  expect(refusal).toContain('TrustedHTML');
  expect(await page.locator('img').count()).toBe(0);
  expect(atlas.takeTroubles().join()).toContain('TrustedHTML');
});

test('refuses to run a string as a script @single', async ({ atlas, page }) => {
  await atlas.open();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'document.title = "ran"';
      document.head.append(script);
    } catch {
      return 'refused';
    }
    return document.title === 'ran' ? 'ran' : 'refused';
  });
  expect(ran).toBe('refused');
  expect(atlas.takeTroubles()).not.toEqual([]);
});

test('reaches no other host, from the page or from the worker @single', async ({ atlas }) => {
  await atlas.open();
  expect(await atlas.tryAnotherHost()).toEqual({ page: 'refused', worker: 'refused' });
  expect(atlas.takeTroubles().join()).toContain('connect-src');
});
