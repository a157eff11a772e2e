import { describe, expect, it } from 'vitest';
import { parseCircle } from './parse-circle.ts';

const typed = { latitude: '48,85', longitude: ' −2.35 ', radius: '1.5' };

describe('a typed circle', () => {
  it('takes a comma for the point, and a real minus', () => {
    expect(parseCircle(typed)).toEqual({
      kind: 'circle',
      name: '',
      center: [-2.35, 48.85],
      radiusMetres: 1500,
    });
  });

  it.each([
    ['latitude', { latitude: '91' }],
    ['latitude', { latitude: '' }],
    ['longitude', { longitude: '1e2' }],
    ['longitude', { longitude: '-180.1' }],
    ['radius', { radius: '0' }],
    ['radius', { radius: '-3' }],
  ] as const)('names %s when it is no number in its limits', (invalid, change) => {
    expect(parseCircle({ ...typed, ...change })).toEqual({ invalid });
  });
});
