import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createProblem } from '../../core/model/finding.ts';
import type { ImportFile, InspectResult } from '../../core/model/import-plan.ts';
import type { Mapping } from '../../core/model/mapping.ts';
import type { Importer, KeptFiles } from '../../core/model/ports.ts';
import { createImporting } from '../../session/importing.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../use-session.ts';
import { exampleHeadline, examplePlan, exampleReport } from './example-plan.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { ImportReport } from './ImportReport.tsx';
import { ImportingContext } from './use-importing.ts';

const file: ImportFile = { name: 'iraq.csv', blob: new Blob(['x']) };
const inspectsAs = (result: InspectResult) => async () => result;
const good: InspectResult = { ok: true, plan: { tables: [examplePlan], skipped: [] } };

async function createDesk(inspect: () => Promise<InspectResult>) {
  const session = await startSessionOn('id,date\na,2017-06-01');
  const importer = {
    inspect: vi.fn(inspect),
    preview: vi.fn(async (_file: ImportFile, plan: typeof examplePlan, mapping: Mapping) => ({
      ...plan,
      mapping,
    })),
    letGo: async () => undefined,
    report: async () => exampleReport,
    changes: async () => null,
    findRow: vi.fn(async () => exampleHeadline),
  };
  const keptFiles = {
    keep: async () => 'denied',
    mappings: async () => [],
  } as unknown as KeptFiles;
  const importing = createImporting({
    session,
    importer: importer as unknown as Importer,
    keptFiles,
  });
  return { session, importer, importing };
}

async function open(inspect = inspectsAs(good)) {
  const desk = await createDesk(inspect);
  const onClose = vi.fn();
  await render(
    <SessionContext value={desk.session}>
      <ImportingContext value={desk.importing}>
        <ImportDialog
          fetchFile={async () => {
            throw new Error('on another server');
          }}
          foot={null}
          onClose={onClose}
        />
      </ImportingContext>
    </SessionContext>,
  );
  return { ...desk, onClose };
}

async function openMapping(inspect = inspectsAs(good)) {
  const opened = await open(inspect);
  await opened.importing.inspect([file]);
  return opened;
}

test('a pasted table goes the way of a file', async () => {
  const { importer } = await open();
  await page.getByLabelText('Paste a table').fill('id\tdate\n1\t2017-06-01');
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect.element(page.getByRole('button', { name: 'Load' })).toBeVisible();
  expect(importer.inspect).toHaveBeenCalledOnce();
});

test('an address that may not be asked says so, and leaves the other ways open', async () => {
  await open();
  await page.getByLabelText('Address of a file on this server').fill('https://example.org/a.csv');
  await page.getByRole('button', { name: 'Fetch' }).click();
  await expect.element(page.getByText('on another server')).toBeVisible();
  await expect.element(page.getByLabelText('Data file')).toBeInTheDocument();
});

test('before loading it says what each column became, why, and how rows will be read', async () => {
  await openMapping();
  const dialog = page.getByRole('dialog', { name: 'iraq.csv' });
  await expect.element(dialog.getByText(/8,420 rows · 3 columns.*ACLED/)).toBeVisible();
  await expect.element(dialog.getByLabelText('Separated by')).toHaveValue(';');
  await expect.element(dialog.getByText(/ACLED terms of use.*may not be published/)).toBeVisible();
  await expect.element(dialog.getByLabelText('event_date becomes')).toHaveValue('date');
  await expect
    .element(dialog.getByText('dates, 3 cells are not a date, by its name'))
    .toBeVisible();
  await expect.element(dialog.getByRole('cell', { name: 'Shooting in the market' })).toBeVisible();
  await expect.element(dialog.getByText(/rejected: The row says neither when/)).toBeVisible();
  await expect.element(dialog.getByText(/encoding was guessed/)).toBeVisible();
});

test('on a phone each cell of a sample says what it is, and nothing is beside the screen', async () => {
  await page.viewport(360, 740);
  onTestFinished(() => page.viewport(1280, 720));
  await openMapping();
  const sample = page.getByRole('row', { name: /Shooting in the market/ });
  await expect.element(sample).toBeVisible();
  const names = [...sample.element().querySelectorAll('[data-name]')].map(
    (cell) => getComputedStyle(cell, '::before').content,
  );
  expect(names.join()).toMatch(/Row.*Place.*Type.*Killed/);
  const wide = [...page.getByRole('dialog').element().querySelectorAll('table')].filter(
    (table) => table.getBoundingClientRect().right > innerWidth,
  );
  expect(wide).toEqual([]);
});

test('the foot stays in sight, but not where it would be half of the screen', async () => {
  onTestFinished(() => page.viewport(1280, 720));
  await page.viewport(1280, 720);
  await openMapping();
  const load = page.getByRole('button', { name: 'Load', exact: true });
  await expect.element(load).toBeInViewport();
  // The same screen at 200 %.
  await page.viewport(640, 360);
  await expect.element(load).not.toBeInViewport();
});

test('the order of day and month is asked with a row read both ways, and the answer is in the mapping', async () => {
  const { importing } = await openMapping();
  const question = page.getByRole('group', { name: /Which number is the day in “event_date”/ });
  await expect.element(question.getByRole('cell', { name: '03/04/2015' })).toBeVisible();
  await expect.element(question.getByRole('cell', { name: '3 April 2015' })).toBeVisible();
  await expect.element(question.getByRole('cell', { name: '4 March 2015' })).toBeVisible();
  await question.getByRole('radio', { name: /first number is the month/ }).click();
  const mapped = importing.store.getState().tables[0]?.plan.mapping.columns[0];
  expect(mapped).toMatchObject({ field: 'date', dateOrder: 'month-first' });
});

test('it says what will become of the rows, of which of them, and of whose layout they are and why', async () => {
  await openMapping();
  const dialog = page.getByRole('dialog', { name: 'iraq.csv' });
  await expect
    .element(dialog.getByText('Of all 8,420 rows: 8,131 placed, 242 unplaced, 47 rejected.'))
    .toBeVisible();
  const layout = dialog.getByLabelText('Read the file as');
  await expect.element(layout).toHaveValue('acled');
  await expect.element(dialog.getByText(/Why: 3 of its column names.*event_date/)).toBeVisible();
  await layout.selectOptions('GTD: 0 column names fit');
  await expect.element(dialog.getByText(/None of its column names/)).toBeVisible();
});

test('of a long file it says that only the first rows were tried', async () => {
  const { forecast, ...plan } = examplePlan;
  const part = { counts: { ...forecast.counts, read: 20_000 }, isWhole: false };
  const tables = [{ ...plan, rowCount: 90_000, forecast: part }];
  await openMapping(inspectsAs({ ok: true, plan: { tables, skipped: [] } }));
  await expect.element(page.getByText(/Of the first 20,000 of 90,000 rows: 8,131/)).toBeVisible();
});

test('a change that cannot be read is taken back, and said to be', async () => {
  const { importer } = await openMapping();
  importer.preview.mockRejectedValueOnce(new Error('one column'));
  await page.getByLabelText('Separated by').selectOptions('vertical bar');
  await expect.element(page.getByText(/the last change was taken back/)).toBeVisible();
  await expect.element(page.getByLabelText('Separated by')).toHaveValue(';');
});

test('a column can become something else; one without a meaning waits below, a script as its letters', async () => {
  const { importing } = await openMapping();
  await page.getByRole('button', { name: '1 more column' }).click();
  const select = page.getByLabelText('<img src=x onerror=alert(1)> becomes');
  await select.selectOptions('Summary');
  expect(importing.store.getState().tables[0]?.plan.mapping.columns[2]?.field).toBe('summary');
  expect(document.querySelector('img')).toBeNull();
});

test('of several tables the one with a question is shown first, and each says how many it has', async () => {
  const plain = { ...examplePlan, name: 'plain.csv', questions: [] };
  await openMapping(inspectsAs({ ok: true, plan: { tables: [plain, examplePlan], skipped: [] } }));
  await expect.element(page.getByText('1 question')).toBeVisible();
  await expect.element(page.getByRole('group', { name: /Which number is the day/ })).toBeVisible();
  await page.getByRole('button', { name: 'Show how plain.csv is read' }).click();
  expect(page.getByRole('group', { name: /Which number is the day/ }).elements()).toEqual([]);
});

test('each table, and each layout it is read by, has its own columns above and below', async () => {
  const { mapping, columns } = examplePlan;
  const swapped = {
    ...examplePlan,
    name: 'other.csv',
    mapping: { ...mapping, columns: [...mapping.columns].reverse() },
  };
  await openMapping(
    inspectsAs({ ok: true, plan: { tables: [examplePlan, swapped], skipped: [] } }),
  );
  await expect.element(page.getByLabelText('event_date becomes')).toBeVisible();
  await page.getByRole('button', { name: 'Show how other.csv is read' }).click();
  await expect.element(page.getByLabelText(`${columns[2]?.name} becomes`)).toBeVisible();
  expect(page.getByLabelText('event_date becomes').elements()).toEqual([]);
});

test('where no column was understood, all are shown at once', async () => {
  const { mapping } = examplePlan;
  const columns = mapping.columns.map((column) => ({ ...column, field: 'other' as const }));
  const plan = { ...examplePlan, mapping: { ...mapping, columns } };
  await openMapping(inspectsAs({ ok: true, plan: { tables: [plan], skipped: [] } }));
  await expect.element(page.getByLabelText('event_date becomes')).toBeVisible();
});

test('Esc cancels what is under way', async () => {
  const { importing, onClose } = await openMapping();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalled();
  expect(importing.store.getState().step).toBe('picking');
});

test('a file that cannot be read says what, where and what to do, and another can be chosen', async () => {
  const problem = createProblem('file-truncated', 'iraq.csv', { row: 57, field: 'summary' });
  await openMapping(inspectsAs({ ok: false, problem }));
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('ends in the middle of a row');
  await expect.element(alert).toHaveTextContent('row 57, column “summary”');
  await expect.element(alert).toHaveTextContent('Nothing was changed');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await expect.element(page.getByLabelText('Data file')).toBeInTheDocument();
});

async function showReport() {
  const desk = await createDesk(inspectsAs(good));
  const onSave = vi.fn();
  await render(
    <SessionContext value={desk.session}>
      <ImportingContext value={desk.importing}>
        <ImportReport
          last={{
            name: 'iraq.csv',
            report: exampleReport,
            changes: null,
            kept: 'full',
            undone: [],
          }}
          onSave={onSave}
          onChange={async () => false}
          onClose={() => undefined}
        />
      </ImportingContext>
    </SessionContext>,
  );
  return { ...desk, onSave };
}

const report = page.getByRole('region', { name: 'Import report' });

test('the report accounts for every row, in figures that add up', async () => {
  await showReport();
  await expect.element(report).toHaveAttribute('data-read', '8420');
  await expect.element(report).toHaveAttribute('data-rejected', '47');
  await expect
    .element(report.getByText('8,420 rows read: 8,131 placed, 242 unplaced, 47 rejected.'))
    .toBeVisible();
  await report.getByRole('button', { name: 'Show findings' }).click();
  await expect.element(report.getByText('8,131 + 242 + 47 = 8,420')).toBeVisible();
});

test('findings open into rows, and a row into its incident', async () => {
  const { importer, session } = await showReport();
  await report.getByRole('button', { name: 'Show findings' }).click();
  await report.getByRole('button', { name: /242.*Latitude or longitude is blank/ }).click();
  await report.getByRole('button', { name: 'Show the incident of row 118' }).click();
  expect(importer.findRow).toHaveBeenCalledWith('iraq.csv', 118);
  await vi.waitFor(() => expect(session.store.getState().view.selection).toBe('a'));
});

test('a repair of one cell, and all of its kind, can be taken back', async () => {
  const { importing } = await showReport();
  const undo = vi.spyOn(importing, 'undoRepair').mockResolvedValue(true);
  await report.getByRole('button', { name: 'Show findings' }).click();
  await report.getByRole('button', { name: /were swapped/ }).click();
  await report.getByRole('button', { name: 'Undo the repair of row 7, latitude' }).click();
  const code = 'coordinates-swapped';
  expect(undo).toHaveBeenLastCalledWith(
    { file: 'iraq.csv', code, row: 7, field: 'latitude' },
    true,
  );
  await report.getByRole('button', { name: 'Undo all 2' }).click();
  expect(undo).toHaveBeenLastCalledWith({ file: '', code, row: 0, field: '' }, true);
});

test('it tells of repairs, of doubled ids that were not merged, and of a full storage', async () => {
  await showReport();
  await report.getByRole('button', { name: 'Show findings' }).click();
  await expect.element(report.getByText(/were swapped/)).toBeVisible();
  await expect.element(report.getByText(/A repair can be taken back/)).toBeVisible();
  await report.getByText('1 row has the id of an earlier row').click();
  await expect.element(report.getByText('x-1 (row 640)')).toBeVisible();
  await expect.element(report.getByText(/storage of this browser is full/)).toBeVisible();
  await report.getByRole('button', { name: 'Change how it is read…' }).click();
  await expect.element(report.getByText(/no longer at hand/)).toBeVisible();
});
