import { describe, expect, it } from 'vitest';
import { resolveTokens } from './live-token.ts';
import { parseMarking, strictestMarkings } from './marking.ts';

describe('a marking', () => {
  it('is a TLP label in its exact form, however it was written', () => {
    expect(['tlp: amber + strict', ' TLP:red', 'TLP:WHITE'].map(parseMarking)).toEqual([
      'TLP:AMBER+STRICT',
      'TLP:RED',
      'TLP:CLEAR',
    ]);
  });

  it('may be free text on one short line', () => {
    expect(parseMarking('  Company\nonly ')).toBe('Company only');
    expect(parseMarking('x'.repeat(200))).toHaveLength(60);
  });

  it('of several is the strictest label, and every free text beside it', () => {
    expect(strictestMarkings(['TLP:GREEN', '', 'TLP:AMBER', 'Draft', 'Draft'])).toEqual([
      'TLP:AMBER',
      'Draft',
    ]);
    expect(strictestMarkings(['TLP:AMBER', 'TLP:AMBER+STRICT'])).toEqual(['TLP:AMBER+STRICT']);
    expect(strictestMarkings(['', ' '])).toEqual([]);
  });
});

describe('a live number', () => {
  it('stands in the place of its token, and a dash until it is counted', () => {
    const words = { count: '11', killed: '10', range: '3–20 June 2017' };
    expect(resolveTokens('{count} of {counts}, {range}', words)).toBe(
      '11 of {counts}, 3–20 June 2017',
    );
    expect(resolveTokens('{killed} killed', null)).toBe('– killed');
  });
});
