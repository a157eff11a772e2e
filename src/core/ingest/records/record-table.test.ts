import { describe, expect, test } from 'vitest';
import { type FileTexts, openFiles } from '../read-text.ts';
import { accountsOf, INCIDENTS, REPORTS, SOURCES, toldOf } from './example-record.ts';

describe('bad cells are told by file, row and column', () => {
  const whole: FileTexts = { incidents: INCIDENTS, sources: SOURCES };
  test.each<[string, FileTexts, string[]]>([
    [
      'reports on nothing that the dataset has',
      { reports: `${REPORTS}\nr1,x,,s\nr2,,x,s\nr3,,,s\nr4,a,c,s\n` },
      [
        'reports.csv 1 row-too-short date notice',
        'reports.csv 1 reference-unknown incident_id rejected',
        'reports.csv 2 row-too-short date notice',
        'reports.csv 2 reference-unknown campaign_id rejected',
        'reports.csv 3 row-too-short date notice',
        'reports.csv 3 reference-missing incident_id rejected',
        'reports.csv 4 row-too-short date notice',
        'reports.csv 4 reference-ambiguous campaign_id notice',
      ],
    ],
    [
      'ids that are missing, used twice or of no source',
      { reports: 'report_id,incident_id,source_id\n,a,s\nr,a,x\nr,a,s\n' },
      [
        'reports.csv 1 id-missing report_id notice',
        'reports.csv 2 reference-unknown source_id notice',
        'reports.csv 3 id-repeated report_id notice',
      ],
    ],
    [
      'cells that are none of what they should be',
      {
        reports:
          'report_id,incident_id,date,date_stated,url,basis,killed,wounded_low,wounded_high,claim,grade\n' +
          'r,a,May 2017,2017-02-30,javascript:alert(1),guessed,many,3,2,perhaps,G7\n',
      },
      [
        'reports.csv 1 date-unreadable date notice',
        'reports.csv 1 link-refused url notice',
        'reports.csv 1 term-unknown basis notice',
        'reports.csv 1 date-unreadable date_stated notice',
        'reports.csv 1 number-unreadable killed notice',
        'reports.csv 1 range-out-of-order wounded_low notice',
        'reports.csv 1 term-unknown claim notice',
        'reports.csv 1 grade-unreadable grade notice',
      ],
    ],
    [
      'columns that nobody knows, blank rows, cells past the header',
      { reports: 'report_id,incident_id,mood,incident_id\n\nr,a,,,x\n' },
      [
        'reports.csv 0 column-unknown mood notice',
        'reports.csv 0 column-unknown incident_id notice',
        'reports.csv 1 row-empty  rejected',
        'reports.csv 2 row-too-long  notice',
      ],
    ],
    [
      'a file without ids, once',
      { reports: 'incident_id\na\na\n' },
      ['reports.csv 0 id-missing report_id notice'],
    ],
    [
      'claims',
      {
        claims:
          'claim_id,incident_id,kind,date,report_id,source_id\n' +
          'k,a,boasted,soon,x,y\nl,x,claimed,,,\n',
      },
      [
        'claims.csv 1 term-unknown kind notice',
        'claims.csv 1 date-unreadable date notice',
        'claims.csv 1 reference-unknown source_id notice',
        'claims.csv 1 reference-unknown report_id notice',
        'claims.csv 2 reference-unknown incident_id rejected',
      ],
    ],
    [
      'context',
      {
        context:
          'id,date,date_end\na,,\nb,soon,\nc,2017-06,2017-05\nd,2017-06-07,2017-06\ne,2017,2017\n',
      },
      [
        'context.csv 1 date-missing date rejected',
        'context.csv 2 date-unreadable date notice',
        'context.csv 2 date-missing date rejected',
        'context.csv 3 range-out-of-order date_end notice',
      ],
    ],
    [
      'sources',
      { sources: 'source_id,publisher,reliability\ns,Paper,G\ns,Other,A\n,Nameless,A\n' },
      [
        'sources.csv 1 term-unknown reliability notice',
        'sources.csv 2 id-repeated source_id rejected',
        'sources.csv 3 id-missing source_id rejected',
      ],
    ],
  ])('%s', async (_case, texts, told) => {
    expect(toldOf(await openFiles({ ...whole, ...texts }))).toEqual(told);
  });

  test('what is rejected is not there, and what is doubtful is', async () => {
    const dataset = await openFiles({
      incidents: INCIDENTS,
      sources: `${SOURCES}s,Again,A\n`,
      reports: `${REPORTS}\nr,x,,s,,,,,,\nr2,a,c,s,,,,,,G7\nr2,a,,y,June,,,,,B2\n`,
      context: 'date,title\nsoon,Never\n2017,Ever\n',
    });
    expect(accountsOf(dataset, 'a')).toMatchObject([
      { report: { id: 'r2', source: { publisher: 'Paper' }, grade: 'F6' } },
      { report: { id: 'r2~2', source: null, date: 'June' } },
    ]);
    expect(accountsOf(dataset, 'c')).toEqual([]);
    expect(dataset.reportCounts.all).toBe(2);
    expect(dataset.context.map(({ id, title }) => [id, title])).toEqual([['row-2', 'Ever']]);
    expect(dataset.counts).toMatchObject({ read: 5, rejected: 0 });
  });

  test('findings come file by file and count as one number', async () => {
    const dataset = await openFiles({
      context: 'id,date\nx,soon\n',
      incidents: 'id,date,title\na,2017,\nb,soon,B\n',
      reports: 'report_id,incident_id\nr,x\n',
    });
    expect(dataset.findings.map(({ file, row, code }) => `${file} ${row} ${code}`)).toEqual([
      'incidents.csv 0 coordinate-missing',
      'incidents.csv 2 date-unreadable',
      'reports.csv 1 reference-unknown',
      'context.csv 1 date-unreadable',
      'context.csv 1 date-missing',
    ]);
    expect(dataset.findingCount).toBe(dataset.findings.length);
  });
});
