import { expect, test } from './driver.ts';
import { between, record } from './record.ts';
import type { Screen } from './screen.ts';

const CITIES = ['Brussels', 'Paris', 'Tehran', 'Jerusalem', 'London'];

/** The five attacks of three weeks from which the article of June 2017 argued, each by its sites. */
const ATTACKS = {
  London: ['london-2017-06-03-london-bridge', 'london-2017-06-03-borough-market'],
  Tehran: ['tehran-2017-06-07-majlis', 'tehran-2017-06-07-mausoleum'],
  Jerusalem: ['jerusalem-2017-06-16-sultan-suleiman', 'jerusalem-2017-06-16-damascus-gate'],
  Paris: ['paris-2017-06-19-champs-elysees'],
  Brussels: ['brussels-2017-06-20-central-station'],
};

type Row = (typeof record)[number];

/** "2 2–3", "6", "17–18" or "not known": a figure of the record as a reader would write it. */
function figure(row: Row, name: string): string {
  const [best = '', low = '', high = ''] = ['', '_low', '_high'].map((end) => row[name + end]);
  const span = low === high ? low : `${low}–${high}`;
  if (best === '') return span === '' ? 'not known' : span;
  return low === high ? best : `${best} ${span}`;
}

function hasFigure(row: Row, name: string): boolean {
  return ['', '_low', '_high'].some((end) => (row[name + end] ?? '') !== '');
}

/** A figure after its label, and no longer one that begins alike. */
function wholly(label: string, said: string): RegExp {
  return new RegExp(`${label}${said}(?!\\s*[\\d–])`);
}

/** What the details say, held against the row of the record: when, where, how many, in all and here. */
async function showsAsRecorded(app: Screen, row: Row): Promise<void> {
  const { title = '', date = '', city = '', campaign = '' } = row;
  await expect(app.details.getByRole('heading', { name: title, exact: true })).toBeVisible();
  await expect(app.details).toContainText(`${Number(date.slice(8))} June 2017`);
  await expect(app.details).toContainText(city);
  const sites = record.filter((other) => other.campaign === campaign).length;
  for (const [name, word] of [
    ['killed', 'Killed'],
    ['wounded', 'Wounded'],
  ] as const) {
    const victims = name === 'killed' ? ', victims' : '';
    const hasWhole = campaign !== '' && hasFigure(row, `campaign_${name}`);
    await expect(app.details).toContainText(
      wholly(`${word}${hasWhole ? ' here' : ''}${victims}`, figure(row, name)),
    );
    if (hasWhole)
      await expect(app.details).toContainText(
        wholly(`${word} in all, ${sites} sites`, figure(row, `campaign_${name}`)),
      );
  }
}

test('shows the five attacks of the founding article, each beside what the article says of it', async ({
  atlas,
  app,
}) => {
  await atlas.open();
  await app.timeline.getByRole('button', { name: '3–20 June 2017', exact: true }).click();
  await app.shows(between('2017-06-03', '2017-06-20').length);
  for (const [city, ids] of Object.entries(ATTACKS)) {
    await app.value('City', city).check();
    const own = between('2017-06-03', '2017-06-20').filter((row) => row.city === city);
    await app.shows(own.length);
    for (const row of own.filter(({ id = '' }) => ids.includes(id))) {
      await app
        .row(row.title ?? '')
        .getByRole('button')
        .first()
        .click();
      await showsAsRecorded(app, row);
      await expect(
        app.details.getByRole('columnheader', { name: /^DEBKA Weekly/ }).first(),
      ).toBeVisible();
      await app.details.getByRole('button', { name: 'Close details' }).click();
    }
    await app.value('City', city).uncheck();
  }
});

test('lets a reader judge whether attacks slowed: one count in sentence, table and filters', async ({
  atlas,
  app,
  page,
}) => {
  const a = ['2015-10-18', '2016-10-16'] as const;
  const b = ['2016-10-17', '2017-10-16'] as const;
  const inCity = (city: string, [from, to]: readonly [string, string]) =>
    between(from, to).filter((row) => row.city === city).length;
  await atlas.open();
  for (const city of CITIES) await app.value('City', city).check();
  await app.button('Compare').click();
  const around = page.getByRole('combobox', { name: 'Before and after…' });
  const mosul = around.getByRole('option').filter({ hasText: /^Offensive on Mosul begins/ });
  await around.selectOption((await mosul.textContent()) ?? '');

  const [inA, inB] = [a, b].map((days) =>
    CITIES.reduce((sum, city) => sum + inCity(city, days), 0),
  ) as [number, number];
  const status = page.getByRole('status', { name: 'Comparison' });
  await expect(status).toContainText(`${inB} incidents in B against ${inA} in A`);
  await expect(status).toContainText(/The 95% interval, [\d.]+ to [\d.]+, (includes|excludes) 1 /);
  const difference = `${inB > inA ? '+' : inB < inA ? '−' : ''}${Math.abs(inB - inA)}`;
  await expect(app.incidents.getByRole('toolbar', { name: 'Incidents listed' })).toContainText(
    `B − A ${difference}`,
  );
  for (const city of CITIES)
    await expect(app.value('City', city)).toHaveAccessibleName(
      new RegExp(`${inCity(city, a)} in A, ${inCity(city, b)} in B`),
    );
  for (const [period, days, count] of [
    ['A', a, inA],
    ['B', b, inB],
  ] as const) {
    await app.incidents.getByRole('button', { name: `List ${period}, ${count} incidents` }).click();
    await expect(app.incidents.getByRole('table')).toHaveAttribute('aria-rowcount', `${count + 1}`);
    const first = between(days[0], days[1])
      .filter(({ city = '' }) => CITIES.includes(city))
      .sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1))[0];
    await expect(app.row(first?.title ?? '').first()).toBeVisible();
  }
  await expect(page.getByText('Counts depend on which incidents the dataset holds')).toBeVisible();
});
