import type { Locator } from '@playwright/test';
import { type Atlas, expect, type Page, test as playwright } from './driver.ts';
import { record } from './record.ts';
import type { Screen } from './screen.ts';

/** The part of the page that opens files. */
export function deskOf(page: Page) {
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    load: dialog.getByRole('button', { name: 'Load', exact: true }),
    cancel: dialog.getByRole('button', { name: 'Cancel', exact: true }),
    report: page.getByRole('region', { name: 'Import report' }),
    /** As the menu has them: a file is chosen in the dialog. */
    async choose(text: string | Buffer, name = 'invented.csv'): Promise<void> {
      await page.getByRole('button', { name: 'Open data…', exact: true }).click();
      await dialog
        .getByLabel('Data file')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    },
    async open(text: string, name?: string): Promise<void> {
      await this.choose(text, name);
      await this.load.click();
      await expect(dialog).toBeHidden();
    },
  };
}

/** Journeys that begin with the app open, at its import desk. */
export const test = playwright.extend<{ desk: ReturnType<typeof deskOf> }>({
  desk: async ({ atlas, page }, use) => {
    await atlas.open();
    await use(deskOf(page));
  },
});

/** What became of the rows, as the report has it. */
export async function accounts(
  report: Locator,
  figures: Readonly<Partial<Record<'read' | 'placed' | 'unplaced' | 'rejected', number>>>,
): Promise<void> {
  for (const [name, value] of Object.entries(figures))
    await expect(report).toHaveAttribute(`data-${name}`, String(value));
}

/** The five cities are there, and so is the engine. */
export async function isUntouched(app: Screen, atlas: Atlas): Promise<void> {
  await app.shows(record.length);
  expect(await atlas.state()).toBe('ready');
}
