import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ConsoleMessage,
  expect,
  type Page,
  test as playwright,
  type Worker,
} from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { Screen } from './screen.ts';

export type { Page };
export { expect };

/** How the app is opened: from a server with our headers, or as one file from the disk. */
export type Edition = 'served' | 'single';

const editions: Record<Edition, () => string> = {
  served: () => process.env.ATLAS_URL ?? '',
  single: () =>
    pathToFileURL(fileURLToPath(new URL('../dist-single/atlas.html', import.meta.url))).href,
};

/** The app in one browser page, with a list of everything that should not have happened. */
export class Atlas {
  readonly page: Page;
  private readonly home: string;
  private troubles: string[] = [];
  /** The one foreign place that a journey has agreed to. */
  private expectedHost: string | null = null;

  constructor(page: Page, home: string) {
    this.page = page;
    this.home = home;
    page.on('console', (message) => this.hear(message));
    page.on('worker', (worker) => worker.on('console', (message) => this.hear(message)));
    page.on('pageerror', (error) => this.troubles.push(`error: ${error.message}`));
    page.on('request', (request) => this.watch(request.url()));
  }

  private hear(message: ConsoleMessage): void {
    // Playwright says so of itself.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning', 'assert'].includes(message.type())) {
      this.troubles.push(`console ${message.type()}: ${message.text()}`);
    }
  }

  private watch(address: string): void {
    const isInside = /^(?:data|blob):/.test(address);
    const isExpected = this.expectedHost !== null && address.startsWith(this.expectedHost);
    if (!isInside && !isExpected && !address.startsWith(this.home))
      this.troubles.push(`request: ${address}`);
  }

  /** From now on requests to addresses that begin with `host` are no trouble: the user has agreed to them. */
  expectHost(host: string): void {
    this.expectedHost = host;
  }

  /** Opens the app, at a hash if one is given, and waits until it has loaded its data or failed to. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(this.home + hash);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset.state !== 'loading');
  }

  /** `loading`, `ready` or `error`. */
  async state(): Promise<string | null> {
    return this.page.locator('html').getAttribute('data-state');
  }

  async worker(): Promise<Worker> {
    const [running] = this.page.workers();
    return running ?? this.page.waitForEvent('worker');
  }

  /** What becomes of a request to another host that would answer it, from the page and from the worker. */
  async tryAnotherHost(): Promise<{ page: string; worker: string }> {
    const other = await serve({
      root: 'public',
      port: 0,
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
    const reach = (url: string) =>
      fetch(url).then(
        () => 'reached',
        () => 'refused',
      );
    const worker = await this.worker();
    const address = `${other.url}icon.svg`;
    const outcome = {
      page: await this.page.evaluate(reach, address),
      worker: await worker.evaluate(reach, address),
    };
    await other.close();
    return outcome;
  }

  /** Console messages, errors and foreign requests since the last call; whatever is not taken fails the test. */
  takeTroubles(): string[] {
    const taken = this.troubles;
    this.troubles = [];
    return taken;
  }
}

export const test = playwright.extend<{
  edition: Edition;
  home: string;
  atlas: Atlas;
  app: Screen;
}>({
  edition: ['served', { option: true }],
  home: async ({ edition }, use) => use(editions[edition]()),
  app: async ({ page }, use) => use(new Screen(page)),
  atlas: async ({ page, home }, use) => {
    const atlas = new Atlas(page, home);
    await use(atlas);
    expect(atlas.takeTroubles(), 'console errors, page errors and foreign requests').toEqual([]);
  },
});
