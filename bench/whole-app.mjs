const loads = 7;
const steps = 30;

/**
 * A new visitor each time: from navigation to `html[data-state=ready]`, in the page's own clock.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
async function measureReady(browser, url) {
  const values = [];
  for (let load = 0; load < loads; load++) {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset.state === 'ready', null, {
      polling: 'raf',
    });
    values.push(await page.evaluate(() => performance.now()));
    await page.close();
  }
  return values;
}

/**
 * What a frame costs where nothing has to be done: from a key that no one listens to, to the task after the frame.
 *
 * @param {import('playwright').Page} page
 */
async function measureFloor(page) {
  await page.evaluate(() => {
    addEventListener('keydown', ({ key, timeStamp }) => {
      if (key !== 'Shift') return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () =>
          performance.measure('bench:floor', { start: timeStamp, end: performance.now() });
        port2.postMessage(null);
      });
    });
  });
  return measureSteps(page, 'bench:floor', async () => page.keyboard.press('Shift'));
}

/**
 * Repeats a gesture and collects the durations that the page measured for it, one a gesture.
 *
 * @param {import('playwright').Page} page
 * @param {string} entryName
 * @param {(step: number) => Promise<void>} gesture
 */
async function measureSteps(page, entryName, gesture) {
  await page.evaluate((name) => performance.clearMeasures(name), entryName);
  for (let step = 0; step < steps; step++) {
    await gesture(step);
    await page.waitForFunction(
      ({ name, count }) => performance.getEntriesByName(name, 'measure').length >= count,
      { name: entryName, count: step + 1 },
      { polling: 'raf' },
    );
  }
  return page.evaluate(
    (name) => performance.getEntriesByName(name, 'measure').map(({ duration }) => duration),
    entryName,
  );
}

/**
 * The built app with its embedded data: loading, and three gestures from the event to the painted answer.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
export async function measureWholeApp(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
  await page.waitForLoadState('networkidle');

  const floor = await measureFloor(page);
  const slider = page.getByRole('slider', { name: 'End date' });
  await slider.focus();
  const moveDate = await measureSteps(page, 'atlas:frame', () => page.keyboard.press('ArrowLeft'));
  await page.getByRole('button', { name: 'Reset all' }).click();
  const box = page.getByRole('group', { name: 'City' }).getByRole('checkbox').first();
  const toggleCity = await measureSteps(page, 'atlas:frame', () => box.press('Space'));
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const year = (/** @type {number} */ step) =>
    timeline.getByRole('button', { name: step % 2 ? '2015' : '2016', exact: true });
  const chooseYear = await measureSteps(page, 'atlas:frame', (step) => year(step).click());
  await page.close();

  return [
    { name: 'an empty frame', values: floor },
    { name: 'navigation to ready', values: await measureReady(browser, url) },
    { name: 'End date by one key, to painted frame', values: moveDate },
    { name: 'one city on or off, to painted frame', values: toggleCity },
    { name: 'one year by its button, to painted frame', values: chooseYear },
  ];
}
