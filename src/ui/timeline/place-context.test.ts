import { describe, expect, it } from 'vitest';
import { createDayScale } from '../../core/draw/histogram-scale.ts';
import type { ContextEvent } from '../../core/model/report.ts';
import { placeContext } from './place-context.ts';

function event(startDay: number, title = 'An event', days = 1): ContextEvent {
  return {
    id: `${startDay}`,
    title,
    note: '',
    when: { startDay, endDay: startDay + days },
    articleSays: '',
    publisher: '',
    sourceTitle: '',
    url: null,
    isRead: true,
  };
}

const frame = { scale: createDayScale({ startDay: 0, endDay: 100 }, 1000), widthPx: 1000 };
const place = (...events: ContextEvent[]) => placeContext(events, frame);

describe('placeContext', () => {
  it('draws no event outside the axis', () => {
    expect(place(event(-5), event(50), event(120)).map((mark) => mark.event.id)).toEqual(['50']);
  });

  it('marks a day in its middle and a span where it begins', () => {
    expect(place(event(10), event(50, 'A span', 20)).map(({ xPx }) => xPx)).toEqual([105, 500]);
  });

  it('puts a text on the side that is free', () => {
    expect(place(event(10), event(98)).map(({ side }) => side)).toEqual(['right', 'left']);
    expect(place(event(48), event(50)).map(({ side }) => side)).toEqual(['left', 'right']);
  });

  it('names no event whose text would meet another', () => {
    const named = place(event(40), event(42), event(44)).map(({ isNamed }) => isNamed);
    expect(named).toEqual([true, false, true]);
  });

  it('names four at most', () => {
    const marks = place(...[0, 15, 30, 45, 60, 75].map((day) => event(day)));
    expect(marks.filter(({ isNamed }) => isNamed)).toHaveLength(4);
    expect(marks).toHaveLength(6);
  });
});
