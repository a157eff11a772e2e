/** Rows here are invented: none is of ACLED. */
import { describe, expect, test } from 'vitest';
import { formatIsoDay } from '../../core/model/time.ts';
import { rowsOf } from './import-lines.ts';
import { fileOf, importFile, importText } from './import-text.ts';

const CURRENT =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

const names = CURRENT.split(',');
const line = (row: Readonly<Record<string, string>>, header: readonly string[] = names) =>
  header.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(',');
const base = {
  event_date: '03 December 2020',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  country: 'Freedonia',
  location: 'Hill',
  latitude: '10.5',
  longitude: '20.25',
  geo_precision: '1',
  time_precision: '1',
  fatalities: '4',
};
const file = (...rows: readonly Readonly<Record<string, string>>[]) =>
  `\ufeff${CURRENT}\n${rows.map((row, i) => line({ ...base, event_id_cnty: `FRE${i}`, ...row })).join('\n')}\n`;

describe('a current export of ACLED', () => {
  test('is recognised, may not be published, and starts with attacks alone by a filter', async () => {
    const { table, dataset } = await importText(
      file({}, { event_type: 'Protests' }, { event_type: 'Strategic developments' }),
    );
    expect(table.preset).toMatchObject({ id: 'acled', mayPublish: false });
    const left = dataset.manifest.startSets?.eventType ?? [];
    const terms = dataset.categories.find(({ id }) => id === 'eventType')?.values ?? [];
    expect(left).toContain('Battles');
    expect(terms.filter((term) => term !== '' && !left.includes(term))).toEqual([
      'Protests',
      'Strategic developments',
    ]);
    expect(dataset.counts.total).toBe(3);
  });

  test.each([
    ['1', ['2020-12-03', '2020-12-03']],
    ['2', ['2020-11-30', '2020-12-06']],
    ['3', ['2020-12-01', '2020-12-31']],
  ])(
    'time_precision %s makes dates as wide as they are known',
    async (time_precision, expected) => {
      const { headlines } = await importText(file({ time_precision }));
      const when = headlines[0]?.when;
      expect([formatIsoDay(when?.startDay ?? 0), formatIsoDay((when?.endDay ?? 0) - 1)]).toEqual(
        expected,
      );
    },
  );

  test.each([
    ['1', 'town'],
    ['2', 'district'],
    ['3', 'region'],
  ])('geo_precision %s', async (geo_precision, expected) => {
    const { headlines } = await importText(file({ geo_precision }));
    expect(headlines[0]?.placePrecision).toBe(expected);
  });

  test('actors are neither attackers nor victims', async () => {
    const { headlines } = await importText(file({ actor1: 'Side One', actor2: 'Side Two' }));
    expect(headlines[0]?.terms).toMatchObject({
      actor: ['Side One', 'Side Two'],
      group: [''],
      target: [''],
      claimStatus: [''],
    });
  });

  test('fatalities are one number without a range, and zero is "none, or not known"', async () => {
    const { headlines } = await importText(file({ fatalities: '4' }, { fatalities: '0' }));
    expect(headlines.map(({ figures }) => figures.killed)).toEqual([
      { low: null, best: 4, high: null },
      { low: 0, best: null, high: null },
    ]);
    expect(headlines[0]?.figures.wounded.best).toBeNull();
  });

  test.each([
    ['Suicide bomb', 'Bombing/Explosion'],
    ['Remote explosive/landmine/IED', 'Bombing/Explosion'],
    ['Grenade', 'Bombing/Explosion'],
    ['Shelling/artillery/missile attack', 'Bombing/Explosion'],
    ['Air/drone strike', 'Bombing/Explosion'],
    ['Armed clash', 'Armed Assault'],
    ['Attack', 'Armed Assault'],
    ['Abduction/forced disappearance', 'Hostage Taking (Kidnapping)'],
    ['Looting/property destruction', 'Facility/Infrastructure Attack'],
    ['Chemical weapon', 'Unarmed Assault'],
    ['Mob violence', 'Unarmed Assault'],
    ['Sexual violence', 'Unarmed Assault'],
    ['Peaceful protest', 'Unknown'],
  ])('%s is %s, and stays beside it', async (sub_event_type, expected) => {
    const { headlines } = await importText(file({ sub_event_type }));
    expect(headlines[0]?.terms).toMatchObject({
      attackType: [expected],
      sub_event_type: [sub_event_type],
    });
  });

  test('two disorder types in one cell are two terms, and the same type in another case is one', async () => {
    const { headlines, dataset } = await importText(
      file(
        {
          disorder_type: 'Political violence; Demonstrations',
          event_type: 'Violence against civilians',
        },
        { event_type: 'Violence Against Civilians' },
      ),
    );
    expect(headlines[0]?.terms.disorder_type).toEqual(['Political violence', 'Demonstrations']);
    const types = dataset.categories.find(({ id }) => id === 'eventType')?.values;
    expect(types).toEqual(['', 'Violence against civilians']);
  });

  test('newlines in notes and several sources in one cell are kept', async () => {
    const { incident } = await importText(file({ notes: 'One.\nTwo.', source: 'A; B' }));
    const { summary, sources } = await incident('FRE0');
    expect(summary).toBe('One.\nTwo.');
    expect(sources[0]?.publisher).toBe('A; B');
  });
});

test('the upper-case export of versions 5 to 7 reads days first', async () => {
  const header =
    'GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECIS,SOURCE,NOTES,FATALITIES';
  const row = (date: string, type: string) =>
    `999,1FRE,1,${date},1997,1,${type},A,,1,B,,2,12,Freedonia,,,,Hill,10.5,20.25,2,S,N,0`;
  const { table, headlines } = await importText(
    [
      header,
      row('02/01/1997', 'Battle-No change of territory'),
      row('01-January-2015', 'Strategic development'),
    ]
      .join('\n')
      .concat('\n'),
  );
  expect(table.preset.id).toBe('acled');
  expect(table.questions.filter(({ kind }) => kind === 'date-order')).toEqual([]);
  expect(headlines.map(({ when }) => formatIsoDay(when?.startDay ?? 0))).toEqual([
    '1997-01-02',
    '2015-01-01',
  ]);
  expect(headlines.map(({ terms }) => terms.eventType)).toEqual([
    ['Battles'],
    ['Strategic developments'],
  ]);
  expect(headlines[0]?.placePrecision).toBe('district');
});

test('the export of 2018 to 2023 takes the stable id, wherever data_id stands', async () => {
  const { headlines } = await importText(
    'data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,inter1,latitude,longitude,geo_precision,fatalities,timestamp,iso3\n' +
      '7,999,FRE12,12,03 December 2020,2020,1,Riots,Mob violence,A,5,10.5,20.25,1,0,1607374999,FRE\n',
  );
  expect(headlines[0]?.id).toBe('FRE12');
  expect(headlines[0]?.when?.startDay).toBe(18_599);
});

test('five columns without coordinates are still recognised, and counted as unplaced', async () => {
  const { table, report } = await importText(
    'event_date,event_type,sub_event_type,country,fatalities\n03 December 2020,Riots,Mob violence,Freedonia,1\n',
  );
  expect(table.preset.id).toBe('acled');
  expect(report.counts).toMatchObject({ read: 1, placed: 0, unplaced: 1, rejected: 0 });
});

test('a ragged row is kept and told, and its cells are not shifted', async () => {
  const text = file({}, {}).replace(/\n$/, ',"one more"\n');
  const { report, headlines } = await importText(text);
  expect(report.groups.map(({ code }) => code)).toContain('row-too-long');
  expect(headlines.every(({ position }) => position?.[0] === 20.25)).toBe(true);
});

test('the JSON of the API, whose values are all text, is the same', async () => {
  const data = [{ ...base, event_id_cnty: 'FRE1', timestamp: '1607374999' }];
  const { table, headlines } = await importFile(
    fileOf(JSON.stringify({ status: 200, success: true, count: 1, data }), 'acled.json'),
  );
  expect(table.preset.id).toBe('acled');
  expect(headlines[0]).toMatchObject({ id: 'FRE1', position: [20.25, 10.5] });
});

describe('sums by week and region', () => {
  const SUMS =
    'WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES,POPULATION_EXPOSURE,DISORDER_TYPE,ID,CENTROID_LATITUDE,CENTROID_LONGITUDE\n24-January-2015,Somewhere,Land,Ayn,Battles,Armed clash,4,7,,Political violence,11,0.75,36\n31-January-2015,Somewhere,Land,Ayn,Protests,Peaceful protest,1,0,,Demonstrations,11,0.75,36\n';

  test.each([
    ['as they come', SUMS],
    ['year first', SUMS.replaceAll(/(\d\d)-January-2015/g, '2015-01-$1')],
  ])('lie in their seven days, somewhere in the region: %s', async (_, text) => {
    const imported = await importText(text);
    expect(rowsOf(imported)).toEqual([
      '2015-01-24..2015-01-30 | Armed clash, Ayn, Land | 0.75,36.00 | 7 | ?',
      '2015-01-31..2015-02-06 | Peaceful protest, Ayn, Land | 0.75,36.00 | 0// | ?',
    ]);
    expect(imported.headlines.map(({ placePrecision }) => placePrecision)).toEqual([
      'region',
      'region',
    ]);
    expect(imported.report.groups.map(({ code }) => code)).not.toContain('precision-assumed');
  });

  test('are told as what they are', async () => {
    const { plan } = await importText(SUMS);
    expect(plan.tables[0]?.warnings).toContainEqual(
      expect.objectContaining({ code: 'rows-are-sums', field: 'EVENTS' }),
    );
  });

  test('of other makers too, but not numbers of events', async () => {
    const warnings = async (text: string) =>
      (await importText(text)).table.warnings.map(({ code }) => code);
    const rows = 'Ayn,2015,3,7\nBor,2015,1,0\n';
    expect(await warnings(`Admin1,Year,Number of events,Fatalities\n${rows}`)).toContain(
      'rows-are-sums',
    );
    expect(await warnings('Admin1,Year,Event\nAyn,2015,3\nBor,2015,4\n')).not.toContain(
      'rows-are-sums',
    );
  });
});
