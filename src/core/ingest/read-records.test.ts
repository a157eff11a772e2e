import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Account } from '../model/report.ts';
import { parseIsoDate } from '../model/time.ts';
import { readDataset } from './read-dataset.ts';
import {
  type FileTexts,
  type OpenedDataset,
  openFiles,
  openText,
  sourceOfFiles,
} from './read-text.ts';

const INCIDENTS =
  'id,campaign,date,title,killed,killed_low,killed_high,group,claim_status,campaign_wounded\n' +
  'a,,2016-03-22,One,3,2,4,Group A,claimed,\n' +
  'b,c,2017-06-07,Two,1,,,Group A,claimed,40\n' +
  'd,c,2017-06-08,Three,2,1,3,Group B,disputed,40\n' +
  'e,f,2018,Four,,,,,,\n' +
  'g,f,,Five,5,,,,,\n';
const REPORTS = 'report_id,incident_id,campaign_id,source_id,date,killed,wounded,group,claim,grade';
const SOURCES = 'source_id,publisher,reliability\ns,Paper,B\nt,Radio,\n';

/** A dataset of the incidents above with reports, each a line without the id. */
async function withReports(lines: readonly string[], header = REPORTS) {
  const rows = lines.map((line, i) => `r${i + 1},${line}`);
  return openFiles({
    incidents: INCIDENTS,
    sources: SOURCES,
    reports: `${[header, ...rows].join('\n')}\n`,
  });
}

/** The reports on an incident, or on a campaign, by id. */
function accountsOf({ columns }: OpenedDataset, id: string): readonly Account[] {
  const ids = columns.texts.find((column) => column.id === 'id')?.values ?? [];
  const campaign = columns.campaigns.findIndex((each) => each.id === id);
  const { ofRow, ofCampaign } = columns.accounts;
  return (campaign < 0 ? ofRow.get(ids.indexOf(id)) : ofCampaign.get(campaign)) ?? [];
}

function differencesOf(dataset: OpenedDataset, id: string): string[] {
  return accountsOf(dataset, id).map(({ differs }) => differs.join());
}

/** Row by row in time order. */
function statesOf({ columns }: OpenedDataset): string[] | null {
  const column = columns.categories.find(({ id }) => id === 'accounts');
  return column === undefined
    ? null
    : Array.from(column.codes, (code) => column.values[code] ?? '?');
}

/** Findings outside of the incidents file, as `file row code field effect`. */
function toldOf({ findings }: OpenedDataset): string[] {
  return findings
    .filter(({ file }) => file !== 'incidents.csv')
    .map(({ file, row, code, field, effect }) => `${file} ${row} ${code} ${field} ${effect}`);
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

describe('the category of accounts', () => {
  test('is made only of a dataset with reports, and is blank where there are none', async () => {
    expect(statesOf(await openText(INCIDENTS))).toBeNull();
    expect(statesOf(await withReports([]))).toEqual(['', '', '', '', '']);
  });

  test('tells one source from several, and agreement from difference', async () => {
    const dataset = await withReports([
      'a,,s,,3,,,,B2',
      'a,,s,,4,,,,B2',
      'b,,s,,1,,,,B2',
      ',c,t,,3,,,,F2',
      'e,,s,,,,,,B5',
    ]);
    expect(statesOf(dataset)).toEqual(['single', 'agree', 'single', 'disagree', '']);
  });

  test("counts a campaign's reports for each of its incidents, and one incident's for itself", async () => {
    expect(statesOf(await withReports([',c,s,,9,,,,B2']))).toEqual([
      '',
      'disagree',
      'disagree',
      '',
      '',
    ]);
    expect(statesOf(await withReports(['b,,s,,9,,,,B2', ',c,s,,,,,,B2']))).toEqual([
      '',
      'disagree',
      'single',
      '',
      '',
    ]);
  });

  test('takes sources that are not known for one', async () => {
    expect(statesOf(await withReports(['a,,,,3,,,,F2', 'a,,,,3,,,,F2']))?.[0]).toBe('single');
  });
});

describe('claims', () => {
  test('keep who, what, when and where it was read', async () => {
    const { columns } = await openFiles({
      incidents: INCIDENTS,
      sources: SOURCES,
      reports: `${REPORTS}\nr,a,,s,,,,,,\n`,
      claims:
        'claim_id,incident_id,campaign_id,who,kind,date,report_id,source_id,note,basis\n' +
        'k1,a,,Group A,Claimed,2016-03,r,s,At once.,read\n' +
        'k2,,c,Ministry,attributed,,,,,"compiled, source not re-read"\n',
    });
    expect(columns.claims.ofRow.get(0)).toEqual([
      {
        id: 'k1',
        isOfCampaign: false,
        who: 'Group A',
        kind: 'claimed',
        when: parseIsoDate('2016-03'),
        note: 'At once.',
        publisher: 'Paper',
        isRead: true,
      },
    ]);
    expect(columns.claims.ofCampaign.get(0)).toMatchObject([
      { id: 'k2', isOfCampaign: true, when: null, publisher: '', isRead: false },
    ]);
  });
});

describe('context', () => {
  test('comes in time order, from the first day to the last', async () => {
    const { context } = await openFiles({
      incidents: INCIDENTS,
      context:
        'id,date,date_end,title,note,article_says,source_publisher,source_title,source_url,basis\n' +
        'late,2017-10,,Late,,,,,,\n' +
        'early,2016-10-17,2017-07,Early,A note.,So,Paper,Head,https://example.org/,read\n' +
        'tie,2017-10-01,,Tie,,,,,ftp://example.org/,\n',
    });
    expect(context.map(({ id }) => id)).toEqual(['early', 'late', 'tie']);
    expect(context[0]).toEqual({
      id: 'early',
      title: 'Early',
      note: 'A note.',
      when: {
        startDay: parseIsoDate('2016-10-17')?.startDay,
        endDay: parseIsoDate('2017-07')?.endDay,
      },
      articleSays: 'So',
      publisher: 'Paper',
      sourceTitle: 'Head',
      url: 'https://example.org/',
      isRead: true,
    });
    expect(context[2]?.url).toBeNull();
  });
});

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
      { context: 'id,date,date_end\na,,\nb,soon,\nc,2017-06,2017-05\nd,2017-06-07,2017-06\n' },
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

describe('a file beside the incidents that cannot be read', () => {
  test.each<[string, FileTexts, object]>([
    ['is named: empty', { reports: '' }, { code: 'file-empty', file: 'reports.csv' }],
    [
      'is named: no table',
      { sources: '<html>' },
      { code: 'file-not-a-table', file: 'sources.csv' },
    ],
    [
      'is named: cut off',
      { claims: 'claim_id,incident_id\nk,a\nl,"' },
      { code: 'file-truncated', file: 'claims.csv', completeRows: 1, sizeBytes: 28 },
    ],
    [
      'is named: no incident or campaign in it',
      { reports: 'report_id,title\nr,x\n' },
      {
        code: 'columns-missing',
        file: 'reports.csv',
        field: 'incident_id, campaign_id',
        detail: 'report_id, title',
      },
    ],
    [
      'is named: no date in it',
      { context: 'title\nx\n' },
      { code: 'columns-missing', file: 'context.csv', field: 'date' },
    ],
  ])('%s', async (_case, texts, problem) => {
    const result = await readDataset(sourceOfFiles({ incidents: INCIDENTS, ...texts }));
    expect(result).toMatchObject({ ok: false, problem });
  });

  test('opens up to the cut when asked to, and the broken row is told', async () => {
    const texts = { incidents: INCIDENTS, reports: 'report_id,incident_id\nr,a\ns,"' };
    const dataset = await openFiles(texts, true);
    expect(dataset.reportCounts.all).toBe(1);
    expect(toldOf(dataset)).toEqual(['reports.csv 2 row-too-short  rejected']);
  });

  test('is read after the incidents, and progress counts both', async () => {
    const source = sourceOfFiles({ reports: 'incident_id\na\nb\n', incidents: INCIDENTS });
    const totalBytes = source.files.reduce((sum, { blob }) => sum + blob.size, 0);
    const onProgress = vi.fn();
    await readDataset(source, onProgress);
    expect(onProgress.mock.calls).toEqual([
      [{ readBytes: INCIDENTS.length, totalBytes, rows: 5 }],
      [{ readBytes: totalBytes, totalBytes, rows: 7 }],
    ]);
  });
});

describe('hostile files beside the incidents', () => {
  const HEADERS = {
    reports: 'report_id,incident_id,campaign_id,source_id,date_stated,killed,group,claim,grade,url',
    claims: 'claim_id,incident_id,campaign_id,kind,date,report_id,source_id',
    context: 'id,date,date_end,title,source_url',
    sources: 'source_id,publisher,reliability',
  };
  const cell = fc.constantFrom(
    ...['', 'a', 'b', 'c', 's', '2017', '2017-06-07', '-3', '7', '__proto__', 'constructor'],
    ...['B5', 'claimed', 'Group A', ' ', '"x""y"', 'javascript:alert(1)', '\u202e'],
  );
  const lines = fc.array(fc.array(cell, { maxLength: 11 }).map((cells) => cells.join(',')));

  test('any cells open, and each row is kept or told', async () => {
    const texts = fc.record({ reports: lines, claims: lines, context: lines, sources: lines });
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const file = (role: keyof typeof HEADERS) =>
          `${[HEADERS[role], ...rows[role]].join('\n')}\n`;
        const dataset = await openFiles({
          incidents: INCIDENTS,
          reports: file('reports'),
          claims: file('claims'),
          context: file('context'),
          sources: file('sources'),
        });
        const rejectedIn = (role: string) =>
          dataset.findings.filter(
            ({ file: name, effect }) => name === `${role}.csv` && effect === 'rejected',
          ).length;
        expect(dataset.reportCounts.all + rejectedIn('reports')).toBe(rows.reports.length);
        expect(dataset.context.length + rejectedIn('context')).toBe(rows.context.length);
        expect(countClaims(dataset) + rejectedIn('claims')).toBe(rows.claims.length);
        expect(statesOf(dataset)).toHaveLength(5);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('any bytes at all give a result', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.uint8Array(), async (reports, context) => {
        const texts = {
          incidents: INCIDENTS,
          reports: Uint8Array.from(reports),
          context: Uint8Array.from(context),
        };
        expect(await readDataset(sourceOfFiles(texts))).toHaveProperty('ok');
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('many reports on a campaign of many incidents cost no more than both together', async () => {
    const count = 20_000;
    const numbers = Array.from({ length: count }, (_, i) => i);
    const dataset = await openFiles({
      incidents: `id,campaign,date\n${numbers.map((i) => `i${i},c,2017`).join('\n')}\n`,
      reports:
        'report_id,incident_id,campaign_id\n' +
        `${numbers.map((i) => `r${i},,c\ns${i},i${i},`).join('\n')}\n`,
    });
    expect(dataset.reportCounts.all).toBe(2 * count);
    expect(dataset.columns.accounts.ofCampaign.get(0)).toHaveLength(count);
    expect(dataset.columns.accounts.ofRow.size).toBe(count);
  }, 30_000);
});

function countClaims({ columns: { claims } }: OpenedDataset): number {
  return [...claims.ofRow.values(), ...claims.ofCampaign.values()].flat().length;
}
