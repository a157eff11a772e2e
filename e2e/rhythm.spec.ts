import { expect, test } from './driver.ts';
import { exactCount } from './exact-ratio.ts';
import { record } from './record.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const DAY_MS = 86_400_000;
/** Days that are known, in order. */
const days = record
  .filter(({ date = '' }) => date.length === 10)
  .map(({ date = '' }) => Date.parse(`${date}T00:00:00Z`) / DAY_MS)
  .sort((a, b) => a - b);

function inWindow(endDay: number, length: number): number {
  return days.filter((day) => day > endDay - length && day <= endDay).length;
}

/** The most incidents in `length` days that all lie in the data. */
function mostIn(length: number): number {
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? 0;
  let most = 0;
  for (let day = first + length - 1; day <= last; day++)
    most = Math.max(most, inWindow(day, length));
  return most;
}

function word(number: number): string {
  return String(Number(number.toFixed(1)));
}

test('shows a rolling rate with its interval, and the gaps between incidents', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  await app.button('Rate, lanes').click();
  await page.getByLabel('Rate over the bars').selectOption('over 90 days');
  const rhythm = page.getByRole('group', { name: 'Rhythm' });
  const most = mostIn(90);
  const { low, high } = exactCount(most);
  await expect(rhythm).toHaveAttribute('data-most', String(most));
  await expect(rhythm).toContainText(
    `Highest: ${word(most / 3)} per 30 days (${word(low / 3)}–${word(high / 3)})`,
  );
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? 0));
  const sorted = gaps.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  await expect(rhythm).toHaveAttribute('data-median', String(median));
  await expect(rhythm).toHaveAttribute('data-longest', String(sorted.at(-1)));
  const sameDay = gaps.filter((gap) => gap === 0).length;
  await expect(rhythm.getByRole('listitem').filter({ hasText: 'same day' })).toContainText(
    String(sameDay),
  );
  const inexact = record.filter(({ date = '' }) => date.length === 7).length;
  await expect(rhythm).toContainText(`${inexact} incidents dated less exactly than a day`);

  await page.keyboard.press('Escape');
  await rhythm.getByRole('button', { name: '30 days' }).click();
  await expect(rhythm).toHaveAttribute('data-most', String(mostIn(30)));
  await page.reload();
  await expect(rhythm).toHaveAttribute('data-most', String(mostIn(30)));
  await rhythm.getByRole('button', { name: 'Hide the rhythm' }).click();
  await expect(rhythm).toHaveCount(0);
});
