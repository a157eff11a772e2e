import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRow, pickPage } from './row-window.ts';

describe('pickPage', () => {
  it('asks for nothing while the present page holds what is on screen', () => {
    expect(pickPage({ first: 40, last: 60 }, 1000, { offset: 0, count: 200 })).toBeNull();
    expect(pickPage({ first: 40, last: 60 }, 50, { offset: 0, count: 200 })).toBeNull();
    expect(pickPage({ first: 0, last: 10 }, 0, { offset: 0, count: 200 })).toBeNull();
  });

  it('puts what is on screen in the middle of the next page', () => {
    expect(pickPage({ first: 490, last: 510 }, 1000, { offset: 0, count: 200 })).toEqual({
      offset: 400,
      count: 200,
    });
  });

  it('comes back to the start when a filter leaves fewer rows than the page began at', () => {
    expect(pickPage({ first: 0, last: 20 }, 50, { offset: 800, count: 200 })).toEqual({
      offset: 0,
      count: 200,
    });
  });

  it('always names a page that holds every row on screen', () => {
    const spans = fc.record({
      total: fc.integer({ min: 1, max: 100_000 }),
      first: fc.integer({ min: 0, max: 100_000 }),
      length: fc.integer({ min: 0, max: 60 }),
      offset: fc.integer({ min: 0, max: 100_000 }),
    });
    fc.assert(
      fc.property(spans, ({ total, first, length, offset }) => {
        const start = Math.min(first, total - 1);
        const visible = { first: start, last: start + length };
        const present = { offset, count: 200 };
        const page = pickPage(visible, total, present) ?? present;
        expect(page.offset).toBeLessThanOrEqual(start);
        expect(page.offset + page.count).toBeGreaterThan(Math.min(visible.last, total - 1));
      }),
    );
  });
});

describe('nextRow', () => {
  it('moves by one and by ten, to both ends, and never past them', () => {
    expect(nextRow('ArrowDown', 3, 12)).toBe(4);
    expect(nextRow('ArrowUp', 0, 12)).toBe(0);
    expect(nextRow('PageDown', 5, 12)).toBe(11);
    expect(nextRow('Home', 5, 12)).toBe(0);
    expect(nextRow('End', 5, 12)).toBe(11);
  });

  it('leaves every other key alone', () => {
    expect(nextRow('Enter', 3, 12)).toBeNull();
    expect(nextRow('constructor', 3, 12)).toBeNull();
  });
});
