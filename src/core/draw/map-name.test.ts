import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseLandmarks } from '../model/landmark.ts';
import { nameLandmarks, parsePlaces } from './map-name.ts';

const text = readFileSync(new URL('../../../public/basemap/places.json', import.meta.url), 'utf8');
const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const names = parsePlaces(text, (code) => english.of(code));
const named = (line: string) => names.filter(({ lines }) => lines.join(' ') === line);

describe('the file of places', () => {
  it('is small', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(130_000);
  });

  it('names the five cities before everything else, each once and where it lies', () => {
    const five = names.filter(({ rank }) => rank === 0);
    expect(five.map(({ lines }) => lines[0]).sort()).toEqual([
      'Brussels',
      'Jerusalem',
      'London',
      'Paris',
      'Tehran',
    ]);
    const [paris] = named('Paris');
    expect(paris?.x).toBeCloseTo(2.3488 / 360 + 0.5, 4);
    expect(paris?.y).toBeCloseTo(0.34405, 3);
  });

  it('names countries in the language asked for, large ones from farther away', () => {
    const persian = new Intl.DisplayNames(['fa'], { type: 'region', fallback: 'none' });
    const inPersian = parsePlaces(text, (code) => persian.of(code));
    expect(inPersian.some(({ lines }) => lines[0] === 'فرانسه')).toBe(true);
    const [russia] = named('Russia');
    const [belgium] = named('Belgium');
    expect(russia?.kind).toBe('country');
    expect(russia?.fromZoom).toBeLessThan(belgium?.fromZoom ?? 0);
    expect(belgium?.fromZoom).toBeLessThan(7);
  });

  it('leaves entities without an ISO code unnamed', () => {
    const codes = names.flatMap(({ kind, key }) => (kind === 'country' ? [key.slice(8)] : []));
    expect(codes).not.toContain('XK');
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has quarters for each of the five', () => {
    for (const quarter of ['Anderlecht', 'Paris 11 Popincourt', 'Rey', 'Shu‘fāţ', 'Whitechapel'])
      expect(named(quarter).map(({ kind }) => kind)).toEqual(['quarter']);
    expect(named('Paris 11 Popincourt')[0]?.lines).toEqual(['Paris 11', 'Popincourt']);
  });

  it('holds no name without a letter and no position outside the world', () => {
    for (const { lines, x, y } of names) {
      for (const line of lines) expect(line).toMatch(/\p{Letter}/u);
      expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
    }
  });
});

describe('a file of places that is broken', () => {
  const whole = JSON.parse(text);

  it.each([
    ['no JSON', text.slice(0, 5000)],
    ['another object', '{}'],
    [
      'a name too many',
      JSON.stringify({ ...whole, towns: { ...whole.towns, names: ['a', ...whole.towns.names] } }),
    ],
    ['a rank too few', JSON.stringify({ ...whole, towns: { ...whole.towns, ranks: '01' } })],
    [
      'a code too many',
      JSON.stringify({
        ...whole,
        countries: { ...whole.countries, codes: `XX ${whole.countries.codes}` },
      }),
    ],
  ])('is refused: %s', (_, broken) => {
    expect(() => parsePlaces(broken, () => 'name')).toThrow();
  });
});

it('leaves out a country that has no name in a language', () => {
  expect(parsePlaces(text, () => undefined).some(({ kind }) => kind === 'country')).toBe(false);
});

it('names landmarks on streets alone, the best known first', () => {
  const [known, other] = nameLandmarks(
    parseLandmarks(
      '[{"name":"a","longitude":2,"latitude":48,"rank":1},{"name":"b","longitude":2,"latitude":48,"rank":2}]',
    ),
  );
  expect(known).toMatchObject({ kind: 'landmark', fromZoom: 12 });
  expect(known?.rank).toBeLessThan(other?.rank ?? 0);
});
