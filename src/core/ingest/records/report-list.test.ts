import { describe, expect, test } from 'vitest';
import { type OpenedDataset, openFiles } from '../read-text.ts';
import { accountsOf, INCIDENTS, toldOf, withReports } from './example-record.ts';

function differencesOf(dataset: OpenedDataset, id: string): string[] {
  return accountsOf(dataset, id).map(({ differs }) => differs.join());
}

describe('a report', () => {
  test('keeps all that its row states, and blank cells as silence', async () => {
    const dataset = await openFiles({
      incidents: INCIDENTS,
      sources:
        'source_id,publisher,reach,kind,declared_stance,reliability,reliability_reason\n' +
        's,Paper,local,newspaper,none,b,Corrects itself.\n',
      reports:
        'report_id,incident_id,source_id,title,date,url,basis,date_stated,place_stated,killed,killed_low,killed_high,' +
        'perpetrators_killed,wounded,group,claim,method,statement,grade\n' +
        'r1,a,s,Head,2016-03,http://example.org/1,read,2016-03-22,Square,3,2,5,1,0,Group A,claimed,by car,Says so,b2\n' +
        'r2,a,,,,,,,,,,,,,,,,,\n',
    });
    expect(accountsOf(dataset, 'a')).toEqual([
      {
        report: {
          id: 'r1',
          isOfCampaign: false,
          source: {
            id: 's',
            publisher: 'Paper',
            reach: 'local',
            kind: 'newspaper',
            stance: 'none',
            reliability: 'B',
            reliabilityReason: 'Corrects itself.',
          },
          title: 'Head',
          date: '2016-03',
          url: 'http://example.org/1',
          isRead: true,
          grade: 'B2',
          figures: {
            killed: { low: 2, best: 3, high: 5 },
            wounded: { low: null, best: 0, high: null },
            perpetratorsKilled: { low: null, best: 1, high: null },
          },
          dateStated: '2016-03-22',
          placeStated: 'Square',
          group: 'Group A',
          claim: 'claimed',
          method: 'by car',
          statement: 'Says so',
        },
        differs: [],
      },
      {
        report: expect.objectContaining({
          id: 'r2',
          source: null,
          url: null,
          isRead: false,
          grade: 'F6',
          figures: {
            killed: { low: null, best: null, high: null },
            wounded: { low: null, best: null, high: null },
            perpetratorsKilled: { low: null, best: null, high: null },
          },
          claim: '',
        }),
        differs: [],
      },
    ]);
    expect(toldOf(dataset)).toEqual([]);
    expect(dataset.reportCounts).toEqual({ all: 2, notRead: 1 });
  });

  test('of a source whose reliability is not known is of one that can’t be judged', async () => {
    const dataset = await withReports(['a,,t']);
    expect(accountsOf(dataset, 'a')[0]?.report).toMatchObject({
      grade: 'F6',
      source: { publisher: 'Radio', reliability: 'F' },
    });
  });

  test('on an incident is held against that incident', async () => {
    const dataset = await withReports([
      'a,,s,,4,,Group A,claimed,B2',
      'a,,s,,5,9,Group B,inspired,B2',
    ]);
    expect(differencesOf(dataset, 'a')).toEqual(['', 'killed,group,claim']);
  });

  test('on a campaign is held against its own figure, and else against the sum of its sites', async () => {
    const dataset = await withReports([
      ',c,s,,2,40,Group B,claimed,B2',
      ',c,s,,4,39,Group C,inspired,B2',
      ',c,s,,5,41,,,B2',
    ]);
    expect(differencesOf(dataset, 'c')).toEqual(['', 'wounded,group,claim', 'killed,wounded']);
    expect(accountsOf(dataset, 'c').every(({ report }) => report.isOfCampaign)).toBe(true);
    expect(accountsOf(dataset, 'b')).toEqual([]);
  });

  test('on a campaign may give any day between those of its sites', async () => {
    const days = ['2017-06-06', '2017-06-07', '2017-06-08', '2017-06-09'];
    const dataset = await withReports(
      days.map((date) => `,c,s,${date}`),
      'report_id,incident_id,campaign_id,source_id,date_stated',
    );
    expect(differencesOf(dataset, 'c')).toEqual(['date', '', '', 'date']);
  });

  test('differs in nothing that the record does not know of one of the sites', async () => {
    const dataset = await withReports(
      [',f,s,1999,9,Group A,claimed'],
      'report_id,incident_id,campaign_id,source_id,date_stated,killed,group,claim',
    );
    expect(differencesOf(dataset, 'f')).toEqual(['']);
  });
});
