import { expect, test } from 'vitest';
import { parseIsoDay, UNDATED_DAY } from '../../model/time.ts';
import { readCellTable } from '../cells/read-cell-table.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { createDayReader } from './plain-days.ts';

const SHAPE = { delimiter: ',', preambleRows: 0, hasHeader: true, tagRows: 0 };

/** The days of rows of `date,year,month,day,end`; `null` for those that are not plain. */
async function daysOf(rows: readonly string[], leastJudged: number) {
  const bytes = new TextEncoder().encode(`date,year,month,day,end\n${rows.join('\n')}\n`);
  const pieces = (async function* () {
    yield bytes;
  })();
  const source = { name: 'x.csv', sizeBytes: bytes.length, pieces, leastJudged };
  const table = await readCellTable(source, SHAPE, () => false);
  const read = createDayReader(table, { date: 0, year: 1, month: 2, day: 3, end: 4 });
  const days = rows.map((_, row) => read(row));
  return days.map((day) => (day === UNDATED_DAY ? null : day));
}

// Whether few texts make a column one of codes or one of places.
test.each([1 << 12, 2])('reads days that exist, judged after %i texts', async (leastJudged) => {
  const days = ['2015-11-13', '2016-02-29', '1999-12-31', '0001-01-01'];
  const rows = days.flatMap((day) => [`${day},,,,`, `"${day}",,,,`]);
  const expected = days.flatMap((day) => [parseIsoDay(day), parseIsoDay(day)]);
  expect(await daysOf(rows, leastJudged)).toEqual(expected);
});

test.each([1 << 12, 2])(
  'leaves all others to their readers, judged after %i texts',
  async (least) => {
    const rows = [
      '2015-02-29',
      '2015-00-10',
      '0000-01-01',
      '2015-11-13 ',
      '2015-11-1',
      '15-11-13',
      'x',
    ]
      .map((day) => `${day},,,,`)
      .concat('2015-11-13,,,,2015-11-14', ',,,,');
    expect(await daysOf(rows, least)).toEqual(rows.map(() => null));
  },
);

test('takes year, month and day where the date is blank', async () => {
  const rows = [
    ',2015,11,13,',
    ',2015,02,"29",',
    ',2016,2,29,',
    ',2015,0,0,',
    ',2015,Nov,13,',
    'x,2015,11,13,',
  ];
  const found = [parseIsoDay('2015-11-13'), null, parseIsoDay('2016-02-29'), null, null, null];
  expect(await daysOf(rows, 1 << 12)).toEqual(found);
});

test('reads nothing without a hint or without columns', async () => {
  const pieces = (async function* () {
    yield new TextEncoder().encode('a\n2015-11-13\n');
  })();
  const table = await readCellTable({ name: 'x', sizeBytes: null, pieces }, SHAPE, () => false);
  const none = { date: NO_COLUMN, year: NO_COLUMN, month: 0, day: 0, end: NO_COLUMN };
  expect(createDayReader(table, null)(0)).toBe(UNDATED_DAY);
  expect(createDayReader(table, none)(0)).toBe(UNDATED_DAY);
});
