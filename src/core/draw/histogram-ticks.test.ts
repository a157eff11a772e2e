import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorToBin } from '../model/calendar.ts';
import { formatIsoDay, parseIsoDay } from '../model/time.ts';
import { createDayScale } from './histogram-scale.ts';
import { placeTicks, type Tick } from './histogram-ticks.ts';

function ticks(from: string, to: string, widthPx: number): readonly Tick[] {
  const startDay = parseIsoDay(from) ?? 0;
  const endDay = (parseIsoDay(to) ?? 0) + 1;
  return placeTicks(createDayScale({ startDay, endDay }, widthPx));
}

function labelled(list: readonly Tick[]): readonly string[] {
  return list
    .filter(({ label }) => label !== 'none')
    .map(({ day, label }) => `${label} ${formatIsoDay(day)}`);
}

describe('axis ticks', () => {
  it('name years and their Julys over six years on a laptop', () => {
    const list = ticks('2012-01-01', '2017-11-30', 1112);
    expect(labelled(list).slice(0, 4)).toEqual([
      'year 2012-01-01',
      'month 2012-07-01',
      'year 2013-01-01',
      'month 2013-07-01',
    ]);
  });

  it('name months and Mondays over six weeks', () => {
    const list = ticks('2017-05-22', '2017-07-05', 700);
    expect(labelled(list)).toEqual([
      'monthYear 2017-05-01',
      'monthYear 2017-06-01',
      'day 2017-06-05',
      'day 2017-06-12',
      'day 2017-06-19',
      'day 2017-06-26',
      'monthYear 2017-07-01',
    ]);
  });

  it('name the month under way when no month starts in view', () => {
    const list = ticks('2017-06-08', '2017-06-18', 600);
    expect(list[0]).toMatchObject({ label: 'monthYear', isOpening: true });
    expect(formatIsoDay(list[0]?.day ?? 0)).toBe('2017-06-01');
  });

  it('stand on calendar starts and keep apart, whatever is shown', () => {
    const axis = fc.record({
      startDay: fc.integer({ min: -719162, max: 2932896 }),
      length: fc.integer({ min: 1, max: 700000 }),
      widthPx: fc.integer({ min: 280, max: 2400 }),
    });
    fc.assert(
      fc.property(axis, ({ startDay, length, widthPx }) => {
        const scale = createDayScale({ startDay, endDay: startDay + length }, widthPx);
        const list = placeTicks(scale);
        for (const tick of list) {
          if (tick.isMajor) expect(floorToBin(tick.day, 'month')).toBe(tick.day);
          expect(tick.xPx).toBeLessThanOrEqual(widthPx);
        }
        const named = list.filter(({ label }) => label !== 'none');
        named.slice(1).forEach((tick, i) => {
          expect(tick.xPx - (named[i]?.xPx ?? 0)).toBeGreaterThanOrEqual(26 - 1e-6);
        });
      }),
    );
  });
});
