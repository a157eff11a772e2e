import { describe, expect, it } from 'vitest';
import { placePins } from './place-pins.ts';

const axis = { startDay: 0, endDay: 100, widthPx: 1000 };
const place = (...texts: (readonly [day: number, text: string])[]) =>
  placePins(
    texts.map(([day, text]) => ({ day, text })),
    axis,
  ).map(({ text, lane, side }) => [text, lane, side]);

describe('texts over days', () => {
  it('stand to the free side of their day, in the order of days', () => {
    expect(place([97, 'late and long'], [3, 'early'])).toEqual([
      ['early', 0, 'right'],
      ['late and long', 0, 'left'],
    ]);
  });

  it('never cover each other: the second goes a lane down', () => {
    expect(place([10, 'Mosul offensive'], [15, 'Raqqa'], [40, 'later'])).toEqual([
      ['Mosul offensive', 0, 'right'],
      ['Raqqa', 1, 'right'],
      ['later', 0, 'right'],
    ]);
  });

  it('are left out where their day is off the axis', () => {
    expect(place([-5, 'before'], [120, 'after'])).toEqual([]);
  });
});
