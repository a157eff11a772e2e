import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { ImportQuestion, TablePlan } from '../../core/model/import-plan.ts';
import type { FieldId, Mapping } from '../../core/model/mapping.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../use-session.ts';
import { examplePlan } from './example-plan.ts';
import { Questions } from './Questions.tsx';

async function ask(
  question: ImportQuestion,
  names: readonly string[],
  fields: readonly FieldId[],
  chosen: Partial<Mapping> = {},
) {
  const session = await startSessionOn('id,date\na,2017-06-01');
  const [first] = examplePlan.columns;
  const [mapped] = examplePlan.mapping.columns;
  if (first === undefined || mapped === undefined) throw new Error('no column');
  const start: TablePlan = {
    ...examplePlan,
    columns: names.map((name, column) => ({ ...first, name, column })),
    questions: [question],
    mapping: {
      ...examplePlan.mapping,
      ...chosen,
      columns: fields.map((field, column) => ({
        ...mapped,
        field,
        // As the proposal has it already.
        ...(question.kind === 'calendar' &&
          column === question.column && { calendar: question.proposed }),
      })),
    },
  };
  const onMapping = vi.fn<(mapping: Mapping) => void>();
  function Desk() {
    const [mapping, setMapping] = useState(start.mapping);
    onMapping.mockImplementation(setMapping);
    return <Questions plan={{ ...start, mapping }} onMapping={onMapping} />;
  }
  await render(
    <SessionContext value={session}>
      <Desk />
    </SessionContext>,
  );
  return () => {
    const last = onMapping.mock.lastCall?.[0];
    return { ...last, fields: last?.columns.map(({ field }) => field) };
  };
}

test('several columns that look like killed are added up, taken alone or left, as the user says', async () => {
  const answer = await ask(
    {
      kind: 'several-figures',
      field: 'killed',
      columns: [1, 2],
      proposed: null,
      examples: [{ row: 4, cells: ['3', ''], sum: 3, isLeast: true }],
    },
    ['date', 'civilians killed', 'police killed'],
    ['date', 'other', 'other'],
  );
  const question = page.getByRole('group', { name: /^2 columns look like killed/ });
  await expect.element(question.getByRole('radio', { name: /Take none/ })).toBeChecked();
  await expect.element(question.getByRole('cell', { name: 'at least 3' })).toBeVisible();
  await question.getByRole('radio', { name: /^Add them up/ }).click();
  expect(answer().fields).toEqual(['date', 'killedPart', 'killedPart']);
  await question.getByRole('radio', { name: 'Take “police killed” alone' }).click();
  await expect.element(question.getByRole('radio', { name: /police/ })).toBeChecked();
  expect(answer().fields).toEqual(['date', 'other', 'killed']);
  await question.getByRole('radio', { name: /Take none/ }).click();
  expect(answer().fields).toEqual(['date', 'other', 'other']);
});

test('a column whose name may be of some is taken for all, for some or not at all', async () => {
  const answer = await ask(
    {
      kind: 'several-figures',
      field: 'killed',
      columns: [1],
      proposed: null,
      examples: [{ row: 4, cells: ['3'], sum: 3, isLeast: false }],
    },
    ['date', 'chiefs killed'],
    ['date', 'other'],
  );
  const question = page.getByRole('group', { name: /^Does “chiefs killed” count everybody/ });
  await expect.element(question.getByRole('radio', { name: /^Neither/ })).toBeChecked();
  await expect
    .element(question.getByRole('columnheader', { name: 'Added up' }))
    .not.toBeInTheDocument();
  await question.getByRole('radio', { name: /^Some of them/ }).click();
  expect(answer().fields).toEqual(['date', 'killedPart']);
  await question.getByRole('radio', { name: 'All of them' }).click();
  expect(answer().fields).toEqual(['date', 'killed']);
});

type DatedExample = Extract<ImportQuestion, { kind: 'calendar' }>['examples'][number];

/** Asks of which calendar the years of the first column are, which nobody can tell. */
async function askCalendar(name: FieldId, example: Partial<DatedExample>) {
  const unread = { solarHijri: null, lunarHijri: null, buddhist: null, gregorian: null };
  const examples = [{ row: 1, text: '', ...unread, ...example }];
  const names = [name, 'place'] as const;
  const answer = await ask(
    { kind: 'calendar', column: 0, proposed: 'unsettled', examples },
    names,
    names,
  );
  return { answer, question: page.getByRole('group', { name: /^Which calendar/ }) };
}

test('years of two calendars are of none until the user says which', async () => {
  const day = (startDay: number) => ({ startDay, endDay: startDay + 1 });
  const { answer, question } = await askCalendar('date', {
    text: '1396/03/17',
    solarHijri: day(17_324),
    lunarHijri: day(2268),
  });
  for (const choice of question.getByRole('radio').elements())
    expect((choice as HTMLInputElement).checked).toBe(false);
  await question.getByRole('radio', { name: /^Solar/ }).click();
  expect(answer().columns?.[0]).toMatchObject({ calendar: 'solar-hijri' });
});

test('years of a calendar that is not read are not known, unless they are of ours', async () => {
  const { answer, question } = await askCalendar('year', {
    text: '5776/3/1',
    gregorian: { startDay: 1_390_000, endDay: 1_390_001 },
  });
  expect(question.getByRole('radio').elements()).toHaveLength(2);
  await expect.element(question.getByRole('radio', { name: /^Another one/ })).toBeChecked();
  await question.getByRole('radio', { name: /^Gregorian/ }).click();
  expect(answer().columns?.[0]?.calendar).toBeUndefined();
});

/** Asks for the year of dates such as Nov 13, of which the file names one. */
async function askYear(chosen: Partial<Mapping> = {}) {
  const answer = await ask(
    { kind: 'year-of-dates', column: 0, proposed: 2015, examples: ['Nov 13', '14 Nov'] },
    ['when', 'place'],
    ['dayAndMonth', 'place'],
    chosen,
  );
  const question = page.getByRole('group', {
    name: 'Which year do the dates in “when” belong to?',
  });
  const another = question.getByRole('spinbutton', { name: 'Another year' });
  return { answer, question, another };
}

test('the year of dates that say none is the one that the file names, another, or not known', async () => {
  const { answer, question, another } = await askYear();
  await expect.element(question.getByText(/“Nov 13”, “14 Nov”/)).toBeVisible();
  await question.getByRole('radio', { name: /^2015/ }).click();
  expect(answer().assumedYear).toBe(2015);
  await another.fill('2017');
  expect(answer().assumedYear).toBe(2017);
  await expect.element(question.getByRole('radio', { name: /^2015/ })).not.toBeChecked();
  await another.fill('201');
  await expect.element(question.getByRole('radio', { name: /^Not known/ })).toBeChecked();
  expect(answer().assumedYear).toBeUndefined();
});

test('the year that was typed is still there when the question is asked again', async () => {
  const { answer, question, another } = await askYear({ assumedYear: 2017 });
  await expect.element(another).toHaveValue(2017);
  await question.getByRole('radio', { name: /^Not known/ }).click();
  await expect.element(another).toHaveValue(null);
  expect(answer().assumedYear).toBeUndefined();
});

test('a row below the names is one of names until the user says that it is data', async () => {
  const answer = await ask(
    { kind: 'second-header', row: ['Qachon', '', 'Son'] },
    ['date', 'title', 'killed'],
    ['date', 'title', 'killed'],
  );
  const question = page.getByRole('group', { name: /^Is the row below the column names/ });
  await expect.element(question.getByText(/Qachon · Son/)).toBeVisible();
  await question.getByRole('radio', { name: /^It names the columns again/ }).click();
  expect(answer().tagRows).toBe(1);
  await question.getByRole('radio', { name: 'It is data' }).click();
  expect(answer().tagRows).toBe(0);
});

test('rows that look like victims are read row by row, or one for each event, without a name for title and without how many died', async () => {
  const answer = await ask(
    {
      kind: 'rows-are-victims',
      columns: [1, 2],
      sharedRows: 3,
      idColumn: 3,
      keyColumns: [],
      personColumns: [
        { column: 1, field: 'title' },
        { column: 4, field: 'killed' },
      ],
      outcomeColumn: { column: 2, field: 'category' },
    },
    ['date', 'name', 'fate', 'event_id', 'dead'],
    ['date', 'title', 'category', 'other', 'killed'],
  );
  const question = page.getByRole('group', { name: 'Does each row stand for a person?' });
  await expect.element(question.getByText(/“name”, “fate”, and 3 rows have/)).toBeVisible();
  await expect.element(question.getByRole('radio', { name: /^Read each row/ })).toBeChecked();
  await question.getByRole('radio', { name: /one incident for each “event_id”:/ }).click();
  expect(answer()).toMatchObject({
    duplicates: 'keep-first',
    fields: ['date', 'other', 'category', 'id', 'other'],
  });
  await question.getByRole('radio', { name: /count its rows: .*by “fate”/ }).click();
  expect(answer()).toMatchObject({
    duplicates: 'fold',
    fields: ['date', 'other', 'personOutcome', 'id', 'killed'],
  });
  await question.getByRole('radio', { name: /^Read each row/ }).click();
  expect(answer()).toMatchObject({
    duplicates: 'keep',
    fields: ['date', 'title', 'category', 'id', 'killed'],
  });
});

test('rows that look like victims without a column of events have one reading, which says why', async () => {
  await ask(
    {
      kind: 'rows-are-victims',
      columns: [1, 2],
      sharedRows: 1,
      idColumn: null,
      keyColumns: [],
      personColumns: [],
      outcomeColumn: null,
    },
    ['date', 'name', 'age'],
    ['date', 'title', 'other'],
  );
  await expect.element(page.getByText(/1 row has the date.*No column holds ids/)).toBeVisible();
  expect(page.getByRole('radio').elements()).toHaveLength(1);
});

test('rows that look like victims without a column of events are put together by day and place, once it is said', async () => {
  const answer = await ask(
    {
      kind: 'rows-are-victims',
      columns: [1, 4],
      sharedRows: 2,
      idColumn: null,
      keyColumns: [2, 3],
      personColumns: [{ column: 1, field: 'title' }],
      outcomeColumn: null,
    },
    ['date', 'name', 'place', 'story', 'age', 'number'],
    ['date', 'title', 'place', 'summary', 'other', 'id'],
  );
  const question = page.getByRole('group', { name: 'Does each row stand for a person?' });
  await expect.element(question.getByText(/two incidents at one place on one day/)).toBeVisible();
  await expect.element(question.getByRole('radio', { name: /^Read each row/ })).toBeChecked();
  expect(question.getByRole('radio').elements()).toHaveLength(2);
  await question
    .getByRole('radio', { name: /for each “date”, “place”, “story”, and count its rows: at least/ })
    .click();
  expect(answer()).toMatchObject({
    duplicates: 'fold',
    incidentKey: [2, 3],
    fields: ['date', 'other', 'place', 'summary', 'other', 'id'],
  });
  await expect.element(question.getByRole('radio', { name: /and count its rows/ })).toBeChecked();
  await question.getByRole('radio', { name: /^Read each row/ }).click();
  expect(answer().incidentKey).toBeUndefined();
  expect(answer()).toMatchObject({
    duplicates: 'keep',
    fields: ['date', 'title', 'place', 'summary', 'other', 'id'],
  });
});
