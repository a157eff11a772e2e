import { expect, test } from './driver.ts';
import { record } from './record.ts';

const DATA = '**/data/incidents.csv';
const HEADER = 'id,title,date,latitude,longitude,city\n';

test('says which file is missing, and opens it on Retry', async ({ atlas, app, page }) => {
  await page.route(DATA, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await atlas.open();
  expect(await atlas.state()).toBe('error');
  await expect(page.getByRole('alert')).toContainText('data/incidents.csv');
  await expect(page.getByRole('alert')).toContainText('404');
  atlas.takeTroubles();
  await page.unroute(DATA);
  await page.getByRole('button', { name: 'Retry' }).click();
  await app.shows(record.length);
  expect(await atlas.state()).toBe('ready');
});

test('says where a file was cut off, and offers the whole rows', async ({ atlas, app, page }) => {
  await page.route(DATA, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ body: text.slice(0, text.indexOf('"', 30_000) + 20) });
  });
  await atlas.open();
  expect(await atlas.state()).toBe('error');
  await expect(page.getByRole('alert')).toContainText('ends in the middle of a row');
  await expect(page.getByRole('alert')).toContainText(/row \d+/);
  await page.getByRole('button', { name: /complete rows/ }).click();
  await expect(app.summary).toHaveAttribute('data-shown', /^[1-9]\d*$/);
});

for (const [what, body, says] of [
  ['an empty file', '', 'empty'],
  ['only column names', HEADER, 'No incident'],
  ['a web page', '<!doctype html><html><body>Not found</body></html>', 'not a table'],
  ['other columns', 'a,b\n1,2\n', 'columns are missing'],
  ['bytes that are no text', '\u0000\u0001\u0002\u0000\u0000', 'not text'],
] as const) {
  test(`says what is wrong with ${what}`, async ({ atlas, page }) => {
    await page.route(DATA, (route) => route.fulfill({ body }));
    await atlas.open();
    expect(await atlas.state()).toBe('error');
    await expect(page.getByRole('alert')).toContainText(says, { ignoreCase: true });
    await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
  });
}

test('counts a bad row, keeps the others, and crashes on none', async ({ atlas, app, page }) => {
  const rows = [
    'a,Good,2017-06-07,48.85,2.35,Paris',
    'b,No such day,2017-02-30,48.85,2.35,Paris',
    'c,Nowhere,2017-06-08,0,0,Paris',
    ',,,,,',
  ];
  await page.route(DATA, (route) => route.fulfill({ body: `${HEADER}${rows.join('\n')}\n` }));
  await atlas.open();
  await app.shows(3);
  await expect(app.summary).toHaveAttribute('data-unplaced', '1');
  await expect(app.summary).toHaveAttribute('data-undated', '1');
  await expect(app.summary).toHaveAttribute('data-rejected', '1');
});

test('shows a script in any cell as the characters it is', async ({ atlas, app, page }) => {
  const attack = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const quoted = `"${attack}"`;
  const header =
    'id,title,date,latitude,longitude,city,attack_type,weapon,group,place,municipality,territory,summary,source1_publisher,source1_title,source1_url,__proto__,constructor';
  const row = [
    `"${attack}1"`,
    quoted,
    '2017-06-07',
    '48.85',
    '2.35',
    ...Array(10).fill(quoted),
    'javascript:alert(3)',
    quoted,
    quoted,
  ].join(',');
  let hasDialog = false;
  page.on('dialog', (dialog) => {
    hasDialog = true;
    void dialog.dismiss();
  });
  await page.route(DATA, (route) => route.fulfill({ body: `${header}\n${row}\n` }));
  await atlas.open();
  await app.shows(1);
  await app.incidents.getByRole('row').nth(1).getByRole('button').first().click();
  await expect(app.details).toContainText(attack);
  expect(await page.locator('img, script:not([src])').count()).toBe(0);
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  expect(hasDialog).toBe(false);
});

test('keeps the page when a part cannot be loaded any more', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.shows(record.length);
  await page.route('**/assets/HelpDialog-*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('could not be loaded');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
  await app.shows(record.length);
  expect(atlas.takeTroubles().join()).toContain('HelpDialog');
});
