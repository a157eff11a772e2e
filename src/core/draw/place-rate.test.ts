import { expect, it } from 'vitest';
import { createDayScale } from './histogram-scale.ts';
import { placeRate, type RateSource, topOfRate } from './place-rate.ts';

/** A count of which the interval is one more and one less. */
function rateOf(count: number) {
  return { rate: count, low: Math.max(0, count - 1), high: count + 1 };
}

function place(source: RateSource, endDay: number, widthPx: number) {
  const axis = { startDay: 0, endDay };
  const scale = createDayScale(axis, widthPx);
  return placeRate(source, axis, { scale, unitPx: 10, baseYPx: 100 });
}

it('draws a level for as many days as the count stays, and a step where it changes', () => {
  const { line, band } = place({ firstDay: 2, counts: [1, 1, 3, 3], rateOf }, 10, 100);
  expect(line).toBe('M20,90L40,90L40,70L60,70');
  expect(band).toBe('M20,80L40,80L40,60L60,60L60,80L40,80L40,100L20,100Z');
});

it('leaves no peak out where many days share a pixel', () => {
  const counts = new Uint8Array(1000);
  counts[555] = 7;
  const { line } = place({ firstDay: 0, counts, rateOf }, 1000, 100);
  expect(line).toContain(',30');
  expect(line.split('L').length).toBeLessThan(12);
});

it('begins and ends with the axis where there is more of it on either side', () => {
  const source = { firstDay: -5, counts: [4, 4, 4, 4, 4, 1, 1, 1, 1, 1, 7], rateOf };
  expect(place(source, 5, 50).line).toBe('M0,90L50,90');
  expect(topOfRate(source, { startDay: 0, endDay: 5 })).toBe(2);
});

it('is empty where no day of it is on the axis', () => {
  expect(place({ firstDay: 50, counts: [1, 2], rateOf }, 10, 100)).toEqual({ line: '', band: '' });
});

it('reaches as high as the interval of the largest count on the axis', () => {
  const source = { firstDay: 0, counts: [1, 2, 9], rateOf };
  expect(topOfRate(source, { startDay: 0, endDay: 3 })).toBe(10);
  expect(topOfRate(source, { startDay: 0, endDay: 2 })).toBe(3);
  expect(topOfRate(source, { startDay: 50, endDay: 60 })).toBe(0);
});
