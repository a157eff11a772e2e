import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DayRange, formatIsoDay, toDay } from '../../model/time.ts';
import { addYear, orderEvidence, parseAnyDate, readDate } from './date-grammar.ts';

/** First and last day, as ISO. */
const days = (range: DayRange | null) =>
  range === null ? null : `${formatIsoDay(range.startDay)}/${formatIsoDay(range.endDay - 1)}`;
const day = (iso: string) => `${iso}/${iso}`;
const read = (text: string, order: Parameters<typeof parseAnyDate>[1] = null) =>
  days(parseAnyDate(text, order));

describe('a date', () => {
  test.each([
    ['2015-11-13', day('2015-11-13')],
    ['2015/11/3', day('2015-11-03')],
    ['2015.11.13', day('2015-11-13')],
    ['20150418', day('2015-04-18')],
    ['20150418.0', day('2015-04-18')],
    ['2015-08', '2015-08-01/2015-08-31'],
    ['08/2015', '2015-08-01/2015-08-31'],
    ['2015', '2015-01-01/2015-12-31'],
    ['2015-08-00', '2015-08-01/2015-08-31'],
    ['2015-00-00', '2015-01-01/2015-12-31'],
    ['2011-04-16 00:00:00.000', day('2011-04-16')],
    ['2017-06-07T23:59:59Z', day('2017-06-07')],
    ['2017-06-07T23:30:00+03:30', day('2017-06-07')],
    ['01-January-2015', day('2015-01-01')],
    ['03 December 2020', day('2020-12-03')],
    ['October 8 2023', day('2023-10-08')],
    ['October 8th, 2023', day('2023-10-08')],
    ['8-Oct-2023', day('2023-10-08')],
    ['13th November 2015', day('2015-11-13')],
    ['Friday, 13 November 2015', day('2015-11-13')],
    ['13 novembre 2015', day('2015-11-13')],
    ['13. März 2016', day('2016-03-13')],
    ['22 de marzo de 2016', day('2016-03-22')],
    ['March 2011', '2011-03-01/2011-03-31'],
    ['2015-11-13/2015-11-15', '2015-11-13/2015-11-15'],
    ['2015-11-13 to 2015-11-15', '2015-11-13/2015-11-15'],
    ['13-15 November 2015', '2015-11-13/2015-11-15'],
    ['2014-2016', '2014-01-01/2016-12-31'],
    ['40554', day('2011-01-11')],
    ['40554.75', day('2011-01-11')],
    ['1607374999', day('2020-12-07')],
    ['1726617600000', day('2024-09-18')],
    ['13/11/2015 20:15', null],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['24/12/1997', 'day-first', day('1997-12-24')],
    ['02/01/1997', 'day-first', day('1997-01-02')],
    ['02/24/2022', 'month-first', day('2022-02-24')],
    ['02/24/2022', 'day-first', null],
    ['05/05/2015', null, day('2015-05-05')],
    ['02/03/2015', null, null],
    ['1.2.2015', 'day-first', day('2015-02-01')],
    ['21. 8. 1968', 'day-first', day('1968-08-21')],
    ['1. 2. 1968', null, null],
    ['13 / 11 / 2015', 'day-first', day('2015-11-13')],
    ['21. 8. 68', 'day-first', day('1968-08-21')],
    ['21.–23. 8. 1968', 'day-first', '1968-08-21/1968-08-23'],
    ['30. 8. – 2. 9. 1968', 'day-first', '1968-08-30/1968-09-02'],
    ['13/11/2015 20:15', 'day-first', day('2015-11-13')],
  ] as const)('of digits is read as its column is: %s, %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });

  test.each([
    '',
    '0',
    '-9',
    '12',
    '2015-13-01',
    '2023-02-29',
    '31/04/2015',
    '24-12-97',
    '15-11-13',
    'Jan-15',
    'early 3 May 2015',
    'before 2015',
    'before 2015 (?)',
    'after 3 May 2015',
    '13 Nov 2015; 14 Nov 2016',
    'Nov 13',
    'Figure 3 of 2015 cases',
    '?',
    '(2015)?',
    '14-13/11/2015',
    '2015-11-15/2015-11-13',
    '5 May 2015 and 9 June 2016',
    '2010-99',
    'from 2015',
    'du 05/2015',
    'from May 2015',
    'winter',
    'soon',
    '-2150-01-01',
    '2015-00-12',
    '9'.repeat(70),
  ])('is not made of %j', (text) => {
    expect(read(text, 'day-first')).toBeNull();
  });

  test('of any year comes back the same from ISO, and from words', () => {
    const anyDay = fc.integer({
      min: toDay({ year: 1, month: 1, day: 1 }),
      max: toDay({ year: 9999, month: 12, day: 31 }),
    });
    const months = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(anyDay, (number) => {
        const iso = formatIsoDay(number);
        const [year, month, date] = iso.split('-');
        const name = months.format(Date.UTC(2000, Number(month) - 1, 1));
        expect(read(iso)).toBe(day(iso));
        expect(read(`${date} ${name} ${year}`)).toBe(day(iso));
        expect(read(`${date}/${month}/${year}`, 'day-first')).toBe(day(iso));
        expect(read(`${month}/${date}/${year}`, 'month-first')).toBe(day(iso));
      }),
    );
  });

  test('takes no longer for hostile text than for any other', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '-', '/', ' ', 'a', ':'), maxLength: 400 }),
        (text) => {
          parseAnyDate(text, 'day-first');
        },
      ),
    );
  });
});

test('a date of digits proves its order only if one of its numbers is above 12', () => {
  expect(orderEvidence('13/11/2015')).toBe('day-first');
  expect(orderEvidence('11/13/2015')).toBe('month-first');
  expect(orderEvidence('02/03/2015')).toBe('either');
  expect(orderEvidence('05/05/2015')).toBeNull();
  expect(orderEvidence('2015-03-02')).toBeNull();
});

test.each([
  ['24/12/97', '1997-12-24/1997-12-24', 'date-century-assumed'],
  ['13-Nov-15', '2015-11-13/2015-11-13', 'date-century-assumed'],
  ['6/5/16 3:05 PM', '2016-05-06/2016-05-06', 'date-century-assumed'],
  ['early 2017', '2017-01-01/2017-12-31', 'date-widened'],
  ['Late March 2016', '2016-03-01/2016-03-31', 'date-widened'],
  ['Summer of 2014', '2014-01-01/2014-12-31', 'date-widened'],
  ['c. 2004', '2004-01-01/2004-12-31', 'date-widened'],
  ['Q3 2016', '2016-07-01/2016-09-30', null],
  ['H2 2016', '2016-07-01/2016-12-31', null],
  ['first half of 2016', '2016-01-01/2016-06-30', null],
  ['12-13 Nov 2015', '2015-11-12/2015-11-13', null],
  ['13/14 November 2015', '2015-11-13/2015-11-14', null],
  ['November 13–14, 2015', '2015-11-13/2015-11-14', null],
  ['between 3 and 5 June 2017', '2017-06-03/2017-06-05', null],
  ['3-5/6/2017', '2017-06-03/2017-06-05', null],
  ['30.06.-02.07.2017', '2017-06-30/2017-07-02', null],
  ['??/11/2015', '2015-11-01/2015-11-30', null],
  ['XX.11.2015', '2015-11-01/2015-11-30', null],
  ['Fri Nov 13 21:40:00 +0000 2015', '2015-11-13/2015-11-13', null],
  ['Fri Nov 13 21:40:00 UTC 2015', '2015-11-13/2015-11-13', null],
  ['1° gennaio 2017', '2017-01-01/2017-01-01', null],
  ['13/Nov/2015', '2015-11-13/2015-11-13', null],
  ['13Nov2015', '2015-11-13/2015-11-13', null],
  ['13th of November 2015', '2015-11-13/2015-11-13', null],
  ['le 13 novembre 2015', '2015-11-13/2015-11-13', null],
  ['13 ноября 2015 г.', '2015-11-13/2015-11-13', null],
  ['13/11/15 21:20 CET', '2015-11-13/2015-11-13', 'date-century-assumed'],
  ['13-11-2015 21h20', '2015-11-13/2015-11-13', null],
  ['13 November 2015 at 9 pm', '2015-11-13/2015-11-13', null],
  ['13 November 2015[1]', '2015-11-13/2015-11-13', 'date-worded'],
  ['2015-11-13?', '2015-11-13/2015-11-13', 'date-worded'],
  ['November 13, 2015 (evening)', '2015-11-13/2015-11-13', 'date-worded'],
  ['November 13, 2015 ("evening"; local)', '2015-11-13/2015-11-13', 'date-worded'],
  ['night of 13 November 2015', '2015-11-13/2015-11-13', 'date-worded'],
  ['2016 (exact date unknown)', '2016-01-01/2016-12-31', 'date-worded'],
  ['early May 2015', '2015-05-01/2015-05-31', 'date-widened'],
  ['mid-June 2016', '2016-06-01/2016-06-30', 'date-widened'],
  ['first week of May 2015', '2015-05-01/2015-05-31', 'date-widened'],
  ['sometime in 2015', '2015-01-01/2015-12-31', 'date-widened'],
  ['winter 2014', '2013-12-01/2015-02-28', 'date-widened'],
  ['Winter 2014/15', '2014-12-01/2015-02-28', 'date-widened'],
  ['mid-1990s', '1990-01-01/1999-12-31', 'date-widened'],
  ['Anfang Mai 2015', '2015-05-01/2015-05-31', 'date-widened'],
  ['mi-mai 2015', '2015-05-01/2015-05-31', 'date-widened'],
  ['finales de mayo de 2015', '2015-05-01/2015-05-31', 'date-widened'],
  ['начало мая 2015', '2015-05-01/2015-05-31', 'date-widened'],
  ['אמצע מאי 2015', '2015-05-01/2015-05-31', 'date-widened'],
  ['on or about 5 May 2015', '2015-05-05/2015-05-05', 'date-worded'],
  [
    '5 May 2015 (in an entry of another list of the same office)',
    '2015-05-05/2015-05-05',
    'date-worded',
  ],
  ['5 May 2015*', '2015-05-05/2015-05-05', 'date-worded'],
  ['August/September 1993', '1993-08-01/1993-09-30', null],
  ['May–June 2015', '2015-05-01/2015-06-30', null],
  ['April 30–May 2, 2015', '2015-04-30/2015-05-02', null],
  ['between 30 April and 2 May 2015', '2015-04-30/2015-05-02', null],
  ['between May 3 and 5, 2015', '2015-05-03/2015-05-05', null],
  ['entre el 3 y el 5 de mayo de 2015', '2015-05-03/2015-05-05', null],
  ['zwischen 3. und 5. Mai 2015', '2015-05-03/2015-05-05', null],
  ['Nacht vom 5. auf 6. Mai 2015', '2015-05-05/2015-05-06', null],
  ['5/5/2015 to 7/5/2015', '2015-05-05/2015-05-07', null],
  ['05/05/2015-07/05/2015', '2015-05-05/2015-05-07', null],
  ['2014-15', '2014-01-01/2015-12-31', null],
  ['1990s', '1990-01-01/1999-12-31', null],
  ['2015-W01', '2014-12-29/2015-01-04', null],
  ['2015-W12-3', '2015-03-18/2015-03-18', null],
  ['2nd quarter of 2015', '2015-04-01/2015-06-30', null],
  ['2015年5月5日', '2015-05-05/2015-05-05', null],
  ['2015. 5. 5.', '2015-05-05/2015-05-05', null],
  ['2015-05-XX', '2015-05-01/2015-05-31', null],
  ['2015, May 5', '2015-05-05/2015-05-05', null],
  ['5 de mayo del 2015', '2015-05-05/2015-05-05', null],
  ['mayo de 2015', '2015-05-01/2015-05-31', null],
  ['2015/05/05 21:30:00+00', '2015-05-05/2015-05-05', null],
  ['Tue May 05 2015 00:00:00 GMT+0200 (Local Time)', '2015-05-05/2015-05-05', null],
  ['5 May 2015, 11.30am', '2015-05-05/2015-05-05', null],
  ['١٣/١١/٢٠١٥', '2015-11-13/2015-11-13', null],
  ['٢٢ مارس ٢٠١٦', '2016-03-22/2016-03-22', null],
  ['18 בנובמבר 2014', '2014-11-18/2014-11-18', null],
  ['13 ноября 2015', '2015-11-13/2015-11-13', null],
  ['13 Kasım 2015', '2015-11-13/2015-11-13', null],
])('%s is read as %s, repaired: %s', (text, range, repair) => {
  expect(read(text, 'day-first')).toBe(range);
  expect(readDate(text, 'day-first')?.repair).toBe(repair);
});

test.each([...'"“”„;!%@#_<>={}|'])('a text with %s is no date, except in brackets', (sign) => {
  for (const text of [`5 May 2015${sign}`, `${sign}2015`, `2015${sign}05${sign}02`])
    expect(readDate(text, 'day-first')).toBeNull();
  expect(readDate(`5 May 2015 (${sign})`, 'day-first')?.repair).toBe('date-worded');
});

test('a day that is not known is none of a month where months come first', () => {
  expect(read('??/11/2015', 'month-first')).toBeNull();
  expect(read('3-5/6/2017', 'month-first')).toBeNull();
});

test('a date with a short year proves the order of its column', () => {
  expect(orderEvidence('13/11/15')).toBe('day-first');
  expect(orderEvidence('11/13/15')).toBe('month-first');
  expect(orderEvidence('6/12/16')).toBe('either');
});

test('a day and a month are a date with the year that stands elsewhere', () => {
  const wholes = ['13.11.', '13. 11.', '13/11', '13 Nov'].map((text) =>
    read(addYear(text, '2015') ?? '', 'day-first'),
  );
  expect(new Set(wholes)).toEqual(new Set([day('2015-11-13')]));
});
