/** Rows here are invented: none is of the Global Terrorism Database. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Headline } from '../../core/model/incident.ts';
import { formatIsoDay } from '../../core/model/time.ts';
import { fieldsOf, fileOf, type Imported, importFile, importText } from './import-text.ts';

const HEADER_123 =
  'eventid,iyear,imonth,iday,approxdate,extended,resolution,country,country_txt,region,region_txt,provstate,city,latitude,longitude,specificity,vicinity,location,summary,crit1,crit2,crit3,doubtterr,alternative,alternative_txt,multiple,success,suicide,attacktype1,attacktype1_txt,attacktype2,attacktype2_txt,attacktype3,attacktype3_txt,targtype1,targtype1_txt,corp1,target1,natlty1,natlty1_txt,targtype2,targtype2_txt,corp2,target2,natlty2,natlty2_txt,targtype3,targtype3_txt,corp3,target3,natlty3,natlty3_txt,gname,gsubname,gname2,gsubname2,gname3,gsubname3,motive,guncertain1,guncertain2,guncertain3,nperps,nperpcap,claimed,claimmode,claimmode_txt,claim2,claimmode2,claimmode2_txt,claim3,claimmode3,claimmode3_txt,compclaim,weaptype1,weaptype1_txt,weapsubtype1,weapsubtype1_txt,weaptype2,weaptype2_txt,weapsubtype2,weapsubtype2_txt,weaptype3,weaptype3_txt,weapsubtype3,weapsubtype3_txt,weaptype4,weaptype4_txt,weapsubtype4,weapsubtype4_txt,weapdetail,nkill,nkillus,nkillter,nwound,nwoundus,nwoundte,property,propextent,propextent_txt,propvalue,propcomment,ishostkid,nhostkid,nhostkidus,nhours,ndays,divert,kidhijcountry,ransom,ransomamt,ransomamtus,ransompaid,ransompaidus,ransomnote,hostkidoutcome,hostkidoutcome_txt,nreleased,addnotes,scite1,scite2,scite3,dbsource'.split(
    ',',
  );
const LATER =
  'targsubtype1 targsubtype1_txt targsubtype2 targsubtype2_txt targsubtype3 targsubtype3_txt individual INT_LOG INT_IDEO INT_MISC INT_ANY related';
const HEADER_135 = [...HEADER_123, ...LATER.split(' ')];

type Row = Readonly<Record<string, string>>;

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const write = (header: readonly string[], rows: readonly Row[]) =>
  [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
    .map((cells) => cells.map(quote).join(','))
    .join('\n')
    .concat('\n');

/** A row with what every row has. */
const made = (eventid: string, row: Row = {}): Row => ({
  eventid,
  iyear: '2015',
  imonth: '3',
  iday: '4',
  country_txt: 'Freedonia',
  city: 'Glasgow Hill',
  latitude: '10.5',
  longitude: '20.25',
  specificity: '1',
  ...row,
});

const ROWS: readonly Row[] = [
  made('201503040001', {
    imonth: '3',
    iday: '4',
    attacktype1: '3',
    attacktype1_txt: 'Bombing/Explosion',
  }),
  made('201503000002', { iday: '0', approxdate: 'Between 03/05/2015 and 03/10/2015' }),
  made('201500000003', { imonth: '0', iday: '0' }),
  made('201503040004', { extended: '1', resolution: '3/20/2015' }),
  ...['1', '2', '3', '4', '5'].map((specificity) =>
    made(`20150304001${specificity}`, { specificity }),
  ),
  made('201503040020', { latitude: '', longitude: '', specificity: '5' }),
  made('201503040021', { claimed: '1', gname: 'Group A' }),
  made('201503040022', { claimed: '0', gname: 'Group A', guncertain1: '0' }),
  made('201503040023', { claimed: '0', gname: 'Group A', guncertain1: '1' }),
  made('201503040024', { claimed: '0', gname: 'Unknown' }),
  made('201503040025', { claimed: '-9', gname: 'Unknown' }),
  made('201503040026', { claimed: '1', compclaim: '1', gname: 'Group A', gname2: 'Group B' }),
  made('201503040030', { nkill: '12', nkillter: '2', nwound: '5', nwoundte: '0' }),
  made('201503040031', { nkill: '12', nkillter: '', nwound: '-99' }),
  made('201503040032', { nkill: '0', nkillter: '' }),
  made('201503040033', { nkill: '1.3333333333', nkillter: '0', nwound: '78.125', nwoundte: '0' }),
  made('201503040034', { nkill: '1', nkillter: '3' }),
  made('201503040035', { nkill: '', nkillter: '' }),
  made('201503040040', {
    weaptype1: '6',
    weaptype1_txt: 'Explosives/Bombs/Dynamite',
    targtype1: '17',
    targtype1_txt: 'Terrorists',
  }),
  made('201503040041', {
    weaptype1: '10',
    weaptype1_txt: 'Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)',
    attacktype1: '8',
    attacktype2: '2',
    attacktype3: '.',
    attacktype3_txt: '.',
  }),
  made('201503040050', { related: '201503040050, 201503040051' }),
  made('201503040051', { related: '201503040050, 201503040051' }),
  made('201503040060', {
    success: '1',
    scite1: 'An agency, "A title," 5 March 2015.',
    scite2: 'Another.',
    doubtterr: '-9',
  }),
  made('201503040061', {
    success: '0',
    latitude: '46.583333000000003',
    summary: '=cmd|x, with "quotes"\nand a line',
  }),
];

let imported: Imported;
const headline = (id: string) => imported.headlines.find((each) => each.id === id) as Headline;
const days = ({ when }: Headline) =>
  when === null ? null : [formatIsoDay(when.startDay), formatIsoDay(when.endDay - 1)];

beforeAll(async () => {
  imported = await importText(write(HEADER_135, ROWS));
});

describe('a file of the Global Terrorism Database', () => {
  test('is recognised, says what may be done with it, and asks nothing', () => {
    expect(imported.table.preset).toMatchObject({ id: 'gtd', mayPublish: false });
    expect(imported.table.preset.licence.name).toContain('End User');
    expect(imported.dataset.manifest).toMatchObject({ preset: 'gtd', mayPublish: false });
    expect(imported.table.questions).toEqual([]);
    expect(imported.table.columns).toHaveLength(135);
  });

  test('accounts for every row', () => {
    const { read, placed, unplaced, rejected } = imported.report.counts;
    expect(read).toBe(ROWS.length);
    expect(placed + unplaced + rejected).toBe(read);
    expect(unplaced).toBe(1);
  });

  test.each([
    ['201503040001', ['2015-03-04', '2015-03-04']],
    ['201503000002', ['2015-03-01', '2015-03-31']],
    ['201500000003', ['2015-01-01', '2015-12-31']],
    ['201503040004', ['2015-03-04', '2015-03-20']],
  ])('has dates as wide as they are known: %s', (id, expected) => {
    expect(days(headline(id))).toEqual(expected);
  });

  test.each([
    ['201503040011', 'town'],
    ['201503040012', 'district'],
    ['201503040013', 'district'],
    ['201503040014', 'region'],
    ['201503040015', 'country'],
    ['201503040020', 'none'],
  ])('has places as exact as they are known: %s', (id, precision) => {
    expect(headline(id).placePrecision).toBe(precision);
  });

  test.each([
    ['201503040021', 'claimed'],
    ['201503040022', 'attributed'],
    ['201503040023', 'suspected'],
    ['201503040024', 'unclaimed'],
    ['201503040025', 'unknown'],
    ['201503040026', 'disputed'],
  ])('keeps claims apart from attributions: %s', (id, status) => {
    expect(headline(id).terms.claimStatus).toEqual([status]);
  });

  test.each([
    ['201503040030', { low: null, best: 10, high: null }, { low: null, best: 5, high: null }],
    ['201503040031', { low: 0, best: null, high: 12 }, { low: null, best: null, high: null }],
    ['201503040032', { low: null, best: 0, high: null }, { low: null, best: null, high: null }],
    ['201503040033', { low: 1, best: 1, high: 2 }, { low: 78, best: 78, high: 79 }],
    ['201503040034', { low: 0, best: null, high: 1 }, { low: null, best: null, high: null }],
    ['201503040035', { low: null, best: null, high: null }, { low: null, best: null, high: null }],
  ])(
    'counts victims without perpetrators, only where they are known: %s',
    (id, killed, wounded) => {
      expect(headline(id).figures).toMatchObject({ killed, wounded });
    },
  );

  test('has one word for what releases call differently, and keeps the old one beside it', async () => {
    expect(headline('201503040040').terms).toMatchObject({
      weapon: ['Explosives'],
      target: ['Terrorists/Non-State Militia'],
    });
    const { others } = await imported.incident('201503040040');
    expect(others).toContainEqual({ name: 'weaptype1_txt', value: 'Explosives/Bombs/Dynamite' });
    expect(headline('201503040041').terms).toMatchObject({
      weapon: ['Vehicle'],
      attackType: ['Unarmed Assault', 'Armed Assault'],
    });
  });

  test('joins related rows to one campaign', () => {
    expect(headline('201503040050').campaign?.id).toBe('201503040050');
    expect(headline('201503040051').campaign?.id).toBe('201503040050');
    expect(headline('201503040001').campaign).toBeNull();
  });

  test('names each row by what, where and in which country, and its sources as they are cited', async () => {
    expect(headline('201503040001').title).toBe('Bombing/Explosion, Glasgow Hill, Freedonia');
    const { sources } = await imported.incident('201503040060');
    expect(sources.map(({ title }) => title)).toEqual([
      'An agency, "A title," 5 March 2015.',
      'Another.',
    ]);
    expect(headline('201503040060').terms.outcome).toEqual(['completed']);
    expect(headline('201503040061').terms.outcome).toEqual(['failed']);
  });
});

test('every code of attack, weapon and target becomes a term, and no other code does', async () => {
  const rows = Array.from({ length: 24 }, (_, i) =>
    made(`2015030401${String(i).padStart(2, '0')}`, {
      attacktype1: String(i),
      weaptype1: String(i),
      targtype1: String(i),
    }),
  );
  const { headlines, report } = await importText(write(HEADER_123, rows));
  const terms = (id: string) => new Set(headlines.flatMap((each) => each.terms[id] ?? []));
  expect(terms('attackType').size).toBe(9 + 1);
  expect(terms('weapon').size).toBe(13 + 1);
  expect(terms('target').size).toBe(22 + 1);
  const unknown = report.groups.find(({ code }) => code === 'code-unknown');
  expect(unknown?.count).toBe(24 - 9 + (24 - 13) + (24 - 22));
});

test('the layout of 123 columns, shuffled, in upper case, with CR alone and Windows quotes, is the same', async () => {
  const header = HEADER_123.toReversed();
  const text = write(
    header.map((name) => name.toUpperCase()),
    [
      Object.fromEntries(
        Object.entries(made('201503040001', { summary: '\u0093Caf\u00e9\u0094' })).map(
          ([name, cell]) => [name.toUpperCase(), cell],
        ),
      ),
    ],
  ).replaceAll('\n', '\r');
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const { table, headlines, incident } = await importFile(fileOf(bytes));
  expect(table.preset.id).toBe('gtd');
  expect(headlines).toHaveLength(1);
  expect((await incident('201503040001')).summary).toBe('“Café”');
});

test('a partial copy with renamed columns is recognised', async () => {
  const { table, headlines } = await importText(
    'uuid,year,month,day,country_txt,city,attacktype1_txt,gname,nkill\n' +
      'a-1,2015,0,0,Freedonia,Hill,Armed Assault,Unknown,3\n',
  );
  expect(table.preset.id).toBe('gtd');
  expect(fieldsOf(table)).toMatchObject({
    uuid: 'id',
    year: 'year',
    attacktype1_txt: 'attackType',
  });
  expect(headlines[0]).toMatchObject({ id: 'a-1', position: null, terms: { group: ['Unknown'] } });
});

describe('a copy without whole dates', () => {
  const toldOf = ({ table }: Imported) =>
    table.warnings.filter(({ code }) => code === 'date-from-id').map(({ field }) => field);

  test('takes them from its ids, 00 being unknown, and says so', async () => {
    const copy = await importText(
      'eventid,country_txt,city,latitude,longitude,attacktype1,gname,nkill\n' +
        '201503040001,Freedonia,Hill,10.5,20.25,3,Unknown,3\n' +
        '201503000002,Freedonia,Hill,10.5,20.25,3,Unknown,3\n' +
        '201500000003.0,Freedonia,Hill,10.5,20.25,3,Unknown,3\n' +
        '201513450004,Freedonia,Hill,10.5,20.25,3,Unknown,3\n',
    );
    const byId = Object.fromEntries(copy.headlines.map((each) => [each.id, days(each)]));
    expect(byId).toEqual({
      '201503040001': ['2015-03-04', '2015-03-04'],
      '201503000002': ['2015-03-01', '2015-03-31'],
      '201500000003': ['2015-01-01', '2015-12-31'],
      '201513450004': null,
    });
    expect(toldOf(copy)).toEqual(['eventid']);
    expect(copy.report.groups.map(({ code, count }) => `${count} ${code}`)).toEqual(
      expect.arrayContaining(['1 date-unreadable', '1 date-from-id']),
    );
    expect(copy.report.counts).toMatchObject({ read: 4, placed: 4, undated: 1 });
  });

  test('takes no more of them than its own columns allow', async () => {
    const copy = await importText(
      'eventid,iyear,imonth,country_txt,city,attacktype1,gname\n' +
        '201503040001,2015,3,Freedonia,Hill,3,Unknown\n' +
        '201503300002,2015,4,Freedonia,Hill,3,Unknown\n',
    );
    expect(copy.headlines.map(days)).toEqual([
      ['2015-03-04', '2015-03-04'],
      ['2015-04-01', '2015-04-30'],
    ]);
  });

  test('is one that states them if it has a column of dates, or year, month and day', async () => {
    const whole = await importText(
      'eventid,iyear,imonth,iday,attacktype1,gname\n201503040001,2015,3,0,3,Unknown\n',
    );
    expect(whole.headlines.map(days)).toEqual([['2015-03-01', '2015-03-31']]);
    const dated = await importText(
      'eventid,date,attacktype1,gname,nkill\n201503040001,,3,Unknown,1\n201503040002,2015-03-05,3,Unknown,1\n',
    );
    expect(dated.headlines.map(days)).toEqual([['2015-03-05', '2015-03-05'], null]);
    expect([whole, dated].flatMap(toldOf)).toEqual([]);
  });

  test('keeps ids that are no dates for what they are', async () => {
    const { dataset, table } = await importText(
      'eventid,city,latitude,longitude\n123456789012,Hill,10.5,20.25\n223456789012,Hill,10.5,20.25\n',
    );
    expect(dataset.counts.undated).toBe(2);
    expect(table.mapping.isDatedById).toBeUndefined();
  });
});

test('what programs make of ones and zeros says the same', async () => {
  const { table, headlines, report } = await importText(
    'eventid,date,attacktype1_txt,gname,nkill,nkillter,success,latitude,longitude\n201501020001,2015-01-02,Armed Assault,A,0,0,True,1,2\n201501030001,2015-01-03,Armed Assault,A,0,0,False,1,2\n',
  );
  expect(table.preset.id).toBe('gtd');
  expect(headlines.map(({ terms }) => terms.outcome)).toEqual([['completed'], ['failed']]);
  expect(report.groups.map(({ code }) => code)).not.toContain('code-unknown');
});

test('the export of the web search has names of its own', async () => {
  const { table, headlines } = await importText(
    'GTD ID,DATE,COUNTRY,CITY,PERPETRATOR 1,GUNCERTAIN 1,PERPETRATOR 2,GUNCERTAIN 2,FATALITIES,INJURED,TARGET TYPE 1,TARGET TYPE 2,REGION,ATTACK TYPE 1,ATTACK TYPE 2,WEAPON TYPE 1,WEAPON TYPE 2\n999901020003,2015-03-01,Freedonia,Hill,A group,1,Another,1,3,0,Police,Airports & Airlines,Nowhere,Armed Assault,Hijacking,Explosives/Bombs/Dynamite,\n',
  );
  expect(table.preset.id).toBe('gtd');
  expect(headlines[0]).toMatchObject({
    id: '999901020003',
    title: 'Armed Assault, Hill, Freedonia',
    terms: {
      attackType: ['Armed Assault', 'Hijacking'],
      weapon: ['Explosives'],
      target: ['Police', 'Airports & Aircraft'],
      group: ['A group', 'Another'],
    },
    // How many of them were attackers is not in this export.
    figures: { killed: { low: 0, best: null, high: 3 } },
  });
});

test('a copy that numbers countries names them, and leaves a number that is not in the book', async () => {
  const { headlines } = await importText(
    'iyear,imonth,iday,country,attacktype1,gname\n2015,3,1,160,2,A group\n2015,3,2,603,2,A group\n2015,3,3,9999,2,A group\n',
  );
  expect(headlines.map(({ terms }) => terms.territory)).toEqual([
    ['Philippines'],
    ['United Kingdom'],
    ['9999'],
  ]);
});
