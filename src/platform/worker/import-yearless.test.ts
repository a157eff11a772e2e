/** Sheets whose dates have no year. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { daysOf, toldOf } from './import-lines.ts';
import { fileOf, importFile, importText } from './import-text.ts';
import { sheetFile } from './sheet-file.ts';

const ROWS =
  'date,title,killed\nNov 13,Ayn,1\n14 November,Bor,2\n"Fri, Nov 20",Cel,\nunknown,Dor,\n';

describe('dates without a year', () => {
  test('are of none until the user says which, once for all of them', async () => {
    const imported = await importText(ROWS);
    expect(imported.table.questions).toEqual([
      {
        kind: 'year-of-dates',
        column: 0,
        proposed: null,
        examples: ['Nov 13', '14 November', 'Fri, Nov 20'],
      },
    ]);
    expect(daysOf(imported)).toEqual(['?', '?', '?', '?']);
    const told = await importText(ROWS, (mapping) => ({ ...mapping, assumedYear: 2015 }));
    expect(daysOf(told)).toEqual(['2015-11-13', '2015-11-14', '2015-11-20', '?']);
    expect(toldOf(told)).toEqual(
      expect.arrayContaining(['1 date-year-assumed notice', '1 date-missing undated']),
    );
  });

  test.each([
    ['the name of the file', fileOf(ROWS, 'attacks-2015.csv')],
    ['a line above the table', fileOf(`Attacks of 2015,,\n${ROWS}`)],
    [
      'the name of the sheet',
      fileOf(
        sheetFile({
          'Year 2015': [
            ['date', 'title'],
            ['Nov 13', 'Ayn'],
            ['14 November', 'Bor'],
            ['Nov 20', 'Cel'],
          ],
        }),
        'list 2019.xlsx',
      ),
    ],
  ])('are of the year in %s, which is asked about and told', async (_, file) => {
    const imported = await importFile(file);
    expect(imported.plan.tables[0]?.questions).toMatchObject([
      { kind: 'year-of-dates', proposed: 2015 },
    ]);
    expect(daysOf(imported).slice(0, 3)).toEqual(['2015-11-13', '2015-11-14', '2015-11-20']);
    expect(toldOf(imported)).toContain('1 date-year-assumed notice');
    expect(imported.table.warnings).toContainEqual(
      expect.objectContaining({ code: 'date-year-assumed', field: 'date', value: '2015' }),
    );
  });

  test('are still of it once the table is cut otherwise', async () => {
    const file = fileOf(`Attacks of 2015,,\n${ROWS}`);
    const { engine, table } = await importFile(file);
    const anew = await engine.preview(file, table, { ...table.mapping, encoding: 'windows-1252' });
    expect(anew.mapping.assumedYear).toBe(2015);
    expect(anew.questions).toMatchObject([{ kind: 'year-of-dates', proposed: 2015 }]);
  });

  test.each(['attacks-2014-2016.csv', 'attacks 2014, 2015.csv', 'export_2024-01-15.csv'])(
    'are of no year where %s names several, or a day',
    async (name) => {
      const { table } = await importFile(fileOf(ROWS, name));
      expect(table.questions).toMatchObject([{ kind: 'year-of-dates', proposed: null }]);
    },
  );

  test('may be digits, where a row proves which is the day', async () => {
    const file = fileOf('date,title\n13/11,Ayn\n5/11,Bor\n', '2015.csv');
    expect(daysOf(await importFile(file))).toEqual(['2015-11-05', '2015-11-13']);
  });

  test.each([
    ['under another name', 'ratio,title\n13/11,Ayn\n14/11,Bor\n'],
    ['beside whole dates', 'date,seen date,title\n2015-01-02,Nov 13,Ayn\n2015-01-03,Nov 14,Bor\n'],
    ['of when it was written down', 'title,date added\nAyn,Nov 13\nBor,Nov 14\n'],
  ])('are not asked about %s', async (_, text) => {
    const { table } = await importText(text);
    expect(table.questions.map(({ kind }) => kind)).not.toContain('year-of-dates');
  });
});
