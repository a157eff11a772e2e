import type { Page } from '@playwright/test';

export type Point = readonly [x: number, y: number];

/** A finger on the screen, as the browser tells it. */
export async function fingerOf(page: Page) {
  const browser = await page.context().newCDPSession(page);
  const tell = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    browser.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  return {
    async drag(from: Point, to: Point): Promise<void> {
      await tell('touchStart', [from]);
      for (const share of [0.2, 0.4, 0.6, 0.8, 1])
        await tell('touchMove', [
          [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
        ]);
      await tell('touchEnd', []);
    },
    async pinch(middle: Point, fromPx: number, toPx: number): Promise<void> {
      const fingers = (px: number): readonly Point[] => [
        [middle[0] - px, middle[1]],
        [middle[0] + px, middle[1]],
      ];
      await tell('touchStart', fingers(fromPx));
      for (const share of [0.25, 0.5, 0.75, 1])
        await tell('touchMove', fingers(fromPx + (toPx - fromPx) * share));
      await tell('touchEnd', []);
    },
  };
}
