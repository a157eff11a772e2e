import { describe, expect, test } from 'vitest';
import { heldTables } from '../../core/ingest/cells/held-tables.ts';
import { createImportSource } from '../../core/ingest/import-source.ts';
import type { ImportFile, TablePlan } from '../../core/model/import-plan.ts';
import type { FieldId, Mapping } from '../../core/model/mapping.ts';
import { createEngineService } from './engine-service.ts';
import { fieldsOf, fileOf, planOf } from './import-text.ts';
import { sheetFile } from './sheet-file.ts';

const file = fileOf(
  'note;date;lat;lon;killed\nx;2015-01-02;1,5;2,5;3\ny;soon;1,6;2,6;1\nz;2015-01-04;;;\n',
);

async function tableOf(of = file): Promise<TablePlan> {
  const [table] = (await planOf(of)).tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

const preview = async (change: (plan: TablePlan) => Partial<Mapping>): Promise<TablePlan> => {
  const plan = await tableOf();
  return createEngineService().preview(file, plan, { ...plan.mapping, ...change(plan) });
};

describe('before loading', () => {
  test('it is known what will become of every row', async () => {
    const { forecast } = await tableOf();
    expect(forecast).toMatchObject({
      isWhole: true,
      counts: { read: 3, placed: 2, unplaced: 1, undated: 1, rejected: 0 },
    });
  });

  test('of a long file, what will become of its first rows', async () => {
    const { forecast, rowCount } = await tableOf(
      fileOf(`date,title\n${'2015,x\n'.repeat(30_000)}`),
    );
    expect(rowCount).toBe(30_000);
    expect(forecast).toMatchObject({ isWhole: false, counts: { read: 20_000, total: 20_000 } });
  });

  test('a column with a few bad cells is of the type that it is read as, and says how many they are', async () => {
    const { columns } = await tableOf();
    expect(columns.map(({ name, type, misfits }) => `${name} ${type} ${misfits}`)).toEqual([
      'note text 0',
      'date date 1',
      'lat decimal-number 0',
      'lon decimal-number 0',
      'killed whole-number 0',
    ]);
  });

  test('it is told how well each layout fits, and by which names', async () => {
    const { layouts } = await tableOf(fileOf('eventid,iyear,imonth,iday,gname\n1,2015,1,2,x\n'));
    expect(layouts.find(({ id }) => id === 'gtd')).toMatchObject({
      found: ['eventid', 'iyear', 'imonth', 'iday', 'gname'],
    });
    expect(layouts.at(-1)).toMatchObject({ id: 'generic', needed: 0 });
    expect(layouts).toHaveLength(8);
  });
});

describe('what only all rows tell', () => {
  test('a date unlike the others is told in its row and for the table', async () => {
    const day = (row: number) => `a,2015-01-0${row},Ayn\n`;
    const { samples, warnings } = await tableOf(
      fileOf(`title,date,place\n${day(1)}a,1396-03-17,Ayn\n${day(3)}${day(4)}`),
    );
    expect(samples.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      [],
      ['date-far'],
      [],
      [],
    ]);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'date-far', row: 2, field: 'date', value: '1396-03-17' }),
    );
  });

  test('the first of them is told where it lies behind the rows that are shown, and not that of a whole calendar', async () => {
    const rows = (year: number) => `a,${year}-01-02,Ayn\n`.repeat(9);
    const far = await tableOf(fileOf(`title,date,place\n${rows(2015)}a,1396-03-17,Ayn\n`));
    expect(far.warnings.filter(({ code }) => code === 'date-far')).toMatchObject([{ row: 10 }]);
    const all = await tableOf(fileOf(`title,date,place\n${rows(1396)}`));
    expect(all.warnings.map(({ code }) => code)).not.toContain('date-far');
  });

  test('people of one event are added up in the row that stands for it, and the others are counted there', async () => {
    const people = fileOf(
      `event_id,date,city,name,age\n${Array.from({ length: 12 }, (_, i) => `e${i % 2},2015-01-0${(i % 2) + 1},Ayn,N${i},3${i % 10}\n`).join('')}`,
    );
    const plan = await tableOf(people);
    const folded: Mapping = { ...plan.mapping, duplicates: 'fold' };
    const { samples, forecast } = await createEngineService().preview(people, plan, folded);
    expect(samples.map(({ headline }) => headline?.figures.killed.low)).toEqual([
      6,
      6,
      undefined,
      undefined,
      undefined,
    ]);
    expect(samples[2]?.findings.map(({ code }) => code)).toEqual(['row-folded']);
    expect(forecast.counts).toMatchObject({ read: 12, total: 2, rejected: 10 });
    // What is held for opening is as good as before.
    const opened = await createEngineService().open(
      createImportSource([people], [{ ...plan, mapping: folded }]),
    );
    expect(opened.ok && opened.dataset.counts).toMatchObject({ read: 12, total: 2 });
  });
});

describe('another mapping', () => {
  test('of a column changes samples, forecast and why', async () => {
    const { forecast, columns, samples } = await preview(({ mapping }) => ({
      columns: mapping.columns.map((column, i) =>
        i === 0 ? { ...column, field: 'title' } : i === 1 ? { ...column, field: 'other' } : column,
      ),
    }));
    expect(forecast.counts).toMatchObject({ read: 3, placed: 2, undated: 3, rejected: 0 });
    expect(columns[0]).toMatchObject({ reason: 'chosen', type: 'text' });
    expect(columns[2]?.reason).toBe('name');
    expect(samples[0]?.headline).toMatchObject({ title: 'x', when: null });
  });

  test('of a column keeps what is true of the file whatever its columns are', async () => {
    const areTold = async (code: string, own: ImportFile, field: FieldId) => {
      const plan = await tableOf(own);
      const columns = plan.mapping.columns.map((column, i) =>
        i === 0 ? { ...column, field } : column,
      );
      const tried = await createEngineService().preview(own, plan, { ...plan.mapping, columns });
      return [plan, tried].map(({ warnings }) => warnings.some((each) => each.code === code));
    };
    const sheet = sheetFile({ A: [['n', 'date', 'title'], ['x', '2015', 'A'], ['y']] }, ['B2:B3']);
    const merged = fileOf([sheet], 'a.xlsx');
    expect(await areTold('cell-merged', merged, 'summary')).toEqual([true, true]);
    const rounded = fileOf('id,date,title\n1.97209E+11,2015,A\n1.97209E+11,2016,B\n');
    expect(await areTold('id-rounded', rounded, 'summary')).toEqual([true, true]);
    expect(await areTold('id-rounded', rounded, 'id')).toEqual([true, false]);
  });

  test('of the layout proposes anew what each column becomes', async () => {
    const plan = await preview(() => ({ preset: 'ucdp' }));
    expect(plan.preset.id).toBe('ucdp');
    // Its code book has no word for them, but people have.
    expect(fieldsOf(plan)).toMatchObject({ date: 'date', lat: 'latitude', note: 'other' });
    expect(plan.forecast.counts.read).toBeGreaterThan(0);
  });

  test('of the delimiter, or of where the names stand, cuts other columns', async () => {
    const commas = await preview(() => ({ delimiter: ',' }));
    expect(commas.columns.map(({ name }) => name)).toEqual(['note;date;lat;lon;killed']);
    const lower = await preview(() => ({ preambleRows: 1 }));
    expect(lower.columns.map(({ name }) => name)).toEqual(['x', '2015-01-02', '1,5', '2,5', '3']);
    const none = await preview(() => ({ hasHeader: false }));
    expect(none.rowCount).toBe(4);
  });

  test('of the layout cuts no cell anew, and whatever is tried, one table is kept beside the first', async () => {
    const plan = await tableOf();
    const engine = createEngineService();
    const tryWith = (change: Partial<Mapping>) =>
      engine.preview(file, plan, { ...plan.mapping, ...change });
    const other = await tryWith({ preset: 'ucdp' });
    const first = heldTables.peek(plan.ticket, plan.mapping);
    expect(first).not.toBeNull();
    expect(heldTables.peek(other.ticket, other.mapping)).toBe(first);
    const commas = await tryWith({ delimiter: ',' });
    expect(heldTables.peek(commas.ticket, commas.mapping)?.header).toHaveLength(1);
    expect(heldTables.peek(other.ticket, other.mapping)).toBeNull();
    expect(heldTables.peek(plan.ticket, plan.mapping)).toBe(first);
  });

  test('by which the file is no table is refused', async () => {
    await expect(preview(() => ({ preambleRows: 50 }))).rejects.toThrow();
  });
});

test('tables that were looked at are let go of when another is opened, or when nobody wants them', async () => {
  const engine = createEngineService();
  const look = async () => {
    const result = await engine.inspect({ files: [file, file] });
    if (!result.ok) throw new Error('not inspected');
    return result.plan.tables as [TablePlan, TablePlan];
  };
  const isHeld = ({ ticket, mapping }: TablePlan) => heldTables.peek(ticket, mapping) !== null;
  const [first, second] = await look();
  expect([first, second].map(isHeld)).toEqual([true, true]);
  await engine.open(createImportSource([file], [first]));
  expect([first, second].map(isHeld)).toEqual([true, false]);
  const [third] = await look();
  await engine.letGo();
  expect(isHeld(third)).toBe(false);
});
