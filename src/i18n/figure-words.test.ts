import { describe, expect, it } from 'vitest';
import { wordFigure } from './figure-words.ts';
import { en } from './messages.ts';

const word = (low: number | null, best: number | null, high: number | null) =>
  wordFigure({ low, best, high }, en, 'en');

describe('wordFigure', () => {
  it('puts the range beside the best figure only where they differ', () => {
    expect(word(89, 90, 90)).toEqual({ main: '90', span: '89–90', isKnown: true });
    expect(word(3, 3, 3)).toEqual({ main: '3', span: null, isKnown: true });
    expect(word(null, 3, 5).span).toBe('3–5');
  });

  it('gives no best figure where only limits are recorded', () => {
    expect(word(17, null, 18)).toEqual({ main: '17–18', span: null, isKnown: true });
    expect(word(17, null, null).main).toBe('at least 17');
    expect(word(null, null, 1200).main).toBe('at most 1,200');
  });

  it('tells unknown from zero', () => {
    expect(word(null, null, null)).toEqual({ main: 'not known', span: null, isKnown: false });
    expect(word(null, 0, null)).toEqual({ main: '0', span: null, isKnown: true });
  });
});
