import { describe, expect, it } from 'vitest';
import { type DayRange, formatIsoDay, parseIsoDay } from '../../core/model/time.ts';
import type { PlayMode } from './play-choices.ts';
import { firstWindow, nextWindow, nextWindows, type PlayFrame } from './play-window.ts';

function days(from: string, to: string): DayRange {
  return { startDay: parseIsoDay(from) ?? Number.NaN, endDay: (parseIsoDay(to) ?? Number.NaN) + 1 };
}

function frame(mode: PlayMode): PlayFrame {
  return { mode, unit: 'month', limits: days('2017-01-11', '2017-05-20') };
}

/** All windows from the first to the last, as text. */
function play(range: DayRange | null, mode: PlayMode): readonly string[] {
  const windows: string[] = [];
  let now: DayRange | null = firstWindow(range, frame(mode));
  while (now !== null && windows.length < 50) {
    windows.push(`${formatIsoDay(now.startDay)}..${formatIsoDay(now.endDay - 1)}`);
    now = nextWindow(now, frame(mode));
  }
  return windows;
}

describe('a growing window', () => {
  it('starts with the first bin and ends with the data', () => {
    expect(play(null, 'growing')).toEqual([
      '2017-01-11..2017-01-31',
      '2017-01-11..2017-02-28',
      '2017-01-11..2017-03-31',
      '2017-01-11..2017-04-30',
      '2017-01-11..2017-05-20',
    ]);
  });

  it('goes on from the range that is set', () => {
    expect(play(days('2017-02-01', '2017-03-31'), 'growing')[0]).toBe('2017-02-01..2017-04-30');
  });

  it('grows again from its own start when it is at the end', () => {
    expect(play(days('2017-03-01', '2017-05-20'), 'growing')).toEqual([
      '2017-03-01..2017-03-31',
      '2017-03-01..2017-04-30',
      '2017-03-01..2017-05-20',
    ]);
  });
});

describe('a rolling window', () => {
  it('keeps its bins and steps by one', () => {
    expect(play(days('2017-01-01', '2017-02-28'), 'rolling')).toEqual([
      '2017-02-01..2017-03-31',
      '2017-03-01..2017-04-30',
      '2017-04-01..2017-05-31',
    ]);
  });

  it('starts again from the first bin when it is at the end', () => {
    expect(play(days('2017-04-01', '2017-05-31'), 'rolling')[0]).toBe('2017-01-01..2017-02-28');
  });

  it('keeps the days of a range that is not whole bins', () => {
    expect(play(days('2017-02-03', '2017-02-12'), 'rolling')[0]).toBe('2017-03-03..2017-03-12');
  });
});

describe('two windows beside each other', () => {
  const frames: readonly PlayFrame[] = [
    { mode: 'growing', unit: 'month', limits: days('2015-01-01', '2015-02-28') },
    { mode: 'growing', unit: 'month', limits: days('2017-01-01', '2017-04-30') },
  ];

  function steps(beside: readonly PlayFrame[]): readonly string[] {
    const all: string[] = [];
    let now = nextWindows(null, beside);
    while (now !== null && all.length < 50) {
      all.push(now.map(({ endDay }) => formatIsoDay(endDay - 1)).join(' '));
      now = nextWindows(now, beside);
    }
    return all;
  }

  it('step together, and the one that has ended waits for the other', () => {
    expect(steps(frames)).toEqual([
      '2015-01-31 2017-01-31',
      '2015-02-28 2017-02-28',
      '2015-02-28 2017-03-31',
      '2015-02-28 2017-04-30',
    ]);
    expect(steps(frames.toReversed()).at(-1)).toBe('2017-04-30 2015-02-28');
  });
});
