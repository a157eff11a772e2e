/** Rows here are invented: none is of UCDP. */
import { expect, test } from 'vitest';
import { formatIsoDay } from '../../core/model/time.ts';
import { importText } from './import-text.ts';

const HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';
const names = HEADER.split(',');
const base: Readonly<Record<string, string>> = {
  type_of_violence: '3',
  side_a: 'Group A',
  side_b: 'Civilians',
  dyad_name: 'Group A - Civilians',
  where_prec: '1',
  where_coordinates: 'Hill town',
  latitude: '10.5',
  longitude: '20.25',
  geom_wkt: 'POINT (20.25 10.5)',
  country: 'Freedonia',
  date_prec: '1',
  date_start: '2011-04-16 00:00:00.000',
  date_end: '2011-04-16 00:00:00.000',
  best: '3',
  low: '2',
  high: '5',
};
const line = (row: Readonly<Record<string, string>>, header: readonly string[] = names) =>
  header.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(',');
const file = (...rows: readonly Readonly<Record<string, string>>[]) =>
  `${HEADER}\n${rows.map((row, i) => line({ ...base, id: String(100 + i), ...row })).join('\n')}\n`;

test('a current release is recognised and may be published with its citation', async () => {
  const { table } = await importText(file({}));
  expect(table.preset).toMatchObject({ id: 'ucdp', mayPublish: true });
  expect(table.preset.licence.name).toBe('CC BY 4.0');
  expect(table.columns).toHaveLength(49);
});

test('days are an interval, whatever the time of day says', async () => {
  const { headlines } = await importText(
    file({ date_prec: '3', date_end: '2011-05-02 00:00:00.000' }),
  );
  const when = headlines[0]?.when;
  expect([formatIsoDay(when?.startDay ?? 0), formatIsoDay((when?.endDay ?? 0) - 1)]).toEqual([
    '2011-04-16',
    '2011-05-02',
  ]);
});

test.each([
  ['1', '2011-04-16', '2011-04-16', '2011-04-16'],
  ['2', '2011-04-18', '2011-04-16', '2011-04-18'],
  ['3', '2011-04-20', '2011-04-16', '2011-04-20'],
  // A day that is known to a week or more is no day.
  ['3', '2011-04-16', '2011-04-11', '2011-04-17'],
  ['4', '2011-04-16', '2011-04-01', '2011-04-30'],
  ['5', '2011-04-16', '2011-01-01', '2011-12-31'],
])(
  'date_prec %s with an end on %s is as wide as the wider of both',
  async (date_prec, end, first, last) => {
    const { headlines, incident } = await importText(
      file({ date_prec, date_end: `${end} 00:00:00.000` }),
    );
    const when = headlines[0]?.when;
    expect([when?.startDay ?? 0, (when?.endDay ?? 0) - 1].map(formatIsoDay)).toEqual([first, last]);
    expect((await incident('100')).others).toContainEqual({ name: 'date_prec', value: date_prec });
  },
);

test.each([
  ['1', 'town'],
  ['2', 'district'],
  ['3', 'district'],
  ['4', 'region'],
  ['5', 'region'],
  ['6', 'country'],
  ['7', 'country'],
])('where_prec %s is drawn no finer than it is known', async (where_prec, expected) => {
  const { headlines } = await importText(file({ where_prec }));
  expect(headlines[0]?.placePrecision).toBe(expected);
});

test.each([
  [
    { best: '3', low: '2', high: '5' },
    { low: 2, best: 3, high: 5 },
  ],
  [
    { best: '0', low: '0', high: '7' },
    { low: 0, best: 0, high: 7 },
  ],
])('deaths are low, best and high: %o', async (row, expected) => {
  const { headlines } = await importText(file(row));
  expect(headlines[0]?.figures.killed).toEqual(expected);
});

test('numbers out of order are told and none is dropped', async () => {
  const { headlines, report } = await importText(
    file({ best: '9', low: '2', high: '5' }, { best: '1', low: '4', high: '6' }),
  );
  expect(headlines.map(({ figures }) => figures.killed)).toEqual([
    { low: 2, best: 9, high: 9 },
    { low: 1, best: 1, high: 6 },
  ]);
  expect(report.groups.find(({ code }) => code === 'range-out-of-order')?.count).toBe(2);
});

test('sides are actors, and the kind of violence is no attack type', async () => {
  const { headlines } = await importText(
    file({ type_of_violence: '1' }, { type_of_violence: '2' }, { type_of_violence: '3' }),
  );
  expect(headlines.map(({ terms }) => terms.eventType?.[0])).toEqual([
    'State-based conflict',
    'Non-state conflict',
    'One-sided violence',
  ]);
  expect(headlines[0]?.terms).toMatchObject({
    actor: ['Group A', 'Civilians'],
    attackType: [''],
    group: [''],
  });
});

test('a list of quoted triples in one cell, with newlines, is one source text', async () => {
  const source_article = '"Agency,2017-01-30,A title";"Other,2017-01-31,With\nnewline"';
  const { incident } = await importText(file({ source_article }));
  expect((await incident('100')).sources[0]?.title).toBe(source_article);
});

test('a country file of HDX: another order, tags below the header, a counter without a name, ids as floats', async () => {
  const header = [
    '',
    'id',
    'date_start',
    'date_end',
    'latitude',
    'longitude',
    'where_prec',
    'best',
    'high',
    'low',
    'side_a',
    'type_of_violence',
    'iso3',
  ];
  const tags =
    ',#id,#date+start,#date+end,#geo+lat,#geo+lon,,#affected+killed,#affected+killed+high,#affected+killed+low,,,#country+code';
  const rows = ['0,15960.0', '1,15961.0', '2,15962.0'].map(
    (start) => `${start},2011-04-16,2011-04-16,10.5,20.25,4,3,5,2,Group A,3,FRE`,
  );
  const { table, headlines, report } = await importText(
    [header.join(','), tags, ...rows].join('\n').concat('\n'),
  );
  expect(table.preset.id).toBe('ucdp');
  expect(table.mapping).toMatchObject({ tagRows: 1, hasHeader: true });
  expect(table.mapping.columns[0]?.field).toBe('ignored');
  expect(headlines.map(({ id }) => id)).toEqual(['15960', '15961', '15962']);
  expect(report.counts).toMatchObject({ read: 3, placed: 3 });
  expect(headlines[0]?.figures.killed).toEqual({ low: 2, best: 3, high: 5 });
});

test('an older release with best_est, low_est and high_est', async () => {
  const { table, headlines } = await importText(
    'id,date_start,date_end,where_prec,latitude,longitude,dyad_name,side_a,best_est,low_est,high_est\n' +
      '1,2001-02-03,2001-02-03,1,10.5,20.25,X,A,4,3,6\n',
  );
  expect(table.preset.id).toBe('ucdp');
  expect(headlines[0]?.figures.killed).toEqual({ low: 3, best: 4, high: 6 });
});

test('a row without latitude takes the point of its geometry', async () => {
  const { headlines } = await importText(file({ latitude: '', longitude: '' }));
  expect(headlines[0]?.position).toEqual([20.25, 10.5]);
});

test('a row of tags in which columns without one say NULL is no incident', async () => {
  const { table, report } = await importText(
    'nr,relid,id,where_coordinates,latitude,longitude,where_prec\nNULL,NULL,NULL,#loc+name,#geo+lat,#geo+lon,NULL\n1,A-1,7,Ayn town,33.5,36.3,1\n',
  );
  expect(table.mapping.tagRows).toBe(1);
  expect(report.counts).toMatchObject({ read: 1, placed: 1 });
});
