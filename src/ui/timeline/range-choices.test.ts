import { describe, expect, it } from 'vitest';
import { type DayRange, formatIsoDay, parseIsoDay } from '../../core/model/time.ts';
import { fittingChoices, nameRangeIn, rangeChoices } from './range-choices.ts';

function days(from: string, to: string): DayRange {
  return { startDay: parseIsoDay(from) ?? Number.NaN, endDay: (parseIsoDay(to) ?? Number.NaN) + 1 };
}

const EXTENT = days('2015-03-11', '2017-11-28');
const JUNE = { label: '3–20 June 2017', range: days('2017-06-03', '2017-06-20') };
const CHOICES = rangeChoices(EXTENT, [JUNE]);

describe('ranges by name', () => {
  it('are all, the newest 30 days, each year of the data, and the presets of the dataset', () => {
    const written = CHOICES.map(({ id, range }) => [
      id,
      range && `${formatIsoDay(range.startDay)}..${formatIsoDay(range.endDay - 1)}`,
    ]);
    expect(written).toEqual([
      ['all', null],
      ['recent', '2017-10-30..2017-11-28'],
      ['year 2015', '2015-01-01..2015-12-31'],
      ['year 2016', '2016-01-01..2016-12-31'],
      ['year 2017', '2017-01-01..2017-12-31'],
      ['preset 0', '2017-06-03..2017-06-20'],
    ]);
  });

  it('are only "all" when nothing is dated', () => {
    expect(rangeChoices(null, [JUNE]).map(({ id }) => id)).toEqual(['all']);
  });

  it('offer at most a hundred years', () => {
    const years = rangeChoices(days('0001-01-01', '9999-12-31'), []).filter(
      ({ kind }) => kind === 'year',
    );
    expect(years).toHaveLength(100);
    expect(years.at(-1)?.id).toBe('year 9999');
  });
});

describe('choices that fit', () => {
  const widthsPx = [40, 100, 50, 50, 50, 120];

  it('are all of them when there is room', () => {
    const fitting = fittingChoices(CHOICES, { widthsPx, roomPx: 410, restPx: 60, named: null });
    expect(fitting.size).toBe(6);
  });

  it('are the first ranks when there is not, with room for the rest', () => {
    const fitting = fittingChoices(CHOICES, { widthsPx, roomPx: 390, restPx: 60, named: null });
    expect([...fitting]).toEqual(['all', 'recent', 'preset 0', 'year 2017']);
  });

  it('always hold the one that is set', () => {
    const named = nameRangeIn(CHOICES, days('2015-01-01', '2015-12-31'));
    const fitting = fittingChoices(CHOICES, { widthsPx, roomPx: 200, restPx: 60, named });
    expect([...fitting]).toEqual(['year 2015', 'all', 'year 2017']);
  });

  it('hold no other one for a range without a name', () => {
    const named = nameRangeIn(CHOICES, days('2015-01-01', '2015-12-30'));
    expect(named).toBeUndefined();
    const fitting = fittingChoices(CHOICES, { widthsPx, roomPx: 390, restPx: 60, named });
    expect([...fitting]).toEqual(['all', 'recent', 'preset 0', 'year 2017']);
  });
});
