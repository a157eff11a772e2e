import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BYTES_BEHIND } from '../cells/cell-cutter.ts';
import { CellReader } from '../cells/cell-reader.ts';
import { orderEvidence } from '../grammar/date-grammar.ts';
import { monthNames } from '../grammar/month-names.ts';
import { decimalEvidence, NOT_KNOWN, parseNumber } from '../grammar/number-grammar.ts';
import { typeOfCell } from './cell-type.ts';
import { PLAIN, PlainTyper } from './plain-type.ts';

function plainTypeOf(text: string, isQuoted: boolean) {
  const cell = isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
  const bytes = new TextEncoder().encode(`,${cell},${'\0'.repeat(BYTES_BEHIND)}`);
  const typer = new PlainTyper(new CellReader(bytes, 0x2c));
  return { type: typer.type(isQuoted ? 2 : 1), typer };
}

const bits = [
  ...'0123456789.-+,/: NSEWOnaeiu',
  '2015',
  '2015-11-13',
  '-02-30',
  '-9',
  'na',
  'none',
  'Nov',
  'mai',
  'août',
  'to',
  'Monday',
  'early ',
  'mid-',
  'Q1',
  'Q',
  'circa ',
  'ca ',
  'summer ',
  'the end of ',
  'late',
  '۱۳۹۴',
  'POINT(',
  'http://',
  'attack',
  ' "word" ',
  'id',
  'T12:30',
  'é',
  'ü',
  '°',
  ' – ',
  'the market place ',
  'a word and another and some more ',
  'N 48',
];
const text = fc
  .array(fc.constantFrom(...bits), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''));

test('where a type is beyond doubt, it is what the text says', () => {
  let sureCount = 0;
  fc.assert(
    fc.property(text, fc.boolean(), (cell, isQuoted) => {
      fc.pre(isQuoted || !cell.includes(','));
      const { type, typer } = plainTypeOf(cell, isQuoted);
      if (type === PLAIN.doubtful) return;
      sureCount++;
      const expected = typeOfCell(cell);
      if (type === PLAIN.words) {
        expect(expected).toBe('text');
        return;
      }
      if (type === PLAIN.day) {
        expect(expected).toBe('date');
        expect(orderEvidence(cell)).toBeNull();
        return;
      }
      expect(expected).toBe(type === PLAIN.whole ? 'whole-number' : 'decimal-number');
      expect(typer.value).toBe(parseNumber(cell, 'point')?.value);
      const evidence = {
        [PLAIN.whole]: null,
        [PLAIN.fraction]: 'point',
        [PLAIN.thousands]: 'either',
      };
      expect(decimalEvidence(cell)).toBe(evidence[type]);
    }),
    { numRuns: 5000 },
  );
  expect(sureCount).toBeGreaterThan(500);
});

test.each([
  '12',
  '48.8566',
  '-33.12',
  '1.017',
  'e123456',
  'Attack no. 7 on 2 May 2015',
  'BFO-2015-17',
  'the attack took place near a market',
  'A market square',
  'the attack took place on 13 November 2015 near a market in the north of the city',
])('is sure of %j', (cell) => {
  expect(plainTypeOf(cell, false).type).not.toBe(PLAIN.doubtful);
  expect(plainTypeOf(cell, true).type).not.toBe(PLAIN.doubtful);
});

test('leaves every month to the grammar of dates', () => {
  for (const name of monthNames())
    expect([name, plainTypeOf(`${name} 2015`, false).type]).toEqual([name, PLAIN.doubtful]);
});

test('leaves every word for nothing known to the grammar of numbers', () => {
  for (const word of [...NOT_KNOWN].filter((each) => each !== ''))
    expect([word, plainTypeOf(word, false).type]).toEqual([word, PLAIN.doubtful]);
});

test.each([
  'vom 3. bis 5. Mai 2015',
  'omstreeks mei 2015',
  'nuit du 13 au 14 novembre 2015',
  'fim de maio de 2015',
  'evening of 13 November 2015',
  'den 5. Mai 2015',
  'H12015',
])('leaves %j, which is a date, to its grammar', (cell) => {
  expect(typeOfCell(cell)).toBe('date');
  expect(plainTypeOf(cell, false).type).toBe(PLAIN.doubtful);
});

test.each([
  'lat 48.85, lon 2.35',
  'Lon: 2.35 Lat: 48.85',
  'GPS 48.85, 2.35',
  'Coords: 48.85, 2.35',
])('leaves %j, which is a place, to its grammar', (cell) => {
  expect(typeOfCell(cell)).toBe('position');
  expect(plainTypeOf(cell, false).type).toBe(PLAIN.doubtful);
});
