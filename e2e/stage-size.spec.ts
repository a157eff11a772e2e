import { presentExample, TWO_YEARS } from './briefing-room.ts';
import { expect, test } from './driver.ts';
import { findSizeFaults } from './stage-size.ts';

const long = (letters: number) => 'Words without an end. '.repeat(letters / 22).trim();
/** As many words as a scene may have, twice over two periods. */
const LONG = {
  title: long(198),
  keyMessage: long(594),
  body: long(1980),
  marking: long(60),
  sources: [long(396), long(396)],
  view: TWO_YEARS,
};

/** The smallest maps there are, five in each of two rows; then with lanes and a rate, and a text on one of them; lanes alone; one map; words alone. */
const LENSES = [
  { title: 'Lenses', view: `${TWO_YEARS}&lenses=1` },
  {
    title: 'Lenses with lanes',
    view: `${TWO_YEARS}&lenses=1&lanes=city,count,bars&rate=90`,
    annotations: [
      {
        kind: 'text',
        text: 'Words that are wider than their small map',
        anchor: { kind: 'place', position: [-0.1, 51.52] },
      },
    ],
  },
  { title: 'Lanes', shows: 'timeline', view: 'v=1&lanes=attackType,count,dots' },
  { title: 'Rate', view: 'v=1&rate=90' },
  { title: 'Words', shows: 'words', keyMessage: long(300), view: 'v=1' },
];

const ALL_SCENES = [1, 2, 3, 4, 5, 6, 7, 8];

// Sizes are shares: the two small screens are the hard ones, and many pixels are much for a small machine.
for (const [width, height, scenes] of [
  [1024, 768, ALL_SCENES],
  [1280, 720, ALL_SCENES],
  [1920, 1080, [2, 6, 8]],
  [3840, 2160, [2, 7]],
] as const)
  test(`on a screen of ${width} × ${height} nothing on stage is too small or cut`, async ({
    atlas,
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const room = await presentExample(atlas, page);
    for (const scene of scenes) {
      await room.goTo(scene);
      await expect(room.stage.getByRole('heading')).not.toContainText('–,');
      await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
      await expect(room.stage.getByText('TLP:CLEAR')).toHaveCount(2);
      await expect(room.stage).toContainText(`${scene} of 8`);
      await expect(room.stage.locator('[data-cut="true"]')).toHaveCount(0);
    }
    await page.keyboard.press('Escape');
    await room.openScenes([LONG], { title: 'Long', marking: 'TLP:AMBER' });
    await room.present();
    await expect(room.stage.locator('[data-cut="true"]')).toContainText('…');
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await page.keyboard.press('Escape');
    await room.openScenes(LENSES);
    await room.present();
    await expect(room.stage.getByRole('group', { name: /^London, period [AB]$/ })).toHaveCount(2);
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await room.goTo(2);
    const lanes = room.stage.getByRole('list', { name: 'Lanes by city' });
    // On 4:3 ten maps need the room.
    if (width / height < 1.5) {
      await expect(room.stage).toContainText('No room for lanes on this screen.');
      await expect(lanes).toHaveCount(0);
    } else await expect(lanes).toContainText(/London ?A \d+ · B \d+/);
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await room.goTo(3);
    await expect(room.stage.getByRole('list', { name: /^Lanes by / })).toContainText('Unknown');
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await room.goTo(4);
    await expect(room.stage.locator('[data-rate="90"]')).toBeAttached();
    await expect(room.stage).toContainText('Line: rate per 30 days over 90 days.');
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await room.goTo(5);
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
  });
