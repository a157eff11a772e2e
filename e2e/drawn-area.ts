import type { Locator, Page } from '@playwright/test';
import { expect } from './driver.ts';
import { record } from './record.ts';

/** Incidents of the record in a box. */
export function countIn([west, south, east, north]: readonly number[]): number {
  const isIn = (value: string | undefined, from = 0, to = 0) =>
    value !== undefined && value !== '' && Number(value) >= from && Number(value) <= to;
  return record.filter(
    ({ longitude, latitude }) => isIn(longitude, west, east) && isIn(latitude, south, north),
  ).length;
}

/** What the address says of the first area: its kind and its numbers. */
export async function readArea(page: Page): Promise<{ kind: string; numbers: number[] }> {
  await expect(page).toHaveURL(/[&#]area=/);
  const text = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('area') ?? '';
  const [kind = '', ...numbers] = (text.split(';')[0] ?? '').split('~')[0]?.split(',') ?? [];
  return { kind, numbers: numbers.map(Number) };
}

export async function pointIn(map: Locator, x: number, y: number): Promise<[number, number]> {
  const box = await map.boundingBox();
  if (box === null) throw new Error('there is no map');
  return [box.x + x * box.width, box.y + y * box.height];
}
