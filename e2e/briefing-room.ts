import type { Locator, Page } from '@playwright/test';
import { type Atlas, expect } from './driver.ts';

/** A view of 2015 beside 2017. */
export const TWO_YEARS = 'v=1&date=2015-01-01..2015-12-31&vs=2017-01-01..2017-12-31';

const EXAMPLE = 'Example: Five cities, three weeks in June 2017';

/** Scenes and stage as their user names them. */
export function roomOf(page: Page) {
  const scenes = page.getByRole('region', { name: 'Scenes' });
  const stage = page.getByRole('region', { name: 'Stage' });
  const room = {
    scenes,
    stage,
    view: (window: Page) => window.getByRole('region', { name: 'Presenter window' }),
    item: (number: number) => scenes.getByRole('button', { name: new RegExp(`^Scene ${number}:`) }),
    field: (name: string) => scenes.getByLabel(name),
    async show(): Promise<void> {
      await page.getByRole('button', { name: 'Brief', exact: true }).click();
    },
    async add(title: string) {
      await scenes.getByRole('button', { name: 'Add scene' }).click();
      await scenes.getByLabel('Title: a judgement in a sentence').fill(title);
    },
    async isSaved() {
      await expect(scenes.getByText(/^Saved in this browser/)).toBeVisible();
    },
    async startExample() {
      await scenes.getByRole('button', { name: EXAMPLE }).last().click();
      await expect(scenes.getByRole('button', { name: /^Scene \d/ })).toHaveCount(8);
    },
    /** As the menu has it: a file of a briefing is chosen. */
    async openFile(name: string, content: unknown) {
      await page.getByLabel('Briefing file').setInputFiles({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
      });
    },
    /** A file of these scenes, opened over what is there. */
    async openScenes(sceneList: readonly object[], rest: object = {}) {
      const kind = { format: 'incident-atlas-briefing', formatVersion: 1 };
      await room.openFile('scenes.json', { ...kind, ...rest, scenes: sceneList });
      await expect(scenes.getByRole('button', { name: /^Scene \d/ })).toHaveCount(sceneList.length);
    },
    async present() {
      await scenes.getByRole('button', { name: 'Present', exact: true }).click();
      await room.isAt(1);
    },
    async isAt(scene: number) {
      await expect(stage).toHaveAttribute('data-scene', String(scene));
    },
    async goTo(scene: number) {
      await page.keyboard.press(String(scene));
      await page.keyboard.press('Enter');
      await room.isAt(scene);
    },
    async openPresenter(): Promise<{ second: Page; view: Locator }> {
      const opening = page.waitForEvent('popup');
      await page.keyboard.press('s');
      const second = await opening;
      return { second, view: room.view(second) };
    },
  };
  return room;
}

/** The app with the example briefing, its scenes listed. */
export async function openExample(atlas: Atlas, page: Page) {
  await atlas.open();
  const room = roomOf(page);
  await room.show();
  await room.startExample();
  return room;
}

/** The app with a briefing of these scenes, listed. */
export async function openScenes(atlas: Atlas, page: Page, scenes: readonly object[]) {
  await atlas.open();
  const room = roomOf(page);
  await room.show();
  await room.openScenes(scenes);
  return room;
}

/** The app with the example briefing on stage. */
export async function presentExample(atlas: Atlas, page: Page) {
  const room = await openExample(atlas, page);
  await room.present();
  return room;
}
