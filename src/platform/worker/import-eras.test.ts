/** Sheets dated by eras. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { daysOf, toldOf } from './import-lines.ts';
import { fieldsOf, importText } from './import-text.ts';

const sheet = (name: string, ...dates: readonly string[]) =>
  importText(`件名,${name},緯度,経度\n${dates.map((date) => `A,${date},35.6,139.7\n`).join('')}`);
const DAYS = ['2017-06-07', '2018-01-02', '2019-06-07'];

describe('dates', () => {
  test.each([
    ['of the eras of Japan', '発生日', ['平成29年6月7日', '平成30年1月2日', '令和元年6月7日']],
    ['of the Republic of China', '日期', ['民國106年6月7日', '民國107年1月2日', '民國108年6月7日']],
    ['of our own years', '日付', ['2017年6月7日', '2018年1月2日(火)', '2019年6月7日 12時30分']],
  ])('%s are read', async (_, name, dates) => {
    const imported = await sheet(name, ...dates);
    expect(daysOf(imported)).toEqual(DAYS);
    expect(imported.table.questions).toEqual([]);
  });

  test.each(['日期(民國)', '民國日期', 'date (ROC)', 'Minguo date'])(
    'in digits are of the Republic of China where their name says so: %s',
    async (name) => {
      for (const dates of [
        ['106/06/07', '107/01/02', '108/06/07'],
        ['1060607', '1070102', '1080607'],
      ])
        expect(daysOf(await sheet(name, ...dates))).toEqual(DAYS);
    },
  );

  test('in such digits are not read where nothing says so, and it is told', async () => {
    const imported = await sheet('日期', '106/06/07', '107/01/02', '108/06/07');
    expect(daysOf(imported)).toEqual(['?', '?', '?']);
    expect(imported.table.warnings.map(({ code }) => code)).toContain('date-missing');
  });

  test('in columns of their parts may have the sign of each behind it', async () => {
    for (const [year, month, day] of ['年月日', '년월일'].map((signs) => [...signs])) {
      const rows = [`A,2017${year},6${month},7${day}`, `B,2018${year},1${month},2${day}`];
      const text = ['title,Year,Month,Day', ...rows].join('\n');
      expect(daysOf(await importText(text))).toEqual(DAYS.slice(0, 2));
    }
  });

  test('with years such as 106 under a name for years are none of the first centuries', async () => {
    const imported = await importText('title,年,月,日\nA,106,6,7\nB,107,1,2\n');
    expect(daysOf(imported)).toEqual(['?', '?']);
    expect(imported.table.warnings.map(({ code }) => code)).toContain('date-missing');
  });

  test('outside their era are told with row and cell', async () => {
    const imported = await sheet('発生日', '平成29年6月7日', '平成32年6月7日');
    expect(fieldsOf(imported.table)).toMatchObject({ 発生日: 'date' });
    expect(daysOf(imported)).toEqual(['2017-06-07', '?']);
    expect(toldOf(imported)).toEqual(['1 date-unreadable undated']);
  });
});
