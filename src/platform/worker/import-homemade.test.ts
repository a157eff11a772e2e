/** Sheets as people keep them; every row of each has to be accounted for, and right. */
import { describe, expect, test } from 'vitest';
import { formatIsoDay } from '../../core/model/time.ts';
import { rowsOf, toldOf } from './import-lines.ts';
import { fieldsOf, fileOf, type Imported, importFile, importText } from './import-text.ts';
import { sheetFile } from './sheet-file.ts';

test('a desk’s sheet: lines before it, dates of every kind, words in figures, a total and a source below', async () => {
  const imported = await importText(`Attacks, compiled by the desk
Last updated: 3 May 2018

No.,Date,City,Country,Lat,Long,What happened,Killed,Injured,Source
1,13 Nov 2015,Paris,France,48.8631,2.3708,Hall,90,approx 200,https://example.org/a
2,14.07.2016,Nice,France,43.6950,7.2655,Truck,86,"1,017",
3,7 June 2017,Tehran,Iran,35.6892,51.3890,Parliament,5-7 killed,Unknown,
4,3/6/2017,London,UK,51.5079,-0.0877,Bridge,8,48 injured,
5,Summer 2014,Jerusalem,Israel,31.7784,35.2066,Stabbing,n/a,2 or 3,
6,13-Nov-15,Paris,France,48.85,2.35,Cafe,at least 5,dozens,
,,,,,,,,,
Total,,,,,,,210,1723,
Source: own research,,,,,,,,,
`);
  expect(rowsOf(imported)).toEqual([
    '2014-01-01..2014-12-31 | Stabbing | 31.78,35.21 | ? | 2//3',
    '2015-11-13 | Hall | 48.86,2.37 | 90 | 200',
    '2015-11-13 | Cafe | 48.85,2.35 | 5// | ?',
    '2016-07-14 | Truck | 43.70,7.27 | 86 | 1017',
    '2017-06-03 | Bridge | 51.51,-0.09 | 8 | 48',
    '2017-06-07 | Parliament | 35.69,51.39 | 5//7 | ?',
  ]);
  expect(imported.report.counts).toMatchObject({ read: 9, placed: 6, unplaced: 0, rejected: 3 });
  expect(toldOf(imported)).toEqual([
    '1 row-empty rejected',
    '1 row-total rejected',
    '1 row-note rejected',
    '5 number-approximate repaired',
    '1 number-grouped repaired',
    '1 date-widened repaired',
    '1 date-century-assumed repaired',
    '1 number-unreadable notice',
  ]);
});

test('the German way: sep=, semicolons, decimal commas, German names, a sum below', async () => {
  const imported = await importText(
    '\ufeffsep=;\r\nDatum;Ort;Land;Breite;Länge;Art;Tote;Verletzte\r\n19.12.2016;Berlin;Deutschland;52,5047;13,3350;Fahrzeug;12;56\r\n01.02.2017;Köln;Deutschland;50,9375;6,9603;Messer;;1.234\r\nSumme;;;;;;12;1290\r\n',
  );
  expect(rowsOf(imported)).toEqual([
    '2016-12-19 | Fahrzeug, Berlin, Deutschland | 52.50,13.34 | 12 | 56',
    '2017-02-01 | Messer, Köln, Deutschland | 50.94,6.96 | ? | 1234',
  ]);
  expect(toldOf(imported)).toEqual(['1 row-total rejected', '1 number-grouped repaired']);
});

test('two columns of dates: the one that says when it happened', async () => {
  const imported = await importText(
    'incident_no,report_date,incident_date,location,coordinates,deaths\nA1,05/01/2015,02/01/2015,Kano,"12°00\'00""N 8°31\'00""E",~20\nA2,15/02/2015,14/02/2015,Maiduguri,"11°50\'N, 13°09\'E",50 (est.)\nA3,09/03/2015,unknown,Baga,N11 50 0 E13 9 0,12 (incl. 2 attackers)\n',
  );
  expect(fieldsOf(imported.table)).toMatchObject({ report_date: 'other', incident_date: 'date' });
  expect(rowsOf(imported)).toEqual([
    '2015-01-02 | Kano | 12.00,8.52 | 20 | ?',
    '2015-02-14 | Maiduguri | 11.83,13.15 | 50 | ?',
    '? | Baga | 11.83,13.15 | 10 | ?',
  ]);
});

describe('other scripts', () => {
  test('Persian: names, digits, and years of the Solar Hijri calendar, which are asked about', async () => {
    const imported = await importText(
      'ردیف,تاریخ,شهر,عرض جغرافیایی,طول جغرافیایی,کشته,زخمی\n۱,۱۳۹۶/۰۳/۱۷,تهران,۳۵٫۶۸۹۲,۵۱٫۳۸۹۰,۱۷,۵۲\n۲,۱۳۹۷/۰۶/۳۱,اهواز,۳۱٫۳۱۸۳,۴۸٫۶۷۰۶,۲۵,۷۰\n',
    );
    expect(rowsOf(imported)).toEqual([
      '2017-06-07 | تهران | 35.69,51.39 | 17 | 52',
      '2018-09-22 | اهواز | 31.32,48.67 | 25 | 70',
    ]);
    const [question] = imported.table.questions;
    expect(question).toMatchObject({ kind: 'calendar', proposed: 'solar-hijri' });
    // No month of the lunar calendar has 31 days.
    for (const date of ['1396/03/17 10:30\n1397/06/31', '13960317']) {
      const { table, headlines } = await importText(
        `date,title\n${date.replaceAll('\n', ',A\n')},A\n`,
      );
      expect(table.questions[0]).toMatchObject({ kind: 'calendar', proposed: 'solar-hijri' });
      expect(formatIsoDay(headlines[0]?.when?.startDay ?? 0)).toBe('2017-06-07');
    }
    const asGregorian = await importText('date,title\n1396-03-17,A\n1397-06-31,B\n', (mapping) => ({
      ...mapping,
      columns: mapping.columns.map(({ calendar: _, ...column }) => column),
    }));
    expect(asGregorian.headlines.map(({ when }) => when && formatIsoDay(when.startDay))).toEqual([
      '1396-03-17',
      null,
    ]);
  });

  test.each([
    ['date', '1396/03/17'],
    ['التاريخ', '١٣٩٦/٠٣/١٧'],
  ])(
    'years that may be solar or lunar are asked about, and not known until then: %s',
    async (name, date) => {
      const text = `${name},title\n${date},A\n`;
      const { table, report } = await importText(text);
      expect(table.questions[0]).toMatchObject({ kind: 'calendar', proposed: 'unsettled' });
      expect(report.counts).toMatchObject({ undated: 1, rejected: 0 });
      const days = ['solar-hijri', 'lunar-hijri'] as const;
      const read = days.map(async (calendar) => {
        const { headlines } = await importText(text, (mapping) => ({
          ...mapping,
          columns: mapping.columns.map((column, i) => (i === 0 ? { ...column, calendar } : column)),
        }));
        return formatIsoDay(headlines[0]?.when?.startDay ?? 0);
      });
      expect(await Promise.all(read)).toEqual(['2017-06-07', '1976-03-17']);
    },
  );

  test('an Arabic code page, when the user says that it is one', async () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('date,city,title\n2016-03-22,'),
      // دمشق in Windows-1256.
      0xcf,
      0xe3,
      0xd4,
      0xde,
      ...new TextEncoder().encode(',A\n'),
    ]);
    const guessed = await importFile(fileOf(bytes));
    expect(toldOf(guessed)).toContain('1 encoding-assumed notice');
    const told = await importFile(fileOf(bytes), (mapping) => ({
      ...mapping,
      encoding: 'windows-1256',
    }));
    expect(told.headlines[0]?.terms.city).toEqual(['دمشق']);
  });
});

test.each([
  [
    'Arabic digits',
    'التاريخ,المدينة,خط العرض,خط الطول,القتلى,الجرحى,الوصف\n٢٠١٥-٠١-٠٧,باريس,٤٨٫٨٥٦٦,٢٫٣٥٢٢,١٢,١١,هجوم\n٢٢ مارس ٢٠١٦,بروكسل,٥٠٫٩٠,٤٫٤٨,٣٢,٣٤٠,تفجير\n',
    '2015-01-07 | باريس | 48.86,2.35 | 12 | 11',
    '2016-03-22 | بروكسل | 50.90,4.48 | 32 | 340',
  ],
  [
    'Hebrew',
    'תאריך,עיר,קו רוחב,קו אורך,הרוגים,פצועים,תיאור\n18/11/2014,ירושלים,31.7857,35.1884,5,7,בית כנסת\n',
    '2014-11-18 | ירושלים | 31.79,35.19 | 5 | 7',
  ],
  [
    'Portuguese',
    'Data;Cidade;País;Latitude;Longitude;Tipo;Mortos;Feridos\n13/11/2015;Paris;França;48,86;2,35;Tiroteio;130;mais de 400\n',
    '2015-11-13 | Tiroteio, Paris, França | 48.86,2.35 | 130 | 400//',
  ],
  [
    'Dutch',
    'Datum;Plaats;Land;Breedtegraad;Lengtegraad;Type aanslag;Doden;Gewonden\n22 maart 2016;Zaventem;België;50,90;4,48;Bom;16;ongeveer 80\n',
    '2016-03-22 | Bom, Zaventem, België | 50.90,4.48 | 16 | 80',
  ],
  [
    'Polish',
    'Data;Miasto;Kraj;Szerokość;Długość;Zabici;Ranni\n13.11.2015;Paryż;Francja;48,86;2,35;130;413\n',
    '2015-11-13 | Paryż, Francja | 48.86,2.35 | 130 | 413',
  ],
  [
    'Italian',
    'Data;Città;Paese;Latitudine;Longitudine;Tipo di attacco;Morti;Feriti\n1° gennaio 2017;Istanbul;Turchia;41,04;29,02;Sparatoria;39;circa 70\n',
    '2017-01-01 | Sparatoria, Istanbul, Turchia | 41.04,29.02 | 39 | 70',
  ],
])('%s: names of columns, and words in cells', async (_, text, ...lines) => {
  expect(rowsOf(await importText(text))).toEqual(lines);
});

describe('names of columns', () => {
  test('with units, brackets and "number of"', async () => {
    const imported = await importText(
      '"Date of incident","Name of place","Latitude (N)","Longitude (E)","No. of deaths","Number of injured","Weapon(s) used","Type"\n"Friday, November 13, 2015",Paris,"48.8566° N","2.3522° E",130,413,Firearms; Explosives,Siege\n2017/06/03,London,51.5074N,0.1278W,8,340+,"Vehicle, knife",Ramming\n',
    );
    expect(Object.values(fieldsOf(imported.table))).toEqual([
      'date',
      'place',
      'latitude',
      'longitude',
      'killed',
      'wounded',
      'weapon',
      'attackType',
    ]);
    expect(rowsOf(imported)).toEqual([
      '2015-11-13 | Siege, Paris | 48.86,2.35 | 130 | 413',
      '2017-06-03 | Ramming, London | 51.51,-0.13 | 8 | 340//',
    ]);
  });

  test('low and high in brackets, and both coordinates in one cell with decimal commas', async () => {
    const imported = await importText(
      'when;what;location (lat/long);deaths (low);deaths (high)\nMarch 2016;Blast;50,9014 / 4,4844;30;34\nQ3 2016;Truck;43,695 / 7,2655;86;\n2016-07-14 to 2016-07-16;Siege;43,695 / 7,2655;86;86\n',
    );
    expect(rowsOf(imported)).toEqual([
      '2016-03-01..2016-03-31 | Blast | 50.90,4.48 | 30//34 | ?',
      '2016-07-01..2016-09-30 | Truck | 43.70,7.27 | 86// | ?',
      '2016-07-14..2016-07-16 | Siege | 43.70,7.27 | 86//86 | ?',
    ]);
  });

  test.each([
    ['some filled', ',,Where,,,Casualties,'],
    ['all filled', 'When,What,Where,Where,Where,Casualties,Casualties'],
  ])('under a line of groups, %s', async (_, groups) => {
    const imported = await importText(
      `${groups}\nDate,Title,City,Lat,Lon,Killed,Wounded\n2015-11-13,Hall,Paris,48.863,2.370,90,200\n`,
    );
    expect(rowsOf(imported)).toEqual(['2015-11-13 | Hall | 48.86,2.37 | 90 | 200']);
    expect(imported.table.mapping.preambleRows).toBe(1);
  });

  test('once more in the middle, with totals and notes where titles stand', async () => {
    const imported = await importText(
      'date,city,latitude,longitude,title,killed\n2015-01-07,Paris,48.85,2.37,Magazine,12\ndate,city,latitude,longitude,title,killed\n2015-01-09,Paris,48.84,2.41,Market,4\n\n,,,,Total,16\n,,,,Source: ministry,\n,,,,Total,\n2015-01-10,,,,Total,\n',
    );
    expect(rowsOf(imported)).toEqual([
      '2015-01-07 | Magazine | 48.85,2.37 | 12 | ?',
      '2015-01-09 | Market | 48.84,2.41 | 4 | ?',
      // A film, a company, a name: with a date it is an incident.
      '2015-01-10 | Total | ? | ? | ?',
    ]);
    expect(toldOf(imported).filter((told) => told.endsWith('rejected'))).toEqual([
      '2 row-total rejected',
      '1 row-header rejected',
      '1 row-empty rejected',
      '1 row-note rejected',
    ]);
  });
});

test('degrees and minutes with bare quotes, in both hemispheres', async () => {
  const imported = await importText(
    'date,place,lat,long\n2017-06-03,London,51°30\'26.5"N,0°05\'15.7"W\n2014-12-15,Sydney,33°52\'08"S,151°12\'33"E\n',
  );
  expect(rowsOf(imported)).toEqual([
    '2014-12-15 | Sydney | -33.87,151.21 | ? | ?',
    '2017-06-03 | London | 51.51,-0.09 | ? | ?',
  ]);
});

test('one swapped row among others is left and told, and can be turned round by itself', async () => {
  const text =
    'id,date,place,lat,lon\n1,2014-12-15,Sydney,-33.87,151.21\n2,2015-03-01,Sydney,151.2,-33.86\n3,2015-03-02,High,951.2,12\n';
  const left = await importText(text);
  expect(left.report.counts).toMatchObject({ placed: 1, unplaced: 2 });
  expect(left.table.questions.map(({ kind }) => kind)).toEqual(['swapped-coordinates']);
  const turned = await importText(text, (mapping) => ({ ...mapping, isEachSwapped: true }));
  expect(rowsOf(turned)).toEqual([
    '2014-12-15 | Sydney | -33.87,151.21 | ? | ?',
    '2015-03-01 | Sydney | -33.86,151.20 | ? | ?',
    '2015-03-02 | High | ? | ? | ?',
  ]);
  expect(toldOf(turned)).toEqual([
    '1 coordinate-out-of-range unplaced',
    '1 coordinates-swapped repaired',
  ]);
  const remembered = [{ ...left.table.mapping, isEachSwapped: true }];
  const again = await left.engine.inspect({ files: [fileOf(text)], remembered });
  expect(again.ok && again.plan.tables[0]?.mapping).toMatchObject({ isEachSwapped: true });
});

test('year, month and day apart, with zeros and a month in words', async () => {
  const imported = await importText(
    'Year,Month,Day,Town,Latitude,Longitude,Fatalities\n1993,0,0,Solingen,51.17,7.08,5\n2004,March,11,Madrid,40.41,-3.69,193\n2005,7,0,London,51.51,-0.13,52\n2011,-9,-9,Oslo,59.91,10.75,.\n',
  );
  expect(rowsOf(imported)).toEqual([
    '1993-01-01..1993-12-31 | Solingen | 51.17,7.08 | 5 | ?',
    '2004-03-11 | Madrid | 40.41,-3.69 | 193 | ?',
    '2005-07-01..2005-07-31 | London | 51.51,-0.13 | 52 | ?',
    '2011-01-01..2011-12-31 | Oslo | 59.91,10.75 | ? | ?',
  ]);
});

test('a workbook: a title above, a line of groups, serial days, gaps, a total and a source below', async () => {
  const imported = await importFile(
    fileOf(
      sheetFile({
        Attacks: [
          ['Attacks 2015-2017 (draft)'],
          [null, null, null, 'Casualties', null],
          ['Date', 'Place', 'Coordinates', 'Killed', 'Injured'],
          [{ day: 42321 }, 'Paris', '48.8566, 2.3522', 130, 413],
          [null, 'Saint-Denis', '48.9244, 2.3601', 1, 56],
          [],
          [{ day: 42451.3 }, 'Brussels', '50.8503, 4.3517', 32, 'approx 340'],
          ['early 2017', 'London', null, '5 or 6', null],
          ['TOTAL', null, null, 168, 809],
          ['Source: press reports'],
        ],
      }),
      'attacks.xlsx',
    ),
  );
  expect(rowsOf(imported)).toEqual([
    '2015-11-13 | Paris | 48.86,2.35 | 130 | 413',
    '2016-03-22 | Brussels | 50.85,4.35 | 32 | 340',
    '2017-01-01..2017-12-31 | London | ? | 5//6 | ?',
    '? | Saint-Denis | 48.92,2.36 | 1 | 56',
  ]);
  expect(imported.report.counts).toMatchObject({ read: 7, placed: 3, unplaced: 1, rejected: 3 });
  // Blank cells at the end of a row are not written.
  expect(toldOf(imported).filter((told) => told.includes('row-too-short'))).toEqual([]);
});

describe('a repair', () => {
  const text = 'id,date,title,killed,wounded\na,2015-01-01,A,approx 20,5-7\nb,13/11/15,B,1.5,~8\n';
  const undo = (row: number, field: string) => (mapping: Imported['table']['mapping']) => ({
    ...mapping,
    undone: [{ code: 'number-approximate' as const, row, field }],
  });

  test('of one cell can be taken back: that cell counts as not known, and says so', async () => {
    const imported = await importText(text, undo(1, 'killed'));
    expect(rowsOf(imported)).toEqual([
      '2015-01-01 | A | ? | ? | 5//7',
      '2015-11-13 | B | ? | 1/2/2 | 8',
    ]);
    expect(toldOf(imported)).toContain('1 number-approximate undone');
    expect(toldOf(imported)).toContain('2 number-approximate repaired');
  });

  test('of a kind can be taken back as a whole', async () => {
    const imported = await importText(text, undo(0, ''));
    expect(rowsOf(imported)).toEqual([
      '2015-01-01 | A | ? | ? | ?',
      '2015-11-13 | B | ? | 1/2/2 | ?',
    ]);
    const dates = await importText(text, (mapping) => ({
      ...mapping,
      undone: [{ code: 'date-century-assumed', row: 2, field: 'date' }],
    }));
    expect(dates.report.counts).toMatchObject({ read: 2, undated: 1, rejected: 0 });
  });

  test('of swapped columns is told once, and taken back as a kind', async () => {
    const swapped = 'date,city,lat,lon\n2017-06-07,Tehran,51.4,35.7\n';
    const imported = await importText(swapped);
    expect(toldOf(imported)).toEqual(['1 coordinates-swapped repaired']);
    const undone = await importText(swapped, (mapping) => ({
      ...mapping,
      undone: [{ code: 'coordinates-swapped', row: 0, field: '' }],
    }));
    expect(undone.headlines[0]?.position).toEqual([35.7, 51.4]);
    expect(toldOf(undone)).toEqual(['1 coordinates-swapped undone']);
  });
});
