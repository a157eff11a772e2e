import { expect, it } from 'vitest';
import { writeCell, writeFindings } from './findings-csv.ts';

it.each([
  ['=1+1', "'=1+1"],
  [' =1+1', "' =1+1"],
  ['a\n=1+1', '"\'a\n=1+1"'],
  ['＝1', "'＝1"],
  ['@sum', "'@sum"],
  ['-74.006', '-74.006'],
  ['-74.006 north', "'-74.006 north"],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['Paris', 'Paris'],
])('the cell %j stands in a spreadsheet as %j', (text, cell) => {
  expect(writeCell(text)).toBe(cell);
});

it('a finding keeps its row, column and value, and says what was done', async () => {
  const blob = writeFindings(
    [
      {
        file: 'a.csv',
        row: 7,
        field: 'date',
        value: '2019-02-30',
        code: 'date-unreadable',
        effect: 'undated',
      },
    ],
    {
      columns: ['file', 'row', 'column', 'value', 'finding', 'done'],
      words: { codes: { 'date-unreadable': 'No such day' }, effects: { undated: 'no date' } },
    },
  );
  expect(await blob.text()).toBe(
    'file,row,column,value,finding,done\r\na.csv,7,date,2019-02-30,No such day,no date\r\n',
  );
});
