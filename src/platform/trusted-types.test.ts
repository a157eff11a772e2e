import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { trustedMarkup, trustedScriptUrl } from './trusted-types.ts';

/** What Leaflet's source puts into `innerHTML`, in order of appearance. */
function leafletSinks(): string[] {
  const source = readFileSync('node_modules/leaflet/dist/leaflet-src.js', 'utf8');
  return [...source.matchAll(/^(?!\s*\*).*?\.innerHTML = (.+);$/gm)].map(([, value = '']) => value);
}

describe('trusted markup', () => {
  test.each([
    '',
    '<svg/>',
    '<span aria-hidden="true">+</span>',
    '<span aria-hidden="true">&#x2212;</span>',
    '<span aria-hidden="true">&#215;</span>',
    '500 km',
    '3 mi',
  ])('lets %j through unchanged', (text) => {
    expect(trustedMarkup(text)).toBe(text);
  });

  test.each([
    'text',
    '<b>bold</b>',
    '<svg/> ',
    '<svg/onload=alert(1)>',
    '<img src=x onerror=alert(1)>',
    '500 km<img src=x onerror=alert(1)>',
    '<span aria-hidden="true">+</span><script></script>',
  ])('refuses %j', (text) => {
    expect(trustedMarkup(text)).toBeNull();
  });

  test('covers the markup of the locked Leaflet; a new sink there fails here', () => {
    expect(leafletSinks()).toEqual([
      "'<svg/>'",
      `'<v:shape adj="1"/>'`,
      'radioHtml',
      "' ' + obj.name",
      'html',
      'text',
      `prefixAndAttribs.join(' <span aria-hidden="true">|</span> ')`,
      'content',
      `'<span aria-hidden="true">&#215;</span>'`,
      "options.html !== false ? options.html : ''",
    ]);
  });
});

describe('trusted script addresses', () => {
  const page = 'https://host.example/maps/atlas/index.html';

  test.each([
    ['blob:https://host.example/0b7c', 'blob:https://host.example/0b7c'],
    ['service-worker.js', 'https://host.example/maps/atlas/service-worker.js'],
  ])('lets %s through', (address, trusted) => {
    expect(trustedScriptUrl(address, page)).toBe(trusted);
  });

  test.each([
    'https://other.example/maps/atlas/service-worker.js',
    '//other.example/service-worker.js',
    'https://host.example/service-worker.js',
    'assets/index-Ab_3-x.js',
    'assets/worker-Ab_3-x.js',
    'service-worker.js?import=evil',
    '../atlas-evil/service-worker.js',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
    'http://[',
    '',
  ])('refuses %s', (address) => {
    expect(trustedScriptUrl(address, page)).toBeNull();
  });
});
