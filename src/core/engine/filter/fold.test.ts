import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWords } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Élysée', 'elysee'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ørsted', 'orsted'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['çarşı', 'carsi'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['كربلاي', 'کربلای'],
    ['می\u200cدان', 'میدان'],
    ['L’Étoile', "l'etoile"],
  ])('makes %s and %s the same', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('does not tell composed from decomposed letters', () => {
    expect(fold('caf\u00e9')).toBe(fold('cafe\u0301'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

describe('foldWords', () => {
  it('parts at any blank, and says each word once', () => {
    expect(foldWords(' Gare\tdu\u00a0Nord  GARE ')).toEqual(['gare', 'du', 'nord']);
  });

  it('finds no words in blanks', () => {
    expect(foldWords(' \n ')).toEqual([]);
  });
});
