import type { Locator } from '@playwright/test';
import { expect, test } from './driver.ts';
import { exactRatio } from './exact-ratio.ts';
import { between } from './record.ts';

const CITIES = ['Brussels', 'Paris', 'Tehran', 'Jerusalem', 'London'];

function inFiveCities([from, to]: readonly [string, string]): number {
  return between(from, to).filter(({ city = '' }) => CITIES.includes(city)).length;
}

async function ratiosOf(status: Locator) {
  const read = async (name: string) =>
    Number.parseFloat((await status.getAttribute(`data-${name}`)) ?? '');
  return { ratio: await read('ratio'), low: await read('low'), high: await read('high') };
}

/** The article's question: did the tempo change in the year after, against the year before? Days are 365 on either side. */
for (const { event, a, b } of [
  {
    event: /^Offensive on Mosul begins/,
    a: ['2015-10-18', '2016-10-16'],
    b: ['2016-10-17', '2017-10-16'],
  },
  {
    event: /^Battle for Raqqa begins/,
    a: ['2016-06-06', '2017-06-05'],
    b: ['2017-06-06', '2018-06-05'],
  },
] as const) {
  test(`compares the year before and after: ${String(event)}`, async ({ atlas, app, page }) => {
    await atlas.open();
    for (const city of CITIES) await app.value('City', city).check();
    await app.button('Compare').click();
    const status = page.getByRole('status', { name: 'Comparison' });
    const around = page.getByRole('combobox', { name: 'Before and after…' });
    const choice = around.getByRole('option').filter({ hasText: event });
    await around.selectOption((await choice.textContent()) ?? '');
    await expect(page.getByLabel('From A', { exact: true })).toHaveValue(a[0]);
    await expect(page.getByLabel('To A', { exact: true })).toHaveValue(a[1]);
    await expect(page.getByLabel('From B', { exact: true })).toHaveValue(b[0]);
    await expect(page.getByLabel('To B', { exact: true })).toHaveValue(b[1]);
    const counts = { a: inFiveCities(a), b: inFiveCities(b) };
    await expect(status).toHaveAttribute('data-a', String(counts.a));
    await expect(status).toHaveAttribute('data-b', String(counts.b));
    const expected = exactRatio(counts.a, counts.b);
    const shown = await ratiosOf(status);
    expect(shown.ratio).toBeCloseTo(expected.ratio, 9);
    expect(shown.low).toBeCloseTo(expected.low, 4);
    expect(shown.high).toBeCloseTo(expected.high, 4);
    const includes = expected.low <= 1 && expected.high >= 1 ? 'includes' : 'excludes';
    await expect(status).toContainText(
      `${counts.b} incidents in B against ${counts.a} in A: ${word(expected.ratio)} times the rate. The 95% interval, ${word(expected.low)} to ${word(expected.high)}, ${includes} 1 (no change).`,
    );
  });
}

/** As a reader would round it, on the side of one where it lies. */
function word(ratio: number): string {
  for (let digits = 1; ; digits++) {
    const rounded = Number(ratio >= 1 ? ratio.toFixed(digits) : ratio.toPrecision(digits + 1));
    if (Math.sign(rounded - 1) === Math.sign(ratio - 1)) return String(rounded);
  }
}

test('finds no change between a period and itself, and the reciprocal when swapped', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#v=1&date=2016-01-01..2016-12-31&vs=2016-01-01..2016-12-31');
  const status = page.getByRole('status', { name: 'Comparison' });
  await expect(status).toHaveAttribute('data-ratio', '1');
  await expect(page.getByText('The periods share 1 January – 31 December 2016')).toBeVisible();
  await page.getByLabel('From B', { exact: true }).fill('2015-01-01');
  await page.getByLabel('To B', { exact: true }).fill('2015-12-31');
  await expect(status).toHaveAttribute(
    'data-b',
    String(between('2015-01-01', '2015-12-31').length),
  );
  const there = await ratiosOf(status);
  await app.button('Swap').click();
  await expect(status).toHaveAttribute(
    'data-a',
    String(between('2015-01-01', '2015-12-31').length),
  );
  const back = await ratiosOf(status);
  expect(there.ratio * back.ratio).toBeCloseTo(1, 9);
  expect(there.low * back.high).toBeCloseTo(1, 6);
  await app.button('Leave compare').click();
  await expect(status).toHaveCount(0);
  await app.hasDates('2015-01-01', '2015-12-31');
});

test('moves both periods by keyboard and keeps them equally long', async ({ atlas, app, page }) => {
  await atlas.open('#v=1&date=2015-01-01..2015-12-31');
  await page.keyboard.press('c');
  const status = page.getByRole('status', { name: 'Comparison' });
  await expect(page.getByLabel('From B', { exact: true })).toHaveValue('2016-01-01');
  await page.getByRole('slider', { name: 'End date B' }).press('ArrowLeft');
  await expect(page.getByLabel('To B', { exact: true })).not.toHaveValue('2016-12-30');
  const [a, b] = await Promise.all(
    ['A', 'B'].map(async (period) => {
      const day = async (label: string) =>
        Date.UTC(...(await civil(page.getByLabel(`${label} ${period}`, { exact: true }))));
      return (await day('To')) - (await day('From'));
    }),
  );
  expect(a).toBe(b);
  await expect(app.value('City', 'Paris')).toHaveAccessibleName(/\d+ in A, \d+ in B/);
  await expect(page.getByRole('group', { name: 'Marks on the map of period B' })).toBeVisible();
  const counts = await Promise.all(
    ['data-a', 'data-b'].map(async (name) => Number(await status.getAttribute(name))),
  );
  const difference = (counts[1] ?? 0) - (counts[0] ?? 0);
  await expect(app.incidents.getByRole('toolbar', { name: 'Incidents listed' })).toContainText(
    `B − A ${difference > 0 ? '+' : difference < 0 ? '−' : ''}${Math.abs(difference)}`,
  );
  await app.incidents.getByRole('button', { name: `List B, ${counts[1]} incidents` }).click();
  await expect(app.incidents.getByRole('table')).toHaveAttribute(
    'aria-rowcount',
    String(Number(await status.getAttribute('data-b')) + 1),
  );
  await page.reload();
  await expect(status).toHaveAttribute('data-b', /\d/);
});

async function civil(field: Locator): Promise<[number, number, number]> {
  const [year = 0, month = 1, day = 1] = (await field.inputValue()).split('-').map(Number);
  return [year, month - 1, day];
}

test('a place that is chosen before the maps are there is gone to', async ({
  atlas,
  app,
  page,
}) => {
  const held: (() => void)[] = [];
  await page.route(/ComparedMaps-.*\.js/, (route) => held.push(() => void route.continue()));
  await atlas.open('#v=1&date=2015-01-01..2015-12-31&vs=2016-01-01..2016-12-31&is.city=Paris');
  const status = page.getByRole('status', { name: 'Comparison' });
  await expect(status).toHaveAttribute('data-b', /[1-9]/);
  await expect.poll(() => held.length).toBe(1);
  await app.button('London').click();
  for (const release of held) release();
  await page.getByRole('checkbox', { name: 'Only in view' }).check();
  await expect(status).toHaveAttribute('data-b', '0');
});

test('leaves Play and the dates of both periods in sight', async ({ atlas, app, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await atlas.open('#v=1&date=2016-01-01..2016-12-31&vs=2017-01-01..2017-12-31');
  await expect(page.getByLabel('From B')).toHaveValue('2017-01-01');
  for (const name of ['From A', 'To A', 'From B', 'To B'])
    await expect(page.getByLabel(name, { exact: true })).toBeInViewport({ ratio: 1 });
  for (const name of ['Play', 'Earlier', 'Later'])
    await expect(app.timeline.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
});
