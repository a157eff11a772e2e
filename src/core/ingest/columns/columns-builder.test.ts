import { describe, expect, test } from 'vitest';
import { PLACE_PRECISIONS } from '../../model/place.ts';
import { toDay, UNDATED_DAY } from '../../model/time.ts';
import { openText, problemOfText, rowFindingsOf, textsOf } from '../read-text.ts';

const day = (year: number, month: number, dayOfMonth: number) =>
  toDay({ year, month, day: dayOfMonth });

describe('rows become columns', () => {
  test('sorted by day, undated last, ties in file order', async () => {
    const { columns } = await openText(
      'id,date,title\na,2017-06-07,x\nb,,x\nc,2016,x\nd,2017-06-07,x\ne,2017-06,x\n',
    );
    expect(textsOf(columns, 'id')).toEqual(['c', 'e', 'a', 'd', 'b']);
    expect([...columns.fileRow]).toEqual([3, 5, 1, 4, 2]);
    expect([...columns.startDay]).toEqual([
      day(2016, 1, 1),
      day(2017, 6, 1),
      day(2017, 6, 7),
      day(2017, 6, 7),
      UNDATED_DAY,
    ]);
    expect([...columns.endDay]).toEqual([
      day(2017, 1, 1),
      day(2017, 7, 1),
      day(2017, 6, 8),
      day(2017, 6, 8),
      UNDATED_DAY,
    ]);
  });

  test('all nine categories, six texts and three figures, even from a file with almost nothing', async () => {
    const { columns } = await openText('date\n2017\n');
    expect(columns.categories.map(({ id }) => id)).toEqual([
      'city',
      'territory',
      'attackType',
      'weapon',
      'target',
      'group',
      'claimStatus',
      'outcome',
      'placePrecision',
    ]);
    expect(columns.texts.map(({ id }) => `${id}=${textsOf(columns, id).join()}`)).toEqual([
      'id=row-1',
      'title=',
      'timeLocal=',
      'municipality=',
      'place=',
      'summary=',
    ]);
    expect(columns.figures.map(({ id, best }) => `${id}=${best.join()}`)).toEqual([
      'killed=-1',
      'wounded=-1',
      'perpetratorsKilled=-1',
    ]);
  });

  test('figures keep low, best and high apart, blank is not zero', async () => {
    const { columns } = await openText('date,killed,killed_low,killed_high\n2017,0,,\n2018,,3,5\n');
    const killed = columns.figures[0];
    expect([killed?.low, killed?.best, killed?.high].map((part) => part?.join())).toEqual([
      '-1,3',
      '0,-1',
      '-1,5',
    ]);
  });

  test('sources in order, blank ones left out, addresses only if they may be links', async () => {
    const { columns } = await openText(
      'date,source2_publisher,source2_url,source1_title,source1_url,source3_date\n' +
        '2017,BBC,https://example.org/a,Report,javascript:alert(1),\n2018,,,,,\n',
    );
    expect(columns.sources).toEqual([
      [
        { publisher: '', title: 'Report', date: '', url: null },
        { publisher: 'BBC', title: '', date: '', url: 'https://example.org/a' },
      ],
      [],
    ]);
  });

  test('columns nobody knows are kept as read, in file order', async () => {
    const { columns } = await openText('Motive,date,coordinate_basis\n a ,2017,guess\n');
    expect(columns.others(0)).toEqual([
      { name: 'Motive', value: ' a ' },
      { name: 'coordinate_basis', value: 'guess' },
    ]);
  });

  test('place precision is a category of the words that are used', async () => {
    const { columns } = await openText(
      'latitude,longitude,place_precision,title\n48,2,Site,\n48,2,site,\n48,2,country,\n' +
        ',2,site,x\n48,2,site,\n',
    );
    const category = columns.categories.at(-1);
    expect(category?.values).toEqual(['', 'site', 'country', 'none']);
    expect(Array.from(columns.placePrecision, (code) => PLACE_PRECISIONS[code])).toEqual(
      Array.from(category?.codes ?? [], (code) => category?.values[code]),
    );
  });

  test('control characters and markup stay as they are', async () => {
    const title = '\u0001<img src=x onerror=alert(1)>\u202e=1+1';
    const { columns } = await openText(`date,title\n2017,${title}\n`);
    expect(textsOf(columns, 'title')).toEqual([title]);
  });
});

describe('campaigns', () => {
  const header = 'id,date,campaign,campaign_title,campaign_killed_low,campaign_killed_high\n';

  test('gather the rows that share an id, in the order of the columns', async () => {
    const { columns } = await openText(
      `${header}a,2018,C,Both,17,18\nb,2017,C,Both,17,18\nc,2016,,,,\nd,2015,D,,,\n`,
    );
    expect(columns.campaigns).toMatchObject([
      { id: 'C', title: 'Both', rows: [2, 3] },
      { id: 'D', title: '', rows: [0] },
    ]);
    expect(columns.campaigns[0]?.figures.killed).toEqual({ low: 17, best: null, high: 18 });
    expect([...columns.campaign]).toEqual([1, -1, 0, 0]);
  });

  test('keep the first figure and title that any row states, and tell rows that differ', async () => {
    const result = await openText(
      `${header}a,2017,C,,,\nb,2017,C,One,17,18\nc,2017,C,Two,17,19\nd,2017,C,,,\n`,
    );
    expect(result.columns.campaigns[0]).toMatchObject({ title: 'One' });
    expect(result.columns.campaigns[0]?.figures.killed).toEqual({ low: 17, best: null, high: 18 });
    expect(rowFindingsOf(result)).toEqual([
      '3 campaign-figures-differ campaign_title',
      '3 campaign-figures-differ campaign_killed_low',
    ]);
  });

  test('cannot be told apart without an id: their figures are told as lost', async () => {
    expect(rowFindingsOf(await openText(`${header}a,2017,,,17,\n`))).toEqual([
      '1 campaign-missing campaign_killed_low',
    ]);
  });
});

describe('bad cells cost a finding, not the row', () => {
  test.each([
    ['no date', 'a,,48,2,x', 'date-missing', 'date', 'undated'],
    ['a date in words', 'a,June 2017,48,2,x', 'date-unreadable', 'date', 'undated'],
    ['a day that does not exist', 'a,2017-02-29,48,2,x', 'date-unreadable', 'date', 'undated'],
    ['no latitude', 'a,2017,,2,x', 'coordinate-missing', 'latitude', 'unplaced'],
    ['no longitude', 'a,2017,48,,x', 'coordinate-missing', 'longitude', 'unplaced'],
    ['a longitude in words', 'a,2017,48,east,x', 'coordinate-unreadable', 'longitude', 'unplaced'],
    ['latitude 91', 'a,2017,91,2,x', 'coordinate-out-of-range', 'latitude', 'unplaced'],
    ['0,0', 'a,2017,0,0.0,x', 'coordinate-zero', 'latitude', 'unplaced'],
    ['no id', ',2017,48,2,x', 'id-missing', 'id', 'notice'],
    ['a short row', 'a,2017,48,2', 'row-too-short', 'title', 'notice'],
    ['a long row', 'a,2017,48,2,x,,more', 'row-too-long', '', 'notice'],
  ])('%s', async (_case, row, code, field, effect) => {
    const header = 'id,date,latitude,longitude,title,place_precision';
    const isShort = code === 'row-too-short';
    const [names, cells] = isShort ? [header.replace(',place_precision', ''), row] : [header, row];
    const result = await openText(
      `${names}\n${cells.replace(/,x/, isShort ? '' : ',x,site')}\nb,2017,48,2,x,site\n`,
    );
    const told = result.findings.filter((finding) => finding.row > 0 && finding.code === code);
    expect(told).toEqual([expect.objectContaining({ code, row: 1, field, effect })]);
    expect(result.counts).toMatchObject({
      read: 2,
      total: 2,
      rejected: 0,
      undated: effect === 'undated' ? 1 : 0,
      unplaced: effect === 'unplaced' ? 1 : 0,
    });
  });

  test('numbers that are none, or negative, are not known', async () => {
    const result = await openText('date,killed,wounded\n2017,many,-9\n');
    expect(result.columns.figures.map(({ best }) => best[0])).toEqual([-1, -1, -1]);
    expect(rowFindingsOf(result)).toEqual([
      '1 number-unreadable killed',
      '1 number-negative wounded',
    ]);
  });

  test('a range out of order keeps its best, is widened to hold every stated number, and is told', async () => {
    const result = await openText(
      'date,killed_low,killed,killed_high\n2017,5,3,4\n2017,9,,2\n2017,,7,6\n',
    );
    const killed = result.columns.figures[0];
    expect([killed?.low, killed?.best, killed?.high].map((part) => part?.join())).toEqual([
      '3,2,6',
      '3,-1,7',
      '5,9,7',
    ]);
    expect(result.findings.filter(({ row }) => row > 0).map(({ value }) => value)).toEqual([
      '5–3–4',
      '9–?–2',
      '?–7–6',
    ]);
  });

  test('an address that may not become a link is told', async () => {
    const result = await openText('date,source1_url\n2017,data:text/html;x\n2018,\n');
    expect(rowFindingsOf(result)).toEqual(['1 link-refused source1_url']);
  });

  test('blank cells past the header say nothing and are not told', async () => {
    expect(rowFindingsOf(await openText('date,title\n2017,a,, \n'))).toEqual([]);
  });

  test('a repeated id is suffixed and told', async () => {
    const result = await openText('id,date\na,2017\na,2018\n');
    expect(textsOf(result.columns, 'id')).toEqual(['a', 'a~2']);
    expect(rowFindingsOf(result)).toEqual(['2 id-repeated id']);
  });

  test('a claim that is none of our terms is not known', async () => {
    const result = await openText('date,claim_status\n2017,Claimed\n2018,rumoured\n');
    const claim = result.columns.categories.find(({ id }) => id === 'claimStatus');
    expect(claim?.values).toEqual(['', 'claimed']);
    expect(rowFindingsOf(result)).toEqual(['2 term-unknown claim_status']);
  });

  test('a time of day that is none is left out and told', async () => {
    const result = await openText('date,time_local\n2017,08:30\n2018,evening\n');
    expect(textsOf(result.columns, 'timeLocal')).toEqual(['08:30', '']);
    expect(rowFindingsOf(result)).toEqual(['2 time-unreadable time_local']);
  });

  test('a coordinate of unknown precision counts as a town, never as a point', async () => {
    const result = await openText(
      'latitude,longitude,place_precision\n48,2,\n48,2,city\n48,2,none\n48,2,street\n',
    );
    expect(Array.from(result.columns.placePrecision, (code) => PLACE_PRECISIONS[code])).toEqual([
      'town',
      'town',
      'town',
      'street',
    ]);
    expect(rowFindingsOf(result)).toEqual([
      '1 precision-assumed place_precision',
      '2 term-unknown place_precision',
      '2 precision-assumed place_precision',
      '3 precision-assumed place_precision',
    ]);
  });

  test('values are cut to 120 characters', async () => {
    const { findings } = await openText(`date,killed\n2017,${'x'.repeat(500)}\n`);
    expect(findings.find(({ code }) => code === 'number-unreadable')?.value).toHaveLength(120);
  });
});

describe('what concerns all rows is told once, in row 0', () => {
  test('missing columns and unknown ones', async () => {
    const { findings, findingCount } = await openText('date,motive\n2017,a\n2018,b\n');
    expect(findings).toMatchObject([
      { code: 'column-unknown', effect: 'notice', row: 0, field: 'motive', value: '' },
      { code: 'id-missing', effect: 'notice', row: 0, field: 'id', value: '' },
      { code: 'coordinate-missing', effect: 'unplaced', row: 0, field: 'latitude', value: '' },
    ]);
    expect(findingCount).toBe(3);
  });

  test('a precision that is assumed for every row', async () => {
    const { findings } = await openText('id,Lat,Lng\na,48,2\nb,49,2\n');
    expect(findings).toMatchObject([
      { code: 'date-missing', effect: 'undated', row: 0, field: 'date', value: '' },
      {
        code: 'precision-assumed',
        effect: 'notice',
        row: 0,
        field: 'place_precision',
        value: 'town',
      },
    ]);
  });
});

describe('rows of which no incident can be made', () => {
  test('are rejected, told with their words, and numbered like the others', async () => {
    const result = await openText(
      'id,date,title,weapon\na,2017,,\n\nb,soon,,Knife\nc,,Only a title,\n',
    );
    expect(result.counts).toEqual({
      read: 4,
      total: 2,
      placed: 0,
      unplaced: 2,
      undated: 1,
      rejected: 2,
    });
    const rejected = result.findings.filter(({ effect }) => effect === 'rejected');
    expect(rejected).toMatchObject([
      { code: 'row-empty', effect: 'rejected', row: 2, field: '', value: '' },
      { code: 'row-empty', effect: 'rejected', row: 3, field: '', value: 'b soon  Knife' },
    ]);
    expect([...result.columns.fileRow]).toEqual([1, 4]);
  });

  test('a table of nothing else has no incidents', async () => {
    expect(await problemOfText('date,title\n,\n,\n')).toMatchObject({
      code: 'no-incidents',
      detail: '2 / 2',
    });
  });
});
