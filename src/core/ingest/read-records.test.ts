import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readDataset } from './read-dataset.ts';
import { type FileTexts, type OpenedDataset, openFiles, sourceOfFiles } from './read-text.ts';
import { INCIDENTS, statesOf, toldOf } from './records/example-record.ts';

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
    await readDataset(source, { onProgress });
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
