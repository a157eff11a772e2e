/** Sheets whose columns are named in more than one row. */
import { describe, expect, test } from 'vitest';
import { rowsOf } from './import-lines.ts';
import { fileOf, type Imported, importFile, importText } from './import-text.ts';
import { sheetFile } from './sheet-file.ts';

const namesOf = ({ table }: Imported) => table.columns.map(({ name }) => name);

describe('columns of one name', () => {
  test.each([
    [
      'line of groups above them',
      ',,Civilians,Police\ndate,title,Killed,Killed',
      ['Killed (Civilians)', 'Killed (Police)'],
    ],
    [
      'second line below them',
      'date,title,Killed,Killed\n,,civilians,police',
      ['Killed (civilians)', 'Killed (police)'],
    ],
  ])('are told apart by a %s', async (_, header, names) => {
    const imported = await importText(`${header}\n2015-01-01,A,5,0\n2015-01-02,B,7,1\n`);
    expect(namesOf(imported)).toEqual(['date', 'title', ...names]);
    expect(imported.report.counts).toMatchObject({ read: 2, rejected: 0 });
  });

  test('in a workbook as well, under a group that is written once', async () => {
    const workbook = sheetFile({
      Attacks: [
        [null, null, 'Civilians', null, 'Police', null],
        ['date', 'title', 'Killed', 'Injured', 'Killed', 'Injured'],
        ['2015-01-01', 'A', 5, 1, 0, 2],
        ['2015-01-02', 'B', 7, 3, 1, 4],
      ],
    });
    const imported = await importFile(fileOf(workbook, 'a.xlsx'));
    expect(namesOf(imported).slice(2)).toEqual([
      'Killed (Civilians)',
      'Injured (Civilians)',
      'Killed (Police)',
      'Injured (Police)',
    ]);
  });

  test('stay as they are where the other row does not tell them apart', async () => {
    const imported = await importText(
      'Attacks of 2015,,,\ndate,title,Killed,Killed\n2015-01-01,A,5,5\n2015-01-02,B,7,7\n',
    );
    expect(namesOf(imported)).toEqual(['date', 'title', 'Killed', 'Killed']);
  });
});

describe('columns of parts under one name', () => {
  const DATA = '2015-01-01,A,5,0,1,2\n2015-01-02,B,7,1,3,\n';
  const NAMES = ['Killed (civ)', 'Killed (mil)', 'Injured (civ)', 'Injured (mil)'];

  test.each([
    ['above theirs', ',,Killed,,Injured,\ndate,title,civ,mil,civ,mil'],
    ['above theirs, beside the other names', 'date,title,Killed,,Injured,\n,,civ,mil,civ,mil'],
    [
      'above theirs, the other names in both rows',
      'date,title,Killed,,Injured,\ndate,title,civ,mil,civ,mil',
    ],
  ])('are parts of it, and asked about: %s', async (_, header) => {
    const imported = await importText(`${header}\n${DATA}`);
    expect(namesOf(imported)).toEqual(['date', 'title', ...NAMES]);
    expect(imported.table.questions).toMatchObject([
      { kind: 'several-figures', field: 'killed', columns: [2, 3], proposed: null },
      { kind: 'several-figures', field: 'wounded', columns: [4, 5], proposed: null },
    ]);
    expect(rowsOf(imported)).toEqual(['2015-01-01 | A | ? | ? | ?', '2015-01-02 | B | ? | ? | ?']);
  });

  test('stand beside names that only the upper line has', async () => {
    const imported = await importText(
      'date,title,Killed,,notes\n,,civ,mil\n2015-01-01,A,5,0,x\n2015-01-02,B,7,1,y\n',
    );
    expect(namesOf(imported)).toEqual(['date', 'title', ...NAMES.slice(0, 2), 'notes']);
    expect(imported.report.counts).toMatchObject({ read: 2 });
  });

  test('the whole among them is taken', async () => {
    const imported = await importText(
      ',,Killed,,\ndate,title,civ,mil,total\n2015-01-01,A,5,0,5\n2015-01-02,B,7,1,8\n',
    );
    expect(imported.table.questions).toEqual([]);
    expect(rowsOf(imported)[1]).toBe('2015-01-02 | B | ? | 8 | ?');
  });

  test('are none that say nothing of people', async () => {
    const imported = await importText(
      ',,Killed,,\ndate,title,civ,mil,source\n2015-01-01,A,5,0,x\n2015-01-02,B,7,1,y\n',
    );
    expect(namesOf(imported)).toEqual(['date', 'title', ...NAMES.slice(0, 2), 'source']);
  });

  test('are named again as they stand, once another line is said to hold the names', async () => {
    const { engine, plan } = await importText(`,,Killed,\ndate,title,civ,mil\n2015-01-01,A,5,0\n`);
    const [table] = plan.tables;
    if (table === undefined) throw new Error('no table');
    const file = fileOf(`,,Killed,\ndate,title,civ,mil\n2015-01-01,A,5,0\n`);
    const anew = await engine.preview(file, table, { ...table.mapping, preambleRows: 0 });
    expect(anew.mapping.groupedColumns).toBeUndefined();
    expect(anew.columns.map(({ name }) => name)).toContain('Killed');
  });
});

describe('a second row below the names is none of incidents', () => {
  test.each([
    ['of names in another language', 'تاريخ,عنوان,عرض,طول,قتلى'],
    ['of names that nobody knows', 'Tarixi,Nomi,Kenglik,Uzunlik,Oʻlganlar'],
    ['of units', 'yyyy-mm-dd,text,degrees,degrees,people'],
  ])('%s', async (_, second) => {
    const imported = await importText(
      `date,title,lat,lon,killed\n${second}\n2015-01-01,A,48.85,2.35,5\n2015-01-02,B,48.86,2.36,\n`,
    );
    expect(rowsOf(imported)).toEqual([
      '2015-01-01 | A | 48.85,2.35 | 5 | ?',
      '2015-01-02 | B | 48.86,2.36 | ? | ?',
    ]);
    expect(imported.table.warnings.map(({ code }) => code)).toContain('tag-row-skipped');
  });

  test('is asked about where nothing in it is a word for columns, and read as data when it is said to be', async () => {
    const text =
      'date,title,lat,lon,killed\nQachon,Nomi,Kenglik,Uzunlik,Son\n2015-01-01,A,48.85,2.35,5\n2015-01-02,B,48.86,2.36,\n';
    const { engine, plan } = await importText(text);
    const [table] = plan.tables;
    if (table === undefined) throw new Error('no table');
    const row = ['Qachon', 'Nomi', 'Kenglik', 'Uzunlik', 'Son'];
    expect(table.questions).toEqual([{ kind: 'second-header', row }]);
    const data = await engine.preview(fileOf(text), table, { ...table.mapping, tagRows: 0 });
    expect(data.rowCount).toBe(3);
    expect(data.questions).toContainEqual({ kind: 'second-header', row });
    const back = await engine.preview(fileOf(text), data, { ...data.mapping, tagRows: 1 });
    expect(back.rowCount).toBe(2);
    expect(back.questions).toEqual([{ kind: 'second-header', row }]);
  });

  test.each([
    'date,title,lat,lon,killed\nتاريخ,عنوان,عرض,طول,قتلى',
    'date,title,lat,lon,killed\nyyyy-mm-dd,text,degrees,degrees,people',
    'date,title,lat,lon,killed\n#date,#event,#geo+lat,#geo+lon,#affected',
  ])('is not asked about where it is known: %s', async (header) => {
    const imported = await importText(
      `${header}\n2015-01-01,A,48.85,2.35,5\n2015-01-02,B,48.86,2.36,\n`,
    );
    expect(imported.table.questions).toEqual([]);
    expect(imported.report.counts.read).toBe(2);
  });

  test.each([
    ['that knows little', 'unknown,A,N/A,N/A,several'],
    ['of words for what is not quite known', 'Late autumn,A,near Ayn,near Bor,dozens'],
    [
      'that tells a story',
      'Long ago,An attack on a market of which nobody knows when it took place nor who did it,far,off,lots',
    ],
    ['of words alone, one of which comes again', 'long ago,B,far,north,several'],
  ])('but a first row %s is', async (_, first) => {
    const imported = await importText(
      `date,title,lat,lon,killed\n${first}\n2015-01-02,B,48.86,2.36,1\n`,
    );
    expect(imported.report.counts.read).toBe(2);
  });
});
