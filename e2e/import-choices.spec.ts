import { expect } from './driver.ts';
import { accounts, test } from './import-desk.ts';
import { ONE_OF_EACH } from './strangers-files.ts';

const HEADER = 'id,title,date,latitude,longitude,city,killed,wounded';
const SHEET = `${HEADER}
a,Market,2015-02-13,33.31,44.36,Baghdad,approx 20,5-7
b,Bridge,14/03/15,33.32,44.37,Baghdad,3,~8
c,Gate,15/04/2015,36.34,43.13,Mosul,1,2
`;

test('reads one of each kind of file, all at once, as parts of one dataset @single', async ({
  app,
  desk,
  page,
}) => {
  await page.getByRole('button', { name: 'Open data…', exact: true }).click();
  await desk.dialog.getByLabel('Data file').setInputFiles([...ONE_OF_EACH]);
  const all = ONE_OF_EACH.length;
  await expect(desk.dialog.getByText(`Of all ${all} rows: ${all} placed`)).toBeVisible();
  await desk.load.click();
  await app.shows(all);
  await accounts(desk.report, { read: all, placed: all, unplaced: 0, rejected: 0 });
  for (const id of ['xlsx', 'parquet', 'gz', 'archive', 'ndjson', 'geojsonl', 'utf16'])
    await expect(app.row(id)).toBeVisible();
});

test('says before loading whose layout it takes a file as, and reads it as another when told', async ({
  app,
  desk,
  page,
}) => {
  await desk.choose(
    'event_id_cnty,event_date,event_type,actor1,latitude,longitude,location,fatalities\nX1,02 March 2020,Battles,A,33.3,44.3,Hill,0\nX2,03 March 2020,Protests,B,33.4,44.4,Dale,1\n',
  );
  const layout = desk.dialog.getByLabel('Read the file as');
  await expect(layout).toHaveValue('acled');
  await expect(desk.dialog.getByText(/^Why: 5 of its column names.*event_id_cnty/)).toBeVisible();
  await expect(
    desk.dialog.getByText('Of all 2 rows: 2 placed, 0 unplaced, 0 rejected.'),
  ).toBeVisible();
  await layout.selectOption('generic');
  await expect(desk.dialog.getByLabel('event_id_cnty becomes')).toHaveValue('other');
  await layout.selectOption('gtd');
  await expect(desk.dialog.getByText('Of all 2 rows: 2 placed', { exact: false })).toBeVisible();
  await expect(desk.dialog.getByLabel('event_type becomes')).toHaveValue('other');
  await layout.selectOption('acled');
  await expect(desk.dialog.getByLabel('event_type becomes')).toHaveValue('eventType');
  await desk.load.click();
  // Protests are left out at first, by a filter that anyone can see and clear.
  await app.shows(1);
  await expect(page.getByText('Event type: 5 chosen', { exact: true })).toBeVisible();
  await app.facet('Event type').getByRole('button', { name: 'Event type', exact: true }).click();
  await expect(app.value('Event type', 'Protests')).not.toBeChecked();
  await expect(app.value('Event type', 'Battles')).toBeChecked();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await app.shows(2);
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  await expect(page.getByText(/Neither a licence nor its owner says/)).toBeVisible();
});

test('takes a repair of one cell back, then all of its kind, and keeps the filters', async ({
  atlas,
  app,
  desk,
  page,
}) => {
  await desk.open(SHEET);
  await app.value('City', 'Baghdad').check();
  await app.shows(2);
  await desk.report.getByRole('button', { name: 'Show findings' }).click();
  const repaired = desk.report.getByRole('button', { name: /stated with words.*repaired/ });
  await expect(repaired).toContainText('3');
  await repaired.click();
  await desk.report.getByRole('button', { name: 'Undo the repair of row 1, killed' }).click();
  await expect(repaired).toContainText('2');
  // The hand is on the next row, and hears that it is done.
  await expect(
    desk.report.getByRole('button', { name: /^Undo the repair of row/ }).first(),
  ).toBeFocused();
  await expect(desk.report.getByText('The file was read again.')).toBeVisible();
  await expect(app.value('City', 'Baghdad')).toBeChecked();
  await app.shows(2);
  const undone = desk.report.getByRole('button', { name: /stated with words.*taken back/ });
  await undone.click();
  await desk.report.getByRole('button', { name: 'Repair row 1, killed again' }).click();
  await expect(undone).toHaveCount(0);
  await expect(repaired).toBeFocused();
  await expect(repaired).toHaveAttribute('aria-expanded', 'true');
  await desk.report.getByRole('button', { name: 'Undo all 3' }).click();
  await expect(repaired).toHaveCount(0);
  await expect(undone).toContainText('3');
  await expect(undone).toBeFocused();
  // It is kept with the file.
  await page.reload();
  await atlas.settled();
  await app.shows(2);
  await expect(app.summary).toContainText('1 not known');
});

test('adds up columns of killed only when told to, and reads rows that are people as the user says', async ({
  app,
  desk,
}) => {
  await desk.choose(
    'id,date,title,latitude,longitude,civilians killed,police killed\na,2015-02-13,Market,33.3,44.3,3,2\nb,2015-02-14,Bridge,33.4,44.4,7,\n',
  );
  const figures = desk.dialog.getByRole('group', { name: /^2 columns look like killed/ });
  await expect(figures.getByRole('radio', { name: /^Take none/ })).toBeChecked();
  await figures.getByRole('radio', { name: /^Add them up/ }).check();
  await expect(
    desk.dialog.getByText('Columns are added up, as chosen', { exact: false }),
  ).toBeVisible();
  await desk.load.click();
  await app.shows(2);
  await expect(app.row('Market')).toContainText('5');
  await expect(app.row('Bridge')).toContainText('at least 7');
  await desk.choose(
    'event_id,date,city,latitude,longitude,victim name,age\ne1,2015-01-07,Hill,10.5,20.25,Ann,40\ne1,2015-01-07,Hill,10.5,20.25,Bob,31\ne2,2015-01-09,Dale,10.6,20.35,Cy,22\n',
  );
  const people = desk.dialog.getByRole('group', { name: 'Does each row stand for a person?' });
  await expect(people.getByRole('radio', { name: /^Read each row/ })).toBeChecked();
  await people
    .getByRole('radio', { name: /^Read one incident for each “event_id”, and count/ })
    .check();
  await expect(
    desk.dialog.getByText('Of all 3 rows: 2 placed, 0 unplaced, 1 rejected.'),
  ).toBeVisible();
  await desk.load.click();
  await app.shows(2);
  await accounts(desk.report, { read: 3, placed: 2, unplaced: 0, rejected: 1 });
  await expect(app.row('Hill')).toContainText('at least 2');
});
