import { describe, expect, it } from 'vitest';
import type { Period } from '../../model/filter.ts';
import { NOTHING_WANTED, type Query } from '../../model/query.ts';
import { parseIsoDate } from '../../model/time.ts';
import { type CampaignFigures, columnsOf, type Example } from '../columns-of.ts';
import { createKernel } from '../kernel.ts';

/** Asks for nothing but the totals of one period. */
function totalsOf(
  examples: readonly Example[],
  campaigns: CampaignFigures = {},
  period: Period = null,
) {
  const query: Query = {
    filters: { sets: {}, ranges: {}, text: '', areas: [] },
    periods: [period],
    dateRule: 'overlaps',
    wanted: NOTHING_WANTED,
  };
  return createKernel(columnsOf(examples, campaigns)).ask(query).totals[0];
}

const tehran = [
  { date: '2017-06-07', campaign: 'tehran', figures: { wounded: 50 } },
  { date: '2017-06-08', campaign: 'tehran' },
];

describe('totals', () => {
  it('complete a figure that is recorded only in part, and never take unknown for zero', () => {
    const figures = totalsOf([
      { figures: { killed: { low: 2, high: 5 } } },
      { figures: { killed: 0 } },
      {},
    ])?.figures;
    expect(figures?.killed).toEqual({
      low: 2,
      best: 2,
      high: 5,
      unknownCount: 1,
      campaignCount: 0,
    });
  });

  it('count as coarse what is placed no finer than a town, and of it what is coarser', () => {
    const totals = totalsOf([
      { position: [4.35, 50.85], placePrecision: 'town' },
      { position: [4.35, 50.85], placePrecision: 'neighbourhood' },
      { position: [4.35, 50.85], placePrecision: 'country' },
      {},
    ]);
    const coarse = { coarse: 2, coarserThanTown: 1 };
    expect(totals).toMatchObject({ shown: 4, placed: 3, unplaced: 1, ...coarse });
  });

  it('count those whose reports disagree, none where there are no reports', () => {
    const accounts = (...states: readonly string[]) =>
      totalsOf(states.map((state) => ({ terms: { accounts: [state] } })))?.disagreeing;
    expect(accounts('disagree', '', 'agree', 'disagree', 'single')).toBe(2);
    expect(accounts('agree', '')).toBe(0);
    expect(totalsOf([{}, {}])?.disagreeing).toBe(0);
  });

  it('count only those shown as disagreeing', () => {
    const examples = ['2016', '2017', '2018'].map((date) => ({
      date,
      terms: { accounts: ['disagree'] },
    }));
    expect(totalsOf(examples, {}, parseIsoDate('2017'))?.disagreeing).toBe(1);
  });

  it("add a campaign's figure when none of its sites has one", () => {
    const figures = totalsOf(tehran, { tehran: { killed: 17 } })?.figures;
    expect(figures?.killed).toEqual({
      low: 17,
      best: 17,
      high: 17,
      unknownCount: 0,
      campaignCount: 1,
    });
    expect(figures?.perpetratorsKilled).toMatchObject({
      best: 0,
      unknownCount: 2,
      campaignCount: 0,
    });
  });

  it("leave a campaign's figure out when one of its sites has one", () => {
    const figures = totalsOf(tehran, { tehran: { wounded: 52 } })?.figures;
    expect(figures?.wounded).toMatchObject({ best: 50, unknownCount: 1, campaignCount: 0 });
  });

  it("leave a campaign's figure out when one of its sites is not shown", () => {
    const figures = totalsOf(
      tehran,
      { tehran: { killed: 17 } },
      parseIsoDate('2017-06-07'),
    )?.figures;
    expect(figures?.killed).toMatchObject({ best: 0, unknownCount: 1, campaignCount: 0 });
  });

  it('leave out a campaign without incidents', () => {
    const figures = totalsOf(tehran, { elsewhere: { killed: 9 } })?.figures;
    expect(figures?.killed).toMatchObject({ best: 0, unknownCount: 2, campaignCount: 0 });
  });
});
