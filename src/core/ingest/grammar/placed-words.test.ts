import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlacedWords } from './placed-words.ts';

const read = (text: string) => {
  const placed = parsePlacedWords(text, null);
  return placed && `${placed.words} | ${placed.pair.latitude}, ${placed.pair.longitude}`;
};

test.each([
  ['Ayn (35.46, 44.39)', 'Ayn | 35.46, 44.39'],
  ['Ayn [35.46;44.39].', 'Ayn | 35.46, 44.39'],
  ['Ayn (35,46; 44,39)', 'Ayn | 35.46, 44.39'],
  ['Ayn 36.2N 37.16E', 'Ayn | 36.2, 37.16'],
  ['Ayn, 36°12′N 37°10.5′E', 'Ayn | 36.2, 37.175'],
  ['Ayn; 36.34,43.13', 'Ayn | 36.34, 43.13'],
  ['Ayn - 36.34, -43.13', 'Ayn | 36.34, -43.13'],
  ['Ayn 36.345 43.131', 'Ayn | 36.345, 43.131'],
  ['Road 5, Ayn 35.46, 44.39', 'Road 5, Ayn | 35.46, 44.39'],
  ['Ayn (old town) (35.46, 44.39)', 'Ayn (old town) | 35.46, 44.39'],
  ['Ayn lat: 35.46, lon: 44.39', 'Ayn | 35.46, 44.39'],
  ['36.34, 43.13 Ayn', 'Ayn | 36.34, 43.13'],
  ['36.34,43.13 (Ayn)', '(Ayn) | 36.34, 43.13'],
  ['(36.34, 43.13) Ayn', 'Ayn | 36.34, 43.13'],
  ['36.2N 37.16E, Ayn', 'Ayn | 36.2, 37.16'],
  ['عين (٣٥٫٤٦، ٤٤٫٣٩)', 'عين | 35.46, 44.39'],
  ['عين (٣٥.٤٦, ٤٤.٣٩)', 'عين | 35.46, 44.39'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  'Ayn',
  'Ayn 12, 14',
  'Ayn 12 14',
  'Ayn (12/14)',
  'Ayn 12.05.2015',
  'Ayn 12.30 13.45',
  'Ayn 12.5, 13.5',
  'Ayn, 10.25 km',
  'Ayn (35.46, 44.39, 12.25)',
  'Ayn (35.46, 944.39)',
  'Ayn (35.46 N, 44.39 N)',
  '35.46, 44.39',
  'Rooms 12.25, 13.25 and 14.25',
])('is no place: %s', (text) => {
  expect(read(text)).toBeNull();
});

test('without letters the longitude may be first', () => {
  expect(parsePlacedWords('Ayn (44.39, 35.46)', null, true)?.pair).toEqual({
    latitude: 35.46,
    longitude: 44.39,
  });
});

test('any words around any coordinates of two digits are told apart', () => {
  const degrees = (most: number) =>
    fc.integer({ min: -most * 100, max: most * 100 }).map((each) => (each / 100).toFixed(2));
  fc.assert(
    fc.property(
      fc.constantFrom('Ayn', 'Bor by Cel', 'Ayn 7'),
      degrees(90),
      degrees(180),
      (words, y, x) => {
        const placed = parsePlacedWords(`${words} (${y}, ${x})`, null);
        expect(placed).toEqual({
          words,
          pair: { latitude: Number.parseFloat(y) + 0, longitude: Number.parseFloat(x) + 0 },
        });
      },
    ),
  );
});

test('any text is read, and a long run of signs takes no long time', () => {
  fc.assert(fc.property(fc.string(), (text) => void parsePlacedWords(text, null)));
  for (const sign of ['1 ', '(', '1.25, ', '-', "'"])
    expect(parsePlacedWords(`Ayn ${sign.repeat(90)}`.slice(0, 200), null)).toBeNull();
});
