import { describe, expect, it } from 'vitest';
import { importText } from './import-text.ts';

const header = 'id,title,date,latitude,longitude';
const table = (...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

describe('a column that is named for what it holds', () => {
  it('is read as that although one cell in three is bad, and the bad cell is told', async () => {
    const { report, table: plan } = await importText(
      table('a,A,2015-01-02,33.3,44.4', 'b,B,2015-02-30,33.3,44.4', 'c,C,unknown,n.k.,44.4'),
    );
    expect(plan.mapping.columns.map(({ field }) => field)).toEqual([
      'id',
      'title',
      'date',
      'latitude',
      'longitude',
    ]);
    expect(report.counts).toMatchObject({ read: 3, placed: 2, unplaced: 1, undated: 2 });
    expect(report.groups.map(({ code }) => code)).toContain('date-unreadable');
  });

  it('is read as that although one latitude is far outside the world', async () => {
    const { report } = await importText(
      table('a,A,2015-01-02,33.3,44.4', 'b,B,2015-01-03,33300,44.4', 'c,C,2015-01-04,33.4,44.5'),
    );
    expect(report.counts).toMatchObject({ placed: 2, unplaced: 1 });
    expect(report.groups.map(({ code }) => code)).toContain('coordinate-out-of-range');
  });

  it('is not, where nothing in it bears the name out', async () => {
    const { table: plan } = await importText(
      'id,date,when\na,spring offensive,2015-01-02\nb,summer lull,2015-01-03\n',
    );
    expect(plan.mapping.columns[1]?.field).not.toBe('date');
    expect(plan.mapping.columns[2]?.field).toBe('date');
  });
});
