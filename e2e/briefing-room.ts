import type { Page } from '@playwright/test';
import { expect } from './driver.ts';

const EXAMPLE = 'Example: Five cities, three weeks in June 2017';

/** Scenes and stage as their user names them. */
export function roomOf(page: Page) {
  const scenes = page.getByRole('region', { name: 'Scenes' });
  const stage = page.getByRole('region', { name: 'Stage' });
  return {
    scenes,
    stage,
    item: (number: number) => scenes.getByRole('button', { name: new RegExp(`^Scene ${number}:`) }),
    field: (name: string) => scenes.getByLabel(name),
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
    async isAt(scene: number) {
      await expect(stage).toHaveAttribute('data-scene', String(scene));
    },
  };
}
