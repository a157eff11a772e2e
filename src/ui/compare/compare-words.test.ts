import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PeriodTotals } from '../../core/model/answer.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { type DayRange, parseIsoDate } from '../../core/model/time.ts';
import { INITIAL_VIEW, type View } from '../../core/view/view.ts';
import { compareMessagesOf } from '../../i18n/compare-messages.ts';
import type { Answered } from '../../session/state.ts';
import { listCautions, readCompared, sayCompared, sayTempo } from './compare-words.ts';

const on = { words: compareMessagesOf('en'), language: 'en' };
const year = (text: string): DayRange => parseIsoDate(text) ?? { startDay: 0, endDay: 1 };
const extent = { startDay: year('1990').startDay, endDay: year('2017').endDay };
const dataset = { extent, manifest: { id: 'x' } } as unknown as Dataset;

interface Case {
  readonly a?: Partial<PeriodTotals>;
  readonly b?: Partial<PeriodTotals>;
  readonly view?: Partial<View>;
  readonly undated?: number;
}

function answered({ a, b, view, undated = 0 }: Case = {}): Answered {
  const totals = (some: Partial<PeriodTotals> | undefined) => ({ shown: 40, coarse: 0, ...some });
  return {
    view: { ...INITIAL_VIEW, range: year('2014'), comparison: year('2015'), ...view },
    answer: { totals: [totals(a), totals(b)], undated, spreads: [] },
  } as unknown as Answered;
}

function cautions(one: Case, of: Dataset = dataset) {
  const all = answered(one);
  const compared = readCompared(of, all);
  if (compared === null) throw new Error('nothing is compared');
  return listCautions(compared, { dataset: of, answered: all }, on).map(({ text }) => text);
}

const gtd = { ...dataset, manifest: { id: 'x', preset: 'gtd' } } as unknown as Dataset;

describe('a comparison warns', () => {
  it('of nothing but selection and filters where there is nothing else', () => {
    expect(cautions({})).toEqual([
      'Counts depend on which incidents the dataset holds',
      'Same filters in both',
    ]);
  });

  it('of small counts, in the unit that is counted', () => {
    expect(cautions({ a: { shown: 9 } })[0]).toBe('Few incidents: fewer than 10 in one period');
    expect(
      cautions({ a: { campaigns: 9 }, b: { campaigns: 30 }, view: { unit: 'campaigns' } }),
    ).toEqual(
      expect.arrayContaining([
        'Few campaigns: fewer than 10 in one period',
        'A campaign in both periods counts in both',
      ]),
    );
  });

  it('of periods that overlap, differ in length or reach beyond the data', () => {
    expect(cautions({ view: { comparison: year('2014') } })[0]).toMatch(/^The periods share/);
    expect(cautions({ view: { comparison: year('2016') } })).toContain('A has 365 days, B has 366');
    expect(cautions({ view: { comparison: year('2018') } })).toContain(
      'A period reaches beyond the dates in the data',
    );
  });

  it('of places and dates that are coarse or missing', () => {
    expect(cautions({ a: { coarse: 2 }, b: { coarse: 3 }, undated: 4 })).toEqual(
      expect.arrayContaining(['5 placed by town or coarser', '4 without a date are in neither']),
    );
  });

  it('of a change of method inside the periods or between them, where one is known', () => {
    const method = (text: string) => `The data was collected otherwise from ${text} on`;
    const across = { view: { range: year('2011'), comparison: year('2012') } };
    expect(cautions(across, gtd)).toContain(method('1 January 2012'));
    expect(cautions(across)).not.toContain(method('1 January 2012'));
    expect(cautions({ view: { range: year('2008'), comparison: year('2009') } }, gtd)).toContain(
      method('1 April 2008'),
    );
    expect(cautions({}, gtd).join()).not.toContain('collected otherwise');
  });
});

it('says counts, ratio and interval in the unit that is counted', () => {
  const all = answered({
    a: { campaigns: 20 },
    b: { campaigns: 20 },
    view: { unit: 'campaigns' },
  });
  const compared = readCompared(dataset, all);
  expect(compared && sayCompared(compared, on)).toMatch(
    /^20 campaigns in B against 20 in A: 1 times the rate\. .* includes 1 \(no change\)\.$/,
  );
});

it('says of the interval in words what its digits say', () => {
  const counts = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      fc.pre(a + b > 0);
      const compared = readCompared(dataset, answered({ a: { shown: a }, b: { shown: b } }));
      const said = (compared && sayCompared(compared, on)) ?? '';
      const read = /interval, ([\d.,]+) to ([\d.,]+|no upper limit), (includes|excludes) 1 /.exec(
        said,
      );
      const low = Number(read?.[1]?.replaceAll(',', ''));
      const high =
        read?.[2] === 'no upper limit' ? Infinity : Number(read?.[2]?.replaceAll(',', ''));
      expect(read?.[3] === 'includes', said).toBe(low <= 1 && high >= 1);
      const ratio = /: ([\d.,]+) times/.exec(said)?.[1];
      if (ratio !== undefined) {
        expect(Number(ratio.replaceAll(',', '')), said).toBeGreaterThanOrEqual(low);
        expect(Number(ratio.replaceAll(',', '')), said).toBeLessThanOrEqual(high);
      }
    }),
  );
});

it('does not round a rare event to none', () => {
  const all = answered({
    a: { shown: 1, figures: { killed: { best: 1, unknownCount: 0 } } as never },
    b: { shown: 30, figures: { killed: { best: 1, unknownCount: 0 } } as never },
  });
  const compared = readCompared(dataset, all);
  expect(compared && sayTempo(compared, all, on)).toContain('Per 30 days: 0.082 in A, 2.5 in B.');
});

it('says one of one, and many as people write them', () => {
  const sayUnknown = (unknownCount: number) => {
    const all = answered({
      a: { shown: 1, figures: { killed: { best: 1, unknownCount } } as never },
      b: { shown: 1, figures: { killed: { best: 1, unknownCount: 0 } } as never },
    });
    const compared = readCompared(dataset, all);
    return compared && sayTempo(compared, all, on);
  };
  expect(sayUnknown(0)).toContain('Killed: 1 in B, 1 in A.');
  expect(sayUnknown(1)).toContain('in A, 1 incident not known.');
  expect(sayUnknown(1204)).toContain('in A, 1,204 incidents not known.');
});
