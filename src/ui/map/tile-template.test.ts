import { describe, expect, test } from 'vitest';
import { OPEN_STREET_MAP, parseTileTemplate, tileAddress } from './tile-template.ts';

const read = (text: string) => {
  const template = parseTileTemplate(text);
  if (typeof template === 'string') throw new Error(template);
  return template;
};

describe('a tile template', () => {
  test('names the host that will be asked', () => {
    expect(read(OPEN_STREET_MAP.template).host).toBe('tile.openstreetmap.org');
    expect(read(' https://{s}.tiles.example:8443/{z}/{x}/{y}{r}.png?key=1 ').host).toBe(
      'a.tiles.example:8443',
    );
  });

  test.each([
    ['', 'no-address'],
    ['tiles/{z}/{x}/{y}.png', 'no-address'],
    ['http://tiles.example/{z}/{x}/{y}.png', 'not-https'],
    ['javascript:alert({z}{x}{y})', 'not-https'],
    ['data:image/png,{z}{x}{y}', 'not-https'],
    ['https://tiles.example/{z}/{x}.png', 'no-place'],
    ['https://{z}.example/{x}/{y}', 'no-place'],
    ['https://tiles.example/#{z}/{x}/{y}', 'no-place'],
    ['https://tiles.example/{z}/{x}/{y}/{quadkey}', 'unknown-part'],
    ['https://me:secret@tiles.example/{z}/{x}/{y}', 'password'],
    [`https://tiles.example/{z}/{x}/{y}/${'a'.repeat(500)}`, 'no-address'],
  ])('refuses %s', (text, fault) => {
    expect(parseTileTemplate(text)).toBe(fault);
  });

  test('is filled in for a place, and for fine screens', () => {
    const template = read('https://{s}.tiles.example/{z}/{x}/{y}{r}.png');
    expect(tileAddress(template, { z: 5, x: 16, y: 11 }, 1)).toBe(
      'https://a.tiles.example/5/16/11.png',
    );
    expect(tileAddress(template, { z: 5, x: 17, y: 11 }, 2)).toBe(
      'https://b.tiles.example/5/17/11@2x.png',
    );
  });
});
