import { describe, expect, test } from 'vitest';
import { decimalEvidence, isNotKnown, parseCount, parseNumber } from './number-grammar.ts';

describe('a number', () => {
  test.each([
    ['1.5', 'point', 1.5],
    ['1,5', 'comma', 1.5],
    ['1,017', 'point', 1017],
    ['1,30,000', 'point', 130_000],
    ['2,83,10,600.5', 'point', 28_310_600.5],
    ['1.017', 'comma', 1017],
    ['1 017', 'point', 1017],
    ['1’017.5', 'point', 1017.5],
    ['1.234.567,8', 'comma', 1_234_567.8],
    ['2.01E+11', 'point', 2.01e11],
    ['−3', 'point', -3],
    ['+48.85', 'point', 48.85],
    ['46.583333000000003', 'point', 46.583333000000003],
    ['١٢', 'point', 12],
    ['۳۵٫۶۸', 'point', 35.68],
    ['١٬٠١٧', 'point', 1017],
  ] as const)('%s with a decimal %s', (text, decimal, expected) => {
    expect(parseNumber(text, decimal)?.value).toBe(expected);
  });

  test.each([
    '',
    'x',
    '1.5.2',
    '1,5,2',
    '0x10',
    '1e999',
    '12م',
    '1,01',
    '1,3,000',
    'Infinity',
    '1_000',
  ])('is not made of %j', (text) => {
    expect(parseNumber(text, 'point')).toBeNull();
  });

  test('proves its decimal sign unless it may be thousands', () => {
    expect(decimalEvidence('48,85')).toBe('comma');
    expect(decimalEvidence('48.85')).toBe('point');
    expect(decimalEvidence('1.017')).toBe('either');
    expect(decimalEvidence('0.017')).toBe('point');
    expect(decimalEvidence('1,234.5')).toBe('point');
    expect(decimalEvidence('1,30,000')).toBe('point');
    expect(decimalEvidence('17')).toBeNull();
  });
});

test.each([
  '',
  ' ',
  '.',
  '-9',
  '-99',
  'N/A',
  '#N/A',
  '#REF!',
  '--',
  'NA',
  'Unknown',
  'unknown ',
  '?',
  '–',
  'null',
])('%j says that nothing is known', (text) => {
  expect(isNotKnown(text)).toBe(true);
});

test.each(['0', '9', 'no', '-1', 'nobody'])('%j says something', (text) => {
  expect(isNotKnown(text)).toBe(false);
});

describe('a count of people', () => {
  test.each([
    ['17', null, 17, null, 'exact'],
    ['17.0', null, 17, null, 'exact'],
    ['~100', null, 100, null, 'approximate'],
    ['about 40', null, 40, null, 'approximate'],
    ['at least 5', 5, null, null, 'approximate'],
    ['5+', 5, null, null, 'approximate'],
    ['up to 10', null, null, 10, 'approximate'],
    ['10-12', 10, null, 12, 'approximate'],
    ['5-7 killed', 5, null, 7, 'approximate'],
    ['between 5 and 7', 5, null, 7, 'approximate'],
    ['entre 5 et 7', 5, null, 7, 'approximate'],
    ['zwischen 5 und 7', 5, null, 7, 'approximate'],
    ['3 or 4', 3, null, 4, 'approximate'],
    ['48 people', null, 48, null, 'approximate'],
    ['50 (est.)', null, 50, null, 'approximate'],
    ['est. 50 dead', null, 50, null, 'approximate'],
    ['approx 20', null, 20, null, 'approximate'],
    ['nearly 40', null, 40, null, 'approximate'],
    ['130 or so', null, 130, null, 'approximate'],
    ['3?', null, 3, null, 'approximate'],
    ['5 (TBC)', null, 5, null, 'approximate'],
    ['3 or more', 3, null, null, 'approximate'],
    ['12[1]', null, 12, null, 'approximate'],
    ['130[a][b]', null, 130, null, 'approximate'],
    ['12*', null, 12, null, 'approximate'],
    ['2 police officers', null, 2, null, 'approximate'],
    ['12 muertos', null, 12, null, 'approximate'],
    ['3 people slain', null, 3, null, 'approximate'],
    ['4 décès', null, 4, null, 'approximate'],
    ['mindestens 5 Tote', 5, null, null, 'approximate'],
    ['15 чел.', null, 15, null, 'approximate'],
    ['20 aprox.', null, 20, null, 'approximate'],
    ['ок. 100', null, 100, null, 'approximate'],
    ['mindestens 5', 5, null, null, 'approximate'],
    ['90 à 100', 90, null, 100, 'approximate'],
    ['más de 130', 130, null, null, 'approximate'],
    ['не менее 80', 80, null, null, 'approximate'],
    ['حدود ۴۰', null, 40, null, 'approximate'],
    ['en az 500', 500, null, null, 'approximate'],
    // Victims are counted, and attackers apart.
    ['4 (incl. attacker)', null, 3, null, 'approximate'],
    ['3, incl. 1 attacker', null, 2, null, 'approximate'],
    ['12 (including two gunmen)', null, 10, null, 'approximate'],
    ['9 (incl. attackers)', 0, null, 9, 'approximate'],
    ['1,017', null, 1017, null, 'grouped'],
    ['1.3333333333', 1, 1, 2, 'rounded'],
    ['19.8', 19, 20, 20, 'rounded'],
    ['78.125', 78, 78, 79, 'rounded'],
  ])('%s', (text, low, best, high, reading) => {
    expect(parseCount(text, 'point', 'killed')).toEqual({ low, best, high, reading });
  });

  test.each([
    'many',
    'dozens',
    '48 injured',
    '3 dead; 264 injured',
    '1 (incl. 2 attackers)',
    '4 (2 attackers)',
    '1 attacker',
    '3 (+1 more)',
    // The dead and the wounded, or a sum.
    '130/413',
    '3/5',
    '3 and 5',
    '3 and 5 killed',
    '3 et 5',
    '3 und 5',
    '3 y 5',
    // A note may say anything of nobody.
    '0*',
    '-3',
    '12-10',
    '1e12',
    '<script>',
  ])('is not made of %j', (text) => {
    expect(parseCount(text, 'point', 'killed')).toBeNull();
  });
});
