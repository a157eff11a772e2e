import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRate, formatRatio } from './ratios.ts';

const number = (text: string) => Number(text.replaceAll(',', ''));
const ratios = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 0.99, max: 1.01, noNaN: true }),
);

describe('a ratio', () => {
  it('has a tenth from one up, and two figures that matter below it', () => {
    expect([0, 0.0125, 0.53, 0.9, 1, 1.4, 12.34].map((one) => formatRatio(one, 'en'))).toEqual([
      '0',
      '0.013',
      '0.53',
      '0.9',
      '1',
      '1.4',
      '12.3',
    ]);
  });

  it('keeps the digits that tell it from one', () => {
    expect([0.98, 0.9964, 1.003, 1.04].map((one) => formatRatio(one, 'en'))).toEqual([
      '0.98',
      '0.996',
      '1.003',
      '1.04',
    ]);
  });

  it('is written on its own side of one, and as "1" only if it is one', () => {
    fc.assert(
      fc.property(ratios, (ratio) => {
        expect(Math.sign(number(formatRatio(ratio, 'en')) - 1)).toBe(Math.sign(ratio - 1));
      }),
    );
  });

  it('is written in the order of the numbers', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(number(formatRatio(low, 'en'))).toBeLessThanOrEqual(number(formatRatio(high, 'en')));
      }),
    );
  });
});

it('writes a rate as nothing only if it is nothing', () => {
  expect([0, 0.016, 0.53, 2.46].map((one) => formatRate(one, 'en'))).toEqual([
    '0',
    '0.016',
    '0.53',
    '2.5',
  ]);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), (rate) => {
      expect(number(formatRate(rate, 'en'))).toBeGreaterThan(0);
    }),
  );
});
