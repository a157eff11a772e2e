import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../model/time.ts';
import { openFiles } from '../read-text.ts';
import { INCIDENTS, REPORTS, SOURCES } from './example-record.ts';

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
