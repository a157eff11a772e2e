import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createProblem } from '../../core/model/finding.ts';
import type { ImportFile, InspectResult } from '../../core/model/import-plan.ts';
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
    preview: async (_file: ImportFile, plan: typeof examplePlan) => plan,
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
  await expect.element(dialog.getByText(/8,420 rows · 3 columns.*semicolon.*ACLED/)).toBeVisible();
  await expect.element(dialog.getByText(/ACLED terms of use.*may not be published/)).toBeVisible();
  await expect.element(dialog.getByLabelText('event_date becomes')).toHaveValue('date');
  await expect.element(dialog.getByText('dates, by its name')).toBeVisible();
  await expect.element(dialog.getByRole('cell', { name: 'Shooting in the market' })).toBeVisible();
  await expect.element(dialog.getByText('rejected: The row is empty')).toBeVisible();
  await expect.element(dialog.getByText(/encoding was guessed/)).toBeVisible();
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

test('a column can become something else; one without a meaning waits below, a script as its letters', async () => {
  const { importing } = await openMapping();
  await page.getByRole('button', { name: '1 more column' }).click();
  const select = page.getByLabelText('<img src=x onerror=alert(1)> becomes');
  await select.selectOptions('Summary');
  expect(importing.store.getState().tables[0]?.plan.mapping.columns[2]?.field).toBe('summary');
  expect(document.querySelector('img')).toBeNull();
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
          last={{ name: 'iraq.csv', report: exampleReport, changes: null, kept: 'full' }}
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

test('it tells of repairs, of doubled ids that were not merged, and of a full storage', async () => {
  await showReport();
  await report.getByRole('button', { name: 'Show findings' }).click();
  await expect.element(report.getByText(/were swapped/)).toBeVisible();
  await expect.element(report.getByText(/To take a repair back/)).toBeVisible();
  await report.getByText('1 row has the id of an earlier row').click();
  await expect.element(report.getByText('x-1 (row 640)')).toBeVisible();
  await expect.element(report.getByText(/storage of this browser is full/)).toBeVisible();
  await report.getByRole('button', { name: 'Change how it is read…' }).click();
  await expect.element(report.getByText(/no longer at hand/)).toBeVisible();
});
