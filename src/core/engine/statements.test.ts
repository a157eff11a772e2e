import { describe, expect, it } from 'vitest';
import { UNKNOWN_FIGURE } from '../model/casualties.ts';
import type { Columns } from '../model/columns.ts';
import type { Account, ClaimRecord } from '../model/report.ts';
import { parseIsoDate } from '../model/time.ts';
import { columnsOf } from './columns-of.ts';
import { createKernel } from './kernel.ts';

function account(id: string, date: string): Account {
  return {
    report: {
      id,
      isOfCampaign: false,
      source: null,
      title: '',
      date,
      url: null,
      isRead: true,
      grade: 'F6',
      figures: {
        killed: UNKNOWN_FIGURE,
        wounded: UNKNOWN_FIGURE,
        perpetratorsKilled: UNKNOWN_FIGURE,
      },
      dateStated: '',
      placeStated: '',
      group: '',
      claim: '',
      method: '',
      statement: '',
    },
    differs: [],
  };
}

function claim(id: string, date: string): ClaimRecord {
  const said = { who: '', kind: '', note: '', publisher: '' };
  return { id, isOfCampaign: false, when: parseIsoDate(date), isRead: true, ...said };
}

const columns: Columns = {
  ...columnsOf([{ campaign: 'k' }, {}, { campaign: 'k' }, { campaign: 'other' }], {
    other: {},
    k: {},
  }),
  accounts: {
    ofRow: new Map([
      [0, [account('undated', ''), account('june-8', '2017-06-08'), account('june', '2017-06')]],
      [1, [account('own', '2017')]],
    ]),
    ofCampaign: new Map([[1, [account('june-1', '2017-06-01'), account('odd', 'soon')]]]),
  },
  claims: {
    ofRow: new Map([[0, [claim('late', '2017-07')]]]),
    ofCampaign: new Map([[1, [claim('never', ''), claim('early', '2016')]]]),
  },
};
const kernel = createKernel(columns);
const accountsOf = (id: string) => kernel.incident(id)?.accounts.map(({ report }) => report.id);
const claimsOf = (id: string) => kernel.incident(id)?.claims.map((each) => each.id);

describe('what is said of an incident', () => {
  it('is what is said of itself and of its campaign, earliest first, undated last', () => {
    expect(accountsOf('0')).toEqual(['june-1', 'june', 'june-8', 'undated', 'odd']);
    expect(claimsOf('0')).toEqual(['early', 'late', 'never']);
  });

  it('is what is said of its campaign, when nothing is said of itself', () => {
    expect(accountsOf('2')).toEqual(['june-1', 'odd']);
    expect(claimsOf('2')).toEqual(['early', 'never']);
  });

  it('is nothing of another incident or campaign', () => {
    expect(accountsOf('1')).toEqual(['own']);
    expect(claimsOf('1')).toEqual([]);
    expect(accountsOf('3')).toEqual([]);
  });
});
