import { describe, expect, it } from 'vitest';
import { parseLimit, shareOfClass, toggleClass, withLimit, withUnknown } from './number-limit.ts';

describe('parseLimit', () => {
  it('reads digits, and takes a blank for no limit', () => {
    expect(parseLimit(' 12 ')).toEqual({ isReadable: true, limit: 12 });
    expect(parseLimit('0')).toEqual({ isReadable: true, limit: 0 });
    expect(parseLimit('  ')).toEqual({ isReadable: true, limit: null });
  });

  it.each(['-1', '1.5', '1e3', '0x10', 'ten', '1 000', '1234567890', '∞'])('refuses %s', (text) => {
    expect(parseLimit(text)).toEqual({ isReadable: false });
  });
});

describe('withLimit', () => {
  it('leaves out what is not known with the first limit', () => {
    expect(withLimit(null, 'min', 10)).toEqual({ min: 10, max: null, unknown: false });
  });

  it('keeps the other limit and the choice about what is not known', () => {
    const range = { min: 10, max: null, unknown: true };
    expect(withLimit(range, 'max', 20)).toEqual({ min: 10, max: 20, unknown: true });
  });

  it('is no filter once the last limit is gone', () => {
    expect(withLimit({ min: 10, max: null, unknown: false }, 'min', null)).toBeNull();
  });
});

describe('withUnknown', () => {
  it('can leave out only what is not known, and take that back', () => {
    const known = withUnknown(null, false);
    expect(known).toEqual({ min: null, max: null, unknown: false });
    expect(withUnknown(known, true)).toBeNull();
  });
});

describe('toggleClass', () => {
  it('filters to a class, and the same class again filters nothing', () => {
    const range = toggleClass(null, { min: 2, max: 3 });
    expect(range).toEqual({ min: 2, max: 3, unknown: false });
    expect(toggleClass(range, { min: 2, max: 3 })).toBeNull();
  });
});

describe('shareOfClass', () => {
  it('tells classes inside the limits from those that a limit cuts', () => {
    const range = { min: 2, max: 9, unknown: false };
    expect(shareOfClass(range, 2, 3)).toBe('all');
    expect(shareOfClass(range, 4, 7)).toBe('all');
    expect(shareOfClass(range, 8, 15)).toBe('part');
    expect(shareOfClass(range, 1, 1)).toBe('none');
    expect(shareOfClass(range, 16, 31)).toBe('none');
    expect(shareOfClass(null, 0, 0)).toBe('all');
  });
});
