/** Rows here are invented: none is of GDELT. */
import { describe, expect, test } from 'vitest';
import { formatIsoDay } from '../../core/model/time.ts';
import { fileOf, importFile, importText } from './import-text.ts';

const place = (type: string, name: string, lat: string, lon: string, isNew: boolean) => [
  type,
  name,
  'FR',
  'FRA8',
  ...(isNew ? ['FRA875'] : []),
  lat,
  lon,
  '-1',
];
/** A row as the raw files have it; `isNew` for version 2. */
const raw = (isNew: boolean, end: readonly string[]) =>
  [
    ...['990000001', '20151114', '201511', '2015', '2015.8630'],
    ...['AAA', 'PEOPLE A', ...Array<string>(8).fill('')],
    ...['BBB', 'PEOPLE B', ...Array<string>(8).fill('')],
    ...['1', '190', '190', '19', '4', '-10.0', '4', '2', '4', '-3.5'],
    ...place('1', 'Elsewhere', '10', '20', isNew),
    ...place('1', 'Elsewhere', '10', '20', isNew),
    ...place('4', 'Ayn, Land', '48.86', '2.37', isNew),
    ...end,
  ].join('\t');

describe('the raw files, which have no names', () => {
  test.each([
    ['1.0', raw(false, ['20151115', 'https://a.test/1'])],
    ['1.0 without sources', raw(false, ['20151115'])],
    ['2.0', raw(true, ['20151115120000', 'https://a.test/1'])],
  ])('of version %s are known by their columns', async (_, line) => {
    const other = line.replace('990000001', '990000002');
    const { table, headlines } = await importFile(fileOf(`${line}\n${other}\n`, '2015.export.CSV'));
    expect(table.preset.id).toBe('gdelt');
    expect(table.questions).toEqual([]);
    expect(headlines[0]).toMatchObject({
      id: '990000001',
      title: 'Fight, Ayn, Land',
      position: [2.37, 48.86],
      placePrecision: 'town',
    });
    expect(headlines[0]?.terms.actor).toEqual(['PEOPLE A', 'PEOPLE B']);
    expect(formatIsoDay(headlines[0]?.when?.startDay ?? 0)).toBe('2015-11-14');
  });
});

test('an export of a query has names, and numbers without their zeros', async () => {
  const { table, headlines } = await importText(
    'GLOBALEVENTID,SQLDATE,Actor1Name,EventRootCode,ActionGeo_Type,ActionGeo_FullName,ActionGeo_Lat,ActionGeo_Long,SOURCEURL\n7,20151114,PEOPLE A,1,1,Land,48.86,2.37,https://a.test/1\n8,20151115,,20,5,"Region, Land",48.86,2.37,\n',
  );
  expect(table.preset.id).toBe('gdelt');
  expect(headlines.map(({ title, placePrecision }) => `${title} ${placePrecision}`)).toEqual([
    'Make public statement, Land country',
    'Use unconventional mass violence, Region, Land region',
  ]);
});
