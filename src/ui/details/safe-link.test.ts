import { describe, expect, it } from 'vitest';
import { safeLink } from './safe-link.ts';

describe('safeLink', () => {
  it('lets http and https through, and names the host', () => {
    expect(safeLink('https://example.org/a?b=1#c')).toEqual({
      href: 'https://example.org/a?b=1#c',
      host: 'example.org',
    });
    expect(safeLink('HTTP://Example.org:8080')?.host).toBe('example.org:8080');
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//example.org/a',
    '/a',
    'https://',
    'https://bank.example@evil.example/',
    '',
  ])('refuses %j', (address) => {
    expect(safeLink(address)).toBeNull();
  });

  it('refuses nothing at all', () => {
    expect(safeLink(null)).toBeNull();
  });

  it('shows the true letters of a look-alike host', () => {
    expect(safeLink('https://exаmple.org/')?.host).toMatch(/^xn--/);
  });
});
