import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it('leaves out control characters and marks that force a direction', () => {
    expect(plainText('a\u0000b\u202Ecod.exe\u2066\u001b[31m')).toBe('abcod.exe[31m');
  });

  it('writes line ends and tabs as one space', () => {
    expect(plainText('first\r\nsecond\tthird')).toBe('first second third');
  });

  it('keeps markup as text, and the joiners that words need', () => {
    expect(plainText('<b>می\u200cخواهم</b>')).toBe('<b>می\u200cخواهم</b>');
  });
});
