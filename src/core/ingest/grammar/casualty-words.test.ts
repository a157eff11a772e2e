import { describe, expect, test } from 'vitest';
import { outcomeOf } from './casualty-words.ts';

describe('what became of a person', () => {
  test.each([
    ['Un tué', 'killed'],
    ['tuée', 'killed'],
    ['Asesinada', 'killed'],
    ['tot', 'killed'],
    ['tue\u0301', 'killed'],
    ['wounded, died later', 'killed'],
    ['K', 'killed'],
    ['un herido', 'wounded'],
    ['BLESSÉE', 'wounded'],
    ['ferita', 'wounded'],
    ['ранена', 'wounded'],
    ['un-injured', null],
    ['uninjured', null],
    ['not wounded', null],
    ['sin heridas', null],
    ['alive', null],
    ['', null],
  ] as const)('is told by words of one or of many: %s', (text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome);
  });
});
