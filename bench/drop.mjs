import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from '../scripts/chromium.mjs';

/** Long enough for what a first picture brings after it. */
const afterMs = 1000;
const mostMs = 600_000;
const rounds = 3;

/** @typedef {{ paintedMs: number, peakMiB: number | null, longestTaskMs: number, rows: number }} Drop */

/** Waits in the page, which costs it less than being asked again and again. @param {import('playwright').Page} page @param {'findButton' | 'waitForPaint'} task @param {string} argument */
const ask = (page, task, argument) =>
  page.evaluate((name) => /** @type {any} */ (globalThis).bench[name.task](name.argument), {
    task,
    argument,
  });

/** What the page is asked, in words of its own. */
function installProbe() {
  /** @type {Promise<number>} */
  const dropped = new Promise((resolve) => {
    addEventListener('drop', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
  });
  /** @template Found @param {() => Found | null | undefined} find @returns {Promise<Found>} */
  const frameWith = (find) =>
    new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
  const tasks = {
    /** The middle of the button that is to be pressed. @param {string} word */
    findButton: (word) =>
      frameWith(() => {
        const buttons = document.querySelectorAll('dialog button:not(:disabled)');
        const box = [...buttons]
          .find(({ textContent }) => textContent === word)
          ?.getBoundingClientRect();
        return box && box.width > 0 && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }),
    /** From the drop to the task after the first frame that shows another dataset, with nothing over it. @param {string} before */
    async waitForPaint(before) {
      const read = () => document.querySelector('[data-total]')?.getAttribute('data-total');
      const total = await frameWith(() => {
        const now = read();
        return now !== before && document.querySelector('dialog[open]') === null && now;
      });
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      const paintedMs = performance.now() - (await dropped);
      performance.mark('bench:painted');
      return { rows: Number(total), paintedMs };
    },
  };
  Object.assign(globalThis, { bench: tasks });
}

/** Lets a file fall on the page, as a hand would. @param {import('playwright').CDPSession} client @param {string} path */
async function dropFile(client, path) {
  const data = { items: [], files: [resolve(path)], dragOperationsMask: 1 };
  for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop']))
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
}

/**
 * The whole app, in a browser of its own: a file is dropped on it, Load is pressed as soon as it is offered, and the
 * first frame is awaited that shows the new data. Processor time of the longest task of the main thread on the way,
 * and the most memory that the app's process (page and workers) has ever held.
 *
 * @param {string} url
 * @param {string} path
 * @returns {Promise<Drop>}
 */
async function dropOnce(url, path) {
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(mostMs);
    await page.goto(url);
    await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
    await page.waitForLoadState('networkidle');
    await page.evaluate(installProbe);
    const before = await page.locator('[data-total]').getAttribute('data-total');
    const client = await page.context().newCDPSession(page);
    await browser.startTracing(page, {
      categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'],
    });
    await page.evaluate(() => performance.mark('bench:start'));
    const painted = ask(page, 'waitForPaint', before ?? '');
    await dropFile(client, path);
    const { x, y } = await ask(page, 'findButton', 'Load');
    await page.mouse.click(x, y);
    const { paintedMs, rows } = await painted;
    await page.waitForTimeout(afterMs);
    const longestTaskMs = longestTask(await browser.stopTracing());
    return { paintedMs, rows, longestTaskMs, peakMiB: await readPeakMiB(browser) };
  } catch (error) {
    throw new Error(`${basename(path)} did not open in the app`, { cause: error });
  } finally {
    await browser.close();
  }
}

/** Processor time of the longest task since the start, on the thread that marked it. @param {Buffer} trace */
function longestTask(trace) {
  /** @type {{ traceEvents: { name: string, pid: number, tid: number, ts: number, tdur?: number, dur?: number }[] }} */
  const { traceEvents } = JSON.parse(trace.toString());
  const start = traceEvents.find(({ name }) => name === 'bench:start');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && start && pid === start.pid && tid === start.tid && ts > start.ts,
  );
  return tasks.reduce((most, { tdur, dur }) => Math.max(most, tdur ?? dur ?? 0), 0) / 1000;
}

/** The most that any page's process has held; `null` where the system does not tell. @param {import('playwright').Browser} browser */
async function readPeakMiB(browser) {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  try {
    const peaks = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
    return Math.max(...peaks.map(Number)) / 1024;
  } catch {
    return null;
  }
}

/** The median of several drops, with the longest task of all. @param {string} url @param {string} path @returns {Promise<Drop>} */
export async function dropOnApp(url, path) {
  const drops = [];
  for (let round = 0; round < rounds; round++) drops.push(await dropOnce(url, path));
  const [drop] = drops.sort((a, b) => a.paintedMs - b.paintedMs).slice(rounds >> 1);
  if (drop === undefined) throw new Error('nothing was dropped');
  return { ...drop, longestTaskMs: Math.max(...drops.map(({ longestTaskMs }) => longestTaskMs)) };
}
